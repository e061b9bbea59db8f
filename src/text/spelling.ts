import { editDistance } from './edit-distance.ts'
import { mostSounds, soundOut } from './phonetic-key.ts'
import { indexTargets, type SpellingIndex, type Targets } from './spelling-index.ts'

/** Finds the word that was meant. */
export interface Spelling {
  /** The number of the word that an unknown folded word, of plain letters alone, was meant to be; 0: none is near. */
  meant(word: string): number
  /** The letters of a word that was meant, by its number. */
  lettersOf(number: number): string
  /** Answers already given, by the word's hashes: `MEMO_SIZE` rows of hash, second hash, answer. */
  readonly memo: Int32Array
}

export const MEMO_SIZE = 1 << 13
export const MEMO_ROW = 3

/** Shorter words are too like one another. */
export const FEWEST_LETTERS = 5
/** From so many letters on, one sound may be wrong, too many or missing. */
export const LETTERS_FOR_AN_EDIT = 6
const SOUNDS_FOR_AN_EDIT = 4
/** Letters that may differ: in long words, in shorter ones, and where both sound the same. */
const LONG = 8
const IN_LONG = 2
const IN_SHORT = 1
const IN_SOUNDALIKES = 4
const SHORTEST_KEY = 3

/** A key among others in one array. */
interface Key {
  readonly sounds: Uint8Array
  readonly from: number
  readonly length: number
}

/** Whether `count` sounds are the same in two keys, from these places on. */
const sameFrom = (a: Key, i: number, b: Key, j: number, count: number): boolean => {
  for (let k = 0; k < count; k++) if (a.sounds[a.from + i + k] !== b.sounds[b.from + j + k]) return false
  return true
}

/**
 * Where a key is one sound off another, one sound less in either or in both makes them the same: 0 when the other has one more,
 * or one behind the place of the sound to leave out, and half more when the other has one less; -1 when they are further apart.
 */
const soundOff = (a: Key, b: Key): number => {
  const fewest = Math.min(a.length, b.length)
  if (Math.max(a.length, b.length) > fewest + 1) return -1
  let from = 0
  while (from < fewest && a.sounds[a.from + from] === b.sounds[b.from + from]) from++
  if (a.length > b.length) return sameFrom(a, from + 1, b, from, b.length - from) ? from + 1.5 : -1
  if (b.length < SOUNDS_FOR_AN_EDIT) return -1
  if (b.length > a.length) return sameFrom(b, from + 1, a, from, a.length - from) ? 0 : -1
  let to = a.length
  while (to > from && a.sounds[a.from + to - 1] === b.sounds[b.from + to - 1]) to--
  if (sameFrom(a, from + 1, b, from, to - from - 1)) return from + 1
  return sameFrom(b, from + 1, a, from, to - from - 1) ? to : -1
}

const keyOf = ({ keys, keyAt, sounds }: SpellingIndex, target: number): Key => ({ sounds: keys, from: keyAt[target]!, length: sounds[target]! })

const wordOf = ({ letters, offsets }: SpellingIndex, target: number): string =>
  String.fromCharCode(...letters.subarray(offsets[target], offsets[target + 1]).map((letter) => letter + 97))

/** Of those that sound the same, the one with the fewest letters changed, then the first of the alphabet; 0: none is near enough; undefined: none sounds the same. */
const soundalike = (index: SpellingIndex, word: string, key: Key): number | undefined => {
  let best: number | undefined
  let least = IN_SOUNDALIKES + 1
  for (let target = index.firstAlike(key.sounds, key.length); target >= 0; target = index.nextAlike(target)) {
    const other = keyOf(index, target)
    if (other.length !== key.length || !sameFrom(key, 0, other, 0, key.length)) continue
    const distance = editDistance(word, wordOf(index, target), IN_SOUNDALIKES)
    best ??= 0
    if (distance >= least) continue
    best = index.numbers[target]!
    least = distance
  }
  return best
}

/** Of those one sound off, the one with the fewest letters changed, then the one whose sound is off first; 0: none. */
const nearby = (index: SpellingIndex, word: string, key: Key): number => {
  const most = word.length >= LONG ? IN_LONG : IN_SHORT
  let best = -1
  let least = most + 1
  let first = Infinity
  // People get a word's beginning right.
  const [a, b, c] = [0, 1, 2].map((i) => word.charCodeAt(i) - 97) as [number, number, number]
  for (let target = index.firstBeside(a, b, c); target >= 0; target = index.nextBeside(target)) {
    if (Math.abs(index.offsets[target + 1]! - index.offsets[target]! - word.length) > most) continue
    const off = soundOff(key, keyOf(index, target))
    if (off < 0) continue
    const distance = editDistance(word, wordOf(index, target), most)
    if (distance > least || distance > most || (distance === least && off >= first)) continue
    best = target
    least = distance
    first = off
  }
  return best < 0 ? 0 : index.numbers[best]!
}

/** Makes ready for misspelt words; the index is built when the first one comes. */
export const createSpelling = (targets: () => Targets): Spelling => {
  let built: SpellingIndex | undefined
  const indexed = (): SpellingIndex => (built ??= indexTargets(targets(), SHORTEST_KEY, LETTERS_FOR_AN_EDIT))
  return {
    memo: new Int32Array(MEMO_SIZE * MEMO_ROW),
    lettersOf: (number) => {
      const index = indexed()
      const target = index.numbers.indexOf(number)
      return target < 0 ? '' : wordOf(index, target)
    },
    meant: (word) => {
      const index = indexed()
      const sounds = new Uint8Array(mostSounds(word.length))
      for (let i = 0; i < word.length; i++) sounds[i] = word.charCodeAt(i) - 97
      const key = { sounds, from: 0, length: soundOut(sounds, word.length) }
      if (key.length < SHORTEST_KEY) return 0
      const alike = soundalike(index, word, key)
      if (alike !== undefined) return alike
      return word.length >= LETTERS_FOR_AN_EDIT && key.length >= SOUNDS_FOR_AN_EDIT ? nearby(index, word, key) : 0
    },
  }
}

/** Words as targets; their numbers are their places, from 1 on. */
export const targetsOf = (words: readonly string[]): Targets => {
  const offsets = new Int32Array(words.length + 1)
  words.forEach((word, i) => { offsets[i + 1] = offsets[i]! + word.length })
  return { letters: Uint8Array.from(words.join(''), (letter) => letter.charCodeAt(0) - 97), offsets, numbers: Int32Array.from(words, (_, i) => i + 1) }
}
