import type { Language } from '../../src/assessment.ts'
import { DAMPING } from '../../src/text/tone.ts'
import { QUARTERS } from '../../src/text/tone-table.ts'
import { candidatesIn } from './candidates.ts'
import { type Problem, solve } from './logistic.ts'
import { rowsIn, type SaidTwice } from './parallel.ts'
import { languages, type Row, type Worded } from './rows.ts'
import { sources } from './sources.ts'
import { type Cell, sparseOf } from './sparse.ts'

/** Points by term: above 0 it worries, below 0 it reassures. */
export type Points = ReadonlyMap<string, number>

/** What is learned from: labelled rows of each language, and what was written in both. */
export interface Material {
  readonly rows: ReadonlyMap<Language, readonly Row[]>
  readonly parallel: readonly SaidTwice[]
}

/** Terms kept of a language, by how much they move the texts. */
const MOST_TERMS = 1500
const PENALTY = 1e-4
/** A set's own bias is hardly held back. */
const BIAS_PENALTY = 1e-4
/** How much it counts that two texts which say the same come out apart, by the mean of their squared distances. */
const APART_PENALTY = 2
/** Share of a set that is far from what support hears. */
const FAR_SHARE = 0.3
/** Ten points are even odds twice over. */
const POINTS_PER_LOG_ODDS = 10 / Math.LN2
/** Share of its points that a term gets. Odds learned from reviews and tweets promise too much of a ticket. */
const WORTH = 0.8
/** What a table of bytes holds, in quarters. */
const MOST_POINTS = 127 / QUARTERS

const shareOf = (set: string): number => (sources.find(({ name }) => name === set)?.near === false ? FAR_SHARE : 1)

/** Equal weight for each set, and within it for each label. */
const weightsOf = (rows: readonly Row[]): readonly number[] => {
  const counts = new Map<string, [calm: number, frustrated: number]>()
  for (const { set, label } of rows) {
    let count = counts.get(set)
    if (count === undefined) counts.set(set, (count = [0, 0]))
    count[label]++
  }
  const whole = [...counts.keys()].reduce((sum, set) => sum + shareOf(set), 0)
  return rows.map(({ set, label }) => shareOf(set) / whole / 2 / counts.get(set)![label])
}

/** A term of a language; both languages are columns of one problem. */
interface Term {
  readonly lang: Language
  readonly term: string
}

class Columns {
  readonly terms: readonly Term[]
  readonly #of: ReadonlyMap<string, number>

  constructor(terms: readonly Term[]) {
    this.terms = terms
    this.#of = new Map(terms.map(({ lang, term }, c) => [`${lang} ${term}`, c]))
  }

  cellsOf(lang: Language, { terms, words }: Worded, sign = 1): Cell[] {
    const scale = sign / Math.sqrt(words + DAMPING)
    return terms.flatMap((term): Cell[] => {
      const c = this.#of.get(`${lang} ${term}`)
      return c === undefined ? [] : [[c, scale]]
    })
  }
}

/** The regression of labels on terms, beside what all other signals say; each set has its bias, and what says the same in both languages should weigh the same. */
const problemOf = ({ rows, parallel }: Material, columns: Columns): Problem => {
  const all = [...rows].flatMap(([lang, ofLang]) => ofLang.map((row) => ({ lang, row })))
  const sets = [...new Set(all.map(({ row }) => row.set))]
  const terms = columns.terms.length
  return {
    matrix: sparseOf(all.map(({ lang, row }) => [...columns.cellsOf(lang, row), [terms + sets.indexOf(row.set), 1]]), terms + sets.length),
    sign: Float64Array.from(all, ({ row }) => 2 * row.label - 1),
    weight: Float64Array.from([...rows.values()].flatMap(weightsOf)),
    offset: Float64Array.from(all, ({ row }) => row.curated / POINTS_PER_LOG_ODDS),
    penalty: Float64Array.from({ length: terms + sets.length }, (_, c) => (c < terms ? PENALTY : BIAS_PENALTY)),
    apart: sparseOf(parallel.map(({ en, fr }) => [...columns.cellsOf('fr', fr), ...columns.cellsOf('en', en, -1)]), terms + sets.length),
    apartPenalty: APART_PENALTY,
  }
}

/** The terms of a language that move the texts most: by their coefficient times the spread of what stands in their column. */
const weightiest = ({ matrix, weight }: Problem, x: Float64Array, { terms }: Columns): Term[] => {
  const square = new Float64Array(matrix.columns)
  for (let r = 0; r < matrix.rows; r++) for (let k = matrix.starts[r]!; k < matrix.starts[r + 1]!; k++) square[matrix.column[k]!]! += weight[r]! * matrix.value[k]! ** 2
  const ranked = terms.map((term, c) => ({ term, matter: Math.abs(x[c]!) * Math.sqrt(square[c]!) })).sort((a, b) => b.matter - a.matter)
  return languages.flatMap((lang) => ranked.filter(({ term }) => term.lang === lang).slice(0, MOST_TERMS).map(({ term }) => term))
}

const rounded = (points: number): number => Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(points * QUARTERS) / QUARTERS))

/** Learns the terms of both languages and their points, together. */
export const learn = ({ rows, parallel }: Material): ReadonlyMap<Language, Points> => {
  const material = { rows: new Map(languages.map((lang) => [lang, [...(rows.get(lang) ?? []), ...rowsIn(lang, parallel)]])), parallel }
  const candidates = new Columns([...material.rows].flatMap(([lang, own]) => candidatesIn(lang, own).map((term) => ({ lang, term }))))
  const first = problemOf(material, candidates)
  const columns = new Columns(weightiest(first, solve(first), candidates))
  const x = solve(problemOf(material, columns))
  const points = columns.terms.map(({ lang, term }, c) => ({ lang, term, worth: rounded(x[c]! * POINTS_PER_LOG_ODDS * WORTH) })).filter(({ worth }) => worth !== 0)
  return new Map(languages.map((lang) => [lang, new Map(points.filter((one) => one.lang === lang).map(({ term, worth }) => [term, worth]))]))
}
