import { solve } from './logistic.ts'
import type { Sight, Text } from './phrase-index.ts'
import { problemOf } from './problem.ts'
import type { Claim } from './rows.ts'
import type { Cell } from './sparse.ts'

/** Points by phrase: above 0 it worries, below 0 it reassures. */
export type Points = ReadonlyMap<string, number>

const LESSER_SHARE = 1 / 3
const SAME_WORDS = 0.6
const PENALTY = 1e-2
/** Half of what points promise: on domains that neither had seen, words of either kind tell half as much as where they were learned. */
const DISCOUNT = 0.5
const CURATED_WORTH = (Math.LN2 / 10) * DISCOUNT
const POINTS_PER_LOG_ODDS = (10 / Math.LN2) * DISCOUNT
const STEP = 0.5
const MOST = 12

/** A phrase that hand-written ones claim too counts a third, as it does when tickets are scored. */
const shareAt = (claims: readonly Claim[], from: number, to: number, worries: boolean): number =>
  claims.some((claim) => claim.worries === worries && Math.min(claim.to, to) - Math.max(claim.from, from) >= SAME_WORDS * Math.min(claim.to - claim.from, to - from)) ? LESSER_SHARE : 1

/** How often each phrase counts in a text: the longest from left to right, as the matcher takes them. */
const countsIn = ({ sights, claims }: Text, column: Int32Array, worries: boolean, counts: Map<number, number>): void => {
  let reached = 0
  for (let i = 0; i < sights.length;) {
    const { at } = sights[i]!
    let longest: Sight | undefined
    for (; sights[i]?.at === at; i++) {
      const sight = sights[i]!
      if (at >= reached && column[sight.phrase]! >= 0 && sight.to > (longest?.to ?? 0)) longest = sight
    }
    if (longest === undefined) continue
    const c = column[longest.phrase]!
    counts.set(c, (counts.get(c) ?? 0) + shareAt(claims, at, longest.to, worries))
    reached = longest.to
  }
}

/** Numbers of phrases. */
export interface Sides {
  readonly worrying: readonly number[]
  readonly reassuring: readonly number[]
}

const columnsFrom = (phrases: readonly number[], first: number, all: number): Int32Array => {
  const column = new Int32Array(all).fill(-1)
  phrases.forEach((phrase, c) => { column[phrase] = first + c })
  return column
}

/** Per text, how often each phrase counts; phrases that worry are matched apart from those that reassure. */
const matchesIn = (texts: readonly Text[], { worrying, reassuring }: Sides, phrases: number): Cell[][] => {
  const worries = columnsFrom(worrying, 0, phrases)
  const reassures = columnsFrom(reassuring, worrying.length, phrases)
  return texts.map((text) => {
    const counts = new Map<number, number>()
    countsIn(text, worries, true, counts)
    countsIn(text, reassures, false, counts)
    return [...counts]
  })
}

const rounded = (points: number): number => Math.min(MOST, Math.round(points / STEP) * STEP)

type Worth = ReadonlyMap<number, number>

const fitOnce = (texts: readonly Text[], sides: Sides, phrases: number): Sides & { readonly points: Worth } => {
  const all = [...sides.worrying, ...sides.reassuring]
  const x = solve(problemOf({ rows: texts, cells: matchesIn(texts, sides, phrases), phrases: all.length, penalty: PENALTY, curatedWorth: CURATED_WORTH }))
  const points = new Map(all.map((phrase, c) => [phrase, Math.sign(x[c]!) * rounded(Math.abs(x[c]!) * POINTS_PER_LOG_ODDS)]))
  const held = (phrase: number, side: number): boolean => points.get(phrase)! * side > 0
  return { points, worrying: sides.worrying.filter((one) => held(one, 1)), reassuring: sides.reassuring.filter((one) => held(one, -1)) }
}

const ROUNDS = 3

/** Learns the points that phrases add to the hand-written signals. Those that change sides or are worth nothing go. */
export const fitPoints = (texts: readonly Text[], sides: Sides, phrases: number): Worth => {
  let fitted = fitOnce(texts, sides, phrases)
  for (let round = 1; round < ROUNDS; round++) fitted = fitOnce(texts, fitted, phrases)
  return new Map([...fitted.worrying, ...fitted.reassuring].map((phrase) => [phrase, fitted.points.get(phrase)!]))
}
