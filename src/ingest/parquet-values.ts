import type { SchemaElement } from 'hyparquet'

/** A value of a plain column as the text of a cell. */
export function cellText(value: unknown, element: SchemaElement): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value, element)
  if (Array.isArray(value)) return value.map((one) => cellText(one, element)).filter((one) => one !== '').join(', ')
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  if (typeof value === 'string') return value
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(jsonValue(value))
}

/** A wall clock where the column says that its times have no zone, and none is invented; a day without an hour is a day. */
function dateText(date: Date, { logical_type, converted_type }: SchemaElement): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  if (converted_type === 'DATE' || logical_type?.type === 'DATE') return text.slice(0, 10)
  return logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC ? text.slice(0, 19).replace('T', ' ') : text
}

/** A value as JSON would have it: whole numbers, texts for dates, no field where nothing is. */
export function jsonValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  if (Array.isArray(value)) return value.map(jsonValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null || inner === undefined ? [] : [[key, jsonValue(inner)]])))
}
