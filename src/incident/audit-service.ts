import { endOf } from './audit-ending.ts'
import type { Facts } from './audit-facts.ts'
import { type Judgement, judged, MINUTE, unknown } from './audit-judgement.ts'
import { type IncidentQuote, isHypothetical, measureOf, quoteIn } from './audit-quotes.ts'
import { byReporter, type Report, sentToVendor } from './audit-tickets.ts'

/** What customers could do meanwhile, and whether anybody answered them. */

/** A degraded service within two hours (Actito). */
const DEGRADED_MINUTES = 120
/** Fewer in ten who do not get through is a bad day of theirs; from here on it is the line. */
const UNREACHED_SHARE = 1 / 10

interface Offer {
  readonly at: number
  readonly quote: IncidentQuote
}

/** The first words of the vendor, in an update or a ticket, that name a way to go on working. */
const firstOffer = ({ told, reports, hear }: Facts): Offer | undefined => {
  const inUpdates = told.flatMap((update) =>
    hear(update.reading, 'degraded-service').filter((span) => !isHypothetical(update.reading.text, span)).map((span): Offer => ({ at: update.moment.ms, quote: quoteIn(update, span) })),
  )
  const inTickets = sentToVendor(reports).flatMap((report) => report.said('degraded-service', 'agent').flatMap(({ at, quote }): Offer[] => (at === undefined ? [] : [{ at, quote }])))
  return [...inUpdates, ...inTickets].reduce<Offer | undefined>((first, offer) => (first === undefined || offer.at < first.at ? offer : first), undefined)
}

/** Have a degraded service ready within two hours; an incident that is over by then needs none. */
export const degradedService = (facts: Facts): Judgement => {
  const { start, asOf, policy } = facts
  if (start === undefined || asOf === undefined) return unknown()
  const limit = (policy.degradedServiceMinutes ?? DEGRADED_MINUTES) * MINUTE
  const end = endOf(facts)
  const offer = firstOffer(facts)
  if (offer !== undefined && (end === undefined || offer.at <= end)) return judged(offer.at - start <= limit, measureOf('degradedServiceAfter', Math.max(0, offer.at - start), 'ms'), [offer.quote])
  const without = (end ?? asOf) - start
  if (end !== undefined && without <= limit) return judged(true, measureOf('untilRecovery', without, 'ms'), [])
  return without > limit ? judged(false, measureOf('withoutService', without, 'ms'), []) : unknown()
}

/** Undefined where no call of the record holds an answer: then the export has none. */
const unansweredCalls = (reports: readonly Report[]): readonly Report[] => {
  const calls = reports.filter(({ isCall, customer }) => isCall && customer.length > 0)
  return calls.some(({ agent }) => agent.length > 0) ? calls.filter(({ agent }) => agent.length === 0) : []
}

/** A customer must be able to reach support: fewer than one in ten say that they cannot, or call in vain. */
export const supportReachable = (facts: Facts): Judgement => {
  const reports = sentToVendor(facts.reports)
  if (reports.length === 0) return unknown()
  const vain = new Set(unansweredCalls(reports))
  const reporters = [...byReporter(reports).values()]
  const unreached = reporters.flatMap((tickets) => {
    const words = tickets.flatMap((report) => report.said('support-unreachable', 'customer').map(({ quote }) => quote))
    const silent = tickets.filter((report) => vain.has(report)).map(({ opening }) => opening)
    return words.length + silent.length === 0 ? [] : [words[0] ?? silent[0]]
  })
  const measure = measureOf('unreached', unreached.length, 'customers')
  if (unreached.length > 0 && unreached.length >= UNREACHED_SHARE * reporters.length) return judged(false, measure, [measureOf('reporters', reporters.length, 'customers'), ...unreached])
  return reports.some(({ agent }) => agent.length > 0) ? judged(true, measure, [measureOf('reporters', reporters.length, 'customers')]) : unknown(measure)
}
