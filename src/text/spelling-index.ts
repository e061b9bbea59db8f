import { mostSounds, soundOut } from './phonetic-key.ts'

/** Words that misspelt ones may be taken for, end to end: letters are 0 to 25. */
export interface Targets {
  readonly letters: Uint8Array
  /** Word `i` is `letters[offsets[i]]` up to `letters[offsets[i + 1]]`. */
  readonly offsets: Int32Array
  /** Their numbers in the vocabulary. */
  readonly numbers: Int32Array
}

/** Targets by how they sound and by how they begin; each list is a chain, in the order of the targets, that -1 ends. */
export interface SpellingIndex extends Targets {
  readonly keys: Uint8Array
  /** Key `i` is `keys[keyOffsets[i]]` up to `keys[keyOffsets[i + 1]]`. */
  readonly keyOffsets: Int32Array
  firstAlike(key: Uint8Array, sounds: number): number
  nextAlike(target: number): number
  /** Those of at least `fewestLetters` that begin with the same three letters. */
  firstBeside(a: number, b: number, c: number): number
  nextBeside(target: number): number
}

const HASH_BITS = 14
const MIX = 0x9e3779b1

const hashOf = (key: Uint8Array, from: number, to: number): number => {
  let hash = 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ key[i]!, MIX)
  return hash >>> (32 - HASH_BITS)
}

const startOf = (a: number, b: number, c: number): number => (a * 26 + b) * 26 + c

const longestOf = (offsets: Int32Array, count: number): number => {
  let longest = 0
  for (let i = 0; i < count; i++) longest = Math.max(longest, offsets[i + 1]! - offsets[i]!)
  return longest
}

/** How all targets sound. */
const soundAll = ({ letters, offsets }: Targets, count: number) => {
  const keys = new Uint8Array(mostSounds(letters.length))
  const keyOffsets = new Int32Array(count + 1)
  // Views of the arrays would cost more than the sounds.
  const key = new Uint8Array(mostSounds(longestOf(offsets, count)))
  let end = 0
  for (let i = 0; i < count; i++) {
    const from = offsets[i]!
    const length = offsets[i + 1]! - from
    for (let k = 0; k < length; k++) key[k] = letters[from + k]!
    const sounds = soundOut(key, length)
    for (let k = 0; k < sounds; k++) keys[end++] = key[k]!
    keyOffsets[i + 1] = end
  }
  return { keys, keyOffsets }
}

/** Indexes targets; those with fewer sounds than `fewestSounds` are left out. */
export const indexTargets = (targets: Targets, fewestSounds: number, fewestLetters: number): SpellingIndex => {
  const { letters, offsets, numbers } = targets
  const count = numbers.length
  const { keys, keyOffsets } = soundAll(targets, count)
  const alike = new Int32Array(1 << HASH_BITS).fill(-1)
  const beside = new Int32Array(26 * 26 * 26).fill(-1)
  const afterAlike = new Int32Array(count)
  const afterBeside = new Int32Array(count)
  for (let i = count - 1; i >= 0; i--) {
    if (keyOffsets[i + 1]! - keyOffsets[i]! < fewestSounds) continue
    const hash = hashOf(keys, keyOffsets[i]!, keyOffsets[i + 1]!)
    afterAlike[i] = alike[hash]!
    alike[hash] = i
    const from = offsets[i]!
    if (offsets[i + 1]! - from < fewestLetters) continue
    const start = startOf(letters[from]!, letters[from + 1]!, letters[from + 2]!)
    afterBeside[i] = beside[start]!
    beside[start] = i
  }
  return {
    ...targets, keys, keyOffsets,
    firstAlike: (key, sounds) => alike[hashOf(key, 0, sounds)]!,
    nextAlike: (target) => afterAlike[target]!,
    firstBeside: (a, b, c) => beside[startOf(a, b, c)]!,
    nextBeside: (target) => afterBeside[target]!,
  }
}
