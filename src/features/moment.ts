import type { Time } from '../ticket.ts'

/** A moment in epoch milliseconds, and the clock it was written by. */
export interface Moment {
  readonly ms: number
  /** Minutes east of UTC, when the time was written with an offset other than `Z`. */
  readonly offset: number | undefined
}

const DAY = 86_400_000

/** Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export const daysFromCivil = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const digits = (text: string, from: number, to: number): number => {
  let n = 0
  for (let i = from; i < to; i++) {
    const d = text.charCodeAt(i) - 48
    if (d < 0 || d > 9) return Number.NaN
    n = n * 10 + d
  }
  return n
}

const fraction = (text: string, from: number): readonly [ms: number, end: number] => {
  let ms = 0
  let scale = 100
  let i = from
  for (; i < text.length; i++) {
    const d = text.charCodeAt(i) - 48
    if (d < 0 || d > 9) break
    ms += d * scale
    scale /= 10
  }
  return [Math.floor(ms), i]
}

const offsetAt = (text: string, at: number): number => {
  const sign = text.charCodeAt(at)
  if (sign === 90 || sign === 122) return at + 1 === text.length ? 0 : Number.NaN
  if (sign !== 43 && sign !== 45) return Number.NaN
  const colon = text.charCodeAt(at + 3) === 58 ? 1 : 0
  if (text.length !== at + 5 + colon) return Number.NaN
  const hours = digits(text, at + 1, at + 3)
  const rest = digits(text, at + 3 + colon, at + 5 + colon)
  if (hours > 23 || rest > 59) return Number.NaN
  const minutes = hours * 60 + rest
  return sign === 45 ? -minutes : minutes
}

const daysIn = (year: number, month: number): number => daysFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - daysFromCivil(year, month, 1)

const isDate = (year: number, month: number, day: number): boolean => year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month))

const isClock = (hour: number, minute: number, second: number): boolean =>
  (hour <= 23 && minute <= 59 && second <= 60) || (hour === 24 && minute === 0 && second === 0)

/** `-` between the parts of the date; a `T`, or the space that RFC 3339 allows, before the clock; `:` in it. */
const isLaidOut = (text: string): boolean => {
  const middle = text.charCodeAt(10)
  return text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && text.charCodeAt(13) === 58 && (middle === 84 || middle === 116 || middle === 32)
}

const parseText = (text: string): Moment | undefined => {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  let at = 16
  let second = 0
  let ms = 0
  if (text.charCodeAt(at) === 58) {
    second = digits(text, 17, 19)
    at = 19
    if (text.charCodeAt(at) === 46) [ms, at] = fraction(text, 20)
  }
  const offset = offsetAt(text, at)
  if (!isLaidOut(text) || !isDate(year, month, day) || !isClock(hour, minute, second) || Number.isNaN(offset)) return undefined
  const local = daysFromCivil(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + ms
  return { ms: local - offset * 60_000, offset: text.endsWith('Z') || text.endsWith('z') ? undefined : offset }
}

/** Reads a time; undefined when it is absent, or not ISO 8601 with a zone. */
export const momentOf = (time: Time | null | undefined): Moment | undefined => {
  if (typeof time === 'number') return Number.isFinite(time) ? { ms: time, offset: undefined } : undefined
  return typeof time === 'string' ? parseText(time) : undefined
}
