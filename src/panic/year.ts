import { daysFromCivil } from '../features/moment.ts'

const DAY = 86_400_000

/**
 * When a year is over: the same time of the same date in the next year, in UTC. A year that begins on 29 February is over with 28 February, at midnight.
 * Later beginnings never end earlier, and no year is shorter than 365 days.
 */
export const yearAfter = (ms: number): number => {
  const date = new Date(ms)
  const year = date.getUTCFullYear() + 1
  const month = date.getUTCMonth() + 1
  const day = date.getUTCDate()
  if (month === 2 && day === 29) return daysFromCivil(year, 3, 1) * DAY
  const sinceMidnight = ms - Math.floor(ms / DAY) * DAY
  return daysFromCivil(year, month, day) * DAY + sinceMidnight
}

/** The calendar year of a moment, in UTC. */
export const calendarYearOf = (ms: number): number => new Date(ms).getUTCFullYear()

/** The first moment of a calendar year. */
export const startOfYear = (year: number): number => daysFromCivil(year, 1, 1) * DAY
