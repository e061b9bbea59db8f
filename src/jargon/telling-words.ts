import { DIGIT, foldTable, SKIPPED } from '../text/fold.ts'
import { layOut, type Layout } from '../text/layout.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Reading } from '../text/reading.ts'
import { respell } from '../text/respell.ts'
import { CHUNK } from '../text/scan.ts'
import type { Spelling } from '../text/spelling.ts'
import { HASH_PRIME } from '../text/vocabulary.ts'
import { isForeign, isInLink } from './concepts.ts'
import { declinedIn, within } from './declined.ts'
import { isBesideAt, joinsNames, namedThing } from './named-things.ts'

/** What tells a word from others. */
interface Spelt {
  /** Its first letters, as a number; 0 where they tell nothing: of a single letter, or of what is not all plain letters. */
  readonly key: number
  /** All of it, folded and hashed: endings tell who does a thing, and when. */
  readonly whole: number
}

/** A word of a text: a customer may say what no concept foresees. What is misspelt counts as the word that was meant. */
export interface Word extends Spelt {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** So many letters tell a word from others, and leave its endings out. */
const LETTERS = 5
const FEWEST_LETTERS = 2
const RADIX = 27
const A = 97

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

/** A word folded and hashed; a run of digits is one. */
export const wholeOf = (text: string, start: number, end: number): number => {
  const fold = foldTable()
  let hash = 0
  let before = 0
  for (let at = start; at < end; at++) {
    const c = fold[text.charCodeAt(at)]! & 31
    if (c !== SKIPPED && (c !== DIGIT || before !== DIGIT)) hash = Math.imul(hash ^ c, HASH_PRIME)
    before = c
  }
  return hash
}

/** The letters that a key stands for. */
export const lettersOf = (key: number): string => {
  let letters = ''
  for (let left = key; left > 0; left = Math.floor(left / RADIX)) letters = String.fromCharCode(A - 1 + (left % RADIX)) + letters
  return letters
}

const speltAs = (letters: string): Spelt => ({ key: keyOf(letters, 0, letters.length), whole: wholeOf(letters, 0, letters.length) })

/** Words that misspelt ones were meant to be, by number: those that were met. */
const meantWords = new WeakMap<Spelling, Map<number, Spelt>>()

const meantBy = (number: number, spelling: Spelling): Spelt => {
  let met = meantWords.get(spelling)
  if (met === undefined) meantWords.set(spelling, (met = new Map<number, Spelt>()))
  let word = met.get(number)
  if (word === undefined) met.set(number, (word = speltAs(spelling.lettersOf(number))))
  return word
}

/** The words that misspelt ones were meant to be, by their place. */
const meantIn = (text: string, layout: Layout, spelling: Spelling): ReadonlyMap<number, Spelt> | undefined => {
  const { word, words } = layout
  const unknown: number[] = []
  for (let w = 0; w < words; w++) if (word[w] === 0) unknown.push(w)
  if (unknown.length === 0) return undefined
  respell(text, layout, spelling)
  let meant: Map<number, Spelt> | undefined
  for (const w of unknown) {
    if (word[w] === 0) continue
    meant ??= new Map<number, Spelt>()
    meant.set(w, meantBy(word[w]!, spelling))
  }
  return meant
}

/** The words of a text in its author's own voice, in order, but for what is not to be done; of a very long text, those at its beginning. A name in full is one word. */
export const wordsOf = (reading: Reading, { vocabulary, spelling, lexicons }: Pick<PhraseTable, 'vocabulary' | 'spelling' | 'lexicons'>): readonly Word[] => {
  const { text, asides } = reading
  const isDeclined = within(declinedIn(reading, lexicons.indexOf('unwanted-deed')))
  const layout = layOut(text.length > CHUNK ? text.slice(0, CHUNK) : text, vocabulary)
  const meant = spelling === undefined ? undefined : meantIn(text, layout, spelling)
  const { words, start, end, sentence } = layout
  const found: Word[] = []
  let aside = 0
  // Of the words that are joined to this one: the first, and how many were found before it.
  let first = 0
  let before = 0
  for (let w = 0; w < words; w++) {
    const at = start[w]!
    const until = end[w]!
    while (aside < asides.length && asides[aside]!.end <= at) aside++
    const own = !(aside < asides.length && isForeign(at, asides, aside, false)) && !isInLink(text, at, until) && !isDeclined(at)
    if (own) {
      const known = meant?.get(w)
      const [key, whole] = known === undefined ? [keyOf(text, at, until), wholeOf(text, at, until)] : [known.key, known.whole]
      found.push({ key, whole, start: at, end: until, sentence: sentence[w]! })
    }
    if (w + 1 < words && start[w + 1] === until + 1 && joinsNames(text.charCodeAt(until))) continue
    const name = own && (w > first || isBesideAt(text, at, until)) ? namedThing(text, start[first]!, until) : undefined
    if (name !== undefined) {
      found.length = before
      const { key, whole } = speltAs(name)
      found.push({ key, whole, start: start[first]!, end: until, sentence: sentence[first]! })
    }
    first = w + 1
    before = found.length
  }
  return found
}
