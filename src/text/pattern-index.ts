import type { PatternCode } from './pattern-code.ts'
import { initialSets } from './positions.ts'

/** Lists by key, in two flat arrays: the list of `k` is `items[offsets[k]]` up to `offsets[k + 1]`. */
export interface Index {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

/** Counts of each key, one place on, become where each list starts; then the lists are filled. */
const toOffsets = (counts: Int32Array): void => {
  for (let k = 2; k < counts.length; k++) counts[k]! += counts[k - 1]!
}

/** The sets that each word is in. */
export const setsByWord = (codes: readonly PatternCode[], words: number): Index => {
  const offsets = new Int32Array(words + 3)
  for (const { members } of codes) for (let i = 0; i < members.length; i++) offsets[members[i]! + 2]!++
  toOffsets(offsets)
  const items = new Int32Array(offsets[words + 2]!)
  for (const { offsets: from, members, base } of codes)
    for (let set = 1; set + 1 < from.length; set++) for (let i = from[set]!; i < from[set + 1]!; i++) items[offsets[members[i]! + 1]!++] = base + set
  return { offsets, items }
}

/** Patterns by number, over all codes: which code each is in, and where. */
export interface Places {
  readonly code: Uint8Array
  readonly at: Int32Array
}

export const placesOf = (codes: readonly PatternCode[]): Places => {
  let count = 0
  for (const { at } of codes) count += at.length
  const places = { code: new Uint8Array(count), at: new Int32Array(count) }
  let from = 0
  codes.forEach(({ at }, i) => {
    places.code.fill(i, from, from + at.length)
    places.at.set(at, from)
    from += at.length
  })
  return places
}

/** More choices than any pattern begins with. */
const MOST_BEGINNINGS = 4096

/** The patterns that can begin with a word of each set. */
export const patternsBySet = (codes: readonly PatternCode[], { code, at }: Places, sets: number): Index => {
  const scratch = new Int32Array(MOST_BEGINNINGS)
  const offsets = new Int32Array(sets + 2)
  for (let p = 0; p < at.length; p++) {
    const count = initialSets(codes[code[p]!]!, at[p]!, scratch)
    for (let i = 0; i < count; i++) offsets[scratch[i]! + 2]!++
  }
  toOffsets(offsets)
  const items = new Int32Array(offsets[sets + 1]!)
  for (let p = 0; p < at.length; p++) {
    const count = initialSets(codes[code[p]!]!, at[p]!, scratch)
    for (let i = 0; i < count; i++) items[offsets[scratch[i]! + 1]!++] = p
  }
  return { offsets, items }
}
