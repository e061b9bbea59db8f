import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fillParameters, readParameters } from './parameters.ts'

const both = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })

const operation = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  category: z.string().min(2),
  title: both,
  effort: z.enum(['seconds', 'minutes', 'hours']),
  elapsed: z.string().nullable(),
  actor: z.enum(['customer', 'provider', 'either']),
  prerequisites: z.array(z.string()).min(1),
  forgottenSteps: z.array(z.string()),
  clarify: both,
  canonical: both,
  sources: z.array(z.url()).min(1),
})

const rule = z.strictObject({ frames: z.array(z.string()), for: z.string().optional(), against: z.string().optional() })

const statusRule = z.strictObject({
  about: z.array(z.string()).min(1),
  with: z.array(z.string()).optional(),
  met: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  presence: z.enum(['met', 'missing', 'nothing']).optional(),
  digits: z.literal(true).optional(),
})

const concepts = z.record(z.string(), z.array(z.string()))

const root = new URL('../jargon/', import.meta.url)

const parse = <T>(schema: z.ZodType<T>, name: string): T => {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(name, root), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`src/jargon/${name}\n${z.prettifyError(parsed.error)}`)
}

export type Rule = z.infer<typeof rule>
export type Operation = z.infer<typeof operation>

/** The catalogue as its sources have it, with parameters filled in. */
export const readCatalogue = () => ({
  operations: fillParameters(parse(z.array(operation), 'operations.json'), readParameters()),
  prerequisites: fillParameters(parse(z.record(z.string(), both), 'prerequisites.json'), readParameters()),
  rules: parse(z.record(z.string(), rule), 'frames.json'),
  statusRules: parse(z.record(z.string(), z.union([statusRule, z.array(statusRule).min(1)])), 'prerequisite-concepts.json'),
  reformulations: parse(z.record(z.string(), both), 'reformulations.json'),
  concepts: { fr: parse(concepts, 'concepts/fr.json'), en: parse(concepts, 'concepts/en.json') },
  prerequisiteWords: { fr: parse(concepts, 'prerequisite-words/fr.json'), en: parse(concepts, 'prerequisite-words/en.json') },
})

type Catalogue = ReturnType<typeof readCatalogue>

const numbering = (kind: string, names: readonly string[]) => {
  const number = new Map(names.map((name, i) => [name, i]))
  return (name: string, where: string): string => {
    const at = number.get(name)
    if (at === undefined) throw new Error(`src/jargon: ${where}: unknown ${kind} "${name}"`)
    return at.toString(36)
  }
}

type Numbering = ReturnType<typeof numbering>

/** `certificate put 62` → `1f 3a 1q`: concepts, then points, in base 36. */
const termsOf = (text: string | undefined, where: string, concept: Numbering): string =>
  (text ?? '').split(', ').filter((term) => term !== '').map((term) => {
    const words = term.split(' ')
    const points = Number(words.pop())
    if (words.length === 0 || words.length > 3 || !(points > 0 && points < 100)) throw new Error(`src/jargon/frames.json: ${where}: "${term}": one to three concepts and points expected`)
    return [...words.map((word) => concept(word, where)), points.toString(36)].join(' ')
  }).join(',')

const ruleRow = (id: string, rules: Catalogue['rules'], concept: Numbering): string => {
  const found = rules[id]
  if (found === undefined) throw new Error(`src/jargon/frames.json: ${id}: no frames`)
  return [termsOf(found.frames.join(', '), id, concept), termsOf(found.for, id, concept), termsOf(found.against, id, concept)].join('|')
}

const factRow = ({ id, effort, actor, prerequisites, forgottenSteps }: Operation, prerequisite: Numbering): string => {
  const numbers = (ids: readonly string[]): string => ids.map((one) => prerequisite(one, id)).join(' ')
  return [id, effort.charAt(0) + actor.charAt(0), numbers(prerequisites), numbers(forgottenSteps)].join('|')
}

const MARKS = { met: 'p', missing: 'm', nothing: 'n' } as const

const statusRow = (id: string, rule: z.infer<typeof statusRule>, concept: Numbering, prerequisite: Numbering): string => {
  const numbers = (names: readonly string[] = []): string => names.map((name) => concept(name, id)).join(' ')
  const mark = rule.presence === undefined ? (rule.digits === true ? 'd' : '') : MARKS[rule.presence]
  return [prerequisite(id, 'prerequisite-concepts.json'), numbers(rule.about), numbers(rule.with), numbers(rule.met), numbers(rule.missing), mark].join('|')
}

const wishOf = (id: string, reformulations: Catalogue['reformulations']) => {
  const found = reformulations[id]
  if (found === undefined) throw new Error(`src/jargon/reformulations.json: ${id}: missing`)
  return found
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'').replaceAll('\n', '\\n')}'`

const lines = (texts: readonly string[]): string => quoted(texts.join('\n'))

/** The source text of `src/jargon/catalogue.generated.ts`: what the decoder needs at run time, in a few long strings that are taken apart on first use. */
export const compactCatalogue = (): string => {
  const { operations, prerequisites, rules, statusRules, reformulations, concepts, prerequisiteWords } = readCatalogue()
  const names = [...new Set([concepts.fr, concepts.en, prerequisiteWords.fr, prerequisiteWords.en].flatMap(Object.keys))].sort()
  const ids = Object.keys(prerequisites)
  const concept = numbering('concept', names)
  const prerequisite = numbering('prerequisite', ids)
  const texts = (pick: (one: Operation) => string): string => lines(operations.map(pick))
  const parts: Readonly<Record<string, string>> = {
    conceptNames: lines(names),
    anywhere: quoted(ruleRow('*', rules, concept)),
    operationRows: lines(operations.map((one) => factRow(one, prerequisite))),
    ruleRows: lines(operations.map(({ id }) => ruleRow(id, rules, concept))),
    prerequisiteIds: lines(ids),
    statusRows: lines(Object.entries(statusRules).flatMap(([id, rules]) => [rules].flat().map((one) => statusRow(id, one, concept, prerequisite)))),
    canonicalFr: texts(({ canonical }) => canonical.fr),
    canonicalEn: texts(({ canonical }) => canonical.en),
    clarifyFr: texts(({ clarify }) => clarify.fr),
    clarifyEn: texts(({ clarify }) => clarify.en),
    titlesFr: texts(({ title }) => title.fr),
    titlesEn: texts(({ title }) => title.en),
    wishesFr: texts(({ id }) => wishOf(id, reformulations).fr),
    wishesEn: texts(({ id }) => wishOf(id, reformulations).en),
    prerequisitesFr: lines(ids.map((id) => prerequisites[id]?.fr ?? '')),
    prerequisitesEn: lines(ids.map((id) => prerequisites[id]?.en ?? '')),
  }
  const body = Object.entries(parts).map(([name, source]) => `export const ${name} = ${source}\n`).join('\n')
  return `// Generated by \`npm run generate\` from the catalogue, the concepts and the frames. Do not edit.\n\n${body}`
}
