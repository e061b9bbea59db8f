import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'

const perLanguage = z.record(z.string().regex(/^-?[1-3]$/), z.string())
const schema = z.strictObject({ en: perLanguage, fr: perLanguage })

/**
 * How far a word, or a pair of words, leans by a reader's judgement, from −3 (hardly anybody but a delighted customer says it) to 3 (hardly anybody but an
 * angry one does); what says nothing either way is not there. It lets a term count that too few labelled texts hold.
 */
export type Leanings = ReadonlyMap<string, number>

const termsBy = (file: Readonly<Record<string, string>>): Leanings =>
  new Map(Object.entries(file).flatMap(([leaning, terms]) => terms.split(', ').map((term) => [term, Number(leaning)] as const)))

/** `leanings.json`: judged for this project, one by one, without a text in view. */
export const readLeanings = (): Readonly<Record<Language, Leanings>> => {
  const { en, fr } = schema.parse(JSON.parse(readFileSync(new URL('leanings.json', import.meta.url), 'utf8')))
  return { en: termsBy(en), fr: termsBy(fr) }
}
