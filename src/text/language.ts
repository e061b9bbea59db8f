import type { Language, TicketLanguage } from '../assessment.ts'
import type { Layout } from './layout.ts'
import { ENGLISH, FRENCH, type PhraseTable } from './phrase-table.ts'

/** Frequent words of each language in the author's own voice. */
export interface LanguageVotes {
  readonly french: number
  readonly english: number
}

export const countVotes = ({ word, words, aside }: Layout, { parts }: PhraseTable): LanguageVotes => {
  let french = 0
  let english = 0
  for (let w = 0; w < words; w++) {
    if (aside[w] === 1) continue
    const part = parts[word[w]!]!
    french += (part & FRENCH) >> 4
    english += (part & ENGLISH) >> 5
  }
  return { french, english }
}

/** The language with three times the other's frequent words; `mixed` with fewer, `unknown` without any. */
export const languageOf = ({ french, english }: LanguageVotes): TicketLanguage => {
  if (french === 0 && english === 0) return 'unknown'
  if (french >= 3 * english) return 'fr'
  if (english >= 3 * french) return 'en'
  return french + english < 4 ? (french > english ? 'fr' : 'en') : 'mixed'
}

/** Votes that make a language plain enough for the other's phrases to be silent. */
const PLAIN = 3

/** The language that a text is plainly not in. */
export const otherThan = (votes: LanguageVotes): Language | undefined => {
  if (votes.french + votes.english < PLAIN) return undefined
  const language = languageOf(votes)
  if (language === 'fr') return 'en'
  return language === 'en' ? 'fr' : undefined
}
