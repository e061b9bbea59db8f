import { describe, expect, it } from 'vitest'
import { dateColumnOf, dateReader } from '../../src/ingest/date-columns.ts'
import { offsetReader } from '../../src/ingest/local-time.ts'
import { gathered, text } from './gathered.ts'

describe('the order of day and month', () => {
  it.each([
    [['05/03/2026', '13/03/2026'], { order: 'dmy', naive: true }],
    [['05/03/2026', '03/25/2026'], { order: 'mdy', naive: true }],
    [['5/3/2026 10:12 AM'], { order: 'mdy', naive: true }],
    [['05/03/2026', '07/04/2026'], { order: 'dmy', naive: true, ambiguous: '05/03/2026' }],
    [['05/05/2026'], { order: 'dmy', naive: true }],
    [['2026-03-05T10:00:00Z'], { order: 'dmy', naive: false }],
    [['2026-03-05 10:00'], { order: 'dmy', naive: true }],
    [['05/Sep/26 11:00 AM'], { order: 'dmy', naive: true }],
  ] as const)('of %j', (values, expected) => {
    expect(dateColumnOf(values, 'dmy', undefined)).toEqual(expected)
  })

  it('is told for a whole column by one date, follows French headers when nothing tells, and can be forced', async () => {
    const when = async (header: string, dates: readonly string[], order?: 'dmy' | 'mdy') => {
      const { tickets, notices } = await gathered(text(header, ...dates.map((date, index) => `${index},s,${date}`)), { timeZone: 'UTC', ...(order !== undefined && { dateOrder: order }) })
      return [tickets[0]?.createdAt, notices.map(({ code }) => code)]
    }
    expect(await when('id,subject,created at', ['05/03/2026', '25/03/2026'])).toEqual(['2026-03-05T00:00:00Z', []])
    expect(await when('id,objet,créé le', ['05/03/2026'])).toEqual(['2026-03-05T00:00:00Z', ['ambiguous-dates']])
    expect(await when('id,subject,created at', ['05/03/2026'])).toEqual(['2026-05-03T00:00:00Z', ['ambiguous-dates']])
    expect(await when('id,subject,created at', ['05/03/2026'], 'dmy')).toEqual(['2026-03-05T00:00:00Z', []])
  })
})

describe('dates in cells', () => {
  const read = dateReader({ order: 'dmy', naive: true }, 'Europe/Paris')

  it.each([
    ['14/01/2026', '2026-01-14T00:00:00+01:00'],
    ['14/01/2026 08:05', '2026-01-14T08:05:00+01:00'],
    ['14-01-26 8h05', '2026-01-14T08:05:00+01:00'],
    ['14.07.2026 08:05:30', '2026-07-14T08:05:30+02:00'],
    ['14/07/2026 à 18h', '2026-07-14T18:00:00+02:00'],
    ['2026-07-14 08:05', '2026-07-14T08:05:00+02:00'],
    ['05/Sep/26 11:00 PM', '2026-09-05T23:00:00+02:00'],
    ['05/févr./26 11:00', '2026-02-05T11:00:00+01:00'],
    ['14-juil.-2026 08:05:30', '2026-07-14T08:05:30+02:00'],
    ['1 août 2026', '2026-08-01T00:00:00+02:00'],
    ['05/Foo/26', undefined],
    ['2026-07-14T08:05:00-04:00', '2026-07-14T08:05:00-04:00'],
    ['1767949200', '2026-01-09T09:00:00.000Z'],
    ['1767949200000', '2026-01-09T09:00:00.000Z'],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toBe(expected)
  })

  it.each(['31/02/2026', '29/02/2025', '01/13/2026', '14/01', 'hier', '2026-02-30', '14/01/2026 25:00', '', '2026'])('refuses %s', (cell) => {
    expect(read(cell)).toBeUndefined()
  })

  it('reads a.m. and p.m.', () => {
    const american = dateReader({ order: 'mdy', naive: true }, undefined)
    expect(['1/14/2026 12:05 AM', '1/14/2026 12:05 PM', '1/14/2026 6:05 pm'].map(american)).toEqual(['2026-01-14T00:05:00Z', '2026-01-14T12:05:00Z', '2026-01-14T18:05:00Z'])
  })
})

describe('offsets of a zone', () => {
  it.each([
    ['Europe/Paris', '2026-01-15T12:00', 60],
    ['Europe/Paris', '2026-07-15T12:00', 120],
    ['Europe/Paris', '2026-03-29T01:59', 60],
    ['Europe/Paris', '2026-03-29T03:00', 120],
    ['Europe/Paris', '2026-10-25T01:59', 120],
    ['Europe/Paris', '2026-10-25T02:30', 120],
    ['Europe/Paris', '2026-10-25T03:00', 60],
    ['America/New_York', '2026-03-08T03:00', -240],
    ['Asia/Kolkata', '2026-01-15T12:00', 330],
    ['UTC', '2026-01-15T12:00', 0],
  ])('%s at %s', (zone, wall, minutes) => {
    expect(offsetReader(zone)(Date.parse(`${wall}:00Z`))).toBe(minutes)
  })

  it('says that times without a zone were read in UTC, and only then', async () => {
    const rows = ['id,subject,created at', '1,s,2026-01-14 08:05']
    expect((await gathered(text(...rows))).notices).toEqual([{ code: 'naive-times', columns: ['created at'] }])
    expect((await gathered(text(...rows), { timeZone: 'Europe/Paris' })).notices).toEqual([])
  })
})
