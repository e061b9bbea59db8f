import { describe, expect, it } from 'vitest'
import { readFeatures } from '../src/features/read-features.ts'
import { defaultTable } from '../src/lexicons/index.ts'
import { waitingShareOf } from '../src/signals/waiting-share.ts'
import type { Message } from '../src/ticket.ts'

const OPENED = Date.UTC(2026, 0, 12, 9)
const DAY = 86_400_000

const TALK = [
  'The menu of the theme has moved here.', '@lea here too, with version 3.', 'That folder is in the settings.', '@paul version 4, installed on Tuesday.',
  'With me it sits on the left.', '@lea the left one is the old one.', 'Then I have both of them.', 'Both of them are in the archive.',
]
const CHASE = ['Our phones cannot call abroad.', 'Any news?', 'Any update, please?', 'Still no answer.', 'Any update?', 'I am still waiting for a reply.', 'Any news on this?', 'This is unacceptable.']

const setting = { table: defaultTable(), workingHours: undefined, usualCustomerMessages: undefined, readings: undefined, decode: () => [] }

const shareOf = (said: readonly string[], by: (i: number) => Partial<Message> = () => ({})): number => {
  const messages = said.map((body, i): Message => ({ author: 'customer', at: OPENED + i * DAY, body, ...by(i) }))
  return waitingShareOf(readFeatures({ id: 'one', messages }, OPENED + 10 * DAY, setting))
}

describe('a thread in which support never speaks', () => {
  it('waits in full as long as it is short', () => {
    expect(shareOf(TALK.slice(0, 4))).toBe(1)
  })
  it('waits in full when people chase or complain', () => {
    expect(shareOf(CHASE)).toBe(1)
  })
  it('waits less and less when people talk on', () => {
    expect(shareOf(TALK)).toBeLessThan(0.5)
    expect(shareOf(TALK)).toBeLessThan(shareOf(TALK.slice(0, 6)))
  })
  it('waits more with each message that complains', () => {
    expect(shareOf([...TALK, 'This is unacceptable, still no answer.'])).toBeGreaterThan(shareOf(TALK))
  })
  it('waits in full when one person writes it all', () => {
    expect(shareOf(TALK, () => ({ authorId: 'lea' }))).toBe(1)
    expect(shareOf(TALK, (i) => ({ authorId: i % 2 === 0 ? 'lea' : 'paul' }))).toBeLessThan(1)
  })
})

it('a thread in which support speaks waits in full', () => {
  expect(shareOf(TALK, (i) => ({ author: i === 1 ? 'agent' : 'customer' }))).toBe(1)
})
