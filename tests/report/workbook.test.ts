import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/assessment.ts'
import type { Scored } from '../../src/report/scored.ts'
import { ticketColumns, timeLeftColumn } from '../../src/report/ticket-columns.ts'
import type { DataWarning } from '../../src/report/warning-columns.ts'
import { xlsxFormat } from '../../src/report/xlsx.ts'
import { heldText, xmlText } from '../../src/report/xlsx-text.ts'
import { numberText } from '../../src/ingest/workbook-dates.ts'
import { scoredAt } from './assessments.ts'

interface Written {
  readonly bytes: Uint8Array
  readonly files: Readonly<Record<string, string>>
}

const written = (all: readonly Scored[], { includeText = false, language = 'en', timeZone, warnings = [] }: { readonly includeText?: boolean; readonly language?: Language; readonly timeZone?: string; readonly warnings?: readonly DataWarning[] } = {}): Written => {
  const format = xlsxFormat({ includeText, language, warnings, ...(timeZone !== undefined && { timeZone }) }, [...ticketColumns, timeLeftColumn])
  const entries = all.map((scored) => format.entry(scored))
  const bytes = Buffer.concat([...format.pieces(entries)].map((piece) => Buffer.from(piece)))
  return { bytes, files: Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])) }
}

const sheet = ({ files }: Written, number: number): string => files[`xl/worksheets/sheet${number}.xml`] ?? ''
const headers = (xml: string): readonly string[] => [...(/<row r="1".*?<\/row>/.exec(xml)?.[0] ?? '').matchAll(/<t [^>]*>(.*?)<\/t>/g)].map(([, text = '']) => text)
const cell = (xml: string, place: string): string => new RegExp(`<c r="${place}"[^>]*>.*?</c>`, 's').exec(xml)?.[0] ?? ''
const under = (xml: string, header: string, line: number): string => cell(xml, `${String.fromCharCode(65 + headers(xml).indexOf(header))}${line}`)

describe('a workbook', () => {
  const scored = scoredAt(87, '4711', { subject: 'SECRET subject', status: 'waiting_customer', openedAt: Date.parse('2026-01-15T22:30:00Z'), ageMs: 37.5 * 3_600_000, timeLeftMs: 90 * 60_000 })

  it('has a sheet of tickets, reasons, requests and data warnings, each with a frozen header and a filter', () => {
    const book = written([scored, scoredAt(12, 'b')], { warnings: [{ kind: 'skipped', file: 'a.csv', line: 3, says: 'no id' }] })
    expect([...(book.files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['tickets', 'reasons', 'requests', 'data warnings'])
    const counts = [1, 2, 3, 4].map((number) => [...sheet(book, number).matchAll(/<row /g)].length - 1)
    expect(counts).toEqual([2, 4, 2, 1])
    for (const number of [1, 2, 3, 4]) {
      expect(sheet(book, number)).toContain('state="frozen"')
      expect(sheet(book, number)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
    }
    expect(under(sheet(book, 4), 'why', 2)).toContain('no id')
  })

  it('is made of files that each begin once', () => {
    for (const [name, xml] of Object.entries(written([scored]).files)) expect(xml.split('<?xml '), name).toHaveLength(2)
  })

  it('types its cells: numbers, dates in the zone asked for, lengths of time, bands with their colour', () => {
    const xml = sheet(written([scored], { timeZone: 'Europe/Paris' }), 1)
    expect(under(xml, 'score', 2)).toMatch(/s="3"><v>87</)
    const opened = Number(/<v>([\d.]+)</.exec(under(xml, 'opened (Europe/Paris)', 2))?.[1])
    expect(numberText(opened, 'moment', false)).toBe('2026-01-15 23:30:00')
    expect(under(xml, 'age', 2)).toMatch(/s="6"><v>1.5625</)
    expect(under(xml, 'time left', 2)).toMatch(/s="6"><v>0.0625</)
    expect(under(xml, 'band', 2)).toMatch(/s="10"><is><t [^>]*>critical</)
    expect(under(xml, 'ticket', 2)).toContain('t="inlineStr"')
    expect(under(sheet(written([scored]), 3), 'sure', 2)).toMatch(/s="4"><v>0.9</)
  })

  it('speaks French', () => {
    const book = written([scored], { language: 'fr' })
    expect(headers(sheet(book, 1)).slice(0, 5)).toEqual(['rang', 'ticket', 'score', 'niveau', 'statut'])
    expect(under(sheet(book, 1), 'statut', 2)).toContain('en attente du client')
    expect(under(sheet(book, 1), 'niveau', 2)).toContain('critique')
    expect(under(sheet(book, 2), 'mesures', 2)).toContain('3 boucles')
    expect(book.files['xl/workbook.xml']).toContain('name="avertissements"')
  })

  it('holds no word of a ticket unless asked', () => {
    const warnings: readonly DataWarning[] = [{ kind: 'skipped', file: 'a', says: 'expected a time', found: 'SECRET' }]
    expect(Object.values(written([scored], { warnings }).files).join('')).not.toContain('SECRET')
    const open = written([scored], { warnings, includeText: true })
    for (const number of [1, 2, 3, 4]) expect(sheet(open, number)).toContain('SECRET')
  })

  it('is the same, byte for byte, at another time in another zone', () => {
    const before = written([scored]).bytes
    const zone = process.env['TZ']
    process.env['TZ'] = 'Asia/Tokyo'
    const after = written([scored]).bytes
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(before, after)).toBe(0)
  })

  it('without tickets has its headers all the same', () => {
    const book = written([])
    expect(headers(sheet(book, 1))).toContain('score')
    expect(sheet(book, 1)).toContain('<autoFilter ref="A1:')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")', '=cmd|\' /C calc\'!A0', '＝1'])('holds %j as text that stays text', (text) => {
    const xml = sheet(written([{ ...scored, subject: text }], { includeText: true }), 1)
    expect(under(xml, 'subject', 2)).toMatch(/t="inlineStr" s="2"/)
    expect(xml).not.toMatch(/<f[ >]/)
  })

  it.each(['constructor', '__proto__', 'toString', '</t></is></c><c><f>1+1</f></c>', '<![CDATA[', '&lt;', ']]>'])('is well-formed around %j', (text) => {
    const xml = sheet(written([{ ...scored, subject: text }], { includeText: true }), 1)
    expect(under(xml, 'subject', 2)).toContain(`>${xmlText(text)}</t>`)
    expect(xml).not.toContain('<f>')
  })
})

describe('the text of a cell', () => {
  it.each([
    ['a\u0000b\u0007c', 'a\uFFFDb\uFFFDc'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['half \ud83d', 'half \uFFFD'],
    ['\uFFFE', '\uFFFD'],
    ['👩‍💻 \u202E', '👩‍💻 \u202E'],
  ])('%j is held as %j', (text, expected) => {
    expect(heldText(text, 'en')).toBe(expected)
  })

  it('is cut where it is too long, and says so', () => {
    const cut = heldText('x'.repeat(32_752) + '👩'.repeat(5000), 'fr')
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/… \[coupé\]$/)
    expect(heldText(cut, 'fr')).toBe(cut)
    expect(heldText('x'.repeat(32_767), 'fr')).toHaveLength(32_767)
  })

  it('is never an escape of its own', () => {
    expect(xmlText('_x0041_ and _x00e9_x0041_')).toBe('_x005F_x0041_ and _x005F_x00e9_x005F_x0041_')
  })
})

it('continues in another sheet where one is full', () => {
  const format = xlsxFormat({ includeText: false, language: 'en', warnings: [] }, ticketColumns, 4)
  const entries = Array.from({ length: 5 }, (_, index) => format.entry(scoredAt(50, `t${index}`)))
  const files = unzipSync(Buffer.concat([...format.pieces(entries)].map((piece) => Buffer.from(piece))))
  const names = [...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array(0)).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual(['tickets', 'tickets 2', 'reasons', 'reasons 2', 'reasons 3', 'requests', 'requests 2', 'data warnings'])
  const ranks = names.map((_, index) => [...strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array(0)).matchAll(/<c r="A\d+" s="3"><v>(\d+)</g)].map(([, rank]) => Number(rank)))
  expect(ranks).toEqual([[1, 2, 3, 4], [5], [1, 1, 2, 2], [3, 3, 4, 4], [5, 5], [1, 2, 3, 4], [5], []])
})
