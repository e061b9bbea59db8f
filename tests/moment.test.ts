import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysFromCivil, momentOf } from '../src/features/moment.ts'
import type { Time } from '../src/ticket.ts'

const RUNS = { numRuns: 500 }

const padded = (n: number, width = 2): string => String(n).padStart(width, '0')

const arbitraryDate = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })

const arbitraryOffset = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 15, 30, 45))
  .map(([sign, hours, minutes]) => ({ text: `${sign}${padded(hours)}:${padded(minutes)}`, minutes: (sign === '-' ? -1 : 1) * (hours * 60 + minutes) }))

describe('a time in ISO 8601', () => {
  test('is read as Date.parse reads it, in UTC', () => {
    fc.assert(fc.property(arbitraryDate, (date) => {
      expect(momentOf(date.toISOString())).toEqual({ ms: date.getTime(), offset: undefined })
    }), RUNS)
  })

  test('is read as Date.parse reads it, with an offset, which is kept', () => {
    fc.assert(fc.property(arbitraryDate, arbitraryOffset, (date, { text, minutes }) => {
      const written = date.toISOString().replace('Z', text)
      const moment = momentOf(written)
      expect(moment?.ms).toBe(Date.parse(written))
      expect(Math.abs((moment?.offset ?? Number.NaN) - minutes)).toBe(0)
    }), RUNS)
  })

  test('may leave out seconds and fractions, and the colon of the offset', () => {
    fc.assert(fc.property(arbitraryDate, arbitraryOffset, fc.constantFrom(16, 19), (date, { text }, length) => {
      const written = `${date.toISOString().slice(0, length)}${text}`
      expect(momentOf(written)?.ms).toBe(Date.parse(written))
      expect(momentOf(written.slice(0, -3) + written.slice(-2))?.ms).toBe(Date.parse(written))
    }), RUNS)
  })

  test('drops what is finer than a millisecond', () => {
    expect(momentOf('2026-01-09T10:00:00.1239999Z')?.ms).toBe(Date.parse('2026-01-09T10:00:00.123Z'))
    expect(momentOf('2026-01-09T10:00:00.5Z')?.ms).toBe(Date.parse('2026-01-09T10:00:00.500Z'))
  })

  test.each(['2026-02-28T23:59:59Z', '2024-02-29T12:00:00Z', '2000-02-29T00:00:00Z', '1969-12-31T23:59:59.999Z', '2026-01-09T10:00:00z', '2026-01-09T24:00:00Z'])(
    'knows the calendar: %s', (written) => expect(momentOf(written)?.ms).toBe(Date.parse(written.toUpperCase())),
  )
})

describe('epoch milliseconds', () => {
  test('are taken as they are', () => {
    fc.assert(fc.property(fc.integer(), (ms) => {
      expect(momentOf(ms)).toEqual({ ms, offset: undefined })
    }), RUNS)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is no time', (ms) => expect(momentOf(ms)).toBeUndefined())
})

describe('what is no time', () => {
  test.each([
    undefined, null, '', ' ', 'yesterday', '2026', '2026-01-09', '2026-01-09T10:00:00', '2026-01-09 10:00', '09/01/2026 10:00', '2026-1-9T10:00:00Z', '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z', '2026-01-00T00:00:00Z', '2026-01-32T00:00:00Z', '2026-01-09T25:00:00Z', '2026-01-09T10:60:00Z', '2026-01-09T10:00:61Z', '2026-01-09T10:00:00+1',
    '2026-01-09T10:00:00+01:0', '2026-01-09T10:00:00Z and more', '2026-01-09T10:00:00 +01:00', '20x6-01-09T10:00:00Z', '2026-01-09T10:00:00.Z+01:00', '2026-01-09TT10:00:00Z',
    '2026-02-30T10:00:00Z', '2025-02-29T10:00:00Z', '2026-04-31T10:00:00Z', '2026/01/09T10:00:00Z', '2026-01-09T24:30:00Z', '2026-01-09T10:00:00+99:99',
  ] as readonly (Time | null | undefined)[])('%j', (written) => expect(momentOf(written)).toBeUndefined())

  test('never throws, and never invents a number that is none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', ':', 'T', 'Z', '.', '+') })), (text) => {
      const moment = momentOf(text)
      expect(moment === undefined || Number.isFinite(moment.ms)).toBe(true)
    }), RUNS)
  })
})

test('days since 1970 are those of the Gregorian calendar', () => {
  fc.assert(fc.property(arbitraryDate, (date) => {
    expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(Math.floor(date.getTime() / 86_400_000))
  }), RUNS)
})
