import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A rate, a limit or a lifetime that others set and change: it stands in one place, and texts refer to it. */
const parameter = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['days', 'hours', 'certificates', 'MB', 'lookups']),
  /** What it is the number of. */
  says: z.string().min(1),
  source: z.url(),
  /** Month in which it was looked up. */
  asOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
})

const parameters = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), parameter)

export type Parameters = z.infer<typeof parameters>

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g

/** `src/jargon/parameters.json`. */
export const readParameters = (): Parameters => {
  const parsed = parameters.safeParse(JSON.parse(readFileSync(new URL('../jargon/parameters.json', import.meta.url), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`src/jargon/parameters.json\n${z.prettifyError(parsed.error)}`)
}

/** Names that a text refers to. */
export const parametersIn = (text: string): readonly string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)

/**
 * The same value with each `{{name}}` in its texts replaced by the parameter's value.
 * @throws Error on a name that is not known.
 */
export const fillParameters = <T>(value: T, known: Parameters): T =>
  JSON.parse(JSON.stringify(value).replace(PLACEHOLDER, (_, name: string) => {
    const found = known[name]
    if (found === undefined) throw new Error(`src/jargon: no parameter "${name}"; one of ${Object.keys(known).join(', ')} expected`)
    return String(found.value)
  })) as T
