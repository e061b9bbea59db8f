import { describe, expect, test } from 'vitest'
import { deskOf } from '../../src/features/desk.ts'
import { changesOf, zoneClock } from '../../src/features/time-zone.ts'
import { offsetAt } from '../../src/features/working-time.ts'
import { createScorer, type WorkingHours } from '../../src/index.ts'

const office = { days: [1, 2, 3, 4, 5], from: 540, to: 1080 }

describe('working hours that cannot be', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['nine hours after midnight told in hours', { from: 9, to: 18 }, 'workingHours: minutes after midnight (9:00 is 540), not hours, expected, found {"from":9,"to":18}'],
    ['a day that ends before it begins', { from: 1080, to: 540 }, 'workingHours: `from` before `to` expected, found {"from":1080,"to":540}'],
    ['a day without length', { from: 540, to: 540 }, 'workingHours: `from` before `to` expected, found {"from":540,"to":540}'],
    ['an hour after midnight', { to: 1500 }, 'workingHours.to: whole minutes after midnight, 0 to 1440, expected, found 1500'],
    ['an hour before midnight', { from: -1 }, 'workingHours.from: whole minutes after midnight, 0 to 1440, expected, found -1'],
    ['half a minute', { from: 540.5 }, 'workingHours.from: whole minutes after midnight, 0 to 1440, expected, found 540.5'],
    ['a time as text', { from: '09:00' }, 'workingHours.from: whole minutes after midnight, 0 to 1440, expected, found "09:00"'],
    ['no beginning', { from: undefined }, 'workingHours.from: whole minutes after midnight, 0 to 1440, expected, found nothing'],
    ['an eighth day', { days: [1, 7] }, 'workingHours.days[1]: a day of the week, 0 (Sunday) to 6, expected, found 7'],
    ['a day by name', { days: ['monday'] }, 'workingHours.days[0]: a day of the week, 0 (Sunday) to 6, expected, found "monday"'],
    ['the same day twice', { days: [1, 1] }, 'workingHours.days[1]: each day once expected, found 1'],
    ['no day', { days: [] }, 'workingHours.days: days of the week, 0 (Sunday) to 6, at least one, expected, found []'],
    ['a holiday that does not exist', { holidays: ['2026-02-29'] }, 'workingHours.holidays[0]: a day, YYYY-MM-DD, expected, found "2026-02-29"'],
    ['a holiday written otherwise', { holidays: ['2026-01-01', '25/12/2026'] }, 'workingHours.holidays[1]: a day, YYYY-MM-DD, expected, found "25/12/2026"'],
    ['offsets out of order', { offsets: [{ since: 5, minutes: 60 }, { since: 4, minutes: 0 }] }, 'workingHours.offsets[1].since: the oldest first expected, found 4'],
    ['an offset in hours of the day', { offsets: [{ since: 5, minutes: 2000 }] }, 'workingHours.offsets[0].minutes: minutes east of UTC, −840 to 840, expected, found 2000'],
  ])('%s', (_, change, message) => {
    const workingHours = { ...office, ...change } as unknown as WorkingHours
    expect(() => createScorer({ workingHours })).toThrow(new RangeError(message))
  })

  test.each([null, 'nine to five', 7])('%o in place of working hours', (given) => {
    expect(() => createScorer({ workingHours: given as unknown as WorkingHours })).toThrow(RangeError)
  })

  test('a whole day of seven days is possible', () => {
    expect(() => createScorer({ workingHours: { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440, holidays: ['2028-02-29'] } })).not.toThrow()
  })
})

describe('time zones', () => {
  const zones = [
    'Europe/Paris', 'Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Athens', 'Europe/Helsinki', 'Europe/Brussels', 'Europe/Zurich', 'Europe/Istanbul', 'Europe/Moscow',
    'America/New_York', 'America/Toronto', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Halifax', 'America/St_Johns', 'America/Anchorage', 'America/Phoenix',
    'America/Martinique', 'America/Cayenne', 'America/Sao_Paulo', 'America/Mexico_City', 'America/Bogota', 'Indian/Reunion', 'Indian/Mayotte', 'Pacific/Noumea', 'Pacific/Tahiti',
    'Africa/Dakar', 'Africa/Algiers', 'Africa/Tunis', 'Africa/Johannesburg', 'Asia/Dubai', 'Asia/Kolkata', 'Asia/Singapore', 'Asia/Tokyo', 'UTC',
  ]

  const byPlatform = (zone: string, at: number): number => {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
    return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }

  test.each(zones)('%s goes as the platform says, to the hour, from 2024 to 2030', (zone) => {
    const clock = zoneClock(zone)
    const platform = new Map<number, number>()
    const days = Array.from({ length: 7 * 365 }, (_, i) => Date.UTC(2024, 0, 1) + i * 86_400_000)
    for (const at of days) platform.set(at, byPlatform(zone, at))
    for (const at of days) {
      expect(clock?.(at)).toBe(platform.get(at))
      if (platform.get(at) === platform.get(at + 86_400_000)) continue
      for (let hour = 0; hour < 24; hour++) expect(clock?.(at + hour * 3_600_000), new Date(at + hour * 3_600_000).toISOString()).toBe(byPlatform(zone, at + hour * 3_600_000))
    }
  })

  test('may be told as an offset', () => {
    expect([zoneClock('+05:30')?.(0), zoneClock('-0800')?.(0), zoneClock('Mars/Olympus')]).toEqual([330, -480, undefined])
  })

  test.each(['Mars/Olympus', '', 'paris', '__proto__'])('%o is not known, and says what to do', (timeZone) => {
    expect(() => createScorer({ timeZone })).toThrow(/^timeZone: a zone known here .* expected, found /)
  })

  test('give working hours their clock', () => {
    const { hours, zone } = deskOf(office, 'Europe/Paris')
    for (const at of [Date.UTC(2026, 0, 12), Date.UTC(2026, 6, 6), Date.UTC(2026, 2, 29, 0, 59), Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 0, 59), Date.UTC(2026, 9, 25, 1)])
      expect(offsetAt(hours, at)).toBe(zone?.(at))
  })

  test('leave the offsets of working hours as they are', () => {
    const offsets = [{ since: 0, minutes: 120 }]
    expect(deskOf({ ...office, offsets }, 'Europe/Paris').hours?.offsets).toEqual(offsets)
    expect(deskOf({ ...office, offsets }, undefined).zone?.(1)).toBe(120)
  })

  test('change twice a year', () => {
    const clock = zoneClock('America/New_York')
    const steps = clock === undefined ? [] : changesOf(clock)
    expect(steps.filter(({ since }) => since >= Date.UTC(2026, 0, 1) && since < Date.UTC(2027, 0, 1)).map(({ since, minutes }) => [new Date(since).toISOString(), minutes])).toEqual([
      ['2026-03-08T07:00:00.000Z', -240],
      ['2026-11-01T06:00:00.000Z', -300],
    ])
  })
})
