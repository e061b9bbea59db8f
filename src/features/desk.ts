import { daysFromCivil } from './moment.ts'
import { changesOf, type ZoneClock, zoneClock } from './time-zone.ts'
import { offsetAt, type WorkingHours } from './working-time.ts'

/** Where and when the support desk is at work, as far as is known. */
export interface Desk {
  readonly hours: WorkingHours | undefined
  /** The clock on its wall; undefined: that of each message. */
  readonly zone: ZoneClock | undefined
}

const DAY_MINUTES = 1440
/** A desk that closes by this minute was told in hours. */
const IN_HOURS = 24
/** No zone is further from UTC (`Pacific/Kiritimati`, +14:00), in minutes. */
const FURTHEST = 14 * 60

/** Working hours as plain JavaScript may pass them. */
type Unchecked = { readonly [Field in keyof WorkingHours]?: unknown }

const wrong = (path: string, expected: string, found: unknown): never => {
  throw new RangeError(`${path}: ${expected} expected, found ${found === undefined ? 'nothing' : JSON.stringify(found)}`)
}

const isWhole = (value: unknown, from: number, to: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to

const isDay = (value: unknown): boolean => {
  const found = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && day >= 1 && daysFromCivil(year, month, day) < daysFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
}

const checkDays = (days: unknown): void => {
  const path = 'workingHours.days'
  if (!Array.isArray(days) || days.length === 0) return wrong(path, 'days of the week, 0 (Sunday) to 6, at least one,', days)
  days.forEach((day, i) => {
    if (!isWhole(day, 0, 6)) wrong(`${path}[${i}]`, 'a day of the week, 0 (Sunday) to 6,', day)
    if (days.indexOf(day) !== i) wrong(`${path}[${i}]`, 'each day once', day)
  })
}

const checkClock = ({ from, to }: Unchecked): void => {
  if (!isWhole(from, 0, DAY_MINUTES)) wrong('workingHours.from', `whole minutes after midnight, 0 to ${DAY_MINUTES},`, from)
  if (!isWhole(to, 0, DAY_MINUTES)) wrong('workingHours.to', `whole minutes after midnight, 0 to ${DAY_MINUTES},`, to)
  if (Number(from) >= Number(to)) wrong('workingHours', '`from` before `to`', { from, to })
  if (Number(to) <= IN_HOURS) wrong('workingHours', 'minutes after midnight (9:00 is 540), not hours,', { from, to })
}

const checkOffsets = (offsets: unknown): void => {
  const path = 'workingHours.offsets'
  if (offsets === undefined) return
  if (!Array.isArray(offsets)) return wrong(path, 'a list of { since, minutes }', offsets)
  const steps = offsets as readonly ({ readonly since?: unknown; readonly minutes?: unknown } | null)[]
  steps.forEach((step, i) => {
    if (typeof step?.since !== 'number' || Number.isNaN(step.since)) wrong(`${path}[${i}].since`, 'epoch milliseconds', step?.since)
    if (!isWhole(step?.minutes, -FURTHEST, FURTHEST)) wrong(`${path}[${i}].minutes`, `minutes east of UTC, −${FURTHEST} to ${FURTHEST},`, step?.minutes)
    if (i > 0 && Number(step?.since) <= Number(steps[i - 1]?.since)) wrong(`${path}[${i}].since`, 'the oldest first', step?.since)
  })
}

const checkHolidays = (holidays: unknown): void => {
  if (holidays === undefined) return
  if (!Array.isArray(holidays)) return wrong('workingHours.holidays', 'a list of days, YYYY-MM-DD,', holidays)
  holidays.forEach((day, i) => {
    if (!isDay(day)) wrong(`workingHours.holidays[${i}]`, 'a day, YYYY-MM-DD,', day)
  })
}

const checkHours = (given: unknown): void => {
  if (typeof given !== 'object' || given === null) return wrong('workingHours', '{ days, from, to }', given)
  const hours: Unchecked = given
  checkDays(hours.days)
  checkClock(hours)
  checkHolidays(hours.holidays)
  checkOffsets(hours.offsets)
}

const checkedZone = (timeZone: unknown): ZoneClock =>
  (typeof timeZone === 'string' ? zoneClock(timeZone) : undefined) ??
  wrong('timeZone', 'a zone known here (Europe/Paris, America/New_York, UTC…; any other as `workingHours.offsets`) or an offset (+05:30)', timeZone)

/**
 * Working hours and time zone, checked and told of each other.
 * @throws RangeError that names the field, what was expected and what was found.
 */
export const deskOf = (hours: WorkingHours | undefined, timeZone: string | undefined): Desk => {
  if (hours !== undefined) checkHours(hours)
  const zone = timeZone === undefined ? undefined : checkedZone(timeZone)
  if (hours === undefined) return { hours, zone }
  if (hours.offsets !== undefined) return { hours, zone: zone ?? ((at) => offsetAt(hours, at)) }
  return zone === undefined ? { hours, zone } : { hours: { ...hours, offsets: changesOf(zone) }, zone }
}
