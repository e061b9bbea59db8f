import type { Row, Word } from './rows.ts'

/** Marks a word that a negation reaches: another feature than the word itself. */
export const NOT = '¬'

const LONGEST = 3

const isLearnable = ({ folded }: Word): boolean => folded !== '' && !folded.includes('?')

/** The phrases that begin at a word, shortest first, as keys: words in a row, or one negated word. */
export const phrasesAt = (words: readonly Word[], at: number): string[] => {
  const keys: string[] = []
  const first = words[at]!
  let key = ''
  let negates = false
  for (let w = at; w < words.length && w < at + LONGEST; w++) {
    const word = words[w]!
    if (word.sentence !== first.sentence || !isLearnable(word)) break
    negates ||= word.negator
    key = key === '' ? word.folded : `${key} ${word.folded}`
    if (first.negated && !negates) {
      // The matcher drops a phrase that is negated, unless it holds the negation itself.
      if (w === at) keys.push(`${NOT}${key}`)
      continue
    }
    keys.push(key)
  }
  return keys
}

/** Every phrase of a row, once. */
export const phrasesIn = ({ words }: Row): Set<string> => {
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++) for (const key of phrasesAt(words, at)) found.add(key)
  return found
}
