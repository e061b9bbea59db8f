import { type ColumnMapping, columnPlan, foldName } from './csv-columns.ts'
import { InputError } from './outcome.ts'
import type { RowItem, Table } from './table-rows.ts'
import { entryBytes } from './unpack.ts'
import { vendors } from './vendors.ts'
import type { Vendor } from './vendor.ts'
import { kindOfFormat } from './workbook-dates.ts'
import { type SheetRow, sheetRows, type WorkbookParts } from './workbook-sheet.ts'
import { elementsOf, tagsOf, textOfPart, textsIn } from './workbook-xml.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Units of text that cells share; above this the sheet is no export. */
const mostText = 1 << 28
/** Rows that may stand above the header: a title, a date, a filter. */
const rowsAboveHeader = 10

export interface SheetChoice {
  /** Name of the sheet, or its number from 1. Absent: the one that reads best. */
  readonly sheet?: string | number
  readonly columns?: ColumnMapping
}

interface Sheet {
  readonly name: string
  readonly path: string
  readonly head: readonly SheetRow[]
  readonly header: SheetRow | undefined
  /** How much of its header is understood; 0 when it does not look like tickets. */
  readonly score: number
}

/** The table of an XLSX workbook: of the sheet that was asked for, of the one whose header tells most of tickets, else of the first that holds anything. */
export async function workbookTable(archive: Uint8Array, entries: readonly ZipEntry[], { sheet: asked, columns: mapping }: SheetChoice = {}): Promise<Table & { readonly sheet: string; readonly others: readonly string[] }> {
  const part = partsOf(archive, entries)
  const book = part('xl/workbook.xml')
  if (book === undefined) throw new InputError('unreadable', 'an Office document, but no workbook in the format .xlsx')
  const workbook = await textOfPart(book)
  const shared = await sharedParts(part, workbook)
  const open = (path: string) => sheetRows(part(path) ?? nothing(), shared)
  const found: Sheet[] = []
  for (const place of askedFor(asked, await sheetsOf(part, workbook))) {
    const head = await firstRows(open(place.path))
    if (head.length > 0) found.push({ ...place, head, ...bestHeader(head, mapping) })
  }
  const [first] = found
  if (first === undefined) throw new InputError('empty', '')
  const chosen = found.reduce((best, one) => (one.score > best.score ? one : best), first)
  const header = chosen.header ?? chosen.head[0]
  return { sheet: chosen.name, others: found.filter((one) => one !== chosen).map(({ name }) => name), header: header?.cells ?? [], rows: rowsBelow(open(chosen.path), header?.line ?? 0) }
}

function askedFor<T extends { readonly name: string }>(asked: string | number | undefined, sheets: readonly T[]): readonly T[] {
  if (asked === undefined) return sheets
  const wanted = String(asked).trim().toLowerCase()
  const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === wanted) ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined)
  if (sheet === undefined) throw new InputError('no-such-sheet', `${asked}; sheets: ${sheets.map(({ name }) => name.slice(0, 60)).join(', ')}`)
  return [sheet]
}

function bestHeader(head: readonly SheetRow[], mapping: ColumnMapping | undefined): Pick<Sheet, 'header' | 'score'> {
  const scored: readonly Pick<Sheet, 'header' | 'score'>[] = head.map((header) => ({ header, score: headerScore(header.cells, mapping) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { header: undefined, score: 0 })
}

type Part = (path: string) => AsyncGenerator<Uint8Array> | undefined

function partsOf(archive: Uint8Array, entries: readonly ZipEntry[]): Part {
  const byPath = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  return (path) => {
    const entry = byPath.get(path.toLowerCase())
    return entry === undefined ? undefined : entryBytes(archive, entry)
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function sharedParts(part: Part, workbook: string): Promise<WorkbookParts> {
  const styles = await textOfPart(part('xl/styles.xml') ?? nothing())
  const codes = new Map(tagsOf(styles, 'numFmt').map(({ numFmtId, formatCode }) => [Number(numFmtId), formatCode]))
  const cellStyles = /<cellXfs\b[^<>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? ''
  const kinds = tagsOf(cellStyles, 'xf').map(({ numFmtId = '0' }) => kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId))))
  return { texts: await sharedTexts(part), kinds, from1904: /^(1|true)$/.test(tagsOf(workbook, 'workbookPr')[0]?.['date1904'] ?? '') }
}

async function sharedTexts(part: Part): Promise<readonly string[]> {
  const texts: string[] = []
  let units = 0
  for await (const element of elementsOf(part('xl/sharedStrings.xml') ?? nothing(), 'si')) {
    const text = textsIn(element)
    units += text.length + 20
    if (units > mostText) throw new InputError('bomb', 'xlsx: above 256 MB of text')
    texts.push(text)
  }
  return texts
}

async function sheetsOf(part: Part, workbook: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const relations = tagsOf(await textOfPart(part('xl/_rels/workbook.xml.rels') ?? nothing()), 'Relationship')
  const paths = new Map(relations.filter(({ TargetMode }) => TargetMode !== 'External').map(({ Id = '', Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`]))
  const sheets = tagsOf(workbook, 'sheet').filter(({ state }) => state === undefined || state === 'visible')
  return sheets.flatMap((sheet) => {
    const path = paths.get(Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1] ?? '')
    return path === undefined ? [] : [{ name: sheet['name'] ?? '', path }]
  })
}

async function firstRows(rows: AsyncGenerator<SheetRow>): Promise<readonly SheetRow[]> {
  const first: SheetRow[] = []
  for await (const row of rows) if (first.push(row) === rowsAboveHeader) break
  return first
}

/** A header that a helpdesk's own reader knows tells more than any words. */
const ownHeader = 100

function headerScore(cells: readonly string[], mapping: ColumnMapping | undefined): number {
  const columns = new Set(cells.map(foldName))
  if (mapping !== undefined) return Object.values(mapping).every((name) => columns.has(foldName(name))) ? ownHeader : 0
  const known = columnPlan(cells)
  const words = Object.keys(known).length
  if (vendors.some((vendor: Vendor) => vendor.recognisesTable?.(columns) === true)) return ownHeader + words
  return known.id !== undefined && words > 1 ? words : 0
}

async function* rowsBelow(rows: AsyncGenerator<SheetRow>, header: number): AsyncGenerator<RowItem> {
  let row = 0
  for await (const { cells, line } of rows) if (line > header) yield { kind: 'row', cells, line, row: (row += 1) }
}
