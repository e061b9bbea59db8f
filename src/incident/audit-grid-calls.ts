import { localDay } from './audit-clock.ts'
import { onsetOf } from './arrivals.ts'
import type { Facts } from './audit-facts.ts'
import type { GridFinding, GridValue } from './audit-grid.ts'
import { type IncidentEvidence, type IncidentQuote, measureOf, quoteIn } from './audit-quotes.ts'
import { byReporter, type Report } from './audit-tickets.ts'

/** The rows that calls and tickets give by their number: onset, reach, saturation. */

const FEWEST_CALLS = 3
const STRONG_SHARE = 1 / 2
/** Above this share of all customers, nobody is left out. */
const TOTAL_SHARE = 9 / 10
/** From this share on of those who speak of the extent, "some of us" is believed. */
const PARTIAL_SHARE = 1 / 4
const MOST_QUOTES = 4

const inTime = (reports: readonly Report[]): readonly Report[] =>
  reports.filter(({ arrival }) => arrival !== undefined).sort((a, b) => (a.arrival?.at ?? 0) - (b.arrival?.at ?? 0) || (a.id < b.id ? -1 : 1))

const openings = (reports: readonly Report[]): readonly IncidentQuote[] => reports.map(({ opening }) => opening).filter((one) => one !== undefined).slice(0, MOST_QUOTES)

const rateOf = (reports: readonly Report[]) => {
  const timed = inTime(reports)
  const onset = onsetOf(timed.map(({ arrival }) => arrival?.at ?? 0))
  return onset === undefined ? undefined : { onset, timed }
}

const onsetValue = (days: number): GridValue => (days <= 0 ? 'progressive' : days === 1 ? 'since-the-day-before' : 'over-days')

export const onsetRow = ({ reports }: Facts): GridFinding => {
  const calls = reports.filter(({ isCall }) => isCall)
  const rate = rateOf(calls.length >= FEWEST_CALLS ? calls : reports)
  if (rate === undefined) return { value: 'unknown', evidence: [] }
  const { onset: { kind, first, riseMs, busiest }, timed } = rate
  const offset = timed[0]?.arrival?.offset
  const days = localDay(busiest.from, offset) - localDay(first, offset)
  const evidence: readonly IncidentEvidence[] = [measureOf('rise', riseMs, 'ms'), measureOf('busiestHour', busiest.count, 'tickets'), ...openings(timed)]
  return { value: kind === 'sudden' ? 'within-the-hour' : onsetValue(days), evidence }
}

/** What each reporter says of the extent; a part outweighs the whole in one mouth. */
const extents = (facts: Facts) => {
  const partial: IncidentQuote[] = []
  const total: IncidentQuote[] = []
  for (const tickets of byReporter(facts.reports).values()) {
    const part = tickets.flatMap((report) => report.said('reach-partial')).at(0)?.quote
    const whole = tickets.flatMap((report) => report.said('reach-total')).at(0)?.quote
    if (part !== undefined) partial.push(part)
    else if (whole !== undefined) total.push(whole)
  }
  return { partial, total }
}

/** By the vendor's own words, where no reporter says. */
const extentTold = ({ told, hear }: Facts): GridFinding => {
  const said = (lexicon: string) => told.flatMap((update) => hear(update.reading, lexicon).map((span) => quoteIn(update, span)))
  const partial = said('reach-partial')
  const total = said('reach-total')
  if (partial.length > 0) return { value: 'partial', evidence: partial.slice(0, MOST_QUOTES) }
  return total.length > 0 ? { value: 'total', evidence: total.slice(0, MOST_QUOTES) } : { value: 'unknown', evidence: [] }
}

export const reachRow = (facts: Facts): GridFinding => {
  const { customers, reports } = facts
  const reporters = measureOf('reporters', byReporter(reports).size, 'customers')
  if (customers !== undefined && customers > 0 && reporters.value >= TOTAL_SHARE * customers) return { value: 'total', evidence: [reporters, measureOf('allCustomers', customers, 'customers')] }
  const { partial, total } = extents(facts)
  if (partial.length + total.length === 0) return extentTold(facts)
  const isPartial = partial.length >= PARTIAL_SHARE * (partial.length + total.length)
  const counts = [measureOf('sayPartial', partial.length, 'customers'), measureOf('sayTotal', total.length, 'customers')]
  return { value: isPartial ? 'partial' : 'total', evidence: [...counts, ...(isPartial ? partial : total).slice(0, MOST_QUOTES)] }
}

export const saturationRow = ({ reports }: Facts): GridFinding => {
  const calls = reports.filter(({ isCall }) => isCall)
  const rate = rateOf(calls)
  if (rate === undefined) return { value: 'unknown', evidence: [] }
  const { onset: { kind, riseMs, busiest }, timed } = rate
  const strength = busiest.count >= STRONG_SHARE * timed.length ? 'strong' : 'slow'
  const jammed = calls.flatMap((report) => report.said('support-unreachable', 'customer').map(({ quote }) => quote)).slice(0, MOST_QUOTES)
  const inPeak = timed.filter(({ arrival }) => (arrival?.at ?? 0) >= busiest.from)
  return {
    value: `${strength}-${kind === 'sudden' ? 'immediate' : 'progressive'}`,
    share: { part: busiest.count, of: timed.length },
    evidence: [measureOf('calls', timed.length, 'calls'), measureOf('busiestHour', busiest.count, 'calls'), measureOf('rise', riseMs, 'ms'), ...(jammed.length > 0 ? jammed : openings(inPeak))],
  }
}
