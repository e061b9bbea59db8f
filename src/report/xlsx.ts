import type { Language } from '../assessment.ts'
import { type Cell, cellsOf, type Column, type SheetOptions, shownColumns } from './column.ts'
import type { FileFormat } from './file-format.ts'
import { reasonColumns } from './reason-columns.ts'
import { requestColumns } from './request-columns.ts'
import type { Scored } from './scored.ts'
import { type DataWarning, warningColumns } from './warning-columns.ts'
import { stylesXml } from './xlsx-styles.ts'
import { sheetRange, type Sheet, type SheetColumn, sheetXml } from './xlsx-sheet.ts'
import { xmlEscaped } from './xlsx-text.ts'
import { type ZipPart, zipPieces } from './zip-pieces.ts'

export interface WorkbookOptions extends SheetOptions {
  readonly warnings: readonly DataWarning[]
}

const names: Readonly<Record<Language, Readonly<Record<'tickets' | 'reasons' | 'requests' | 'warnings' | 'rank', string>>>> = {
  en: { tickets: 'tickets', reasons: 'reasons', requests: 'requests', warnings: 'data warnings', rank: 'rank' },
  fr: { tickets: 'tickets', reasons: 'motifs', requests: 'demandes', warnings: 'avertissements', rank: 'rang' },
}

/** Rows that a sheet can hold, its header not counted. */
const sheetRows = 1_048_575

/** Lines of an entry, after the one that says how many rows each sheet gets of the ticket. */
const parts = ['tickets', 'reasons', 'requests'] as const
type Part = (typeof parts)[number]

/**
 * A workbook: one sheet of tickets, one of reasons, one of decoded requests and one of what is to be known of the data. Text stands in cells
 * of text only, so that nothing of a ticket can be a formula. What goes beyond `mostRows` continues in another sheet.
 */
export function xlsxFormat(options: WorkbookOptions, ticketColumns: readonly Column<Scored>[], mostRows = sheetRows): FileFormat {
  const { language, warnings, timeZone = 'UTC' } = options
  const tickets = shownColumns(ticketColumns, options)
  const reasons = shownColumns(reasonColumns, options)
  const requests = shownColumns(requestColumns, options)
  const rank: SheetColumn = { header: names[language].rank, kind: 'number', width: 6 }
  const columnsOf = <T>(columns: readonly Column<T>[]): readonly SheetColumn[] =>
    columns.map(({ name, kind, width }) => ({ header: kind === 'date' ? `${name[language]} (${timeZone})` : name[language], kind, width }))
  const shown = warningsSheet(warnings, options, columnsOf)
  return {
    entry: (scored) => {
      const { assessment } = scored
      const rows = [
        [cellsOf(scored, tickets, options)],
        assessment.contributions.map((contribution) => cellsOf({ scored, contribution }, reasons, options)),
        assessment.requests.map((request) => cellsOf({ scored, request }, requests, options)),
      ]
      return [rows.map(({ length }) => length).join(' '), ...rows.map((one) => JSON.stringify(one, held))].join('\n')
    },
    pieces: (ranked) => {
      const columns: Readonly<Record<Part, readonly SheetColumn[]>> = { tickets: columnsOf(tickets), reasons: columnsOf(reasons), requests: columnsOf(requests) }
      const counts = rowCounts(ranked)
      const sheets = parts.flatMap((part, index) => sheetsOf({ name: names[language][part], columns: [rank, ...columns[part]], count: counts[index] ?? 0, rows: rowsOf(ranked, index) }, mostRows))
      return zipPieces(workbookParts([...sheets, ...sheetsOf(shown, mostRows)], options))
    },
  }
}

/** A cell without a value stays one. */
const held = (_: string, value: unknown) => value ?? null

function warningsSheet(warnings: readonly DataWarning[], options: WorkbookOptions, columnsOf: (columns: readonly Column<DataWarning>[]) => readonly SheetColumn[]): Sheet {
  const columns = shownColumns(warningColumns, options)
  return { name: names[options.language].warnings, columns: columnsOf(columns), count: warnings.length, rows: warnings.map((one) => cellsOf(one, columns, options)) }
}

function rowCounts(ranked: Iterable<string>): readonly number[] {
  const counts = parts.map(() => 0)
  for (const entry of ranked) entry.slice(0, entry.indexOf('\n')).split(' ').forEach((count, index) => (counts[index] = (counts[index] ?? 0) + Number(count)))
  return counts
}

/** The rows that tickets give to a sheet, each after the rank of its ticket. */
function* rowsOf(ranked: Iterable<string>, part: number): Generator<readonly Cell[]> {
  let rank = 0
  for (const entry of ranked) {
    rank += 1
    const rows = JSON.parse(entry.split('\n')[part + 1] ?? '[]') as readonly (readonly (string | number | null)[])[]
    for (const cells of rows) yield [rank, ...cells.map((cell) => cell ?? undefined)]
  }
}

/** The sheet, or as many as its rows need. */
function sheetsOf(sheet: Sheet, mostRows: number): readonly Sheet[] {
  const rows = sheet.rows[Symbol.iterator]()
  return Array.from({ length: Math.max(1, Math.ceil(sheet.count / mostRows)) }, (_, index) => {
    const count = Math.min(mostRows, sheet.count - index * mostRows)
    return { ...sheet, name: index === 0 ? sheet.name : `${sheet.name} ${index + 1}`, count, rows: firstOf(rows, count) }
  })
}

function* firstOf<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = items.next()
    if (next.done === true) return
    yield next.value
  }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function* workbookParts(sheets: readonly Sheet[], options: SheetOptions): Generator<ZipPart> {
  const part = (name: string, xml: string): ZipPart => ({ name, pieces: [head + xml] })
  const each = (of: (sheet: Sheet, number: number) => string) => sheets.map((sheet, index) => of(sheet, index + 1)).join('')
  const quoted = ({ name }: Sheet) => `'${xmlEscaped(name).replaceAll("'", "''")}'`
  const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  const filters = each((sheet, number) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${number - 1}" hidden="1">${quoted(sheet)}!${absolute(sheetRange(sheet))}</definedName>`)
  const titles = each((sheet, number) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${quoted(sheet)}!$1:$1</definedName>`)
  yield part('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`)
  yield part('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  yield part('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each((sheet, number) => `<sheet name="${xmlEscaped(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${filters}${titles}</definedNames></workbook>`)
  yield part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`)
  yield part('xl/styles.xml', stylesXml(options.language))
  for (const [index, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: sheetXml(sheet, options, index === 0) }
}
