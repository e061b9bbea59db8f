import type { Fields, Place } from './adapter.ts'
import { foldName } from './csv-columns.ts'
import { cellValue } from './csv-values.ts'
import { dateReader } from './date-columns.ts'
import { wallTimes } from './json-values.ts'
import type { JsonRecord } from './json-records.ts'
import type { VendorContext } from './vendor.ts'

/** A row of a table or a JSON record, read alike: by folded names, the first that says anything. */
export class NamedRecord {
  readonly place: Place
  private readonly fields: Fields
  private readonly table: JsonRecord['table']
  private readonly context: VendorContext
  private readonly utc: boolean

  /** `utc`: the product writes UTC in its API where it names no zone. */
  constructor(fields: Fields, record: Place & { readonly table?: JsonRecord['table'] | undefined }, context: VendorContext, utc = false) {
    this.fields = record.table === undefined ? foldedKeys(fields) : fields
    this.table = record.table
    this.place = record
    this.context = context
    this.utc = utc
  }

  /** All that it holds, to be counted. */
  get held(): Fields {
    return this.fields
  }

  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const text = plainText(this.fields[name])
      if (text !== undefined) return text
    }
    return undefined
  }

  value(name: string): unknown {
    return this.fields[name]
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => name in this.fields)
  }

  /** Whether the table or the record could say this, though it may be empty here. */
  couldSay(...names: readonly string[]): boolean {
    const columns = this.table === undefined ? undefined : this.table.header.map(foldName)
    return names.some((name) => columns?.includes(name) ?? name in this.fields)
  }

  /** Reads dates that stand inside a text, written as those of the column. */
  datesLike(...names: readonly string[]): (text: string) => string | undefined {
    const { table, context, utc } = this
    const order = table === undefined ? 'mdy' : table.dateIn(names.find((name) => this.couldSay(name)) ?? '').order
    return dateReader({ order, naive: true }, utc && table === undefined ? undefined : context.timeZone)
  }

  /** The first of several dates as ISO 8601 with a zone; what is no date stays as it is written, for the ticket's check to name. */
  date(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const text = plainText(this.fields[name])
      if (text === undefined) continue
      return this.table === undefined ? String(wallTimes(this.context, name, this.utc)(text)) : (this.table.dateIn(name).read(text) ?? text)
    }
    return undefined
  }
}

function foldedKeys(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [foldName(key), value]))
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return cellValue(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? plainText((value as readonly unknown[]).find((one) => plainText(one) !== undefined)) : undefined
}
