import { NOT, phrasesAt } from './ngrams.ts'
import type { Row } from './rows.ts'

/** Phrases that may be learned, numbered by the alphabet: the rest is too rare, or could not be explained. */
export interface PhraseIndex {
  readonly phrases: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** A phrase at its place, as the matcher would find it: words from, to. */
export interface Sight {
  readonly phrase: number
  readonly at: number
  readonly to: number
}

/** A row and the numbers of its phrases. */
export interface Text extends Row {
  /** Each once. */
  readonly phrases: Int32Array
  /** By place, the shortest first. */
  readonly sights: readonly Sight[]
}

export const indexPhrases = (phrases: Iterable<string>): PhraseIndex => {
  const sorted = [...phrases].sort()
  return { phrases: sorted, numberOf: new Map(sorted.map((phrase, n) => [phrase, n])) }
}

const REACH = 4

/** Phrases that begin at a word; "not … working" begins at the negation. */
const keysAt = ({ words }: Row, at: number): { key: string; to: number }[] => {
  const keys = phrasesAt(words, at).filter((key) => !key.startsWith(NOT)).map((key) => ({ key, to: at + key.split(' ').length }))
  if (!words[at]!.negator) return keys
  for (let w = at + 1; w <= at + REACH && words[w]?.sentence === words[at]!.sentence; w++) keys.push({ key: NOT + words[w]!.folded, to: w + 1 })
  return keys
}

/** Finds once what every fit looks for. */
export const sightsIn = (row: Row, phrases: ReadonlySet<string>, { numberOf }: PhraseIndex): Text => {
  const numbers = [...phrases].flatMap((phrase) => numberOf.get(phrase) ?? [])
  const sights = row.words.flatMap((_, at) =>
    keysAt(row, at).flatMap(({ key, to }): Sight[] => {
      const phrase = numberOf.get(key)
      return phrase === undefined ? [] : [{ phrase, at, to }]
    }))
  return { ...row, phrases: Int32Array.from(numbers), sights }
}
