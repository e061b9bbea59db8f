import type { Reject } from './outcome.ts'
import { rawRecord } from './raw-record.ts'
import { cellsOf, hasStrayQuote } from './table-cells.ts'
import { RecordCutter, recordsIn, type TableRecord } from './table-records.ts'

/** One row below the header. */
export interface Row {
  readonly kind: 'row'
  readonly cells: readonly string[]
  readonly line: number
  /** As it stands in the file; absent where a row is no text. */
  readonly text?: string
  /** From 1, the header not counted. */
  readonly row: number
}

/** `wide`: a row with more cells than the header, whole but for the knowledge of where they belong. */
export type RowItem = Row | { readonly kind: 'reject'; readonly reject: Reject; readonly wide?: Row }

export interface Table {
  readonly header: readonly string[]
  /** One by one, or many at once, which is far faster. */
  readonly rows: AsyncIterable<RowItem | readonly RowItem[]>
}

const delimiters = [';', ',', '\t', '|'] as const

/** The delimiter that gives the first records the same number of cells, and the most of them. */
export function delimiterOf(head: string): string {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(head)?.[1]
  if (declared !== undefined) return declared
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function evenness(head: string, delimiter: string): number {
  const cutter = new RecordCutter(delimiter)
  const records = [...cutter.push(head), ...(head.length < 4096 ? [...cutter.end()].flat() : [])].slice(0, 30 + mostAbove)
  const counts = records.slice(headerAt(records, delimiter)).filter(hasText).slice(0, 30).map((record) => cellsOf(record.text, delimiter).length)
  const first = counts[0] ?? 1
  return first < 2 ? 0 : counts.filter((count) => count === first).length / counts.length + first / 1000
}

function hasText(record: TableRecord): boolean {
  return record.text.replace(/^\uFEFF/, '').trim() !== ''
}

/** Lines of a report's name, dates and filters that may stand above its table. */
const mostAbove = 20

/**
 * Where the header is: the first record with a name in it, or, when that is a lone cell whatever the delimiter, the first of three names or more
 * that has a row as wide below, since reports put their title above the table. -1 when there is none.
 */
function headerAt(records: readonly TableRecord[], delimiter: string): number {
  const rows = records.slice(0, 200).map((record) => (/^\uFEFF?sep=/i.test(record.text) ? [] : cellsOf(record.text.replace(/^\uFEFF/, ''), delimiter)))
  const names = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length)
  const first = names.findIndex((count) => count > 0)
  if (first === -1 || names[first] !== 1 || delimiters.some((one) => one !== delimiter && records[first]?.text.includes(one) === true)) return first
  const wide = names.findIndex((count, at) => count >= 3 && rows[at]?.length === rows[at + 1]?.length)
  return wide === -1 || wide > first + mostAbove ? first : wide
}

/** Header and rows of a delimited text. Rows whose number of cells is not the header's are rejected: guessing would shift every cell. */
export async function readTable(chunks: AsyncIterable<string>, delimiter: string): Promise<Table> {
  const records = recordsOf(chunks, delimiter)
  for (let next = await records.next(); next.done !== true; next = await records.next()) {
    const at = headerAt(next.value, delimiter)
    const first = next.value[at]
    if (first === undefined) continue
    const header = cellsOf(first.text.replace(/^\uFEFF/, ''), delimiter)
    return { header, rows: rowsOf(startingWith(next.value.slice(at + 1), records), delimiter, header.length) }
  }
  return { header: [], rows: rowsOf(records, delimiter, 0) }
}

async function* recordsOf(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly TableRecord[]> {
  const cutter = new RecordCutter(delimiter)
  for await (const chunk of chunks) yield cutter.push(chunk)
  yield* cutter.end()
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

async function* rowsOf(batches: AsyncIterable<readonly TableRecord[]>, delimiter: string, width: number): AsyncGenerator<readonly RowItem[]> {
  const settle = rowSettler(delimiter, width)
  for await (const records of batches) {
    const items: RowItem[] = []
    for (const record of records) settle.add(record, items)
    yield items
  }
  yield settle.end()
}

function rowSettler(delimiter: string, width: number) {
  let row = 0
  const numbered = (item: RowItem): RowItem => {
    row += 1
    return item.kind === 'row' ? { ...item, row } : { kind: 'reject', reject: { ...item.reject, row }, ...(item.wide !== undefined && { wide: { ...item.wide, row } }) }
  }
  let footer: readonly TableRecord[] = []
  const footerItems = (): readonly RowItem[] => {
    const ended = footer
    footer = []
    return ended.some(({ text }) => isFooter.test(text)) ? [] : ended.flatMap((one) => settle(one, [one.text], delimiter, width).map(numbered))
  }
  const addOther = (record: TableRecord, cells: readonly string[], items: RowItem[]): void => {
    if (record.unclosed !== true && cells.every((cell) => cell.trim() === '')) return
    if (cells.length === width && width > 2 && isFooter.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell.trim() === '')) return
    const lone = record.unclosed !== true && cells.length === 1 && width > 2 && !record.text.includes('\n') && footer.length < footerLines
    if (lone) footer = [...footer, record]
    else items.push(...footerItems(), ...settle(record, cells, delimiter, width).map(numbered))
  }
  return {
    /** Most records are a row beyond doubt. */
    add: (record: TableRecord, items: RowItem[]): void => {
      const cells = cellsOf(record.text, delimiter)
      const plain = cells.length === width && cells[0] !== '' && cells[1] !== '' && record.unclosed !== true && footer.length === 0 && !record.text.includes('\n')
      if (plain && cells[0]?.trim() !== '') items.push({ kind: 'row', cells, line: record.line, text: record.text, row: (row += 1) })
      else addOther(record, cells, items)
    },
    end: footerItems,
  }
}

/** What reports print below their table: lines of one cell, one of which says whose it is or how it was made. */
const isFooter = /\bcopyright\b|©|^"?(confidential|confidentiel|informations? confidentielle|generated (by|on)|généré (par|le))/i
const footerLines = 20

/** `glued`: a quote inside a cell in quotes was not doubled, so the quotes around it may not be a pair. */
function settle(record: TableRecord, cells: readonly string[], delimiter: string, width: number, rescued = 0): readonly RowItem[] {
  if (record.unclosed === true) return [rejectRow(record, 'unclosed-quote', 'a quote is opened here and never closed')]
  const extra = cells.slice(width)
  const fits = cells.length >= width && extra.every((cell) => cell.trim() === '')
  const glued = record.text.includes('\n') && hasStrayQuote(record.text, delimiter)
  if (glued && rescued === mostRescued) return [rejectRow(record, 'unclosed-quote', 'a quote is opened here and never closed')]
  const rows = (fits && !glued) || rescued === mostRescued ? undefined : rescue(record, delimiter, width, rescued + 1)
  if (rows !== undefined) return rows
  if (fits) return [{ kind: 'row', cells, line: record.line, text: record.text, row: 0 }]
  const reject = rejectRow(record, 'column-count', `has ${cells.length} cells, the header ${width}`, String(cells.length))
  return [cells.length > width && !glued ? { ...reject, wide: { kind: 'row', cells, line: record.line, text: record.text, row: 0 } } : reject]
}

/** One within the other. */
const mostRescued = 50

/** A stray quote may have glued good rows to a bad one: without its first line, are there rows again? */
function rescue(record: TableRecord, delimiter: string, width: number, rescued: number): readonly RowItem[] | undefined {
  const end = record.text.indexOf('\n')
  if (end === -1) return undefined
  const rest = recordsIn(record.text.slice(end + 1), delimiter).map((one) => ({ ...one, line: one.line + record.line }))
  const rows = rest.map((one) => ({ one, cells: cellsOf(one.text, delimiter) }))
  if (!rows.some(({ cells }) => cells.length === width)) return undefined
  const first = rejectRow(record, 'unclosed-quote', 'a quote is opened here and never closed')
  return [first, ...rows.flatMap(({ one, cells }) => settle(one, cells, delimiter, width, rescued))]
}

function rejectRow(record: TableRecord, code: 'unclosed-quote' | 'column-count', reason: string, found = ''): RowItem & { readonly kind: 'reject' } {
  return { kind: 'reject', reject: { line: record.line, field: '', code, reason, expected: '', found, ...rawRecord(record.text) } }
}
