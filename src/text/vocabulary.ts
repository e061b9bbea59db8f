import { classOfCode, DIGIT } from './fold.ts'

/**
 * The words that lexicons know, in one flat hash table of two numbers a slot: the hash, and a second hash over the word's number.
 *
 * A text's words are hashed as their characters go by; nothing is cut out of the text or compared with it. The 48 bits of both
 * hashes take the place of the comparison: one unknown word in some 10^10 would be taken for a known one.
 */
export interface Vocabulary {
  slots: Int32Array
  words: number
}

/** FNV's prime; a word's hash starts from 0, so that a separator can reset it with an `&`. */
export const HASH_PRIME = 0x01000193

const SLOT_SIZE = 2
const WORD_BITS = 0xffff
const SMALLEST = 1024

/** A power of two; at most six slots in ten are taken. */
const roomFor = (words: number): number => {
  let size = SMALLEST
  while (size * 6 < words * 10) size *= 2
  return size
}

/** An empty vocabulary with room for `words`. */
export const createVocabulary = (words = 0): Vocabulary => ({ slots: new Int32Array(roomFor(words) * SLOT_SIZE), words: 0 })

/** A word's number by its hashes; 0: unknown. */
export const lookUp = (slots: Int32Array, hash: number, check: number): number => {
  const last = slots.length - 1
  let slot = ((hash ^ (hash >>> 15)) << 1) & last
  for (;;) {
    const entry = slots[slot + 1]!
    if (entry === 0) return 0
    if (slots[slot] === hash && ((entry ^ (check << 16)) & ~WORD_BITS) === 0) return entry & WORD_BITS
    slot = (slot + SLOT_SIZE) & last
  }
}

const insert = (slots: Int32Array, hash: number, entry: number): void => {
  const last = slots.length - 1
  let slot = ((hash ^ (hash >>> 15)) << 1) & last
  while (slots[slot + 1] !== 0) slot = (slot + SLOT_SIZE) & last
  slots[slot] = hash
  slots[slot + 1] = entry
}

const grow = (vocabulary: Vocabulary): void => {
  const before = vocabulary.slots
  vocabulary.slots = new Int32Array(before.length * 2)
  for (let slot = 0; slot < before.length; slot += SLOT_SIZE) if (before[slot + 1] !== 0) insert(vocabulary.slots, before[slot]!, before[slot + 1]!)
}

/** Adds a word by its hashes; returns its number, the same one if it was known. */
export const addHashed = (vocabulary: Vocabulary, hash: number, check: number): number => {
  const known = lookUp(vocabulary.slots, hash, check)
  if (known !== 0) return known
  if ((vocabulary.words + 1) * 10 * SLOT_SIZE > vocabulary.slots.length * 6) grow(vocabulary)
  if (vocabulary.words >= WORD_BITS - 1) throw new RangeError('vocabulary: more than 65,534 words; fewer phrases expected')
  insert(vocabulary.slots, hash, (check << 16) | ++vocabulary.words)
  return vocabulary.words
}

/** Adds a word that is known to be new, where there is room for it. */
export const addNew = (vocabulary: Vocabulary, hash: number, check: number): void => insert(vocabulary.slots, hash, (check << 16) | ++vocabulary.words)

/** The second hash goes on with a class. */
export const nextCheck = (check: number, c: number): number => (check * 3 + c) | 0

/** Adds a folded word; returns its number. */
export const addWord = (vocabulary: Vocabulary, word: string): number => {
  let hash = 0
  let check = 0
  let before = 0
  for (let i = 0; i < word.length; i++) {
    const c = classOfCode(word.charCodeAt(i))
    // A run of digits is one `#`.
    if (c === DIGIT && before === DIGIT) continue
    hash = Math.imul(hash ^ c, HASH_PRIME)
    check = nextCheck(check, c)
    before = c
  }
  return addHashed(vocabulary, hash, check)
}
