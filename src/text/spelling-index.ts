import { mostSounds, soundOut } from './phonetic-key.ts'
import { FAMILY_LIMIT, familyOf } from './sound-family.ts'

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
  /** Key `i` is the `sounds[i]` sounds in `keys` from `keyAt[i]` on. */
  readonly keys: Uint8Array
  readonly keyAt: Int32Array
  readonly sounds: Uint8Array
  firstAlike(key: Uint8Array, sounds: number): number
  nextAlike(target: number): number
  /** Those of at least `fewestLetters` that begin with the same three letters; asked for after those that sound alike. */
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

class FamilyIndex implements SpellingIndex {
  readonly letters: Uint8Array
  readonly offsets: Int32Array
  readonly numbers: Int32Array
  readonly keys: Uint8Array
  readonly keyAt: Int32Array
  readonly sounds: Uint8Array
  private readonly alike = new Int32Array(1 << HASH_BITS).fill(-1)
  private readonly beside = new Int32Array(26 * 26 * 26).fill(-1)
  private readonly afterAlike: Int32Array
  private readonly afterBeside: Int32Array
  /** The key that is made; views of the arrays would cost more than the sounds. */
  private readonly key: Uint8Array
  /** Targets that are not indexed yet, by family: chains, the last target first. */
  private readonly waiting = new Int32Array(FAMILY_LIMIT).fill(-1)
  private readonly waitingBefore: Int32Array
  private end = 0

  constructor({ letters, offsets, numbers }: Targets, private readonly fewestSounds: number, private readonly fewestLetters: number) {
    const count = numbers.length
    this.letters = letters
    this.offsets = offsets
    this.numbers = numbers
    this.keys = new Uint8Array(mostSounds(letters.length))
    this.keyAt = new Int32Array(count)
    this.sounds = new Uint8Array(count)
    this.afterAlike = new Int32Array(count)
    this.afterBeside = new Int32Array(count)
    this.key = new Uint8Array(mostSounds(longestOf(offsets, count)))
    this.waitingBefore = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const family = familyOf(letters, offsets[i]!, offsets[i + 1]!)
      this.waitingBefore[i] = this.waiting[family]!
      this.waiting[family] = i
    }
  }

  firstAlike(key: Uint8Array, sounds: number): number {
    this.prepare(familyOf(key, 0, sounds))
    return this.alike[hashOf(key, 0, sounds)]!
  }

  nextAlike(target: number): number {
    return this.afterAlike[target]!
  }

  firstBeside(a: number, b: number, c: number): number {
    return this.beside[startOf(a, b, c)]!
  }

  nextBeside(target: number): number {
    return this.afterBeside[target]!
  }

  private prepare(family: number): void {
    for (let target = this.waiting[family]!; target >= 0; target = this.waitingBefore[target]!) this.add(target)
    this.waiting[family] = -1
  }

  private add(target: number): void {
    const { letters, offsets, key, keys } = this
    const from = offsets[target]!
    const length = offsets[target + 1]! - from
    for (let k = 0; k < length; k++) key[k] = letters[from + k]!
    const sounds = soundOut(key, length)
    if (sounds < this.fewestSounds) return
    this.keyAt[target] = this.end
    this.sounds[target] = sounds
    for (let k = 0; k < sounds; k++) keys[this.end++] = key[k]!
    const hash = hashOf(key, 0, sounds)
    this.afterAlike[target] = this.alike[hash]!
    this.alike[hash] = target
    if (length < this.fewestLetters) return
    const start = startOf(letters[from]!, letters[from + 1]!, letters[from + 2]!)
    this.afterBeside[target] = this.beside[start]!
    this.beside[start] = target
  }
}

/** Indexes targets, those of a family when one of its words is first asked for; those with fewer sounds than `fewestSounds` are left out. */
export const indexTargets = (targets: Targets, fewestSounds: number, fewestLetters: number): SpellingIndex =>
  new FamilyIndex(targets, fewestSounds, fewestLetters)
