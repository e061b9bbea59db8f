import type { DateOrder, Reject } from './outcome.ts'
import { rawRecord } from './raw-record.ts'
import type { Row } from './table-rows.ts'

/** Where a row stands, and the row itself. */
export const rowPlace = ({ line, row, text, cells }: Row) => ({ line, row, ...rawRecord(text ?? cells.join('\t')) })

export function missingId(row: Row, field: string): Reject {
  const expected = 'an id: a text or a whole number'
  return { ...rowPlace(row), field, code: 'missing-field', reason: `expected ${expected}, found nothing`, expected, found: 'nothing' }
}

export function badDate(row: Row, field: string, text: string, order: DateOrder): Reject {
  const expected = order === 'dmy' ? 'a date: ISO 8601, or day/month/year with or without an hour' : 'a date: ISO 8601, or month/day/year with or without an hour'
  const found = JSON.stringify(text.slice(0, 60))
  return { ...rowPlace(row), field, code: 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found }
}

export function badAuthor(row: Row, field: string, text: string): Reject {
  const expected = 'one of customer, agent, system'
  const found = text === '' ? 'nothing' : JSON.stringify(text.slice(0, 60))
  return { ...rowPlace(row), field, code: text === '' ? 'missing-field' : 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found }
}
