import { type Domain, evidenceOf } from './evidence.ts'
import { solve } from './logistic.ts'
import { problemOf, weightsOf } from './problem.ts'
import type { Sides } from './points.ts'
import type { Row } from './rows.ts'
import type { Cell } from './sparse.ts'

export interface Choice {
  readonly rows: readonly Row[]
  /** Per row, its phrases. */
  readonly phrases: readonly ReadonlySet<string>[]
  readonly domains: readonly Domain[]
  readonly isNear: (set: string) => boolean
  readonly isExplainable: (phrase: string) => boolean
  /** How many to keep. */
  readonly most: number
}

const FEWEST_ROWS = 10
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
const holdsInSeveral = (phrase: string, { domains, isNear }: Choice): boolean => {
  const evidence = evidenceOf(phrase, domains).filter(({ set }) => isNear(set))
  if (evidence.reduce((sum, { calm, frustrated }) => sum + calm + frustrated, 0) < FEWEST_ROWS) return false
  const direction = Math.sign(evidence.reduce((sum, { z }) => sum + z, 0))
  const helps = evidence.filter(({ z }) => z * direction > HELPS).length
  const together = evidence.reduce((sum, { z }) => sum + z * direction, 0) / Math.sqrt(evidence.length)
  return helps >= FEWEST_DOMAINS && together > TOGETHER && evidence.every(({ z }) => z * direction > HARMS)
}

export const candidatesOf = (choice: Choice): string[] => {
  const all = new Set(choice.domains.flatMap(({ of }) => [...of].filter(([, { calm, frustrated }]) => calm + frustrated > 1).map(([phrase]) => phrase)))
  return [...all].filter((phrase) => holdsInSeveral(phrase, choice) && choice.isExplainable(phrase)).sort()
}

const cellsOf = (phrases: readonly ReadonlySet<string>[], column: ReadonlyMap<string, number>): Cell[][] =>
  phrases.map((set) => [...set].flatMap((phrase): Cell[] => {
    const c = column.get(phrase)
    return c === undefined ? [] : [[c, 1]]
  }))

/** A fixed shuffle: half of the rows, another half for each `n`. */
const isInHalf = (row: number, n: number): boolean => (Math.imul((row + 1) * 2654435761 + n * 40503, 2246822519) >>> 13) % 2 === 0

const coefficients = (rows: readonly Row[], cells: readonly (readonly Cell[])[], phrases: number, isIn: (row: Row, r: number) => boolean): Float64Array => {
  const kept = rows.map((row, r) => ({ row, cells: cells[r]! })).filter(({ row }, r) => isIn(row, r))
  return solve(problemOf({ rows: kept.map(({ row }) => row), cells: kept.map((one) => one.cells), phrases, penalty: PENALTY, curatedWorth: CURATED_WORTH })).slice(0, phrases)
}

/** Phrases that matter, and keep their sign with any domain left out and on halves of the rows; the weightiest first. */
export const choose = (choice: Choice): Sides => {
  const { rows, most } = choice
  const candidates = candidatesOf(choice)
  const cells = cellsOf(choice.phrases, new Map(candidates.map((phrase, c) => [phrase, c])))
  const whole = coefficients(rows, cells, candidates.length, () => true)
  const sets = [...new Set(rows.map(({ set }) => set))].filter(choice.isNear)
  const others = [
    ...sets.map((set) => coefficients(rows, cells, candidates.length, (row) => row.set !== set)),
    ...Array.from({ length: RESAMPLES }, (_, n) => coefficients(rows, cells, candidates.length, (_row, r) => isInHalf(r, n))),
  ]
  const weight = weightsOf(rows)
  const total = weight.reduce((sum, w) => sum + w, 0)
  const rate = new Float64Array(candidates.length)
  cells.forEach((row, r) => { for (const [c] of row) rate[c]! += weight[r]! / total })
  const isStable = (c: number): boolean => others.filter((fit) => fit[c]! * whole[c]! > 0).length >= AGREEING * others.length
  const matter = (c: number): number => Math.abs(whole[c]!) * Math.sqrt(rate[c]! * (1 - rate[c]!))
  const chosen = candidates.map((_, c) => c).filter(isStable).sort((a, b) => matter(b) - matter(a) || a - b).slice(0, most)
  const onSide = (side: number): string[] => chosen.filter((c) => whole[c]! * side > 0).map((c) => candidates[c]!)
  return { worrying: onSide(1), reassuring: onSide(-1) }
}
