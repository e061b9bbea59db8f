import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { guarded } from '../../src/report/csv.ts'
import { heldText } from '../../src/report/xlsx-text.ts'
import { hostileTexts, hostileTickets } from './hostile-tickets.ts'
import { hasOffice, type OfficeCell, type OfficeSheet, openedByOffice } from './office.ts'

const count = 1000
const isRequired = process.env['BONSENS_REQUIRE_OFFICE'] === '1'

if (!hasOffice && !isRequired) process.stderr.write('LibreOffice is not on this machine: how it opens our files is not tested (apt-get install libreoffice-calc-nogui)\n')

describe.skipIf(!hasOffice && !isRequired)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-hostile-'))
  const path = (name: string) => join(folder, name)
  beforeAll(async () => {
    writeFileSync(path('hostile.ndjson'), hostileTickets(count))
    for (const name of ['ranked.xlsx', 'ranked.csv'])
      expect(await runProgram(['score', path('hostile.ndjson'), '-o', path(name), '--include-text'], { data: () => undefined, say: () => undefined, columns: 110, colour: false, lively: false, draw: () => undefined })).toBe(0)
  }, 120_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const columnsOf = ({ rows: [header = [], ...rows] }: OfficeSheet, ...names: readonly string[]): readonly (readonly OfficeCell[])[] => {
    const places = names.map((name) => header.findIndex(({ text }) => text === name))
    expect(places).not.toContain(-1)
    return rows.map((cells) => places.map((place) => cells[place] ?? { text: '', type: '', formula: false }))
  }

  /** Which ticket it is, by the end of its id, and what its subject should be. */
  const subjectOf = (id: string): string => hostileTexts[Number(/#(\d+)$/.exec(id)?.[1]) % hostileTexts.length] ?? ''

  it('opens the workbook of a thousand hostile tickets: no formula, nothing lost, every text as it was', async () => {
    const { sheets, xml } = await openedByOffice(path('ranked.xlsx'))
    expect(sheets.map(({ name }) => name)).toEqual(['tickets', 'reasons', 'requests', 'data warnings'])
    expect(xml).not.toContain('table:formula')
    const [tickets, reasons, requests] = sheets as readonly [OfficeSheet, OfficeSheet, OfficeSheet, OfficeSheet]
    const rows = columnsOf(tickets, 'ticket', 'subject', 'score', 'opened (UTC)', 'age', 'band')
    expect(rows).toHaveLength(count)
    expect(rows.filter(([id, subject]) => subject?.text !== heldText(subjectOf(id?.text ?? ''), 'en'))).toEqual([])
    expect(new Set(rows.map(([id]) => id?.text)).size).toBe(count)
    // Types and filters stand at the end of the files they are in: nothing before them was broken.
    expect(new Set(rows.map((cells) => cells.slice(2).map(({ type }) => type).join(' ')))).toEqual(new Set(['float date time string']))
    expect(xml.match(/<table:database-range\b/g)).toHaveLength(4)
    expect(reasons.rows.length).toBeGreaterThan(3 * count)
    expect(requests.rows.length).toBeGreaterThan(count)
  }, 300_000)

  it('opens the CSV: no formula, every row, every text as it was or behind an apostrophe', async () => {
    const { sheets, xml } = await openedByOffice(path('ranked.csv'), 'CSV:44,34,76,1')
    expect(xml).not.toContain('table:formula')
    const rows = columnsOf(sheets[0] ?? { name: '', rows: [] }, 'ticket', 'subject', 'score', 'opened', 'age_hours')
    expect(rows).toHaveLength(count)
    expect(rows.filter(([id, subject]) => subject?.text !== heldText(guarded(subjectOf(id?.text ?? '')), 'en'))).toEqual([])
    expect(new Set(rows.map((cells) => cells.slice(2).map(({ type }) => type).join(' ')))).toEqual(new Set(['float date float']))
  }, 300_000)
})
