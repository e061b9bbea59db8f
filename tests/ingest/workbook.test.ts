import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { kindOfFormat, numberText } from '../../src/ingest/workbook-dates.ts'
import { gathered } from './gathered.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const styles = `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`

interface Book {
  readonly sheets: Readonly<Record<string, string>>
  readonly texts?: readonly string[]
  readonly properties?: string
  readonly states?: Readonly<Record<string, string>>
  readonly more?: Readonly<Record<string, string>>
}

const book = ({ sheets, texts = [], properties = '', states = {}, more = {} }: Book): Uint8Array => {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main}>${properties}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${states[name] ?? ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId99" TargetMode="External" Type="x/externalLink" Target="http://evil.test/x"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<?xml version="1.0"?><worksheet ${main}><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`])),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${['Numéro', 'Objet', 'Statut', 'Créé le', 'Réponses', 'Résolu le'].map((name, index) => inline(`${'ABCDEF'.charAt(index)}1`, name)).join('')}</row>`

describe('a workbook', () => {
  it('reads shared, inline and formula texts, numbers, dates by their format, gaps, errors and entities', async () => {
    const sheet = `${header}
      <row r="2"><c r="A2"><v>361000000101</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>CONCAT("Ou",[1]Feuil!A1)</f><v>Ouvert</v></c><c r="D2" s="1"><v>46034.39236111111</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="e"><v>#N/A</v></c></row>
      <row r="3"/><row r="7"><c r="A7" t="s"><v>0</v></c><c r="C7" t="s"><v>2</v></c><c r="D7" s="2"><v>46034</v></c><c r="F7" s="1"><v>46035.5</v></c><c r="Z7" t="b"><v>1</v></c></row>`
    const texts = ['<t>T-2</t>', '<r><t>Panne </t></r><r><rPr><b/></rPr><t xml:space="preserve">&amp; co_x000D_\nsuite &#233;</t></r><rPh sb="0" eb="1"><t>lu</t></rPh>', '<t>Résolu</t>']
    const { tickets, rejects, notices } = await gathered(book({ sheets: { Export: sheet }, texts }))
    expect(tickets).toMatchObject([
      { id: '361000000101', subject: 'Panne & co\nsuite é', status: 'open', createdAt: '2026-01-12T09:25:00Z', statistics: { replies: 2 } },
      { id: 'T-2', status: 'solved', createdAt: '2026-01-12T00:00:00Z', closedAt: '2026-01-13T12:00:00Z' },
    ])
    expect(tickets[0]?.closedAt).toBeUndefined()
    expect(rejects).toEqual([])
    expect(notices).toEqual([{ code: 'naive-times', columns: ['Créé le', 'Résolu le'] }])
  })

  it.each(['Europe/Paris', 'America/New_York', 'Pacific/Kiritimati'])('gives the wall clock of the sheet on a machine in %s', async (machine) => {
    const sheet = `${header}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="D2" s="1"><v>46110.104166666664</v></c></row>`
    const expected = await gathered(book({ sheets: { Export: sheet } }), { timeZone: 'Europe/Paris' })
    process.env['TZ'] = machine
    const there = await gathered(book({ sheets: { Export: sheet } }), { timeZone: 'Europe/Paris' })
    expect(there).toEqual(expected)
    expect(there.tickets[0]?.createdAt).toBe('2026-03-29T02:30:00+01:00')
  })

  it('reads what another program writes, whatever the machine\'s zone', async () => {
    process.env['TZ'] = 'America/New_York'
    const cell = (value: unknown, more = {}) => ({ value, ...more }) as never
    const bytes = await writeExcelFile([
      ['id', 'subject', 'created at'].map((name) => cell(name)),
      [cell('7'), cell('Café <b> & "x"'), cell(new Date('2026-01-12T09:25:00Z'), { type: Date, format: 'dd/mm/yyyy hh:mm' })],
    ]).toBuffer()
    expect((await gathered(bytes)).tickets).toMatchObject([{ id: '7', subject: 'Café <b> & "x"', createdAt: '2026-01-12T09:25:00Z' }])
  })

  it('takes the first visible sheet that looks like tickets, and a header below a title', async () => {
    const cover = `<row r="1">${inline('A1', 'Rapport')}</row><row r="2">${inline('A2', 'id')}</row>`
    const tickets = `<row r="1">${inline('A1', 'Export du 12 janvier')}</row><row r="3">${inline('A3', 'Ticket ID')}${inline('B3', 'Subject')}</row><row r="4"><c r="A4"><v>5</v></c>${inline('B4', 'here')}</row>`
    const hidden = `<row r="1">${inline('A1', 'Ticket ID')}${inline('B1', 'Subject')}</row><row r="2"><c r="A2"><v>1</v></c>${inline('B2', 'hidden')}</row>`
    expect((await gathered(book({ sheets: { Old: hidden, Cover: cover, Data: tickets }, states: { Old: 'state="hidden"' } }))).tickets).toMatchObject([{ id: '5', subject: 'here' }])
  })

  it('reads prefixed names, cells without addresses, and days counted from 1904', async () => {
    const sheet = '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>created at</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c s="1"><x:v>44572.5</x:v></x:c></x:row></x:sheetData>'
    const bytes = book({ sheets: { Export: '' }, properties: '<workbookPr date1904="1"/>', more: { 'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m">${sheet}</x:worksheet>` } })
    expect((await gathered(bytes)).tickets).toMatchObject([{ id: '1', createdAt: '2026-01-12T12:00:00Z' }])
  })

  it('bears what was made to hurt: far cells, rows without an end, a bomb, no sheets', async () => {
    const far = `${header}<row r="999999999"><c r="XFD999999999"><v>1</v></c></row><row r="5"><c r="ZZZZ5"><v>9</v></c><c r="A5"><v>5</v></c><c r="B5"><v>5</v></c></row>`
    expect((await gathered(book({ sheets: { Export: far } }))).tickets).toMatchObject([{ id: '5' }])
    expect((await gathered(book({ sheets: { Export: `${header}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>${'<row><c><v>'.repeat(100_000)}` } }))).tickets).toHaveLength(1)
    await expect(gathered(book({ sheets: { Export: header }, texts: [`<t>${'x'.repeat(1 << 20)}</t>`, ...Array.from({ length: 34 }, () => `<t>${'x'.repeat(1 << 20)}</t>`)] }))).rejects.toMatchObject({ code: 'bomb' })
    await expect(gathered(book({ sheets: {} }))).rejects.toMatchObject({ code: 'empty' })
    await expect(gathered(book({ sheets: { Export: `<row>${inline('A1', 'Prix')}${inline('B1', 'Quantité')}</row>` } }))).rejects.toMatchObject({ code: 'unknown-format' })
    await expect(gathered(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }))).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('numbers', () => {
  it.each([
    [0, undefined, 'number'], [14, undefined, 'moment'], [22, undefined, 'moment'], [46, undefined, 'span'],
    [164, '#,##0.00 "€"', 'number'], [164, '[$-40C]d mmmm yyyy;@', 'moment'], [164, 'General', 'number'], [164, '0.00E+00', 'number'], [164, '"day" 0', 'number'], [164, '[hh]:mm', 'span'], [164, '[Red]0', 'number'],
  ])('format %i %j is a %s', (id, code, kind) => expect(kindOfFormat(id, code)).toBe(kind))

  it.each([
    [46034.39236111111, 'moment', '2026-01-12 09:25:00'], [46034, 'moment', '2026-01-12'], [46034.99999999, 'moment', '2026-01-13'], [1, 'moment', '1900-01-01'], [60.5, 'moment', '1900-02-28 12:00:00'],
    [61, 'moment', '1900-03-01'], [0.25, 'moment', '06:00:00'], [1.5, 'span', '36:00:00'], [12.5, 'number', '12.5'], [1e21, 'moment', '1e+21'], [-4, 'moment', '-4'],
  ] as const)('%d as a %s is %s', (number, kind, text) => expect(numberText(number, kind, false)).toBe(text))

  it('takes the sheet that tells most of tickets and says which others there are; --sheet decides', async () => {
    const row = (id: string) => `<row r="2">${inline('A2', id)}${inline('B2', 'Panne')}</row>`
    const poor = `<row r="1">${inline('A1', 'Numéro')}${inline('B1', 'Objet')}</row>${row('P-1')}`
    const workbook = book({ sheets: { Résumé: poor, Détail: `${header}${row('D-1')}`, Notes: `<row r="1">${inline('A1', 'lu')}</row>` } })
    const { tickets, notices } = await gathered(workbook, { timeZone: 'UTC' })
    expect([tickets.map(({ id }) => id), notices]).toEqual([['D-1'], [{ code: 'sheet-chosen', sheet: 'Détail', others: ['Résumé', 'Notes'] }]])
    for (const sheet of ['résumé', 1, '1']) expect((await gathered(workbook, { timeZone: 'UTC', sheet })).tickets.map(({ id }) => id)).toEqual(['P-1'])
    await expect(gathered(workbook, { sheet: 'Autre' })).rejects.toMatchObject({ code: 'no-such-sheet', detail: 'Autre; sheets: Résumé, Détail, Notes' })
  })
})
