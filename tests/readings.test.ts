import { expect, test } from 'vitest'
import { createScorer, type ScorerOptions, type Ticket } from '../src/index.ts'

const at = (hour: number): string => `2026-03-03T${String(hour).padStart(2, '0')}:00:00Z`

const ticket = (day: string): Ticket => ({
  id: 'kept',
  status: 'open',
  messages: [
    { id: 'm1', author: 'customer', at: at(8), body: 'Bonjour, je voudrais charger un SSL sur mon site.' },
    { id: 'm2', author: 'agent', at: `${day}T09:00:00Z`, body: 'Bonjour, je reviens vers vous avant 17h.' },
  ],
})

const asOf = '2026-03-10T12:00:00Z'
const options: readonly ScorerOptions[] = [{ timeZone: 'Europe/Paris' }, { timeZone: 'America/New_York' }, {}]

test('what is kept of a message does not outlive the zone or the day that it was read by', () => {
  const kept = new Map()
  for (const option of [...options, ...options])
    for (const day of ['2026-03-03', '2026-03-04'])
      expect(createScorer({ ...option, asOf, readings: kept }).score(ticket(day))).toEqual(createScorer({ ...option, asOf }).score(ticket(day)))
  const dues = options.slice(0, 2).map((option) => createScorer({ ...option, asOf, readings: kept }).score(ticket('2026-03-03')).promises?.[0]?.due)
  expect(new Set(dues).size).toBe(2)
})

test('what is kept of a message does not outlive the words or the names that it was read by', () => {
  const kept = new Map()
  const signed: Ticket = { id: 'signed', messages: [{ author: 'customer', body: 'Où en est la migration du blorp ?\n\n-- \nJean' }] }
  const others: readonly ScorerOptions[] = [{}, { phrases: [{ lexicon: 'urgency', phrases: [{ says: 'blorp' }] }] }]
  for (const option of [...others, ...others])
    for (const one of [signed, { ...signed, requester: { name: 'Jean' } }])
      expect(createScorer({ ...option, asOf, readings: kept }).score(one)).toEqual(createScorer({ ...option, asOf }).score(one))
})
