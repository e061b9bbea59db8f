import type { PanicEntitlement } from './panic-policy.ts'
import { calendarYearOf, startOfYear, yearAfter } from './year.ts'

/** Most of these moments that any one year holds together with `at`. Moments in order. */
const mostInARollingYear = (moments: readonly number[], at: number): number => {
  let most = 0
  let end = 0
  const from = moments.findIndex((one) => yearAfter(one) > at)
  if (from < 0) return 0
  for (let start = from; start <= moments.length; start++) {
    const begins = start < moments.length ? Math.min(moments[start]!, at) : at
    const over = yearAfter(begins)
    while (end < moments.length && moments[end]! < over) end++
    most = Math.max(most, end - start)
    if (begins === at) break
  }
  return most
}

/** How many presses were granted in the year, or in the fullest of the years, that a press at this moment falls in. Moments in order. */
export const usedAt = (moments: readonly number[], at: number, { per }: PanicEntitlement): number => {
  if (per !== 'calendar') return mostInARollingYear(moments, at)
  const year = calendarYearOf(at)
  return moments.filter((one) => calendarYearOf(one) === year).length
}

/** The first moment from `at` on at which a press would be granted; undefined: never. Moments in order. */
export const nextGrantAt = (moments: readonly number[], at: number, entitlement: PanicEntitlement): number | undefined => {
  const { presses, per } = entitlement
  if (presses === 0) return undefined
  const ends = per === 'calendar' ? moments.map((one) => startOfYear(calendarYearOf(one) + 1)) : moments.map(yearAfter)
  return [at, ...ends.filter((end) => end > at)].find((one) => presses === 'unlimited' || usedAt(moments, one, entitlement) < presses)
}
