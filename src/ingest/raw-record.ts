import { detached } from './utf8.ts'

/** Units of a rejected record that are kept. */
export const rawUnits = 8192

/** A record as it stands in the file, for whoever must mend it. */
export interface RawRecord {
  /** Its first 8,192 units. */
  readonly raw?: string
  /** How many units it has, when `raw` is not all of them. */
  readonly rawCutFrom?: number
}

export function rawRecord(text: string | undefined): RawRecord {
  if (text === undefined || text === '') return {}
  return text.length <= rawUnits ? { raw: detached(text) } : { raw: detached(text.slice(0, rawUnits)), rawCutFrom: text.length }
}

/** The record that something was read from: its own text, else what it was parsed to. */
export function rawOf({ text, value }: { readonly text?: string; readonly value?: unknown }): RawRecord {
  return rawRecord(text ?? written(value))
}

/** Undefined for what is too deep to be written. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
