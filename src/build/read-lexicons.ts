import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../assessment.ts'
import type { Lexicon, Phrase } from '../text/phrase-table.ts'

const phrase = z.strictObject({
  says: z.string().min(1),
  points: z.number().min(0.25).max(20).optional(),
  where: z.enum(['alone', 'start', 'end']).optional(),
  asked: z.boolean().optional(),
  negated: z.literal('keep').optional(),
})

const lexiconFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  language: z.enum(['fr', 'en']),
  by: z.enum(['customer', 'agent', 'anyone']),
  phrases: z.array(phrase).min(1),
})

const concepts = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(z.string().min(1)).min(1))

export interface LexiconFile extends Lexicon {
  readonly language: Language
}

const root = new URL('../', import.meta.url)

const parse = <T>(schema: z.ZodType<T>, file: URL): T => {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file.pathname.slice(root.pathname.length)}\n${z.prettifyError(parsed.error)}`)
}

/** Words that say what is asked for, and those that only prerequisites need. Agents are heard too: one reading serves. */
const readConcepts = (language: Language): LexiconFile[] =>
  ['concepts', 'prerequisite-words'].flatMap((folder) => {
    const file = new URL(`jargon/${folder}/${language}.json`, root)
    if (!existsSync(file)) return []
    return Object.entries(parse(concepts, file)).map(([name, says]) => ({
      id: `concept:${name}`, language, by: 'anyone' as const, phrases: says.map((words): Phrase => ({ says: words })),
    }))
  })

/** Every lexicon of `src/lexicons` and every concept of `src/jargon`, in a stable order. */
export const readLexicons = (): LexiconFile[] =>
  (['en', 'fr'] as const).flatMap((language) => {
    const folder = new URL(`lexicons/${language}/`, root)
    const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    const lexicons = files.map((name) => {
      const lexicon = parse(lexiconFile, new URL(name, folder)) as LexiconFile
      if (`${lexicon.id}.json` !== name || lexicon.language !== language) throw new Error(`lexicons/${language}/${name}: id and language of its place expected`)
      return lexicon
    })
    return [...lexicons, ...readConcepts(language)]
  })
