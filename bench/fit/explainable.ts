import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'

/** Words of one trade, product, place or time: no term with one is learned. Kept by hand. */
const topics = z.strictObject({ en: z.string(), fr: z.string() }).parse(JSON.parse(readFileSync(new URL('topics.json', import.meta.url), 'utf8')))

/** Whether a support lead could be told why a term counts. */
export const explainableIn = (lang: Language): ((term: string) => boolean) => {
  const topic = new Set(topics[lang].split(' '))
  return (term) => !term.split(' ').some((word) => topic.has(word))
}
