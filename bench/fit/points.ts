import { solve } from './logistic.ts'
import { NOT, phrasesAt } from './ngrams.ts'
import { problemOf } from './problem.ts'
import type { Claim, Row } from './rows.ts'
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

const REACH = 4

interface Match {
  readonly key: string
  readonly to: number
}

/** The longest known phrase that begins at a word; "not … working" begins at the negation. */
const longestAt = ({ words }: Row, at: number, column: ReadonlyMap<string, number>): Match | undefined => {
  const key = phrasesAt(words, at).filter((one) => !one.startsWith(NOT)).findLast((one) => column.has(one))
  let longest = key === undefined ? undefined : { key, to: at + key.split(' ').length }
  if (!words[at]!.negator) return longest
  for (let w = at + 1; w <= at + REACH && words[w]?.sentence === words[at]!.sentence; w++) {
    const negated = NOT + words[w]!.folded
    if (column.has(negated) && w + 1 > (longest?.to ?? 0)) longest = { key: negated, to: w + 1 }
  }
  return longest
}

/** How often each phrase counts in a row: the longest from left to right, as the matcher takes them. */
const countsIn = (row: Row, column: ReadonlyMap<string, number>, worries: boolean, counts: Map<number, number>): void => {
  for (let at = 0; at < row.words.length;) {
    const match = longestAt(row, at, column)
    if (match !== undefined) {
      const c = column.get(match.key)!
      counts.set(c, (counts.get(c) ?? 0) + shareAt(row.claims, at, match.to, worries))
    }
    at = match?.to ?? at + 1
  }
}

export interface Sides {
  readonly worrying: readonly string[]
  readonly reassuring: readonly string[]
}

/** Per row, how often each phrase counts; phrases that worry are matched apart from those that reassure. */
export const matchesIn = (rows: readonly Row[], { worrying, reassuring }: Sides): Cell[][] => {
  const worries = new Map(worrying.map((phrase, c) => [phrase, c]))
  const reassures = new Map(reassuring.map((phrase, c) => [phrase, worrying.length + c]))
  return rows.map((row) => {
    const counts = new Map<number, number>()
    countsIn(row, worries, true, counts)
    countsIn(row, reassures, false, counts)
    return [...counts]
  })
}

const rounded = (points: number): number => Math.min(MOST, Math.round(points / STEP) * STEP)

const fitOnce = (rows: readonly Row[], sides: Sides): Sides & { readonly points: Points } => {
  const all = [...sides.worrying, ...sides.reassuring]
  const x = solve(problemOf({ rows, cells: matchesIn(rows, sides), phrases: all.length, penalty: PENALTY, curatedWorth: CURATED_WORTH }))
  const points = new Map(all.map((phrase, c) => [phrase, Math.sign(x[c]!) * rounded(Math.abs(x[c]!) * POINTS_PER_LOG_ODDS)]))
  const held = (phrase: string, side: number): boolean => points.get(phrase)! * side > 0
  return { points, worrying: sides.worrying.filter((one) => held(one, 1)), reassuring: sides.reassuring.filter((one) => held(one, -1)) }
}

const ROUNDS = 3

/** Learns the points that phrases add to the hand-written signals. Those that change sides or are worth nothing go. */
export const fitPoints = (rows: readonly Row[], sides: Sides): Points => {
  let fitted = fitOnce(rows, sides)
  for (let round = 1; round < ROUNDS; round++) fitted = fitOnce(rows, fitted)
  return new Map([...fitted.worrying, ...fitted.reassuring].map((phrase) => [phrase, fitted.points.get(phrase)!]))
}

/** What a row's words are worth by learned points. */
export const worthOf = (rows: readonly Row[], points: Points): { worry: number; relief: number }[] => {
  const phrases = [...points.keys()]
  const sides = { worrying: phrases.filter((one) => points.get(one)! > 0), reassuring: phrases.filter((one) => points.get(one)! < 0) }
  const values = [...sides.worrying, ...sides.reassuring].map((one) => points.get(one)!)
  return matchesIn(rows, sides).map((cells) => {
    let worry = 0
    let relief = 0
    for (const [c, count] of cells) {
      if (values[c]! > 0) worry += values[c]! * count
      else relief -= values[c]! * count
    }
    return { worry, relief }
  })
}
