import { loadHtmlReader } from './body-text.ts'
import { readRows } from './csv.ts'
import { type ColumnMapping, foldName } from './csv-columns.ts'
import type { Format } from './format.ts'
import type { JsonRecord } from './json-records.ts'
import { InputError, type Notice, type Outcome } from './outcome.ts'
import { type Recognised, tableRecognised } from './recognised.ts'
import { TicketHold } from './ticket-hold.ts'
import { type DateOptions, type TableContext, tableContext } from './table-context.ts'
import type { Row, RowItem, Table } from './table-rows.ts'
import type { Vendor } from './vendor.ts'
import type { Adapter } from './adapter.ts'
import { vendorById, type VendorId, vendors } from './vendors.ts'

/** Rows that are looked at before the order of day and month is told. */
const sampleRows = 1000
const sampleUnits = 1 << 22

export interface TableReading {
  readonly options: DateOptions
  /** Said by the reader of the table: no helpdesk's own reader is asked then. */
  readonly columns?: ColumnMapping
  /** Absent: told from the header. */
  readonly format: Format | undefined
  readonly notify: (notice: Notice) => void
  readonly adapterOf: (vendor: VendorId) => Adapter
  /** Size of the file, where it is known. */
  readonly bytes?: number
  /** Name of the file, when several are read as one batch. */
  readonly file?: string
  /** Told what the table was taken for. */
  readonly onRecognised?: (table: Pick<Recognised, 'format' | 'columns' | 'dates'>) => void
}

/** Reads a table as the vendor that its header is of, else as any table. */
export async function* readTableAs(table: Table, reading: TableReading): AsyncGenerator<readonly Outcome[]> {
  await loadHtmlReader()
  const rows = inBatches(table.rows)
  const sample = await sampleOf(rows)
  if (sample.length >= sampleRows && sample.slice(0, sampleRows).every(({ kind }) => kind === 'reject')) throw new InputError('unknown-format', `not one of its first ${sampleRows} rows fits the header`)
  const sampled = sample.filter((item) => item.kind === 'row').slice(0, sampleRows)
  const context = tableContext(table.header, sampled, reading.options, reading.notify)
  const all = startingWith(sample.splice(0), rows)
  const vendor = reading.columns === undefined ? vendorOfTable(table.header, reading.format) : undefined
  reading.onRecognised?.(vendor === undefined ? { format: 'csv', ...tableRecognised(context, sampled, reading.columns, reading.options.dateOrder) } : { format: vendor })
  if (vendor === undefined) yield* readRows(all, context, reading.notify, new TicketHold(reading.bytes), reading.columns)
  else yield* readRecords(all, context, vendor, reading)
}

function vendorOfTable(header: readonly string[], format: Format | undefined): VendorId | undefined {
  if (format !== undefined) return format === 'csv' ? undefined : format
  const columns = new Set(header.map(foldName))
  return vendors.find((vendor: Vendor) => vendor.recognisesTable?.(columns) === true)?.id
}

async function* readRecords(rows: AsyncIterable<readonly RowItem[]>, table: TableContext, id: VendorId, { adapterOf, file, notify }: TableReading): AsyncGenerator<readonly Outcome[]> {
  const names = table.header.map(foldName)
  const adapter = adapterOf(id)
  const vendor: Vendor = vendorById(id)
  let wideRows = 0
  const accept = (row: Row, named: readonly string[]) => adapter.accept({ ...recordOf(row, named, table), ...(file !== undefined && { file }) })
  const read = (item: RowItem): readonly Outcome[] => {
    if (item.kind === 'row') return accept(item, names)
    const wide = item.wide === undefined ? undefined : vendor.namesOfWideRow?.(item.wide.cells, names)
    if (item.wide === undefined || wide === undefined) return [item]
    wideRows += 1
    return accept(item.wide, wide)
  }
  for await (const batch of rows) yield batch.flatMap(read)
  if (wideRows > 0) notify({ code: 'wide-rows', rows: wideRows })
}

function recordOf({ cells, line, row, text }: Row, names: readonly string[], table: TableContext): JsonRecord {
  const value: Record<string, string | string[]> = {}
  names.forEach((name, index) => {
    const cell = cells[index] ?? ''
    if (cell.trim() === '' || name === '') return
    const before = value[name]
    value[name] = before === undefined ? cell : [...(typeof before === 'string' ? [before] : before), cell]
  })
  return { kind: 'record', value, line, record: row, row, list: 'table', table, ...(text !== undefined && { text }) }
}

async function* inBatches(rows: AsyncIterable<RowItem | readonly RowItem[]>): AsyncGenerator<readonly RowItem[]> {
  for await (const item of rows) yield isBatch(item) ? item : [item]
}

const isBatch = (item: RowItem | readonly RowItem[]): item is readonly RowItem[] => Array.isArray(item)

/** The first rows, whole batches of them. */
async function sampleOf(rows: AsyncIterator<readonly RowItem[]>): Promise<RowItem[]> {
  const sample: RowItem[] = []
  let units = 0
  while (sample.length < sampleRows && units < sampleUnits) {
    const next = await rows.next()
    if (next.done === true) break
    for (const item of next.value) {
      sample.push(item)
      if (item.kind === 'row') units += item.cells.reduce((sum, cell) => sum + cell.length, 0)
    }
  }
  return sample
}

async function* startingWith(sample: readonly RowItem[], rest: AsyncIterable<readonly RowItem[]>): AsyncGenerator<readonly RowItem[]> {
  yield sample
  yield* rest
}
