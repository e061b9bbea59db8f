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

/** The table of an XLSX workbook: of the first sheet whose header looks like tickets, else of the first that holds anything. */
export async function workbookTable(archive: Uint8Array, entries: readonly ZipEntry[], mapping?: ColumnMapping): Promise<Table & { readonly sheet: string }> {
  const part = partsOf(archive, entries)
  const book = part('xl/workbook.xml')
  if (book === undefined) throw new InputError('unreadable', 'an Office document, but no workbook in the format .xlsx')
  const workbook = await textOfPart(book)
  const shared = await sharedParts(part, workbook)
  const open = (path: string) => sheetRows(part(path) ?? nothing(), shared)
  const found: { readonly name: string; readonly path: string; readonly head: readonly SheetRow[]; readonly fit: boolean }[] = []
  for (const { name, path } of await sheetsOf(part, workbook)) {
    const head = await firstRows(open(path))
    if (head.length > 0) found.push({ name, path, head, fit: head.some(({ cells }) => isHeader(cells, mapping)) })
    if (found.at(-1)?.fit === true) break
  }
  const chosen = found.find(({ fit }) => fit) ?? found[0]
  if (chosen === undefined) throw new InputError('empty', '')
  const header = chosen.head.find(({ cells }) => isHeader(cells, mapping)) ?? chosen.head[0]
  return { sheet: chosen.name, header: header?.cells ?? [], rows: rowsBelow(open(chosen.path), header?.line ?? 0) }
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

function isHeader(cells: readonly string[], mapping: ColumnMapping | undefined): boolean {
  const columns = new Set(cells.map(foldName))
  if (mapping !== undefined) return Object.values(mapping).every((name) => columns.has(foldName(name)))
  if (vendors.some((vendor: Vendor) => vendor.recognisesTable?.(columns) === true)) return true
  const plan = columnPlan(cells)
  return plan.id !== undefined && Object.keys(plan).length > 1
}

async function* rowsBelow(rows: AsyncGenerator<SheetRow>, header: number): AsyncGenerator<RowItem> {
  let row = 0
  for await (const { cells, line } of rows) if (line > header) yield { kind: 'row', cells, line, row: (row += 1) }
}
