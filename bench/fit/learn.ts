import type { Language } from '../../src/assessment.ts'
import { DAMPING } from '../../src/text/tone.ts'
import { QUARTERS } from '../../src/text/tone-table.ts'
import { explainableIn } from './explainable.ts'
import { type Problem, solve } from './logistic.ts'
import type { Row } from './rows.ts'
import { sources } from './sources.ts'
import { type Cell, sparseOf } from './sparse.ts'

/** Points by term: above 0 it worries, below 0 it reassures. */
export type Points = ReadonlyMap<string, number>

/** All sets of a language. */
export interface Corpus {
  readonly lang: Language
  readonly rows: readonly Row[]
}

/** Texts of a set that hold a term before the set speaks for it. */
const FEWEST_TEXTS = 2
/** So many sets must, or half of them where there are few: a word of one trade is learned from none. */
const FEWEST_SETS = 3
/** Terms kept of a language, by how much they move the texts. */
const MOST_TERMS = 1500
const PENALTY = 3e-4
/** A set's own bias is hardly held back. */
const BIAS_PENALTY = 1e-4
/** Share of a set that is far from what support hears. */
const FAR_SHARE = 0.3
/** Ten points are even odds twice over. */
const POINTS_PER_LOG_ODDS = 10 / Math.LN2
/**
 * Share of its points that a term gets. Odds learned from reviews and tweets promise too much of a ticket; and French sets are further
 * from support than English ones: with these shares, the same chat in both languages scores alike.
 */
const WORTH: Readonly<Record<Language, number>> = { en: 0.5, fr: 0.35 }
/** What a table of bytes holds, in quarters. */
const MOST_POINTS = 127 / QUARTERS

const shareOf = (set: string): number => (sources.find(({ name }) => name === set)?.near === false ? FAR_SHARE : 1)

/** Equal weight for each set, and within it for each label. */
const weightsOf = (rows: readonly Row[]): Float64Array => {
  const counts = new Map<string, [calm: number, frustrated: number]>()
  for (const { set, label } of rows) {
    let count = counts.get(set)
    if (count === undefined) counts.set(set, (count = [0, 0]))
    count[label]++
  }
  const whole = [...counts.keys()].reduce((sum, set) => sum + shareOf(set), 0)
  return Float64Array.from(rows, ({ set, label }) => shareOf(set) / whole / 2 / counts.get(set)![label])
}

/** In how many texts of each set each term stands. */
export const countTexts = (rows: readonly Row[]): Map<string, Map<string, number>> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { set, terms } of rows) {
    for (const term of terms) {
      let bySet = counts.get(term)
      if (bySet === undefined) counts.set(term, (bySet = new Map<string, number>()))
      bySet.set(set, (bySet.get(set) ?? 0) + 1)
    }
  }
  return counts
}

const learnable = (lang: Language, rows: readonly Row[]): string[] => {
  const isExplainable = explainableIn(lang)
  const fewest = Math.min(FEWEST_SETS, Math.ceil(new Set(rows.map(({ set }) => set)).size / 2))
  return [...countTexts(rows)]
    .filter(([term, bySet]) => [...bySet.values()].filter((n) => n >= FEWEST_TEXTS).length >= fewest && isExplainable(term))
    .map(([term]) => term).sort()
}

const cellsOf = ({ terms, words, set }: Row, column: ReadonlyMap<string, number>, sets: readonly string[]): Cell[] => {
  const scale = 1 / Math.sqrt(words + DAMPING)
  const cells = terms.flatMap((term): Cell[] => {
    const c = column.get(term)
    return c === undefined ? [] : [[c, scale]]
  })
  return [...cells, [column.size + sets.indexOf(set), 1]]
}

/** The regression of labels on terms, beside what all other signals say; each set has its bias. */
const problemOf = (rows: readonly Row[], terms: readonly string[]): Problem => {
  const sets = [...new Set(rows.map(({ set }) => set))]
  const column = new Map(terms.map((term, c) => [term, c]))
  const columns = terms.length + sets.length
  return {
    matrix: sparseOf(rows.map((row) => cellsOf(row, column, sets)), columns),
    sign: Float64Array.from(rows, ({ label }) => 2 * label - 1),
    weight: weightsOf(rows),
    offset: Float64Array.from(rows, ({ curated }) => curated / POINTS_PER_LOG_ODDS),
    penalty: Float64Array.from({ length: columns }, (_, c) => (c < terms.length ? PENALTY : BIAS_PENALTY)),
  }
}

/** How much each term moves the texts: its coefficient times the spread of what stands in its column. */
const weightiest = ({ matrix, weight }: Problem, x: Float64Array, terms: readonly string[]): string[] => {
  const square = new Float64Array(terms.length)
  for (let r = 0; r < matrix.rows; r++) {
    for (let k = matrix.starts[r]!; k < matrix.starts[r + 1]!; k++) if (matrix.column[k]! < terms.length) square[matrix.column[k]!]! += weight[r]! * matrix.value[k]! ** 2
  }
  const matter = (c: number): number => Math.abs(x[c]!) * Math.sqrt(square[c]!)
  return terms.map((_, c) => c).sort((a, b) => matter(b) - matter(a) || a - b).slice(0, MOST_TERMS).map((c) => terms[c]!).sort()
}

const rounded = (points: number): number => Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(points * QUARTERS) / QUARTERS))

/** Learns a language's terms and their points from some of its sets. */
export const learn = ({ lang, rows: all }: Corpus, sets: readonly string[]): Points => {
  const rows = all.filter(({ set }) => sets.includes(set))
  const candidates = learnable(lang, rows)
  const first = problemOf(rows, candidates)
  const terms = weightiest(first, solve(first), candidates)
  const x = solve(problemOf(rows, terms))
  return new Map(terms.map((term, c) => [term, rounded(x[c]! * POINTS_PER_LOG_ODDS * WORTH[lang])] as const).filter(([, points]) => points !== 0))
}
