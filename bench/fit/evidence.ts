import { solve } from './logistic.ts'
import type { Row } from './rows.ts'
import { type Cell, sparseOf } from './sparse.ts'

/** What one domain says of a phrase. */
export interface DomainEvidence {
  readonly set: string
  /** Rows with it, labelled 0 and 1. */
  readonly calm: number
  readonly frustrated: number
  /** How far the frustrated say it more than their length, capitals and punctuation let expect, in standard errors. */
  readonly z: number
}

interface Count {
  calm: number
  frustrated: number
  expected: number
  variance: number
}

export interface Domain {
  readonly set: string
  readonly calmRows: number
  readonly frustratedRows: number
  readonly of: ReadonlyMap<string, Readonly<Count>>
}

const RIDGE = 1e-3

/** The odds of label 1 from a row's shape alone. */
const expectedFrom = (rows: readonly Row[]): Float64Array => {
  const width = rows[0]!.shape.length
  const matrix = sparseOf(rows.map(({ shape }) => shape.map((value, c): Cell => [c, value])), width)
  const x = solve({
    matrix,
    sign: Float64Array.from(rows, ({ label }) => 2 * label - 1),
    weight: new Float64Array(rows.length).fill(1 / rows.length),
    offset: new Float64Array(rows.length),
    penalty: new Float64Array(width).fill(RIDGE),
  })
  return Float64Array.from(rows, ({ shape }) => 1 / (1 + Math.exp(-shape.reduce((sum, value, c) => sum + value * x[c]!, 0))))
}

/** How many rows of one set hold each phrase, and how many would be labelled 1 by their shape alone. */
export const readDomain = (set: string, rows: readonly Row[], phrases: readonly ReadonlySet<string>[]): Domain => {
  const expected = expectedFrom(rows)
  const of = new Map<string, Count>()
  rows.forEach(({ label }, r) => {
    const p = expected[r]!
    for (const phrase of phrases[r]!) {
      let count = of.get(phrase)
      if (count === undefined) of.set(phrase, (count = { calm: 0, frustrated: 0, expected: 0, variance: 0 }))
      count[label === 1 ? 'frustrated' : 'calm']++
      count.expected += p
      count.variance += p * (1 - p)
    }
  })
  const frustratedRows = rows.filter(({ label }) => label === 1).length
  return { set, calmRows: rows.length - frustratedRows, frustratedRows, of }
}

export const evidenceOf = (phrase: string, domains: readonly Domain[]): DomainEvidence[] =>
  domains.flatMap(({ set, of }) => {
    const count = of.get(phrase)
    return count === undefined ? [] : [{ set, calm: count.calm, frustrated: count.frustrated, z: (count.frustrated - count.expected) / Math.sqrt(count.variance + 0.25) }]
  })
