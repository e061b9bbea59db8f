import type { JsonRecord } from './json-records.ts'
import type { Outcome, RejectCode } from './outcome.ts'
import { safeParseTicket } from './parse-ticket.ts'
import { rawOf } from './raw-record.ts'

/** Turns the records of one vendor's JSON into tickets. Records that belong together are held until their page or the file ends. */
export interface Adapter {
  readonly accept: (record: JsonRecord) => readonly Outcome[]
  readonly endPage: (page: Readonly<Record<string, unknown>>) => readonly Outcome[]
  readonly finish: () => readonly Outcome[]
}

/** Where a record was found: `record` in JSON, `row` in a table. */
export type Place = Pick<JsonRecord, 'line' | 'record' | 'row' | 'file'> & Partial<Pick<JsonRecord, 'text' | 'value'>>

/** The ticket, or a reject that names its first fault. */
export function ticketOutcome(value: unknown, place: Place, records = 1): Outcome {
  const parsed = safeParseTicket(value)
  if (parsed.success) return { kind: 'ticket', ticket: parsed.ticket, records }
  const [first] = parsed.issues
  const { path = '', expected = 'another value', found = '' } = first ?? {}
  const code: RejectCode = path === '' ? 'not-a-ticket' : found === 'nothing' ? 'missing-field' : 'invalid-field'
  const reason = `expected ${expected}, found ${found}`
  return { kind: 'reject', reject: { ...placeOf(place), field: path, code, reason, expected, found } }
}

export function rejected(place: Place, code: RejectCode, field: string, reason: string, found = ''): Outcome {
  return { kind: 'reject', reject: { ...placeOf(place), field, code, reason, expected: '', found } }
}

function placeOf({ line, record, row, file, ...written }: Place) {
  return { line, ...(row === undefined ? { record } : { row }), ...(file !== undefined && { file }), ...rawOf(written) }
}

/** A record that belongs to no one ticket: it names people, states or fields. */
export const learnt: readonly Outcome[] = [{ kind: 'merged', records: 1 }]

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Ids are numbers in one export and texts in the next. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined
}

export function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((tag: unknown) => textOf(tag) ?? textOf(fieldsOf(tag)['name']) ?? []) : []
}
