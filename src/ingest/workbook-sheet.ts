import { numberText, type NumberKind } from './workbook-dates.ts'
import { attributesOf, decoded, elementsOf, nextTag, textsIn, unescaped } from './workbook-xml.ts'

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  readonly texts: readonly string[]
  /** By a cell's style. */
  readonly kinds: readonly NumberKind[]
  readonly from1904: boolean
}

/** A row that holds something. */
export interface SheetRow {
  /** Its number in the sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** As many columns as a sheet can have. */
const mostColumns = 16_384

/** The rows of a sheet, one by one. Formulas give what they gave when the file was saved; errors give nothing. */
export async function* sheetRows(chunks: AsyncIterable<Uint8Array>, parts: WorkbookParts): AsyncGenerator<SheetRow> {
  let line = 0
  for await (const row of elementsOf(chunks, 'row')) {
    const numbered = Number(attributesOf(row.slice(0, row.indexOf('>')))['r'])
    line = Number.isSafeInteger(numbered) && numbered > line ? numbered : line + 1
    const cells = cellsOf(row, parts)
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells }
  }
}

function cellsOf(row: string, parts: WorkbookParts): readonly string[] {
  const cells: string[] = []
  for (let at = nextTag(row, 'c', 0); at !== -1; at = nextTag(row, 'c', at + 1)) {
    const open = row.indexOf('>', at)
    if (open === -1) break
    const empty = row.charAt(open - 1) === '/'
    const end = empty ? open : row.indexOf('</c>', open)
    const attributes = attributesOf(row.slice(at, open))
    const column = columnOf(attributes['r']) ?? cells.length
    if (!empty && column < mostColumns) {
      while (cells.length < column) cells.push('')
      cells[column] = cellText(row.slice(open + 1, end === -1 ? undefined : end), attributes['t'], attributes['s'], parts)
    }
    if (end === -1) break
    at = end
  }
  return cells
}

/** `B7` is 1. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(address ?? '')?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

function cellText(inner: string, type: string | undefined, style: string | undefined, { texts, kinds, from1904 }: WorkbookParts): string {
  if (type === 'inlineStr') return textsIn(inner)
  const value = valueIn(inner)
  if (value === '' || type === 'e') return ''
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'd') return value
  return numberText(Number(value), kinds[Number(style ?? 0)] ?? 'number', from1904)
}

function valueIn(inner: string): string {
  const at = nextTag(inner, 'v', 0)
  const from = at === -1 ? -1 : inner.indexOf('>', at)
  const end = from === -1 ? -1 : inner.indexOf('</v>', from)
  return end === -1 ? '' : decoded(inner.slice(from + 1, end))
}
