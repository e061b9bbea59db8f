import type { Language } from '../src/assessment.ts'

/** A score beside what was true. */
export interface Judged {
  readonly score: number
  readonly label: 0 | 1
}

/** Rows of one trade, in the proportions in which they came. */
export interface Flow {
  readonly lang: Language
  readonly rows: readonly Judged[]
}

/** What was frustrated among all that scored from one ten to the next. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly rows: number
  /** Share of the mix. */
  readonly share: number
  /** What the scale says of these rows. */
  readonly said: number
  /** Absent: nothing scored here. */
  readonly frustrated?: number
  /** 95 % interval. */
  readonly low?: number
  readonly high?: number
}

/** Every 10 points double the odds; 50 is even odds. */
export const chanceOf = (score: number): number => {
  const odds = 2 ** ((score - 50) / 10)
  return odds / (1 + odds)
}

interface Weighed extends Judged {
  readonly weight: number
}

/** Each language is half of the mix, and each flow has the same part of its language. */
export const reliabilityOf = (flows: readonly Flow[]): readonly Range[] => {
  const languages = new Set(flows.map(({ lang }) => lang)).size
  const all = flows.flatMap(({ lang, rows }) => {
    const alike = flows.filter((flow) => flow.lang === lang).length
    return rows.map((row): Weighed => ({ ...row, weight: 1 / (languages * alike * rows.length) }))
  })
  return Array.from({ length: 10 }, (_, ten) => rangeOf(ten, all.filter(({ score }) => Math.min(9, Math.floor(score / 10)) === ten)))
}

const sum = (rows: readonly Weighed[], value: (row: Weighed) => number): number => rows.reduce((so, row) => so + value(row), 0)

const rangeOf = (ten: number, rows: readonly Weighed[]): Range => {
  const share = sum(rows, ({ weight }) => weight)
  const bounds = { from: ten * 10, to: ten === 9 ? 100 : ten * 10 + 9, rows: rows.length, share }
  if (rows.length === 0) return { ...bounds, said: chanceOf(ten * 10 + 5) }
  const said = sum(rows, ({ weight, score }) => weight * chanceOf(score)) / share
  const frustrated = sum(rows, ({ weight, label }) => weight * label) / share
  const weighty = share ** 2 / sum(rows, ({ weight }) => weight ** 2)
  return { ...bounds, said, frustrated, ...intervalOf(frustrated, weighty) }
}

/** Wilson's interval, for as many rows as the weights leave. */
const intervalOf = (share: number, n: number): { readonly low: number; readonly high: number } => {
  const z = 1.96
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const margin = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) }
}

/** How far what the scale says is from what was seen, on average over the mix. */
export const gapOf = (ranges: readonly Range[]): number =>
  ranges.reduce((so, { share, said, frustrated }) => so + (frustrated === undefined ? 0 : share * Math.abs(frustrated - said)), 0)
