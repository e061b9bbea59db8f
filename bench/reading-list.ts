import { isAlert, rankOf } from './cases.ts'
import type { Case } from './cases.ts'
import { reasonsOf } from './scenes.ts'
import { excerpt, formatTable, percent } from './table.ts'

/** The highest and the lowest rows, to be read by a person. */
export const formatTop = (cases: readonly Case[], most: number): string => {
  const sorted = [...cases].sort((a, b) => rankOf(b) - rankOf(a))
  return `highest\n${listOf(sorted.slice(0, most))}\n\nlowest\n${listOf(sorted.slice(-most))}`
}

/** The rows where the score is furthest from the label. */
export const formatMisses = (cases: readonly Case[], most: number): string => {
  const missed = cases.filter((scored) => scored.label === 1).sort((a, b) => rankOf(a) - rankOf(b))
  const alarms = cases.filter((scored) => scored.label === 0).sort((a, b) => rankOf(b) - rankOf(a))
  return `labelled 1, scored lowest\n${listOf(missed.slice(0, most))}\n\nlabelled 0, scored highest\n${listOf(alarms.slice(0, most))}`
}

const listOf = (cases: readonly Case[]): string =>
  formatTable(
    ['score', 'label', 'id', 'reasons', 'text'],
    cases.map((scored) => [
      String(scored.assessment.score),
      String(scored.label ?? ''),
      scored.id,
      reasonsOf(scored.assessment),
      excerpt(scored.text, 160)
    ])
  )

/** How often each signal fires on rows labelled 1 and on rows labelled 0, the most frequent first. */
export const formatHitRates = (cases: readonly Case[]): string => {
  const frustrated = cases.filter((scored) => scored.label === 1)
  const calm = cases.filter((scored) => scored.label === 0)
  const rate = (some: readonly Case[], signal: string): number =>
    some.filter(({ assessment }) => assessment.contributions.some((contribution) => contribution.signal === signal)).length / some.length
  const fired = new Set(cases.flatMap(({ assessment }) => assessment.contributions.map(({ signal }) => signal)))
  const rows = [...fired].map((signal) => ({ signal, of1: rate(frustrated, signal), of0: rate(calm, signal) })).sort((a, b) => b.of1 - a.of1)
  return formatTable(
    ['signal', 'of 1', 'of 0', 'ratio'],
    [
      ...rows.map(({ signal, of1, of0 }) => [signal, percent(of1, 2), percent(of0, 2), of0 > 0 ? (of1 / of0).toFixed(1) : '']),
      ['at high or critical', ...[frustrated, calm].map((some) => percent(some.filter((c) => isAlert(c.assessment)).length / some.length, 2)), '']
    ]
  )
}
