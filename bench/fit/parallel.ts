import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'
import { hear, type Heard, type Row } from './rows.ts'

/** One message, as a customer would write it in either language. */
export interface SaidTwice {
  readonly en: Heard
  readonly fr: Heard
  /** How near its writer is to losing patience: 0 calm, 1 a touch of impatience, 2 frustrated, 3 at the end; absent: nobody judged it. */
  readonly heat?: number | undefined
}

const schema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1), heat: z.number().int().min(0).max(3).optional() })

/** Messages written in both languages for this project, two thirds of them judged by another reader than their writer: `parallel.ndjson`. */
export const readParallel = (): readonly SaidTwice[] =>
  readFileSync(new URL('parallel.ndjson', import.meta.url), 'utf8').trimEnd().split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
    .map(({ en, fr, heat }) => ({ en: hear(en), fr: hear(fr), heat }))

/** What was judged is also a set of its own, less what is between the labels. */
export const rowsIn = (lang: Language, parallel: readonly SaidTwice[]): readonly Row[] =>
  parallel.flatMap(({ heat, ...said }) => (heat === undefined || heat === 1 ? [] : [{ set: 'parallel', label: heat > 1 ? 1 : 0, ...said[lang] }]))
