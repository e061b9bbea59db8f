import type { Measure } from '../assessment.ts'

/** How measures are put in words. */

export type MeasureName =
  | 'silence' | 'vendorFirstBy' | 'customersFirstBy' | 'firstWord' | 'updatesThatOwnIt' | 'ownedAfter' | 'updatesThatBlame' | 'longestGap' | 'gapsTooLong' | 'gap'
  | 'updatesWithoutNext' | 'latest' | 'announcementsBroken' | 'emptyUpdates' | 'untilRecovery' | 'recoveryLate' | 'reportsPromised' | 'reportAfter' | 'reportLate'
  | 'degradedServiceAfter' | 'withoutService' | 'unreached' | 'reporters' | 'allCustomers' | 'rise' | 'busiestHour' | 'calls' | 'sayPartial' | 'sayTotal' | 'updates'
  | 'internalUpdates' | 'knowFromVendor' | 'learntElsewhere' | 'answersThatInform' | 'answers' | 'complaintsWithoutAnswer' | 'withoutAnswer'

export type MeasureWords = Readonly<Record<MeasureName, (value: number) => string>>

type Forms = readonly [one: string, many: string]

interface Units {
  readonly day: Forms
  readonly hour: Forms
  readonly minute: Forms
}

const MINUTE = 60_000
const MINUTES_A_DAY = 1440

/** The two largest units: `16 hours 30 minutes`. */
export const durationIn = (ms: number, { day, hour, minute }: Units, isFrench = false): string => {
  const total = Math.round(ms / MINUTE)
  const parts: readonly (readonly [number, Forms])[] = [[Math.floor(total / MINUTES_A_DAY), day], [Math.floor((total % MINUTES_A_DAY) / 60), hour], [total % 60, minute]]
  const first = parts.findIndex(([count]) => count > 0)
  if (first < 0) return `0 ${isFrench ? minute[0] : minute[1]}`
  return parts.slice(first, first + 2).filter(([count]) => count > 0).map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`).join(' ')
}

/** A later version's measure that this one has no phrase for is shown as it is. */
export const measureIn = ({ name, value, unit }: Measure, words: MeasureWords, span: (ms: number) => string): string => {
  const known: Readonly<Partial<Record<string, (value: number) => string>>> = words
  return known[name]?.(value) ?? `${name}: ${unit === 'ms' ? span(value) : `${value} ${unit}`}`
}
