import type { Contribution, Evidence, Group } from '../assessment.ts'
import type { Policy } from './policy.ts'

/** A signal's points before caps and rounding. */
export interface Scored {
  readonly signal: string
  readonly group: Group
  readonly points: number
  readonly meaning: string
  readonly evidence: readonly Evidence[]
}

/** What points add to: to those of their group, or to all that reassure. */
const kindOf = ({ group }: Scored, points: number): Group | 'relief' => (points > 0 ? group : 'relief')

/** Shrinks what is over a limit in proportion: nobody comes first. */
const shrink = (rows: readonly Scored[], points: number[], { caps, relief }: Policy): void => {
  const sums = { language: 0, exchange: 0, time: 0, request: 0, context: 0, relief: 0 }
  for (let i = 0; i < rows.length; i++) sums[kindOf(rows[i]!, points[i]!)] += Math.abs(points[i]!)
  for (let i = 0; i < rows.length; i++) {
    const kind = kindOf(rows[i]!, points[i]!)
    const limit = kind === 'relief' ? relief : caps[kind]
    if (sums[kind] > limit) points[i] = (points[i]! * limit) / sums[kind]
  }
}

const HALF = 0.5

/** Rounds so that the whole points add up to the rounded sum: the largest remainders are rounded up. */
const roundTogether = (points: readonly number[], sum: number): number[] => {
  const whole = points.map(Math.floor)
  let left = Math.floor(sum + HALF)
  for (const w of whole) left -= w
  const byRemainder = points.map((_, i) => i).sort((a, b) => points[b]! - whole[b]! - (points[a]! - whole[a]!) || a - b)
  for (let k = 0; k < left; k++) whole[byRemainder[k % byRemainder.length]!]! += 1
  return whole
}

/** Sums are taken in thousandths, so that no order of adding matters. */
const exact = (points: number): number => Math.round(points * 1000) / 1000

const bySignal = (a: Scored, b: Scored): number => (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : 0)

const bySize = (a: Contribution, b: Contribution): number => Math.abs(b.points) - Math.abs(a.points) || (a.signal < b.signal ? -1 : 1)

/** Gives one signal's contribution so many points more; as it is where that signal says nothing. */
export const raise = (contributions: readonly Contribution[], signal: string, by: number): readonly Contribution[] =>
  contributions.map((one) => (one.signal === signal ? { ...one, points: one.points + by } : one)).sort(bySize)

/** Caps, rounds and sorts what the signals say: whole points that add up exactly. */
export const addUp = (scored: readonly Scored[], policy: Policy): readonly Contribution[] => {
  if (scored.length === 0) return []
  const rows = [...scored].sort(bySignal)
  const points = rows.map((row) => exact(row.points))
  shrink(rows, points, policy)
  let sum = 0
  for (const p of points) sum += p
  const whole = roundTogether(points.map(exact), exact(sum))
  return rows.map((row, i) => ({ ...row, points: whole[i]! })).filter((row) => row.points !== 0).sort(bySize)
}
