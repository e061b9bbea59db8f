import type { SpokenWords } from './spoken-words.ts'

/** Texts of one thread, known by their words: what a new one shares with those before it is counted without comparing them one by one. */
export interface SharedWords {
  words: number
  places: number
  texts: number
  /** By hash: a word's number, from 1 on; 0: none. Only the first `mask + 1` are used. */
  readonly slots: Int32Array
  mask: number
  /** By number of the word: its hashes, the last list that it was put in, and the last of its places. */
  readonly hashes: Int32Array
  readonly checks: Int32Array
  readonly listed: Int32Array
  readonly last: Int32Array
  lists: number
  /** By place: the text that holds the word, and the word's place before; 0: none. */
  readonly holder: Int32Array
  readonly before: Int32Array
}

const ROOM = 4096

const roomFor = (words: number): SharedWords => {
  const row = (): Int32Array => new Int32Array(words + 1)
  return {
    words: 0, places: 0, texts: 0, lists: 0, slots: new Int32Array(2 * words), mask: 0,
    hashes: row(), checks: row(), listed: row(), last: row(), holder: row(), before: row(),
  }
}

let room: SharedWords | undefined

/** Room for texts of so many words in all. One room serves all threads, one after the other; what a long one needs is not kept. */
export const shareWords = (words: number): SharedWords => {
  let size = 256
  while (size < words) size *= 2
  if (size > ROOM) return { ...roomFor(size), mask: 2 * size - 1 }
  const to = (room ??= roomFor(ROOM))
  to.words = to.places = to.texts = to.lists = 0
  to.mask = 2 * size - 1
  to.slots.fill(0, 0, to.mask + 1)
  return to
}

const numberOf = (hash: number, check: number, { slots, mask, hashes, checks }: SharedWords, next: number): number => {
  for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
    const word = slots[at]!
    if (word === 0) return (slots[at] = next)
    if (hashes[word] === hash && checks[word] === check) return word
  }
}

/** Numbers of the words from one place of a text up to another, each once. */
export const numbersOf = (said: SpokenWords, from: number, until: number, to: SharedWords): readonly number[] => {
  const list = ++to.lists
  const numbers: number[] = []
  for (let i = from; i < until; i++) {
    const hash = said.hashes[i]!
    const check = said.checks[i]!
    const word = numberOf(hash, check, to, to.words + 1)
    if (word > to.words) {
      to.words = word
      to.hashes[word] = hash
      to.checks[word] = check
      to.last[word] = 0
    } else if (to.listed[word] === list) continue
    to.listed[word] = list
    numbers.push(word)
  }
  return numbers
}

/** Remembers a text by its words. */
export const keepText = (numbers: readonly number[], to: SharedWords): void => {
  const text = to.texts++
  for (const word of numbers) {
    const place = ++to.places
    to.holder[place] = text
    to.before[place] = to.last[word]!
    to.last[word] = place
  }
}

/** How many of the words each text holds, from the text `since` on. */
export const sharedWith = (numbers: readonly number[], since: number, { last, before, holder, texts }: SharedWords): ArrayLike<number> => {
  const shared = new Int32Array(texts - since)
  for (const word of numbers) {
    for (let place = last[word]!; place > 0 && holder[place]! >= since; place = before[place]!) shared[holder[place]! - since]!++
  }
  return shared
}
