import { editDistance } from './edit-distance.ts'
import { phoneticKey } from './phonetic-key.ts'

/** A word that misspelt ones may be taken for. */
export interface Target {
  readonly word: string
  /** Its number in the vocabulary. */
  readonly number: number
}

/** Finds the word that was meant. */
export interface Spelling {
  /** The number of the word that an unknown folded word was meant to be; 0: none is near. */
  meant(word: string): number
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
/** People get a word's beginning right. */
const SURE_LETTERS = 3
const SHORTEST_KEY = 3

const allowsEdit = (word: string, key: string): boolean => word.length >= LETTERS_FOR_AN_EDIT && key.length >= SOUNDS_FOR_AN_EDIT

interface Keyed extends Target {
  readonly key: string
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly Keyed[]>
  /** Those that allow for an edit, by their sure letters. */
  readonly byStart: ReadonlyMap<string, readonly Keyed[]>
}

const add = (to: Map<string, Keyed[]>, name: string, target: Keyed): void => {
  const there = to.get(name)
  if (there === undefined) to.set(name, [target])
  else there.push(target)
}

const startOf = (word: string): string => word.slice(0, SURE_LETTERS)

const build = (targets: readonly Target[]): Index => {
  const byKey = new Map<string, Keyed[]>()
  const byStart = new Map<string, Keyed[]>()
  for (const { word, number } of targets) {
    const key = phoneticKey(word)
    if (key.length < SHORTEST_KEY) continue
    const target = { word, number, key }
    add(byKey, key, target)
    if (word.length >= LETTERS_FOR_AN_EDIT) add(byStart, startOf(word), target)
  }
  return { byKey, byStart }
}

/** Whether the rest of two texts is the same from these places on. */
const sameFrom = (a: string, i: number, b: string, j: number, count: number): boolean => {
  for (let k = 0; k < count; k++) if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false
  return true
}

/**
 * Where a key is one sound off another, one sound less in either or in both makes them the same: 0 when the other has one more,
 * or one behind the place of the sound to leave out, and half more when the other has one less; -1 when they are further apart.
 */
const soundOff = (a: string, b: string): number => {
  const fewest = Math.min(a.length, b.length)
  if (Math.max(a.length, b.length) > fewest + 1) return -1
  let from = 0
  while (from < fewest && a.charCodeAt(from) === b.charCodeAt(from)) from++
  if (a.length > b.length) return sameFrom(a, from + 1, b, from, b.length - from) ? from + 1.5 : -1
  if (b.length < SOUNDS_FOR_AN_EDIT) return -1
  if (b.length > a.length) return sameFrom(b, from + 1, a, from, a.length - from) ? 0 : -1
  let to = a.length
  while (to > from && a.charCodeAt(to - 1) === b.charCodeAt(to - 1)) to--
  if (sameFrom(a, from + 1, b, from, to - from - 1)) return from + 1
  return sameFrom(b, from + 1, a, from, to - from - 1) ? to : -1
}

/** Those that are one sound off, by where it is. */
const oneSoundOff = (key: string, targets: readonly Keyed[]): readonly Target[] =>
  targets.map((target) => ({ ...target, off: soundOff(key, target.key) })).filter(({ off }) => off >= 0).sort((a, b) => a.off - b.off)

/** Of several, the one with the fewest letters changed, then the first of the alphabet. */
const nearest = (word: string, found: readonly Target[], most: number): number => {
  let best: Target | undefined
  let distance = most + 1
  for (const target of found) {
    const d = editDistance(word, target.word, most)
    if (d < distance) {
      best = target
      distance = d
    }
  }
  return best?.number ?? 0
}

/** Makes ready for misspelt words; the index is built when the first one comes. */
export const createSpelling = (targets: () => readonly Target[]): Spelling => {
  let index: Index | undefined
  return {
    memo: new Int32Array(MEMO_SIZE * MEMO_ROW),
    meant: (word) => {
      index ??= build(targets())
      const key = phoneticKey(word)
      if (key.length < SHORTEST_KEY) return 0
      const alike = index.byKey.get(key)
      if (alike !== undefined) return nearest(word, alike, IN_SOUNDALIKES)
      if (!allowsEdit(word, key)) return 0
      const most = word.length >= LONG ? IN_LONG : IN_SHORT
      const near = index.byStart.get(startOf(word))?.filter((target) => Math.abs(target.word.length - word.length) <= most)
      return near === undefined ? 0 : nearest(word, oneSoundOff(key, near), most)
    },
  }
}
