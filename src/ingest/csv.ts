import { columnPlan, isOneRowPerMessage, looksFrench, type Column } from './csv-columns.ts'
import { rowReader, type RowReader } from './csv-rows.ts'
import { dateColumnOf, dateReader } from './date-columns.ts'
import { type DateOrder, InputError, type Notice, type Outcome, type Reject } from './outcome.ts'
import { safeParseTicket } from './parse-ticket.ts'
import { TicketHold } from './ticket-hold.ts'
import { delimiterOf, type Row, type RowItem, readTable } from './table-rows.ts'

export interface CsvOptions {
  /** Zone of times that have none. Absent: UTC, with a notice. */
  readonly timeZone?: string
  /** Order of day and month in every date column. Absent: found per column. */
  readonly dateOrder?: DateOrder
}

/** Units that are looked at before the delimiter is told. */
const delimiterUnits = 1 << 18

/** Rows that are looked at before the order of day and month is told. */
const sampleRows = 1000
const sampleUnits = 1 << 22

const dateColumns = ['createdAt', 'closedAt', 'at'] as const

/**
 * Any table with a header in French or English: one row per ticket, or one row per message grouped by ticket.
 * Rows of one ticket need not touch: tickets are held within a bound (see `ticket-hold.ts`).
 */
export async function* readCsv(head: string, chunks: AsyncIterable<string>, options: CsvOptions, notify: (notice: Notice) => void): AsyncGenerator<Outcome> {
  const table = await readTable(chunks, delimiterOf(head.slice(0, delimiterUnits)))
  const plan = columnPlan(table.header)
  if (Object.keys(plan).length < 2) throw new InputError('unknown-format', columnsSeen(table.header))
  if (plan.id === undefined) throw new InputError('no-ticket-column', columnsSeen(table.header))
  const rows = table.rows[Symbol.asyncIterator]()
  const sample = await sampleOf(rows)
  const fallback: DateOrder = looksFrench(table.header) ? 'dmy' : 'mdy'
  const dates = new Map<Column, { read: (text: string) => string | undefined; order: DateOrder }>()
  const naive: string[] = []
  for (const name of dateColumns) {
    const place = plan[name]
    if (place === undefined) continue
    const column = dateColumnOf(sample.flatMap((item) => (item.kind === 'row' ? [item.cells[place.index] ?? ''] : [])), fallback, options.dateOrder)
    if (column.ambiguous !== undefined) notify({ code: 'ambiguous-dates', column: place.header, order: column.order, example: column.ambiguous })
    if (column.naive) naive.push(place.header)
    dates.set(name, { read: dateReader(column, options.timeZone), order: column.order })
  }
  if (naive.length > 0 && options.timeZone === undefined) notify({ code: 'naive-times', columns: naive })
  yield* outcomesOf(startingWith(sample, rows), rowReader(plan, dates, notify), isOneRowPerMessage(plan))
}

function columnsSeen(header: readonly string[]): string {
  return `columns: ${header.slice(0, 8).map((name) => name.trim().slice(0, 40)).join(', ')}`
}

async function sampleOf(rows: AsyncIterator<RowItem>): Promise<readonly RowItem[]> {
  const sample: RowItem[] = []
  let units = 0
  while (sample.length < sampleRows && units < sampleUnits) {
    const next = await rows.next()
    if (next.done === true) break
    sample.push(next.value)
    if (next.value.kind === 'row') units += next.value.cells.reduce((sum, cell) => sum + cell.length, 0)
  }
  return sample
}

async function* startingWith(sample: readonly RowItem[], rest: AsyncIterator<RowItem>): AsyncGenerator<RowItem> {
  yield* sample
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

async function* outcomesOf(rows: AsyncIterable<RowItem>, read: RowReader, perMessage: boolean): AsyncGenerator<Outcome> {
  const hold = new TicketHold()
  const ids = new Set<string>()
  for await (const item of rows) {
    if (item.kind === 'reject') yield item
    else if (perMessage) yield* hold.add(item, read.message(item))
    else yield wholeTicket(item, read, ids)
  }
  yield* hold.finish()
}

function wholeTicket(row: Row, read: RowReader, ids: Set<string>): Outcome {
  const value = read.ticket(row)
  if ('code' in value) return { kind: 'reject', reject: value satisfies Reject }
  const parsed = safeParseTicket(value)
  if (parsed.success && ids.has(parsed.ticket.id)) return { kind: 'reject', reject: repeated(row, parsed.ticket.id) }
  if (parsed.success) {
    ids.add(parsed.ticket.id)
    return { kind: 'ticket', ticket: parsed.ticket, records: 1 }
  }
  const [issue] = parsed.issues
  const { path = '', expected = 'another value', found = '' } = issue ?? {}
  return { kind: 'reject', reject: { line: row.line, row: row.row, field: path, code: 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found } }
}

function repeated(row: Row, id: string): Reject {
  return { line: row.line, row: row.row, field: 'id', code: 'duplicate', reason: 'an earlier row has the same ticket', expected: '', found: id }
}
