import { afterChoice, ANY, GAP_WORDS, type PatternCode } from './pattern-code.ts'

/**
 * Patterns as positions (Glushkov's construction): each position waits for one word of a set, and is followed by others.
 * Nothing is multiplied out: a pattern of three choices costs three positions, however many phrases it stands for.
 */
export interface Positions {
  /** The set of words that each position waits for. */
  readonly sets: number[]
  /** The sense of the pattern that ends at each position; -1: none does. */
  readonly senses: number[]
  readonly follow: number[][]
}

export const emptyPositions = (): Positions => ({ sets: [], senses: [], follow: [] })

const place = ({ sets, senses, follow }: Positions, set: number): number => {
  senses.push(-1)
  follow.push([])
  return sets.push(set) - 1
}

const link = ({ follow }: Positions, from: readonly number[], to: readonly number[]): void => {
  for (const position of from) follow[position]!.push(...to)
}

/** Places one choice; its first and last positions. */
const placeChoice = (positions: Positions, { code, base }: PatternCode, at: number): readonly [firsts: number[], lasts: number[]] => {
  const head = code[at]!
  const firsts: number[] = []
  const lasts: number[] = []
  let next = at + 1
  if ((head & 2) !== 0) {
    const single = place(positions, base + code[next++]!)
    firsts.push(single)
    lasts.push(single)
  }
  for (let rows = head >> 2; rows > 0; rows--) {
    const length = code[next++]!
    let last = place(positions, base + code[next++]!)
    firsts.push(last)
    for (let i = 1; i < length; i++) {
      const word = place(positions, base + code[next++]!)
      positions.follow[last]!.push(word)
      last = word
    }
    lasts.push(last)
  }
  return [firsts, lasts]
}

/** Adds the positions of one pattern; returns those it can begin with. */
export const placePattern = (positions: Positions, patterns: PatternCode, at: number): readonly number[] => {
  const { code } = patterns
  const initial: number[] = []
  let open: number[] = []
  let atStart = true
  let next = at + 2
  const append = (firsts: readonly number[], lasts: readonly number[], optional: boolean): void => {
    link(positions, open, firsts)
    if (atStart) initial.push(...firsts)
    open = optional ? [...open, ...lasts] : [...lasts]
    atStart = atStart && optional
  }
  for (let left = code[at + 1]!; left > 0; left--) {
    const head = code[next]!
    if (head === 0)
      for (let words = 0; words < GAP_WORDS; words++) {
        const any = [place(positions, ANY)]
        append(any, any, true)
      }
    else append(...placeChoice(positions, patterns, next), (head & 1) === 1)
    next = afterChoice(code, next)
  }
  for (const position of open) positions.senses[position] = patterns.firstSense + code[at]!
  return initial
}
