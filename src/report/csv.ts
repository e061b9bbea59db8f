import { stringify } from 'csv-stringify/sync'
import type { Contribution, Language, Quote } from '../assessment.ts'
import type { FileFormat } from './file-format.ts'
import { reasonsOf, type Scored } from './scored.ts'
import { stepsWithoutText } from './without-text.ts'

/** A cell that a spreadsheet would run as a formula, whatever stands before the sign. */
// eslint-disable-next-line no-control-regex
const formula = /^[\s\u0000-\u001f]*[=+\-@\t\r\n｜＝＋－＠]/

/** The text of a cell, never a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

type Cell = string | number | undefined

interface CsvColumn {
  readonly name: string
  readonly of: (scored: Scored) => Cell
  /** Holds words of the ticket. */
  readonly text?: true
  /** The same without words of the ticket. */
  readonly bare?: (scored: Scored) => Cell
}

const reason = (index: number) => ({ assessment }: Scored) => {
  const contribution = reasonsOf(assessment, 3)[index]
  return contribution === undefined ? undefined : `${contribution.meaning} (${signed(contribution)})`
}

const columns: readonly CsvColumn[] = [
  { name: 'ticket', of: ({ id }) => id },
  { name: 'subject', of: ({ subject }) => subject, text: true },
  { name: 'score', of: ({ assessment }) => assessment.score },
  { name: 'band', of: ({ assessment }) => assessment.band },
  { name: 'status', of: ({ status }) => status },
  { name: 'age_hours', of: ({ ageMs }) => (ageMs === undefined ? undefined : Math.round(ageMs / 360_000) / 10) },
  { name: 'mode', of: ({ assessment }) => assessment.mode },
  { name: 'language', of: ({ assessment }) => assessment.language },
  { name: 'reason_1', of: reason(0) },
  { name: 'reason_2', of: reason(1) },
  { name: 'reason_3', of: reason(2) },
  { name: 'signals', of: ({ assessment }) => assessment.contributions.map((one) => `${one.signal} ${signed(one)}`).join(', ') },
  { name: 'operation', of: ({ assessment }) => assessment.requests[0]?.operation },
  { name: 'next_step', of: ({ assessment }) => assessment.nextSteps[0]?.text, bare: ({ assessment }) => stepsWithoutText(assessment)[0]?.text },
  { name: 'quotes', of: quotesOf, text: true },
  { name: 'as_of', of: ({ assessment }) => assessment.asOf },
]

function signed({ points }: Contribution): string {
  return points < 0 ? String(points) : `+${points}`
}

function quotesOf({ assessment }: Scored): string {
  const quotes = reasonsOf(assessment, 3).flatMap(({ evidence }) => evidence.filter((one): one is Quote => one.kind === 'quote'))
  return [...new Set(quotes.map(({ quote }) => quote))].slice(0, 6).map((quote) => `« ${quote} »`).join(' ')
}

/** A table that spreadsheets open as it is: byte order mark, and in French `;`, which French spreadsheets expect. */
export function csvFormat(includeText: boolean, language: Language): FileFormat {
  const shown = columns.filter((column) => includeText || column.text !== true)
  const delimiter = language === 'fr' ? ';' : ','
  const line = (cells: readonly Cell[]) =>
    stringify([cells.map((cell) => (typeof cell === 'string' ? guarded(cell).replaceAll('\0', '\uFFFD') : cell))], { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
  return {
    head: `\uFEFF${line(['rank', ...shown.map(({ name }) => name)])}`,
    row: (scored) => line(shown.map(({ of, bare = of }) => (includeText ? of : bare)(scored))),
    placed: (row, rank) => `${rank}${delimiter}${row}`,
    tail: '',
  }
}
