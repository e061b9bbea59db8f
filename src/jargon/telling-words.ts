import { foldTable, SKIPPED } from '../text/fold.ts'
import { layOut } from '../text/layout.ts'
import type { Reading } from '../text/reading.ts'
import { CHUNK } from '../text/scan.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { isForeign, isInLink } from './concepts.ts'

/** A word of a text: a customer may say what no concept foresees. */
export interface Word {
  /** Its first letters, as a number. */
  readonly key: number
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** So many letters tell a word from others, and leave its endings out. */
export const LETTERS = 6
const FEWEST_LETTERS = 2
const RADIX = 27

/** The first letters of a word, folded, as a number; 0 for what is no word of plain letters. */
export const keyOf = (text: string, start: number, end: number): number => {
  const fold = foldTable()
  let key = 0
  let letters = 0
  for (let at = start; at < end && letters < LETTERS; at++) {
    const letter = fold[text.charCodeAt(at)]! & 31
    if (letter === SKIPPED) continue
    if (letter === 0 || letter >= RADIX) return 0
    key = key * RADIX + letter
    letters++
  }
  return letters < FEWEST_LETTERS ? 0 : key
}

/** The words of a text in its author's own voice, in order; of a very long one, those at its beginning. */
export const wordsOf = ({ text, asides }: Reading, vocabulary: Vocabulary): readonly Word[] => {
  const { words, start, end, sentence } = layOut(text.length > CHUNK ? text.slice(0, CHUNK) : text, vocabulary)
  const found: Word[] = []
  let aside = 0
  for (let w = 0; w < words; w++) {
    const at = start[w]!
    while (aside < asides.length && asides[aside]!.end <= at) aside++
    if (aside < asides.length && isForeign(at, asides, aside, false)) continue
    const key = keyOf(text, at, end[w]!)
    if (key !== 0 && !isInLink(text, at, end[w]!)) found.push({ key, start: at, end: end[w]!, sentence: sentence[w]! })
  }
  return found
}
