import type { Band } from '../../assessment.ts'
import { wallReader } from './moments.ts'
import type { PeriodCount, Periods } from './report-model.ts'

export interface Opening {
  readonly at: number
  readonly band: Band
}

const dayMs = 86_400_000
/** Columns that can be told apart at 320 px. */
const mostColumns = 54

type Unit = Periods['unit']

/** Tickets by when they were opened: in weeks, or months or years where weeks would be too many. Undefined: fewer than two weeks are covered. */
export function periodsOf(openings: readonly Opening[], asOf: number, zone: string): Periods | undefined {
  const wall = wallReader(zone)
  const known = openings.filter(({ at }) => at <= asOf + dayMs).map(({ at, band }) => ({ band, day: dayNumber(wall(at)) }))
  if (known.length === 0) return undefined
  const first = known.reduce((least, { day }) => Math.min(least, day), Infinity)
  const last = known.reduce((most, { day }) => Math.max(most, day), -Infinity)
  const unit = (['week', 'month', 'year'] as const).find((one) => startsBetween(first, last, one).length <= mostColumns) ?? 'year'
  const starts = startsBetween(first, last, unit)
  if (starts.length < 2) return undefined
  const shown = starts.slice(-mostColumns)
  const columns = new Map(shown.map((start) => [start, { start: start * dayMs, bands: { critical: 0, high: 0, watch: 0, calm: 0 } }]))
  let earlier = 0
  for (const { day, band } of known) {
    const column = columns.get(startOf(day, unit))
    if (column === undefined) earlier += 1
    else column.bands[band] += 1
  }
  const list: readonly PeriodCount[] = [...columns.values()]
  return { unit, columns: list, earlier }
}

function dayNumber({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number {
  return Math.floor(Date.UTC(year, month - 1, day) / dayMs)
}

function startOf(day: number, unit: Unit): number {
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * dayMs)
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1) / dayMs
}

function startsBetween(first: number, last: number, unit: Unit): readonly number[] {
  const starts: number[] = []
  for (let start = startOf(first, unit); start <= last && starts.length < 2000; start = next(start, unit)) starts.push(start)
  return starts
}

function next(start: number, unit: Unit): number {
  return unit === 'week' ? start + 7 : startOf(start + (unit === 'month' ? 32 : 367), unit)
}
