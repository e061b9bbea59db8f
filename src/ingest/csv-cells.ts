import type { Column, ColumnPlan } from './csv-columns.ts'
import { badDate } from './csv-rejects.ts'
import { cellValue } from './csv-values.ts'
import type { Notice, Reject } from './outcome.ts'
import type { Dating } from './table-context.ts'
import type { Row } from './table-rows.ts'

type Getter<T> = (row: Row) => T

/** Readers of the cells of a row by what they hold; each looks its column up once for all rows. */
export interface Cells {
  /** As it is written. */
  readonly raw: (column: Column) => Getter<string | undefined>
  /** Without marks that only mean "nothing". */
  readonly getter: (column: Column) => Getter<string | undefined>
  readonly header: (column: Column) => string
  /** A value out of a few known ones; an unknown one is told once and left out. */
  readonly worder: <T>(column: Column, read: (text: string) => T | undefined) => Getter<T | undefined>
  readonly dater: (column: Column) => Getter<string | undefined | Reject>
}

export function cellsBy(plan: ColumnPlan, dates: ReadonlyMap<Column, Dating>, notify: (notice: Notice) => void): Cells {
  const raw: Cells['raw'] = (column) => {
    const index = plan[column]?.index
    return index === undefined ? () => undefined : ({ cells }) => cells[index]
  }
  const getter: Cells['getter'] = (column) => {
    const index = plan[column]?.index
    return index === undefined ? () => undefined : ({ cells }) => cellValue(cells[index])
  }
  const header = (column: Column) => plan[column]?.header ?? column
  const dater = daterBy(getter, dates, header)
  const unknown = onceEach(notify)
  return {
    raw,
    getter,
    header,
    worder: (column, read) => {
      const textOf = getter(column)
      return (row) => {
        const text = textOf(row)
        const value = text === undefined ? undefined : read(text)
        if (text !== undefined && value === undefined) unknown(header(column), text.slice(0, 60))
        return value
      }
    },
    dater,
  }
}

function daterBy(getter: Cells['getter'], dates: ReadonlyMap<Column, Dating>, header: (column: Column) => string): Cells['dater'] {
  return (column) => {
    const textOf = getter(column)
    const dating = dates.get(column)
    if (dating === undefined) return () => undefined
    return (row) => {
      const text = textOf(row)
      return text === undefined ? undefined : (dating.read(text) ?? badDate(row, header(column), text, dating.order))
    }
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
