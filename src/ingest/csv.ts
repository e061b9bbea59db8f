import { type Column, type ColumnMapping, columnPlan, foldName, isOneRowPerMessage } from './csv-columns.ts'
import { presetOf } from './csv-presets.ts'
import { rowPlace } from './csv-rejects.ts'
import { dateColumns, rowReader, type RowReader } from './csv-rows.ts'
import { IdSet } from './id-set.ts'
import { type Notice, InputError, type Outcome, type Reject } from './outcome.ts'
import { safeParseTicket } from './parse-ticket.ts'
import type { Dating, TableContext } from './table-context.ts'
import type { TicketHold } from './ticket-hold.ts'
import type { Row, RowItem } from './table-rows.ts'

/**
 * Any table with a header in French or English: one row per ticket, or one row per message grouped by ticket.
 * Rows of one ticket need not touch: tickets are held within a bound (see `ticket-hold.ts`).
 */
export async function* readRows(rows: AsyncIterable<readonly RowItem[]>, table: TableContext, notify: (notice: Notice) => void, hold: TicketHold, mapping: ColumnMapping = {}): AsyncGenerator<readonly Outcome[]> {
  const plan = columnPlan(table.header, mapping)
  if (Object.keys(plan).length < 2) throw new InputError('unknown-format', columnsSeen(table.header))
  if (plan.id === undefined) throw new InputError('no-ticket-column', columnsSeen(table.header))
  const dates = new Map<Column, Dating>()
  for (const name of dateColumns) {
    const place = plan[name]
    if (place !== undefined) dates.set(name, table.dateIn(place.name))
  }
  if (presetOf(table.header.map(foldName))?.extracts === true) notify({ code: 'extracts-only' })
  yield* outcomesOf(rows, rowReader(plan, dates, notify), isOneRowPerMessage(plan) ? hold : undefined)
}

function columnsSeen(header: readonly string[]): string {
  return `columns: ${header.slice(0, 8).map((name) => name.trim().slice(0, 40)).join(', ')}`
}

async function* outcomesOf(rows: AsyncIterable<readonly RowItem[]>, read: RowReader, hold: TicketHold | undefined): AsyncGenerator<readonly Outcome[]> {
  const ids = new IdSet()
  for await (const batch of rows) {
    const outcomes: Outcome[] = []
    for (const item of batch) {
      if (item.kind === 'reject') outcomes.push(item)
      else if (hold === undefined) outcomes.push(wholeTicket(item, read, ids))
      else hold.add(item, read.message(item), outcomes)
    }
    yield outcomes
  }
  if (hold !== undefined) yield hold.finish()
}

function wholeTicket(row: Row, read: RowReader, ids: IdSet): Outcome {
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
  return { kind: 'reject', reject: { ...rowPlace(row), field: path, code: 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found } }
}

function repeated(row: Row, id: string): Reject {
  return { ...rowPlace(row), field: 'id', code: 'duplicate', reason: 'an earlier row has the same ticket', expected: '', found: id }
}
