import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { LexiconFile } from '../../src/build/read-lexicons.ts'

const heldOutSchema = z.strictObject({
  /** Hand-written phrases that it was measured with. */
  lexicons: z.string(),
  sets: z.array(z.strictObject({
    set: z.string(),
    domain: z.string(),
    /** AUC by hand-written phrases alone, and with the tone learned on other domains. */
    handWritten: z.number(),
    heldOut: z.number(),
  })),
})

const sides = z.strictObject({ worrying: z.number(), reassuring: z.number() })

const openSchema = z.strictObject({
  lexicons: z.string(),
  fitted: z.array(z.string()),
  terms: z.strictObject({ en: sides, fr: sides }),
  sets: z.array(z.strictObject({
    set: z.string(),
    open: z.number(),
    /** Absent: its domain is none of those that were learned from. */
    heldOut: z.number().optional(),
  })),
  pairs: z.strictObject({ pairs: z.number(), rightOrder: z.number(), higherAtHigh: z.number(), lowerBelowHigh: z.number() }),
  /** Share of the unlabelled threads at high or critical. */
  alerts: z.number(),
})

/** AUC of each set by what was learned without its domain: `held-out.json`. */
export type HeldOut = z.infer<typeof heldOutSchema>
/** What learning from openly licensed sets alone gives: `open.json`. */
export type Open = z.infer<typeof openSchema>

const read = <Found>(name: string, schema: z.ZodType<Found>): Found | undefined => {
  const file = new URL(name, import.meta.url)
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/** Figures only; a set a line. */
const write = (name: string, { sets, ...rest }: HeldOut | Open): void => {
  const rows = sets.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  const fields = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')
  writeFileSync(new URL(name, import.meta.url), `{\n${fields}  "sets": [\n${rows}\n  ]\n}\n`)
}

export const readHeldOut = (): HeldOut | undefined => read('held-out.json', heldOutSchema)
export const readOpen = (): Open | undefined => read('open.json', openSchema)
export const writeHeldOut = (found: HeldOut): void => { write('held-out.json', found) }
export const writeOpen = (found: Open): void => { write('open.json', found) }

/** Which hand-written phrases there are: figures that were taken with others are of yesterday. */
export const stampOf = (handWritten: readonly LexiconFile[]): string => createHash('sha256').update(JSON.stringify(handWritten)).digest('hex').slice(0, 12)
