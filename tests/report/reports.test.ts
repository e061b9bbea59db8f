import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '../../src/assessment.ts'
import { csvFormat, guarded } from '../../src/report/csv.ts'
import { displayWidth } from '../../src/report/display-width.ts'
import type { FileFormat } from '../../src/report/file-format.ts'
import { jsonFormat } from '../../src/report/json.ts'
import { ndjsonFormat } from '../../src/report/ndjson.ts'
import { rankedFile } from '../../src/report/ranked-file.ts'
import { scoredOf } from '../../src/report/scored.ts'
import { terminalReport } from '../../src/report/terminal.ts'
import { assessmentOf, scoredAt } from './assessments.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonsens-report-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const written = async (format: FileFormat, scores: readonly number[], top?: number): Promise<string> => {
  const path = join(folder, 'out')
  const file = rankedFile(path, format)
  for (const [index, score] of scores.entries()) file.add(scoredAt(score, `t${index}`, { subject: 'SECRET' }))
  await file.finish(top)
  expect(readdirSync(folder)).toEqual(['out'])
  return readFileSync(path, 'utf8')
}

const sheet = (includeText: boolean, language: Language = 'en') => csvFormat({ includeText, language })

const ids = (rows: readonly unknown[]) => rows.map((row) => (row as { ticketId: string }).ticketId)

describe('files', () => {
  it('are ranked, the earlier ticket first among equals', async () => {
    const lines = (await written(ndjsonFormat(false), [20, 90, 20, 55])).trim().split('\n')
    expect(ids(lines.map((line) => JSON.parse(line) as unknown))).toEqual(['t1', 't3', 't0', 't2'])
    expect(ids(JSON.parse(await written(jsonFormat(false), [20, 90, 20])) as unknown[])).toEqual(['t1', 't0', 't2'])
    expect(JSON.parse(await written(jsonFormat(false), []))).toEqual([])
  })

  it('hold the first so many', async () => {
    expect(ids(JSON.parse(await written(jsonFormat(false), [20, 90, 70], 2)) as unknown[])).toEqual(['t1', 't2'])
  })

  it('hold thousands of rows', async () => {
    const scores = Array.from({ length: 5000 }, (_, index) => (index * 37) % 101)
    const rows = (await written(ndjsonFormat(false), scores)).trim().split('\n').map((line) => (JSON.parse(line) as { score: number }).score)
    expect(rows).toEqual([...scores].sort((a, b) => b - a))
  })

  it.each([['csv', sheet], ['ndjson', ndjsonFormat], ['json', jsonFormat]] as const)('hold no word of a ticket in %s unless asked', async (_, format) => {
    expect(await written(format(false), [80])).not.toContain('SECRET')
    expect(await written(format(true), [80])).toContain('SECRET')
    expect(await written(format(false), [80])).toContain('Do it for them now: Issue a Let\'s Encrypt TLS certificate for [domain]')
    expect(await written(format(true), [80])).toContain('SECRET.example')
  })

  it('keep the place of every quote', async () => {
    const [row] = JSON.parse(await written(jsonFormat(false), [80])) as [ReturnType<typeof assessmentOf>]
    expect(row.contributions[0]?.evidence[0]).toEqual({ kind: 'quote', messageId: 'm4', start: 12, end: 18 })
    expect(row.requests[0]?.prerequisites[0]?.evidence[0]).toEqual({ kind: 'quote', messageId: 'm1', start: 1, end: 7 })
  })

  it('leave nothing behind when they are given up', () => {
    const file = rankedFile(join(folder, 'out'), ndjsonFormat(false))
    file.add(scoredAt(1, 'a'))
    file.discard()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('csv', () => {
  it('opens in a spreadsheet: byte order mark, and semicolons in French', async () => {
    const english = await written(sheet(false), [80, 90])
    expect(english.startsWith('\uFEFFrank,ticket,score,band')).toBe(true)
    const rows = parse<Readonly<Record<string, string>>>(english, { bom: true, columns: true })
    expect(rows.map((row) => [row['rank'], row['ticket'], row['reason_1'], row['signals']])).toEqual([
      ['1', 't1', 'was sent back to the documentation again (+18)', 'documentation-loop +18, gratitude -4'],
      ['2', 't0', 'was sent back to the documentation again (+18)', 'documentation-loop +18, gratitude -4'],
    ])
    expect(await written(sheet(false, 'fr'), [80])).toMatch(/^\uFEFFrang;ticket;score;niveau;statut;ouvert_le;âge_heures;/)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\0=1', '＝1', '｜cmd'])('never writes %j as a formula', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    const csv = sheet(true)
    const [, row] = parse([...csv.pieces([csv.entry(scoredAt(1, text))])].join(''), { bom: true })
    expect(row?.[1]?.startsWith("'")).toBe(true)
  })

  it.each(['a=1', 'Bonjour', '12 - 3', ''])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text)
  })
})

describe('the list on a terminal', () => {
  const options = { language: 'en', columns: 80, colour: false, nextSteps: 1, more: 3 } as const

  it('gives score, band, ticket, age, reasons, and the next step of the first', () => {
    const report = terminalReport([scoredAt(87, 'A-1', { subject: 'Certificate', ageMs: 7_200_000 }), scoredAt(12, 'A-2')], options)
    const lines = report.split('\n')
    expect(lines[1]).toMatch(/^1\s+87\s+critical\s+A-1\s+2 hours\s+Certificate$/)
    expect(lines[2]).toContain('+18\u00A0was sent back to the documentation again')
    expect(report.match(/→ Do it for them now/g)).toHaveLength(1)
    expect(report).toContain('3 more')
    expect(report).not.toContain('\u001B')
  })

  it('obeys no ticket: escapes, bells and overrides do not pass', () => {
    const report = terminalReport([scoredAt(87, '\u001B[2Jx', { subject: '\u202Eevil\u001B]0;x\u0007\nfake line' })], { ...options, colour: false })
    // eslint-disable-next-line no-control-regex
    expect(report.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
    expect(report.split('\n').filter((line) => line.startsWith('fake'))).toEqual([])
  })

  it.each([50, 80, 120])('stays within %i columns, wide characters and all', (columns) => {
    const report = terminalReport([scoredAt(87, 'チケット番号一二三四五六七', { subject: '証明書が期限切れです。'.repeat(20), ageMs: 1 }), scoredAt(5, 'x'.repeat(90), { subject: 'y'.repeat(300) })], { ...options, columns })
    for (const line of report.split('\n').filter((one) => !one.startsWith('…'))) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
  })

  it('colours when it may', () => {
    expect(terminalReport([scoredAt(87, 'a')], { ...options, colour: true })).toContain('\u001B[31m')
  })

  it('speaks French', () => {
    expect(terminalReport([scoredAt(87, 'a')], { ...options, language: 'fr' })).toContain('critique')
  })
})

describe('age', () => {
  const asOf = assessmentOf(1, 'calm')

  it.each([
    [{ id: 't', createdAt: '2026-01-16T08:00:00Z' }, 3_600_000],
    [{ id: 't', createdAt: '2026-01-16T08:00:00Z', closedAt: '2026-01-16T08:30:00Z' }, 1_800_000],
    [{ id: 't', messages: [{ author: 'agent', body: '', at: '2026-01-16T08:45:00Z' }, { author: 'customer', body: '', at: '2026-01-16T08:30:00Z' }] }, 1_800_000],
    [{ id: 't' }, undefined],
    [{ id: 't', createdAt: '2027-01-01T00:00:00Z' }, 0],
  ] as const)('of %j', (ticket, ageMs) => {
    expect(scoredOf(ticket, asOf).ageMs).toBe(ageMs)
  })
})
