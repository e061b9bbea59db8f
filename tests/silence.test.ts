import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScorer, explain, type SilenceKind } from '../src/index.ts'
import { withoutText } from '../src/report/without-text.ts'
import { type SignalCase, ticketOf } from './signal-cases.ts'

interface Pair {
  readonly kind: SilenceKind
  readonly silent: SignalCase
  readonly calm: SignalCase
}

const pairs = JSON.parse(readFileSync(new URL('silence/threads.json', import.meta.url), 'utf8')) as readonly Pair[]
const scorer = createScorer()

const assessed = (given: SignalCase) => {
  const { ticket, asOf } = ticketOf(given)
  return scorer.score(ticket, { asOf })
}

const named = pairs.map(({ kind, silent, calm }) => [kind, String(silent.says[0]).slice(13, 70), silent, calm] as const)

describe('dissatisfaction that nobody words', () => {
  test.each(named)('%s is reported: %s', (kind, _, silent) => {
    const { silence, band } = assessed(silent)
    expect(silence?.signs.map((sign) => sign.kind)).toContain(kind)
    expect(band).not.toBe('calm')
  })

  test.each(named)('%s, its calm twin: nothing: %s', (_, __, ___, calm) => {
    const { silence, band } = assessed(calm)
    expect(silence).toBeUndefined()
    expect(['calm', 'watch']).toContain(band)
  })

  test.each(named)('%s adds up, is told apart from words, and told in both languages: %s', (_, __, silent) => {
    const assessment = assessed(silent)
    const { silence, contributions } = assessment
    expect(silence?.points).toBe(silence?.signs.reduce((sum, { points }) => sum + points, 0))
    for (const sign of silence?.signs ?? []) expect(contributions).toContainEqual(expect.objectContaining({ signal: sign.signal, points: sign.points, evidence: sign.evidence }))
    expect(explain(assessment, { language: 'en' })).toContain('\nWhat is not said\n')
    expect(explain(assessment, { language: 'fr' })).toContain('\nCe qui n’est pas dit\n')
  })

  test('is not told where there is none', () => {
    for (const { calm } of pairs) expect(explain(assessed(calm))).not.toContain('What is not said')
  })

  test('loses its quotes where reports go without text', () => {
    for (const { silent } of pairs) expect(JSON.stringify(withoutText(assessed(silent)))).not.toMatch(/"quote":"/)
  })

  test('is no secret of the survey: what a customer ticked afterwards changes nothing', () => {
    for (const { silent } of pairs) {
      const { ticket, asOf } = ticketOf(silent)
      expect(scorer.score({ ...ticket, outcome: { csat: 5 } }, { asOf })).toEqual(scorer.score(ticket, { asOf }))
    }
  })
})
