import type { Moment } from './moment.ts'
import { fixedClock, type ZoneClock } from './time-zone.ts'
import { holidaysOf, type WorkingHours } from './working-time.ts'

/** The clock and the calendar on the wall of whoever writes, as they write. */
export interface Wall {
  /** When it was written: epoch ms, and as local ms. */
  readonly ms: number
  readonly local: number
  /** Local midnight of that day, in local ms. */
  readonly midnight: number
  readonly clock: ZoneClock
  readonly hours: WorkingHours | undefined
  /** Reads "05/02" as a French date. */
  readonly french: boolean
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Where nobody said when the desk is at work: Monday to Friday, 9:00 to 18:00. */
const OPENING = 9
const CLOSING = 18

/** A message's own offset is its writer's clock, unless it is that of the desk, or UTC, in which exports write every time. */
export const clockOf = (made: Moment, zone: ZoneClock | undefined): ZoneClock => {
  if (made.offset === undefined) return zone ?? fixedClock(0)
  return zone !== undefined && (made.offset === 0 || zone(made.ms) === made.offset) ? zone : fixedClock(made.offset)
}

export const wallOf = (ms: number, clock: ZoneClock, hours: WorkingHours | undefined, french: boolean): Wall => {
  const local = ms + clock(ms) * MINUTE
  return { ms, local, midnight: Math.floor(local / DAY) * DAY, clock, hours, french }
}

/** Epoch ms of a time on the wall. Of an hour that comes twice the first, and an hour that is skipped as if it were not. */
export const epochOf = (local: number, clock: ZoneClock): number => {
  const before = clock(local - DAY)
  const after = clock(local + DAY)
  const early = local - Math.max(before, after) * MINUTE
  if (before === after || clock(early) === Math.max(before, after)) return early
  const late = local - Math.min(before, after) * MINUTE
  return clock(late) === Math.min(before, after) ? late : local - before * MINUTE
}

/** 0 (Sunday) to 6; 1970-01-01 was a Thursday. */
export const weekdayOf = (midnight: number): number => (((midnight / DAY + 4) % 7) + 7) % 7

export const openingHour = ({ hours }: Wall): number => (hours === undefined ? OPENING : hours.from / 60)

export const closingHour = ({ hours }: Wall): number => (hours === undefined ? CLOSING : hours.to / 60)

export const isWorkday = ({ hours }: Wall, midnight: number): boolean => {
  if (hours === undefined) return weekdayOf(midnight) % 6 !== 0
  return hours.days.includes(weekdayOf(midnight)) && !holidaysOf(hours).has(Math.floor(midnight / DAY))
}

/** The last day at work of the week that begins on that Monday. */
export const lastWorkday = (wall: Wall, monday: number): number => {
  for (let day = 6; day >= 0; day--) if (isWorkday(wall, monday + day * DAY)) return monday + day * DAY
  return monday + 4 * DAY
}

/** Longest that is looked ahead for working days. */
const MOST_DAYS = 1500

/** So many working days on. */
export const workdaysAfter = (wall: Wall, days: number): number => {
  let midnight = wall.midnight
  let left = days
  for (let i = 0; i < MOST_DAYS && left > 0; i++) {
    midnight += DAY
    if (isWorkday(wall, midnight)) left--
  }
  return midnight
}

/** So many working minutes on, in local ms. */
export const workedAfter = (wall: Wall, minutes: number): number => {
  const from = openingHour(wall) * 60 * MINUTE
  const to = closingHour(wall) * 60 * MINUTE
  let left = minutes * MINUTE
  let at = wall.local
  for (let i = 0; i < MOST_DAYS; i++) {
    const midnight = wall.midnight + i * DAY
    if (!isWorkday(wall, midnight)) continue
    at = Math.max(at, midnight + from)
    const today = midnight + to - at
    if (today >= left) return at + left
    if (today > 0) left -= today
  }
  return at
}
