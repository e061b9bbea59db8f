import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AgentPromise, createScorer, type Scorer, type WorkingHours } from '../../src/index.ts'

/** A row of `promises.table.json`: what an agent writes, when and where, and until when that is promised. */
interface Row {
  readonly says: string
  readonly at: string
  readonly zone: string
  readonly hours?: keyof typeof desks
  /** ISO 8601; `vague`: promised, but for no time that can be told; `none`: nothing is promised. */
  readonly due: string
}

const weekdays = [1, 2, 3, 4, 5]
const desks = {
  office: { days: weekdays, from: 540, to: 1050 },
  'nine-six': { days: weekdays, from: 540, to: 1080 },
  early: { days: weekdays, from: 480, to: 1020 },
  holiday: { days: weekdays, from: 540, to: 1050, holidays: ['2026-01-19'] },
} satisfies Readonly<Record<string, WorkingHours>>

const rows = JSON.parse(readFileSync(new URL('promises.table.json', import.meta.url), 'utf8')) as readonly Row[]

const scorers = new Map<string, Scorer>()
const scorerFor = ({ zone, hours }: Row): Scorer => {
  const key = `${zone} ${hours ?? ''}`
  const scorer = scorers.get(key) ?? createScorer({ timeZone: zone, ...(hours !== undefined && { workingHours: desks[hours] }) })
  scorers.set(key, scorer)
  return scorer
}

const promisesOf = (row: Row): readonly AgentPromise[] =>
  scorerFor(row).score({ id: 'row', messages: [{ id: 'm1', author: 'agent', at: row.at, body: row.says }] }, { asOf: row.at }).promises ?? []

const minuteOf = (iso: string): string => (iso.length < 6 ? iso : new Date(iso).toISOString().slice(0, 16))

const found = (row: Row): string => {
  const promises = promisesOf(row)
  if (promises.length > 1) return `${promises.length} promises`
  const [promise] = promises
  return promise === undefined ? 'none' : promise.due === undefined ? promise.status : promise.due.slice(0, 16)
}

describe('the table of phrasings', () => {
  test('holds enough of each kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(rows.filter(({ due }) => due === 'none').length).toBeGreaterThanOrEqual(50)
    expect(rows.filter(({ due }) => due === 'vague').length).toBeGreaterThanOrEqual(25)
  })

  test.each(rows.map((row) => [`${row.says} (${row.at}, ${row.zone}${row.hours === undefined ? '' : `, ${row.hours}`})`, row] as const))('%s', (_, row) => {
    expect(found(row)).toBe(minuteOf(row.due))
  })

  test('quotes what was written, to the unit', () => {
    for (const row of rows)
      for (const { quote } of promisesOf(row)) expect(row.says.slice(quote.start, quote.end)).toBe(quote.quote)
  })
})

describe('times', () => {
  const due = (says: string, at = '2026-01-12T10:00:00Z', options = {}): string | undefined =>
    createScorer(options).score({ id: 't', messages: [{ author: 'agent', at, body: says }] }, { asOf: at }).promises?.[0]?.due?.slice(0, 16)

  test('go by the offset of the message, where no time zone is given', () => {
    expect(due('Je reviens vers vous avant 17h.', '2026-01-12T10:00:00+01:00')).toBe('2026-01-12T16:00')
    expect(due("I'll get back to you by 5pm.", '2026-01-12T10:00:00-05:00')).toBe('2026-01-12T22:00')
  })

  test('go by the time zone of the desk, where messages come in UTC', () => {
    expect(due('Je reviens vers vous avant 17h.', '2026-07-06T08:00:00Z', { timeZone: 'Europe/Paris' })).toBe('2026-07-06T15:00')
    expect(due('Je reviens vers vous avant 17h.', '2026-07-06T08:00:00+00:00', { timeZone: 'Europe/Paris' })).toBe('2026-07-06T15:00')
    expect(due('Je reviens vers vous avant 17h.', '2026-07-06T08:00:00Z', { timeZone: '+05:30' })).toBe('2026-07-06T11:30')
  })

  test('go by the offsets of the working hours, where nothing else is given', () => {
    const workingHours = { days: weekdays, from: 540, to: 1080, offsets: [{ since: 0, minutes: 60 }] }
    expect(due('Je reviens vers vous avant 17h.', '2026-01-12T08:00:00Z', { workingHours })).toBe('2026-01-12T16:00')
  })

  test('are read in lines that a mail program wrapped', () => {
    expect(due('Thank you for the logs, they show where it stops and so I will get back to you by\n5pm with what we found.')).toBe('2026-01-12T17:00')
  })

  test('are read whatever the accents are made of', () => {
    const says = 'Je vous réponds d’ici la fin de la journée.'
    expect(due(says.normalize('NFD'))).toBe(due(says.normalize('NFC')))
    expect(due(says)).toBe('2026-01-12T18:00')
  })

  test('of several promises in one message are all told', () => {
    const { promises } = createScorer().score(
      { id: 't', messages: [{ author: 'agent', at: '2026-01-12T10:00:00Z', body: "I'll call you by noon. You will have the refund by Friday." }] },
      { asOf: '2026-01-12T10:00:00Z' },
    )
    expect(promises?.map((promise) => promise.due)).toEqual(['2026-01-12T12:00:00.000Z', '2026-01-16T18:00:00.000Z'])
  })
})

describe('hostile text', () => {
  test.each([
    ['one long line', 'I will get back to you by 5pm '.repeat(3000)],
    ['numbers', 'je vous rappelle à ' + '9'.repeat(50_000)],
    ['joints', 'I will call you tomorrow ' + 'at the of in and '.repeat(5000)],
    ['crews', 'un technicien de la notre équipe '.repeat(4000) + 'vous rappelle demain'],
  ])('%s is read in time', (_, body) => {
    const begun = performance.now()
    createScorer().score({ id: 't', messages: [{ author: 'agent', at: '2026-01-12T10:00:00Z', body }] }, { asOf: '2026-01-12T10:00:00Z' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
