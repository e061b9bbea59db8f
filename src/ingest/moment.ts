import type { Time } from '../ticket.ts'

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d\d(?::?\d\d)?)$/

/** Times in full, as most exports write them, that cannot be wrong. */
const everyday = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/

/** 1973 to 2286: an epoch below the first is in seconds, not milliseconds. */
const earliestMs = 1e11
const latestMs = 1e13

/** The parts of a calendar day and an hour, before any zone is applied. */
export interface WallClock {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** A wall clock read as UTC; undefined when there is no such day or hour. */
export function wallClockMs(clock: WallClock): number | undefined {
  const { year, month, day, hour, minute, second, ms } = clock
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const at = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  const read = new Date(at)
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? at : undefined
}

/** Epoch milliseconds of an ISO 8601 time with a zone, or of an epoch; undefined for anything else. */
export function momentOf(time: unknown): number | undefined {
  if (typeof time === 'number') return time >= earliestMs && time <= latestMs ? time : undefined
  if (typeof time !== 'string') return undefined
  // The 29th of February alone needs a calendar.
  if (everyday.test(time)) return Date.parse(time)
  const parts = iso.exec(time.trim())
  if (parts === null) return undefined
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((index) => Number(parts[index] ?? 0))
  const ms = Math.trunc(Number(`0.${parts[7] ?? '0'}`) * 1000)
  const wall = wallClockMs({ year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, ms })
  const offset = zoneMs(parts[8] ?? 'Z')
  return wall === undefined || offset === undefined ? undefined : wall - offset
}

/** Whether a time is written as we write it. */
export const isEveryday = (text: string): boolean => everyday.test(text)

/** The same moment, seconds and zone written out in full; the zone stays, since it tells the writer's office hours. */
export function canonicalTime(time: Time): Time {
  if (typeof time === 'string' && everyday.test(time)) return time
  const parts = typeof time === 'string' ? iso.exec(time.trim()) : null
  if (parts === null) return time
  const [, year, month, day, hour, minute, second = '00', fraction, zone = 'Z'] = parts
  const ms = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${ms}${zoneText(zone)}`
}

/** A wall clock and its distance from UTC, as ISO 8601. */
export function timeWithOffset(wallMs: number, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+'
  const minutes = Math.abs(offsetMinutes)
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  const zone = offsetMinutes === 0 ? 'Z' : `${sign}${two(minutes / 60)}:${two(minutes % 60)}`
  return new Date(wallMs).toISOString().slice(0, 19) + zone
}

function zoneText(zone: string): string {
  if (zone === 'Z' || zone === 'z') return 'Z'
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}

function zoneMs(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
