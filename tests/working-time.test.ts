import { addDays, addMinutes, differenceInBusinessDays, formatISO, isWeekend, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, localDay, offsetAt, type WorkingHours, workingMs } from '../src/features/working-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const RUNS = { numRuns: 200 }

/** Monday to Friday, 9:00 to 18:00. */
const WEEK: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 }

/** Paris, winter and summer of 2026. */
const PARIS = [
  { since: Date.parse('2025-10-26T01:00:00Z'), minutes: 60 },
  { since: Date.parse('2026-03-29T01:00:00Z'), minutes: 120 },
  { since: Date.parse('2026-10-25T01:00:00Z'), minutes: 60 },
]

const utc = (written: string): number => Date.parse(written)

/** A day of the calendar, as date-fns walks it: noon, so that the time zone of the machine does not matter. */
const noonOf = (day: string): Date => parseISO(`${day}T12:00:00`)
const dayOf = (date: Date): string => formatISO(date, { representation: 'date' })

/** The oracle: walks the days one by one and adds up what of each lies within opening hours. */
const walked = (hours: WorkingHours, from: number, to: number): number => {
  const start = from + offsetAt(hours, from) * MINUTE
  const end = to + offsetAt(hours, to) * MINUTE
  let sum = 0
  for (let day = noonOf(new Date(start).toISOString().slice(0, 10)); ; day = addDays(day, 1)) {
    const midnight = utc(`${dayOf(day)}T00:00:00Z`)
    if (midnight > end) return sum
    if (!hours.days.includes(day.getDay()) || hours.holidays?.includes(dayOf(day)) === true) continue
    const opens = addMinutes(midnight, hours.from).getTime()
    const closes = addMinutes(midnight, hours.to).getTime()
    sum += Math.max(0, Math.min(end, closes) - Math.max(start, opens))
  }
}

const moment = fc.integer({ min: utc('2025-11-01T00:00:00Z'), max: utc('2026-12-31T00:00:00Z') })
const span = fc.tuple(moment, fc.integer({ min: 0, max: 40 * 24 * HOUR })).map(([from, length]) => [from, from + length] as const)

const someHours: fc.Arbitrary<WorkingHours> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
  from: fc.integer({ min: 0, max: 12 * 60 }),
  length: fc.integer({ min: 30, max: 12 * 60 }),
  holidays: fc.uniqueArray(moment.map((at) => new Date(at).toISOString().slice(0, 10)), { maxLength: 12 }),
}).map(({ length, ...hours }) => ({ ...hours, to: hours.from + length }))

describe('working time', () => {
  test.each([
    ['within a day', '2026-01-12T10:00:00Z', '2026-01-12T12:30:00Z', 2.5],
    ['over a night', '2026-01-12T17:00:00Z', '2026-01-13T10:00:00Z', 2],
    ['over a weekend', '2026-01-16T17:00:00Z', '2026-01-19T10:00:00Z', 2],
    ['within a weekend', '2026-01-17T10:00:00Z', '2026-01-18T20:00:00Z', 0],
    ['before opening', '2026-01-12T06:00:00Z', '2026-01-12T08:59:00Z', 0],
    ['a whole week', '2026-01-12T00:00:00Z', '2026-01-19T00:00:00Z', 45],
    ['before 1970', '1969-12-31T10:00:00Z', '1970-01-01T10:00:00Z', 9],
    ['backwards', '2026-01-13T10:00:00Z', '2026-01-12T10:00:00Z', 0],
  ])('%s', (_, from, to, hours) => expect(workingMs(WEEK, utc(from), utc(to))).toBe(hours * HOUR))

  test('is what a walk through the calendar finds, whatever the hours, days and holidays', () => {
    fc.assert(fc.property(someHours, span, (hours, [from, to]) => {
      expect(workingMs(hours, from, to)).toBe(walked(hours, from, to))
    }), RUNS)
  })

  test('is what a walk finds with a clock that changes twice a year', () => {
    fc.assert(fc.property(someHours, span, (hours, [from, to]) => {
      const paris = { ...hours, offsets: PARIS }
      expect(workingMs(paris, from, to)).toBe(walked(paris, from, to))
    }), RUNS)
  })

  test('is business days, from one opening to another', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
      const first = addDays(noonOf('2025-12-01'), start)
      const last = addDays(first, length)
      fc.pre(!isWeekend(first) && !isWeekend(last))
      const at = (date: Date): number => utc(`${dayOf(date)}T09:00:00Z`)
      expect(daysBetween(WEEK, at(first), at(last))).toBe(differenceInBusinessDays(last, first))
    }), RUNS)
  })

  test('adds up: two spans in a row make the whole', () => {
    fc.assert(fc.property(someHours, moment, moment, moment, (hours, a, b, c) => {
      const [first, second, third] = [a, b, c].sort((x, y) => x - y) as [number, number, number]
      expect(workingMs(hours, first, second) + workingMs(hours, second, third)).toBe(workingMs(hours, first, third))
    }), RUNS)
  })
})

describe('holidays', () => {
  const closed: WorkingHours = { ...WEEK, holidays: ['2026-01-13', '2026-01-17'] }

  test('are not worked; those on a weekend change nothing', () => {
    expect(workingMs(closed, utc('2026-01-12T09:00:00Z'), utc('2026-01-19T09:00:00Z'))).toBe(4 * 9 * HOUR)
    expect(workingMs(closed, utc('2026-01-13T10:00:00Z'), utc('2026-01-13T17:00:00Z'))).toBe(0)
    expect(workingMs(closed, utc('2026-01-13T10:00:00Z'), utc('2026-01-14T10:00:00Z'))).toBe(HOUR)
  })

  test('twice the same is once', () => {
    const twice: WorkingHours = { ...WEEK, holidays: ['2026-01-13', '2026-01-13'] }
    expect(workingMs(twice, utc('2026-01-12T09:00:00Z'), utc('2026-01-14T09:00:00Z'))).toBe(9 * HOUR)
  })
})

describe('the local clock', () => {
  const paris: WorkingHours = { ...WEEK, offsets: PARIS }

  test('opens an hour earlier in UTC in summer', () => {
    expect(workingMs(paris, utc('2026-01-12T07:00:00Z'), utc('2026-01-12T09:00:00Z'))).toBe(HOUR)
    expect(workingMs(paris, utc('2026-07-13T06:00:00Z'), utc('2026-07-13T09:00:00Z'))).toBe(2 * HOUR)
  })

  test('counts whole days over the change', () => {
    expect(daysBetween(paris, utc('2026-03-27T08:00:00Z'), utc('2026-03-30T07:00:00Z'))).toBe(1)
    expect(daysBetween(paris, utc('2026-10-23T07:00:00Z'), utc('2026-10-26T08:00:00Z'))).toBe(1)
  })

  test.each([
    ['2026-03-29T00:59:59Z', 60], ['2026-03-29T01:00:00Z', 120], ['2026-10-25T00:59:59Z', 120], ['2026-10-25T01:00:00Z', 60], ['2020-01-01T00:00:00Z', 0],
  ])('at %s stands %i minutes east', (at, minutes) => expect(offsetAt(paris, utc(at))).toBe(minutes))

  test('is UTC where no hours are known', () => {
    expect(offsetAt(undefined, utc('2026-07-13T06:00:00Z'))).toBe(0)
    expect(offsetAt(WEEK, utc('2026-07-13T06:00:00Z'))).toBe(0)
  })

  test('names the local day', () => {
    expect(localDay(paris, utc('2026-01-12T23:30:00Z'))).toBe('2026-01-13')
    expect(localDay(undefined, utc('2026-01-12T23:30:00Z'))).toBe('2026-01-12')
  })
})

test('without hours, days are of 24 hours, and never negative', () => {
  fc.assert(fc.property(moment, moment, (from, to) => {
    expect(daysBetween(undefined, from, to)).toBe(Math.max(0, to - from) / (24 * HOUR))
  }), RUNS)
})
