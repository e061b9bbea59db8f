import { describe, expect, it } from 'vitest'
import { fallOf } from '../../bench/fall.ts'
import { leadOf } from '../../bench/lead.ts'
import { movementSection } from '../../bench/page-lead.ts'
import type { Message } from '../../src/ticket.ts'

const written = (...bodies: readonly string[]): readonly Message[] =>
  bodies.map((body, i) => ({ id: `m${i + 1}`, author: 'customer', at: Date.UTC(2026, 0, 12, 9 + i), body }))

const angry = 'This is ridiculous, I am fed up, nothing works and nobody cares.'
const calm = 'Here is the version that I use: 4.2.'

describe('the lead', () => {
  const lead = leadOf([
    { messages: written(calm, angry, angry, 'You idiots.'), firstUncivil: 3 },
    { messages: written(calm, 'You idiots.'), firstUncivil: 1 },
    { messages: written('You idiots.'), firstUncivil: 0 },
    { messages: written(calm, 'Thank you, the new version works well.', 'Thanks again, great work.'), firstUncivil: undefined },
    { messages: written(calm), firstUncivil: undefined }
  ])

  it('compares with calm threads after as many messages', () => {
    expect(lead).toMatchObject({ heated: 2, calm: 2 })
    expect(lead.above.value).toBe(0.75)
    expect(lead.byLength.map(({ heated }) => heated)).toEqual([2, 0, 0])
  })

  it('counts messages from the one that reaches a score to the uncivil one', () => {
    expect(lead.crossings[0]).toEqual({ score: 30, reached: 0.5, messagesBefore: 2, reachedInCalm: 0 })
  })
})

describe('the fall', () => {
  const thread = { id: 't', messages: [...written(calm, angry, 'Still the same error, third time I tell you. Unacceptable.'), { id: 'a', author: 'agent', at: Date.UTC(2026, 0, 12, 14), body: 'We have restarted the server.' } as const] }

  it('is measured on tickets that were high, with the words of their language', () => {
    expect(fallOf([thread, { id: 'calm', messages: written(calm) }])).toMatchObject({ tickets: 1, calm: 1, belowHigh: 1 })
  })
})

describe('the section', () => {
  it('says plainly when there is no lead', () => {
    const lead = leadOf([{ messages: written(calm, calm), firstUncivil: 1 }, { messages: written(calm), firstUncivil: undefined }])
    expect(movementSection({ lead, fall: fallOf([]) })).toContain('no better than a coin')
  })
})
