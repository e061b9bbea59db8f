import { describe, expect, test } from 'vitest'
import { createScorer, signals } from '../src/index.ts'
import { readTable, type SignalCase, ticketOf } from './signal-cases.ts'

const scorer = createScorer()

const contributionOf = (id: string, given: SignalCase | string) => {
  const { ticket, asOf } = ticketOf(given)
  return scorer.score(ticket, { asOf }).contributions.find(({ signal }) => signal === id)
}

const nameOf = (given: SignalCase | string): string => {
  const says = typeof given === 'string' ? given : given.says
  return (typeof says === 'string' ? says : says.join(' | ')).slice(0, 150)
}

for (const { id, points } of signals.filter(({ stage }) => stage === 'live')) {
  const table = readTable(id)
  describe(id, () => {
    test.each(table.fires.map((given) => [nameOf(given), given] as const))('fires: %s', (_, given) => {
      const contribution = contributionOf(id, given)
      expect(contribution, 'a contribution').toBeDefined()
      expect(Math.sign(contribution?.points ?? 0)).toBe(Math.sign(points))
      const quotes = (contribution?.evidence ?? []).flatMap((one) => (one.kind === 'quote' ? [one.quote] : []))
      for (const quote of given.quotes ?? []) expect(quotes.some((found) => found.includes(quote) || quote.includes(found)), `${quote} among ${JSON.stringify(quotes)}`).toBe(true)
      for (const [name, value] of Object.entries(given.measures ?? {}))
        expect(contribution?.evidence).toContainEqual(expect.objectContaining({ kind: 'measure', name, value }))
    })
    test.each(table.silent.map((given) => [nameOf(given), given] as const))('silent: %s', (_, given) => {
      expect(contributionOf(id, given)).toBeUndefined()
    })
  })
}
