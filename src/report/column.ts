import type { Language } from '../assessment.ts'

/** `date`: epoch milliseconds. `duration`: milliseconds. `share`: 0 to 1. `band`: its id. */
export type CellKind = 'text' | 'number' | 'share' | 'date' | 'duration' | 'band'

export type Cell = string | number | undefined

/** A column of a spreadsheet about one kind of thing. */
export interface Column<T> {
  readonly name: Readonly<Record<Language, string>>
  readonly kind: CellKind
  /** In characters, for files that know widths. */
  readonly width: number
  readonly of: (one: T, language: Language) => Cell
  /** Holds words of the ticket: left out unless text is asked for. */
  readonly text?: true
  /** The same without words of the ticket. */
  readonly bare?: (one: T, language: Language) => Cell
}

/** How a spreadsheet is written. */
export interface SheetOptions {
  readonly includeText: boolean
  readonly language: Language
  /** Of dates, which spreadsheets hold without one. Absent: UTC. */
  readonly timeZone?: string
}

/** The columns that may be shown. */
export function shownColumns<T>(columns: readonly Column<T>[], { includeText }: SheetOptions): readonly Column<T>[] {
  return columns.filter((column) => includeText || column.text !== true)
}

/** Its cells, in the order of the columns. */
export function cellsOf<T>(one: T, columns: readonly Column<T>[], { includeText, language }: SheetOptions): readonly Cell[] {
  return columns.map(({ of, bare = of }) => (includeText ? of : bare)(one, language))
}
