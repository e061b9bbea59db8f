import type { Priority, Status } from '../ticket.ts'
import { type Fields, textOf } from './adapter.ts'
import { textOfHtml, withoutTrail } from './body-text.ts'
import { priorityIn, statusIn } from './csv-values.ts'
import { dateReader } from './date-columns.ts'
import { momentOf } from './moment.ts'
import type { Notice } from './outcome.ts'
import type { VendorContext } from './vendor.ts'

/** Above this an epoch is in milliseconds. */
const secondsEnd = 1e11
const latestMs = 1e13

/** Epoch seconds (with or without a fraction) or milliseconds as ISO 8601; anything else as it is, for the ticket's check to judge. */
export function epochTime(value: unknown): unknown {
  const epoch = typeof value === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(value) ? Number(value) : value
  if (typeof epoch !== 'number') return value ?? undefined
  if (epoch <= 0) return undefined
  const ms = Math.round(epoch < secondsEnd ? epoch * 1000 : epoch)
  return ms < latestMs ? new Date(ms).toISOString() : value
}

/** Reads times that have no zone, such as `2026-01-09 10:00:00`; says so once when no zone was named. `utc`: the product writes UTC. */
export function wallTimes({ timeZone, notify }: VendorContext, column: string, utc = false): (value: unknown) => unknown {
  const read = dateReader({ order: 'dmy', naive: true }, utc ? undefined : timeZone)
  return (value) => {
    if (typeof value !== 'string' || value === '') return epochTime(value === '' ? undefined : value)
    if (momentOf(value) !== undefined) return value
    const time = read(value)
    if (time !== undefined && !utc && timeZone === undefined && !/^\d+$/.test(value)) notify({ code: 'naive-times', columns: [column] })
    return time ?? value
  }
}

const tag = /<(?:\/?[a-z][a-z0-9]*|!--)(?:\s[^<>]*)?\/?>/i

/** What a message says: HTML as text, quoted trails and delimiters cut. */
export function wordsOf(value: unknown): string {
  const text = textOf(value) ?? ''
  return withoutTrail(tag.test(text) ? textOfHtml(text) : text).trim()
}

/** The first of several forms of a body that says anything. */
export function firstWordsOf(...forms: readonly unknown[]): string {
  for (const form of forms) {
    const words = wordsOf(form)
    if (words !== '') return words
  }
  return ''
}

/** Milliseconds from one moment to a later one. */
export function spanOf(from: unknown, to: unknown): number | undefined {
  const start = momentOf(from)
  const end = momentOf(to)
  return start === undefined || end === undefined || end < start ? undefined : end - start
}

/** Yes or no, which some exporters write as a text. */
export function flagOf(value: unknown): boolean | undefined {
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined
}

export function countOf(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof count === 'number' && count >= 0 ? count : undefined
}

/** The fields that are known; undefined when none is. */
export function known<T extends Fields>(fields: T): T | undefined {
  return Object.values(fields).some((value) => value !== undefined && value !== null) ? fields : undefined
}

export function nameOf(person: Fields): string | undefined {
  const whole = textOf(person['name'])
  const parts = [person['firstName'] ?? person['first'] ?? person['firstname'] ?? person['first_name'], person['lastName'] ?? person['last'] ?? person['lastname'] ?? person['last_name']]
  const name = whole ?? parts.map(textOf).filter(Boolean).join(' ')
  return name.trim() === '' ? undefined : name.trim()
}

/** A product's status as ours. One that is not known is open, and told. */
export function statusFrom(raw: unknown, statuses: Readonly<Record<string, Status>>, notify: (notice: Notice) => void): Status | undefined {
  const text = typeof raw === 'number' ? String(raw) : textOf(raw)
  if (text === undefined || text.trim() === '') return undefined
  const status = statuses[text.trim().toLowerCase()] ?? statusIn(text)
  if (status === undefined) notify({ code: 'unknown-status', value: text })
  return status ?? 'open'
}

/** A product's priority as ours; undefined when it is none of ours. */
export function priorityFrom(raw: unknown, priorities: Readonly<Record<string, Priority>> = {}): Priority | undefined {
  const text = typeof raw === 'number' ? String(raw) : textOf(raw)
  return text === undefined ? undefined : (priorities[text.trim().toLowerCase()] ?? priorityIn(text))
}
