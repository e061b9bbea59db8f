import { solve } from './logistic.ts'
import type { Text } from './phrase-index.ts'
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

/** Counts by number of the phrase. */
export interface Domain {
  readonly set: string
  readonly calmRows: number
  readonly frustratedRows: number
  readonly calm: Int32Array
  readonly frustrated: Int32Array
  readonly z: Float64Array
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
export const readDomain = (set: string, texts: readonly Text[], phrases: number): Domain => {
  const odds = expectedFrom(texts)
  const [calm, frustrated] = [new Int32Array(phrases), new Int32Array(phrases)]
  const [expected, variance] = [new Float64Array(phrases), new Float64Array(phrases)]
  texts.forEach((text, r) => {
    const p = odds[r]!
    const side = text.label === 1 ? frustrated : calm
    for (const phrase of text.phrases) {
      side[phrase]!++
      expected[phrase]! += p
      variance[phrase]! += p * (1 - p)
    }
  })
  const frustratedRows = texts.filter(({ label }) => label === 1).length
  const z = expected.map((e, phrase) => (frustrated[phrase]! - e) / Math.sqrt(variance[phrase]! + 0.25))
  return { set, calmRows: texts.length - frustratedRows, frustratedRows, calm, frustrated, z }
}

export const evidenceOf = (phrase: number, domains: readonly Domain[]): DomainEvidence[] =>
  domains
    .map(({ set, calm, frustrated, z }) => ({ set, calm: calm[phrase]!, frustrated: frustrated[phrase]!, z: z[phrase]! }))
    .filter(({ calm, frustrated }) => calm + frustrated > 0)
