import type { PatternCode } from './pattern-code.ts'

/** Four masks of 32 bits, each by another part of a word's number, say which words may come next: a filter without misses. */
export const MASK_SIZE = 4
/** A node's hopes: masks for the next word, then for the words behind a gap. */
export const HOPE_SIZE = 2 * MASK_SIZE
/** Where a node's hopes behind a gap begin. */
export const BEHIND_GAP = MASK_SIZE

const MIX = 0x9e3779b1

/** 1 where the masks at a place let a word through. Shifts use no more than five bits of what they are given. */
export const isHoped = (hopes: Int32Array, from: number, word: number): number =>
  (hopes[from]! >> word) & (hopes[from + 1]! >> (word >> 5)) & (hopes[from + 2]! >> (word >> 10)) & (hopes[from + 3]! >> (Math.imul(word, MIX) >>> 27)) & 1

/** Sets a word's bits. */
const hopeForWord = (masks: Int32Array, at: number, word: number): void => {
  masks[at]! |= 1 << word
  masks[at + 1]! |= 1 << (word >> 5)
  masks[at + 2]! |= 1 << (word >> 10)
  masks[at + 3]! |= 1 << (Math.imul(word, MIX) >>> 27)
}

/** The masks of word sets, each worked out when it is first asked for. */
export interface Hopes {
  readonly masks: Int32Array
  /** Where a set's masks begin. */
  of(set: number): number
}

export const createHopes = (codes: readonly PatternCode[], sets: number): Hopes => {
  const masks = new Int32Array(sets * MASK_SIZE)
  const isKnown = new Uint8Array(sets)
  const learn = (set: number): void => {
    const { offsets, members, base } = codes.find((code) => set > code.base && set < code.base + code.offsets.length - 1)!
    for (let i = offsets[set - base]!; i < offsets[set - base + 1]!; i++) hopeForWord(masks, set * MASK_SIZE, members[i]!)
    isKnown[set] = 1
  }
  return {
    masks,
    of: (set) => {
      if (isKnown[set] === 0) learn(set)
      return set * MASK_SIZE
    },
  }
}
