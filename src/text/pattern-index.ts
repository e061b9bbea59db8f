import { afterChoice, type PatternCode } from './pattern-code.ts'

/**
 * Lists by key, as chains through flat arrays: the list of `k` begins at entry `first[k]` and goes on at `next[entry]`; 0 ends it.
 * An entry is linked in as it comes by, so that one pass over the patterns is enough.
 */
export interface Index {
  readonly first: Int32Array
  readonly next: Int32Array
  /** What each entry stands for. */
  readonly items: Int32Array
}

/** The sets that each word is in. */
export const setsByWord = (codes: readonly PatternCode[], words: number): Index => {
  let entries = 1
  for (const { members } of codes) entries += members.length
  const first = new Int32Array(words + 1)
  const next = new Int32Array(entries)
  const items = new Int32Array(entries)
  let entry = 0
  for (const { offsets, members, base } of codes) {
    for (let set = 1; set + 1 < offsets.length; set++) {
      for (let i = offsets[set]!, end = offsets[set + 1]!; i < end; i++) {
        const word = members[i]!
        items[++entry] = base + set
        next[entry] = first[word]!
        first[word] = entry
      }
    }
  }
  return { first, next, items }
}

/** Patterns by number, over all codes: which code each is in, and where. */
export interface Places {
  readonly code: Uint8Array
  readonly at: Int32Array
}

/** Tells the sets of words that a pattern can begin with; returns the place behind it. */
const tellBeginnings = ({ code, base }: PatternCode, at: number, tell: (set: number) => void): number => {
  let isOpen = true
  let choice = at + 2
  for (let left = code[at + 1]!; left > 0; left--) {
    const head = code[choice]!
    const after = afterChoice(code, choice)
    if (isOpen) {
      let row = choice + 1
      if ((head & 2) !== 0) tell(base + code[row++]!)
      for (; row < after; row += 1 + code[row]!) tell(base + code[row + 1]!)
      isOpen = (head & 1) === 1
    }
    choice = after
  }
  return choice
}

/** All patterns, and those that can begin with a word of each set. */
export const patternsBySet = (codes: readonly PatternCode[], sets: number): { readonly places: Places; readonly beginners: Index } => {
  let most = 1
  for (const { code } of codes) most += code.length
  const places = { code: new Uint8Array(most), at: new Int32Array(most) }
  const beginners = { first: new Int32Array(sets), next: new Int32Array(most), items: new Int32Array(most) }
  let pattern = 0
  let entry = 0
  const tell = (set: number): void => {
    beginners.items[++entry] = pattern
    beginners.next[entry] = beginners.first[set]!
    beginners.first[set] = entry
  }
  for (let c = 0; c < codes.length; c++) {
    for (let at = 0; at < codes[c]!.code.length; pattern++) {
      places.code[pattern] = c
      places.at[pattern] = at
      at = tellBeginnings(codes[c]!, at, tell)
    }
  }
  return { places, beginners }
}
