import type { Band } from '../assessment.ts'
import { isFormula } from './csv.ts'
import type { Cell, CellKind, SheetOptions } from './column.ts'
import { wallClockIn } from './wall-clock.ts'
import { bandInWords } from './words.ts'
import { headerStyle, quotedStyle, styleOf } from './xlsx-styles.ts'
import { heldText, xmlText } from './xlsx-text.ts'

/** A column of a sheet, as its header shows it. */
export interface SheetColumn {
  readonly header: string
  readonly kind: CellKind
  /** In characters. */
  readonly width: number
}

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Rows below the header. */
  readonly count: number
  readonly rows: Iterable<readonly Cell[]>
}

const dayMs = 86_400_000
/** Days from the first day of workbooks to 1 January 1970. */
const epochDay = 25_569
/** Units of XML that are handed on at a time. */
const pieceUnits = 1 << 16

/** `A`, `B` … `Z`, `AA`. */
export function columnName(index: number): string {
  return (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
}

/** All of a sheet but its title: `A1:P27`. */
export function sheetRange({ columns, count }: Sheet): string {
  return `A1:${columnName(columns.length - 1)}${count + 1}`
}

/** `xl/worksheets/sheetN.xml`, a few rows at a time. */
export function* sheetXml(sheet: Sheet, options: SheetOptions, isFirst: boolean): Generator<string> {
  const { columns, count } = sheet
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${sheetRange(sheet)}"/><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`
  piece += `<row r="1" ht="20" customHeight="1">${columns.map(({ header }, index) => textCell(`${columnName(index)}1`, header, headerStyle, options)).join('')}</row>`
  const cellXml = cellWriter(columns, options)
  let line = 1
  for (const cells of sheet.rows) {
    line += 1
    piece += `<row r="${line}">${cells.map((cell, index) => cellXml(cell, index, line)).join('')}</row>`
    if (piece.length < pieceUnits) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData><autoFilter ref="${sheetRange(sheet)}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/>${count === 0 ? '' : `<ignoredErrors><ignoredError sqref="${sheetRange(sheet)}" numberStoredAsText="1"/></ignoredErrors>`}</worksheet>`
}

function cellWriter(columns: readonly SheetColumn[], options: SheetOptions) {
  const wall = wallClockIn(options.timeZone ?? 'UTC')
  const numberOf: Readonly<Partial<Record<CellKind, (value: number) => number>>> = { date: (at) => wall(at) / dayMs + epochDay, duration: (ms) => ms / dayMs }
  return (cell: Cell, index: number, line: number): string => {
    const kind = columns[index]?.kind ?? 'text'
    if (cell === undefined || cell === '') return ''
    const place = `${columnName(index)}${line}`
    if (kind === 'band') return textCell(place, bandInWords(cell as Band, options.language), styleOf(kind, cell), options)
    if (typeof cell === 'string') return textCell(place, cell, isFormula(cell) ? quotedStyle : styleOf('text', cell), options)
    return `<c r="${place}" s="${styleOf(kind, cell)}"><v>${numberOf[kind]?.(cell) ?? cell}</v></c>`
  }
}

/** Text within the cell: never looked up, never worked out. */
function textCell(place: string, text: string, style: number, { language }: SheetOptions): string {
  return `<c r="${place}" t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${xmlText(heldText(text, language))}</t></is></c>`
}
