import type { Column, ColumnPlan } from './csv-columns.ts'
import { badDate } from './csv-rejects.ts'
import { cellValue } from './csv-values.ts'
import type { Notice, Reject } from './outcome.ts'
import type { Dating } from './table-context.ts'
import type { Row } from './table-rows.ts'

export type Cell = (row: Row, column: Column) => string | undefined

/** The cells of a row, by what they hold. */
export interface Cells {
  /** As it is written. */
  readonly raw: Cell
  /** Without marks that only mean "nothing". */
  readonly get: Cell
  /** As `get`, the column looked up once for all rows. */
  readonly getter: (column: Column) => (row: Row) => string | undefined
  readonly header: (column: Column) => string
  /** A value out of a few known ones; an unknown one is told once and left out. */
  readonly word: <T>(row: Row, column: Column, read: (text: string) => T | undefined) => T | undefined
  readonly date: (row: Row, column: Column) => string | undefined | Reject
}

export function cellsBy(plan: ColumnPlan, dates: ReadonlyMap<Column, Dating>, notify: (notice: Notice) => void): Cells {
  const raw: Cell = (row, column) => {
    const place = plan[column]
    return place === undefined ? undefined : row.cells[place.index]
  }
  const get: Cell = (row, column) => cellValue(raw(row, column))
  const getter: Cells['getter'] = (column) => {
    const index = plan[column]?.index
    return index === undefined ? () => undefined : ({ cells }) => cellValue(cells[index])
  }
  const header = (column: Column) => plan[column]?.header ?? column
  const unknown = onceEach(notify)
  return {
    raw,
    get,
    getter,
    header,
    word: (row, column, read) => {
      const text = get(row, column)
      const value = text === undefined ? undefined : read(text)
      if (text !== undefined && value === undefined) unknown(header(column), text.slice(0, 60))
      return value
    },
    date: (row, column) => {
      const text = get(row, column)
      const dating = dates.get(column)
      return text === undefined || dating === undefined ? undefined : (dating.read(text) ?? badDate(row, header(column), text, dating.order))
    },
  }
}

/** Tells each unknown word of a column once, and no more than fifty. */
export function onceEach(notify: (notice: Notice) => void): (column: string, value: string) => void {
  const told = new Set<string>()
  return (column, value) => {
    const key = `${column}\n${value}`
    if (told.has(key) || told.size >= 50) return
    told.add(key)
    notify({ code: 'unknown-value', column, value })
  }
}
