import { foldName, looksEuropean } from './csv-columns.ts'
import { dateColumnOf, dateReader } from './date-columns.ts'
import type { DateOrder, Notice } from './outcome.ts'
import type { Row } from './table-rows.ts'

export interface DateOptions {
  /** Zone of times that have none. Absent: UTC, with a notice. */
  readonly timeZone?: string
  /** Order of day and month in every date column. Absent: found per column. */
  readonly dateOrder?: DateOrder
}

/** A column of dates: one order of day and month for all of them. */
export interface Dating {
  readonly order: DateOrder
  /** As ISO 8601 with a zone; undefined for what is no date. */
  readonly read: (text: string) => string | undefined
}

/** A table as a whole. */
export interface TableContext {
  /** As it is written. */
  readonly header: readonly string[]
  /** How the dates of a column are written, by its folded name; what is ambiguous or has no zone is told. Worked out once for each column. */
  readonly dateIn: (column: string) => Dating
}

/** `sample`: the rows by which a column's dates are judged. */
export function tableContext(header: readonly string[], sample: readonly Row[], options: DateOptions, notify: (notice: Notice) => void): TableContext {
  const folded = header.map(foldName)
  const words: DateOrder = looksEuropean(header) ? 'dmy' : 'mdy'
  let others: { readonly order: DateOrder | undefined } | undefined
  const known = new Map<string, Dating>()
  const datingOf = (column: string): Dating => {
    const places = folded.flatMap((name, index) => (name === column ? [index] : []))
    const written = header[places[0] ?? -1]?.trim() ?? column
    const values = sample.flatMap(({ cells }) => places.map((index) => cells[index] ?? ''))
    const alone = dateColumnOf(values, words, options.dateOrder)
    if (alone.ambiguous !== undefined) others ??= { order: orderOfAll(header, sample) }
    const dates = alone.ambiguous === undefined || others?.order === undefined ? alone : { order: others.order, naive: alone.naive }
    if (dates.ambiguous !== undefined) notify({ code: 'ambiguous-dates', column: written, order: dates.order, example: dates.ambiguous })
    if (dates.naive && options.timeZone === undefined) notify({ code: 'naive-times', columns: [written] })
    return { order: dates.order, read: dateReader(dates, options.timeZone) }
  }
  return {
    header,
    dateIn: (column) => {
      const dating = known.get(column) ?? datingOf(column)
      known.set(column, dating)
      return dating
    },
  }
}

/** The order that other columns of the table show beyond doubt: one export writes all its dates in one way. */
function orderOfAll(header: readonly string[], sample: readonly Row[]): DateOrder | undefined {
  const decided = header.flatMap((_, index) => {
    const values = sample.map(({ cells }) => cells[index] ?? '')
    const { order } = dateColumnOf(values, 'dmy', undefined)
    return dateColumnOf(values, 'mdy', undefined).order === order ? [order] : []
  })
  return new Set(decided).size === 1 ? decided[0] : undefined
}
