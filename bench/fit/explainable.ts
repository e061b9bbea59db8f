import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'
import { NOT } from './ngrams.ts'

const listSchema = z.strictObject({
  /** Words of one trade, product, place or time: no phrase with one is learned. */
  topics: z.string(),
  /** Words that say nothing by themselves: a phrase of nothing else is not learned. */
  hollow: z.string(),
  /** Phrases that nobody could explain, though they held in several domains. */
  phrases: z.array(z.string()),
})

const lists = z.strictObject({ en: listSchema, fr: listSchema }).parse(JSON.parse(readFileSync(new URL('stop-list.json', import.meta.url), 'utf8')))

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Whether a support lead could be told why a phrase counts: the stop list is kept by hand. */
export const explainableIn = (lang: Language): ((phrase: string) => boolean) => {
  const { topics, hollow, phrases } = lists[lang]
  const [topic, empty, refused] = [wordsOf(topics), wordsOf(hollow), new Set(phrases)]
  return (phrase) => {
    const words = phrase.replace(NOT, '').split(' ')
    return !refused.has(phrase) && !words.some((word) => topic.has(word)) && !words.every((word) => word === '#' || word.length < 2 || empty.has(word))
  }
}
