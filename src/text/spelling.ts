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

const shorter = (key: string): string[] => Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))

/** Damerau–Levenshtein distance (optimal string alignment), as far as `most`; beyond, `most + 1`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length]!, most + 1)
}

const allowsEdit = (word: string, key: string): boolean => word.length >= LETTERS_FOR_AN_EDIT && key.length >= SOUNDS_FOR_AN_EDIT

type ByKey = Map<string, Target[]>

const add = (index: ByKey, key: string, target: Target): void => {
  const there = index.get(key)
  if (there === undefined) index.set(key, [target])
  else there.push(target)
}

const build = (targets: readonly Target[]) => {
  const exact: ByKey = new Map()
  const near: ByKey = new Map()
  for (const target of targets) {
    const key = phoneticKey(target.word)
    if (key.length < SHORTEST_KEY) continue
    add(exact, key, target)
    if (allowsEdit(target.word, key)) for (const one of shorter(key)) add(near, one, target)
  }
  return { exact, near }
}

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

const withOneEdit = (word: string, key: string, { exact, near }: ReturnType<typeof build>): Target[] => {
  const probes = [key, ...shorter(key)]
  const found = probes.flatMap((one, i) => [...(near.get(one) ?? []), ...(i === 0 ? [] : (exact.get(one) ?? []))])
  const start = word.slice(0, SURE_LETTERS)
  return found.filter((target) => target.word.startsWith(start) && target.word.length >= LETTERS_FOR_AN_EDIT)
}

/** Makes ready for misspelt words; the index is built when the first one comes. */
export const createSpelling = (targets: () => readonly Target[]): Spelling => {
  let index: ReturnType<typeof build> | undefined
  return {
    memo: new Int32Array(MEMO_SIZE * MEMO_ROW),
    meant: (word) => {
      index ??= build(targets())
      const key = phoneticKey(word)
      if (key.length < SHORTEST_KEY) return 0
      const alike = index.exact.get(key)
      if (alike !== undefined) return nearest(word, alike, IN_SOUNDALIKES)
      return allowsEdit(word, key) ? nearest(word, withOneEdit(word, key, index), word.length >= LONG ? IN_LONG : IN_SHORT) : 0
    },
  }
}
