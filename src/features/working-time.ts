/**
 * When the support desk is at work. Time zones come as data, not by name: the tables of zones differ from one machine to
 * the next, and the same ticket must give the same bytes everywhere.
 */
export interface WorkingHours {
  /** Days of the week at work, 0 (Sunday) to 6. */
  readonly days: readonly number[]
  /** Minutes after midnight, local time. */
  readonly from: number
  readonly to: number
  /** Days off, `YYYY-MM-DD`, local. */
  readonly holidays?: readonly string[]
  /** Minutes east of UTC from each moment on (epoch ms), oldest first. Absent: UTC. */
  readonly offsets?: readonly { readonly since: number; readonly minutes: number }[]
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Minutes east of UTC at a moment. */
export const offsetAt = (hours: WorkingHours | undefined, at: number): number => {
  const steps = hours?.offsets ?? []
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.since ?? 0) > at) high = middle
    else low = middle + 1
  }
  return steps[low - 1]?.minutes ?? 0
}

const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Holidays that would be worked, as days since 1970-01-01. */
export const holidaysOf = (hours: WorkingHours): ReadonlySet<number> =>
  new Set((hours.holidays ?? []).map((day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY)).filter((day) => hours.days.includes(weekday(day))))

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Working milliseconds from a fixed origin up to a local moment, holidays apart: in closed form, whatever the distance. */
const workedUpTo = (hours: WorkingHours, local: number): number => {
  const length = (hours.to - hours.from) * MINUTE
  const day = Math.floor(local / DAY)
  const weeks = Math.floor((day + 4) / 7)
  let whole = weeks * hours.days.length
  for (let d = 0; d < weekday(day); d++) if (hours.days.includes(d)) whole++
  const today = hours.days.includes(weekday(day)) ? Math.min(Math.max(local - day * DAY - hours.from * MINUTE, 0), length) : 0
  return whole * length + today
}

const workedOnHolidays = (hours: WorkingHours, from: number, to: number): number => {
  let off = 0
  for (const day of holidaysOf(hours)) {
    const opens = day * DAY + hours.from * MINUTE
    const closes = day * DAY + hours.to * MINUTE
    off += Math.max(0, Math.min(to, closes) - Math.max(from, opens))
  }
  return off
}

/** Working milliseconds between two moments (epoch ms). */
export const workingMs = (hours: WorkingHours, from: number, to: number): number => {
  if (to <= from) return 0
  const start = from + offsetAt(hours, from) * MINUTE
  const end = to + offsetAt(hours, to) * MINUTE
  return Math.max(0, workedUpTo(hours, end) - workedUpTo(hours, start) - workedOnHolidays(hours, start, end))
}

/** Days between two moments: working days where working hours are known, else days of 24 hours. */
export const daysBetween = (hours: WorkingHours | undefined, from: number, to: number): number => {
  if (hours === undefined) return Math.max(0, to - from) / DAY
  return workingMs(hours, from, to) / ((hours.to - hours.from) * MINUTE)
}

/** The local day of a moment, `YYYY-MM-DD`. */
export const localDay = (hours: WorkingHours | undefined, at: number): string => isoDay(Math.floor((at + offsetAt(hours, at) * MINUTE) / DAY))
