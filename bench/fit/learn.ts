import type { Language } from '../../src/assessment.ts'
import { DAMPING } from '../../src/text/tone.ts'
import { QUARTERS } from '../../src/text/tone-table.ts'
import { candidatesIn } from './candidates.ts'
import { type Leanings, readLeanings } from './leanings.ts'
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
const MOST_TERMS = 3000
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
const WORTH = 0.85
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

/** What a step of leaning is worth is learned for each language: for words and for pairs, for what worries and what reassures, each apart. */
const KINDS = 4

const kindOf = (term: string, leaning: number): number => (term.includes(' ') ? 2 : 0) + (leaning < 0 ? 1 : 0)

/** The columns of terms; behind them those of leanings. */
class Columns {
  readonly terms: readonly Term[]
  readonly count: number
  readonly #of: ReadonlyMap<string, number>
  readonly #leanings: readonly number[]

  constructor(terms: readonly Term[], leanings: Readonly<Record<Language, Leanings>>) {
    this.terms = terms
    this.count = terms.length + languages.length * KINDS
    this.#of = new Map(terms.map(({ lang, term }, c) => [`${lang} ${term}`, c]))
    this.#leanings = terms.map(({ lang, term }) => leanings[lang].get(term) ?? 0)
  }

  #columnOf(lang: Language, kind: number): number {
    return this.terms.length + languages.indexOf(lang) * KINDS + kind
  }

  cellsOf(lang: Language, { terms, words }: Worded, sign = 1): Cell[] {
    const scale = sign / Math.sqrt(words + DAMPING)
    const own = terms.flatMap((term) => this.#of.get(`${lang} ${term}`) ?? [])
    const leaning = new Float64Array(KINDS)
    for (const c of own) leaning[kindOf(this.terms[c]!.term, this.#leanings[c]!)]! += this.#leanings[c]!
    return [...own.map((c): Cell => [c, scale]), ...Array.from(leaning).flatMap((sum, kind): Cell[] => (sum === 0 ? [] : [[this.#columnOf(lang, kind), sum * scale]]))]
  }

  /** Log odds of a term: what was learned of itself, and what its leaning is worth. */
  worthOf(c: number, x: Float64Array): number {
    const leaning = this.#leanings[c]!
    const { lang, term } = this.terms[c]!
    return x[c]! + leaning * x[this.#columnOf(lang, kindOf(term, leaning))]!
  }
}

/** The regression of labels on terms, beside what all other signals say; each set has its bias, and what says the same in both languages should weigh the same. */
const problemOf = ({ rows, parallel }: Material, columns: Columns): Problem => {
  const all = [...rows].flatMap(([lang, ofLang]) => ofLang.map((row) => ({ lang, row })))
  const sets = [...new Set(all.map(({ row }) => row.set))]
  const { count } = columns
  return {
    matrix: sparseOf(all.map(({ lang, row }) => [...columns.cellsOf(lang, row), [count + sets.indexOf(row.set), 1]]), count + sets.length),
    sign: Float64Array.from(all, ({ row }) => 2 * row.label - 1),
    weight: Float64Array.from([...rows.values()].flatMap(weightsOf)),
    offset: Float64Array.from(all, ({ row }) => row.curated / POINTS_PER_LOG_ODDS),
    penalty: Float64Array.from({ length: count + sets.length }, (_, c) => (c < count ? PENALTY : BIAS_PENALTY)),
    apart: sparseOf(parallel.map(({ en, fr }) => [...columns.cellsOf('fr', fr), ...columns.cellsOf('en', en, -1)]), count + sets.length),
    apartPenalty: APART_PENALTY,
  }
}

/** The terms of a language that move the texts most: by their coefficient times the spread of what stands in their column. */
const weightiest = ({ matrix, weight }: Problem, x: Float64Array, columns: Columns): Term[] => {
  const square = new Float64Array(matrix.columns)
  for (let r = 0; r < matrix.rows; r++) for (let k = matrix.starts[r]!; k < matrix.starts[r + 1]!; k++) square[matrix.column[k]!]! += weight[r]! * matrix.value[k]! ** 2
  const ranked = columns.terms.map((term, c) => ({ term, matter: Math.abs(columns.worthOf(c, x)) * Math.sqrt(square[c]!) })).sort((a, b) => b.matter - a.matter)
  return languages.flatMap((lang) => ranked.filter(({ term }) => term.lang === lang).slice(0, MOST_TERMS).map(({ term }) => term))
}

const rounded = (points: number): number => Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(points * QUARTERS) / QUARTERS))

/** Learns the terms of both languages and their points, together. */
export const learn = ({ rows, parallel }: Material): ReadonlyMap<Language, Points> => {
  const leanings = readLeanings()
  const material = { rows: new Map(languages.map((lang) => [lang, [...(rows.get(lang) ?? []), ...rowsIn(lang, parallel)]])), parallel }
  const candidates = new Columns([...material.rows].flatMap(([lang, own]) => candidatesIn(lang, own, leanings[lang]).map((term) => ({ lang, term }))), leanings)
  const first = problemOf(material, candidates)
  const columns = new Columns(weightiest(first, solve(first), candidates), leanings)
  const x = solve(problemOf(material, columns))
  const points = columns.terms.map(({ lang, term }, c) => ({ lang, term, worth: rounded(columns.worthOf(c, x) * POINTS_PER_LOG_ODDS * WORTH) })).filter(({ worth }) => worth !== 0)
  return new Map(languages.map((lang) => [lang, new Map(points.filter((one) => one.lang === lang).map(({ term, worth }) => [term, worth]))]))
}
