import { type Domain, evidenceOf } from './evidence.ts'
import { solve } from './logistic.ts'
import type { Text } from './phrase-index.ts'
import type { Sides } from './points.ts'
import { problemOf, weightsOf } from './problem.ts'
import type { Row } from './rows.ts'
import type { Cell } from './sparse.ts'

export interface Choice {
  readonly texts: readonly Text[]
  readonly domains: readonly Domain[]
  readonly isNear: (set: string) => boolean
  /** How many phrases there are. */
  readonly phrases: number
  /** How many to keep. */
  readonly most: number
}

/** Fewer rows than this, in all near sets together, recommend nothing. */
export const FEWEST_ROWS = 10
const FEWEST_DOMAINS = 2
/** In standard errors: from here on a domain speaks for a phrase, or against it. */
const HELPS = 0.7
const HARMS = -1
/** All domains together, in standard errors. */
const TOGETHER = 2
const PENALTY = 3e-3
const CURATED_WORTH = 0
const RESAMPLES = 4
/** Of the fits on halves and with a domain left out, how many must agree on the sign. */
const AGREEING = 0.9

/** What helps in several domains and harms in none. */
const holdsInSeveral = (phrase: number, { domains, isNear }: Choice): boolean => {
  const evidence = evidenceOf(phrase, domains).filter(({ set }) => isNear(set))
  if (evidence.reduce((sum, { calm, frustrated }) => sum + calm + frustrated, 0) < FEWEST_ROWS) return false
  const direction = Math.sign(evidence.reduce((sum, { z }) => sum + z, 0))
  const helps = evidence.filter(({ z }) => z * direction > HELPS).length
  const together = evidence.reduce((sum, { z }) => sum + z * direction, 0) / Math.sqrt(evidence.length)
  return helps >= FEWEST_DOMAINS && together > TOGETHER && evidence.every(({ z }) => z * direction > HARMS)
}

const candidatesOf = (choice: Choice): number[] => Array.from({ length: choice.phrases }, (_, phrase) => phrase).filter((phrase) => holdsInSeveral(phrase, choice))

const cellsOf = (texts: readonly Text[], candidates: readonly number[]): Cell[][] => {
  const column = new Map(candidates.map((phrase, c) => [phrase, c]))
  return texts.map(({ phrases }) => [...phrases].flatMap((phrase): Cell[] => {
    const c = column.get(phrase)
    return c === undefined ? [] : [[c, 1]]
  }))
}

/** A fixed shuffle: half of the rows, another half for each `n`. */
const isInHalf = (row: number, n: number): boolean => (Math.imul((row + 1) * 2654435761 + n * 40503, 2246822519) >>> 13) % 2 === 0

/** Phrases that matter, and keep their sign with any set left out and on halves of the rows; the weightiest first. */
export const choose = (choice: Choice): Sides => {
  const { texts, most } = choice
  const candidates = candidatesOf(choice)
  const cells = cellsOf(texts, candidates)
  const problem = problemOf({ rows: texts, cells, phrases: candidates.length, penalty: PENALTY, curatedWorth: CURATED_WORTH })
  const whole = solve(problem)
  const without = (isIn: (row: Row, r: number) => boolean): Float64Array => solve({ ...problem, weight: weightsOf(texts, isIn) })
  const sets = [...new Set(texts.map(({ set }) => set))].filter(choice.isNear)
  const others = [
    ...sets.map((set) => without((row) => row.set !== set)),
    ...Array.from({ length: RESAMPLES }, (_, n) => without((_row, r) => isInHalf(r, n))),
  ]
  const weight = problem.weight
  const total = weight.reduce((sum, w) => sum + w, 0)
  const rate = new Float64Array(candidates.length)
  cells.forEach((row, r) => { for (const [c] of row) rate[c]! += weight[r]! / total })
  const isStable = (c: number): boolean => others.filter((fit) => fit[c]! * whole[c]! > 0).length >= AGREEING * others.length
  const matter = (c: number): number => Math.abs(whole[c]!) * Math.sqrt(rate[c]! * (1 - rate[c]!))
  const chosen = candidates.map((_, c) => c).filter(isStable).sort((a, b) => matter(b) - matter(a) || a - b).slice(0, most)
  const onSide = (side: number): number[] => chosen.filter((c) => whole[c]! * side > 0).map((c) => candidates[c]!)
  return { worrying: onSide(1), reassuring: onSide(-1) }
}
