import { type Column, type ColumnMapping, columnPlan } from './csv-columns.ts'
import type { Format } from './format.ts'
import type { DateOrder } from './outcome.ts'
import type { TableContext } from './table-context.ts'
import type { Row } from './table-rows.ts'

/** What a file was taken for, told before its records are read. */
export interface Recognised {
  /** Absent when a single file without a name is read. */
  readonly file?: string
  /** The helpdesk whose shape it has, `canonical`, or `csv` for any table. */
  readonly format: Format
  readonly layout: 'lines' | 'document' | 'table' | 'workbook' | 'parquet' | 'mbox' | 'eml'
  readonly gzip: boolean
  /** Of a text. */
  readonly encoding?: string
  /** Of a delimited text. */
  readonly delimiter?: string
  /** Of a workbook. */
  readonly sheet?: string
  /** Of a table. */
  readonly header?: readonly string[]
  /** Which header holds what, where the table is read by its headers. */
  readonly columns?: ColumnMapping
  readonly dates?: readonly RecognisedDates[]
}

/** How the dates of a column were read. `why`: it was said, a date settles it, nothing does and the headers' language decided, or no date needs an order. */
export interface RecognisedDates {
  readonly column: string
  readonly order: DateOrder
  readonly why: 'option' | 'values' | 'headers' | 'not-needed'
}

const dated: readonly Column[] = ['createdAt', 'updatedAt', 'resolvedAt', 'closedAt', 'at']
const ordered = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/

/** What is known of a table by its header and its first rows. */
export function tableRecognised(table: TableContext, sample: readonly Row[], mapping: ColumnMapping | undefined, forced: DateOrder | undefined): Pick<Recognised, 'columns' | 'dates'> {
  const plan = columnPlan(table.header, mapping)
  const dates = dated.flatMap((column): readonly RecognisedDates[] => {
    const place = plan[column]
    if (place === undefined) return []
    const parts = sample.map(({ cells }) => ordered.exec(cells[place.index] ?? '')).filter((match) => match !== null)
    const settled = parts.some(([, first, second]) => Number(first) > 12 || Number(second) > 12)
    const why = parts.length === 0 ? 'not-needed' : forced !== undefined ? 'option' : settled ? 'values' : 'headers'
    return [{ column: place.header, order: table.dateIn(place.name).order, why }]
  })
  return { columns: Object.fromEntries(Object.entries(plan).map(([column, place]) => [column, place.header])), dates }
}
