import { stringify } from 'csv-stringify/sync'
import type { Band, Language } from '../assessment.ts'
import { type Cell, cellsOf, type Column, type SheetOptions, shownColumns } from './column.ts'
import type { FileFormat } from './file-format.ts'
import type { Scored } from './scored.ts'
import { ticketColumns } from './ticket-columns.ts'
import { wallClockIn } from './wall-clock.ts'
import { bandInWords } from './words.ts'
import { heldText } from './xlsx-text.ts'

/** A cell that a spreadsheet would run as a formula, whatever stands before the sign. */
// eslint-disable-next-line no-control-regex
const formula = /^[\s\u0000-\u001f]*[=+\-@\t\r\n｜＝＋－＠]/

/** The text of a cell, never a formula: behind an apostrophe, which is shown. */
export function guarded(text: string): string {
  return isFormula(text) ? `'${text}` : text
}

/** Whether a spreadsheet that types what it opens would run it. */
export function isFormula(text: string): boolean {
  return formula.test(text)
}

/**
 * A table that spreadsheets open as it is: byte order mark; in French `;` between cells and a comma in decimals, which French
 * spreadsheets expect; dates as `2026-01-16 09:00:00`, which all of them take for dates, and their zone in a column of its own.
 */
export function csvFormat(options: SheetOptions, ranked: readonly Column<Scored>[] = ticketColumns): FileFormat {
  const { language, timeZone = 'UTC' } = options
  const shown = shownColumns(ranked, options)
  const delimiter = language === 'fr' ? ';' : ','
  const wall = wallClockIn(timeZone)
  const line = (cells: readonly Cell[]) => stringify([cells.map((cell) => (typeof cell === 'string' ? heldText(guarded(cell), language) : cell))], { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
  const written = (cell: Cell, index: number): Cell => {
    const kind = shown[index]?.kind
    if (kind === 'band') return bandInWords(cell as Band, language)
    if (typeof cell !== 'number') return cell
    if (kind === 'date') return new Date(wall(cell)).toISOString().slice(0, 19).replace('T', ' ')
    return decimal(kind === 'duration' ? Math.round(cell / 360_000) / 10 : cell, language)
  }
  return {
    entry: (scored) => line([...cellsOf(scored, shown, options).map(written), timeZone]),
    pieces: function* (rows) {
      yield `\uFEFF${line([...(language === 'fr' ? ['rang'] : ['rank']), ...shown.map((column) => headerOf(column, language)), language === 'fr' ? 'fuseau' : 'time_zone'])}`
      let rank = 0
      for (const row of rows) yield `${(rank += 1)}${delimiter}${row}`
    },
  }
}

function decimal(value: number, language: Language): Cell {
  return language === 'fr' && !Number.isInteger(value) ? String(value).replace('.', ',') : value
}

function headerOf({ name, kind }: Column<Scored>, language: Language): string {
  const unit = kind === 'duration' ? { en: ' hours', fr: ' heures' }[language] : ''
  return `${name[language]}${unit}`.replaceAll(' ', '_')
}
