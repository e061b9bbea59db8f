import { classOfCode, DIGIT, SKIPPED } from './fold.ts'

/**
 * The words that lexicons know, as a dense table `next[state * 32 + class]`: while a text is scanned, the state at a
 * separator *is* the word, so nothing is hashed, cut out or compared.
 */
export interface Vocabulary {
  next: Uint16Array
  /** Word number of each state; 0 where no word ends. */
  word: Uint16Array
  states: number
  words: number
}

/** No word that is known begins so. Zero, so that a fresh table leads there by itself. */
const DEAD = 0
/** Between words. */
export const ROOT = 1

const addState = (vocabulary: Vocabulary): number => {
  const state = vocabulary.states++
  if (state >= 65535) throw new RangeError('vocabulary: more than 65,535 states; fewer or shorter words expected')
  if (state * 32 + 32 > vocabulary.next.length) grow(vocabulary)
  const row = state << 5
  vocabulary.next[row] = ROOT
  vocabulary.next[row + SKIPPED] = state
  return state
}

const grow = (vocabulary: Vocabulary): void => {
  const next = new Uint16Array(vocabulary.next.length * 2)
  next.set(vocabulary.next)
  const word = new Uint16Array(vocabulary.word.length * 2)
  word.set(vocabulary.word)
  vocabulary.next = next
  vocabulary.word = word
}

/** An empty vocabulary, with room for about `states` states before it grows. */
export const createVocabulary = (states = 1024): Vocabulary => {
  const vocabulary: Vocabulary = { next: new Uint16Array(states * 32), word: new Uint16Array(states), states: 0, words: 0 }
  addState(vocabulary)
  addState(vocabulary)
  return vocabulary
}

/** The state that a class leads to, made if need be. */
export const follow = (vocabulary: Vocabulary, state: number, c: number): number => {
  const known = vocabulary.next[(state << 5) | c]!
  if (known !== DEAD) return known
  const to = addState(vocabulary)
  vocabulary.next[(state << 5) | c] = to
  // A run of digits is one `#`.
  if (c === DIGIT) vocabulary.next[(to << 5) | DIGIT] = to
  return to
}

/** The number of the word that ends at a state, given if need be. */
export const endWord = (vocabulary: Vocabulary, state: number): number => (vocabulary.word[state] ||= ++vocabulary.words)

/** Adds a folded word; returns its number, the same one if it was known. */
export const addWord = (vocabulary: Vocabulary, word: string): number => {
  let state = ROOT
  for (let i = 0; i < word.length; i++) state = follow(vocabulary, state, classOfCode(word.charCodeAt(i)))
  return endWord(vocabulary, state)
}
