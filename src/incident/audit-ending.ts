import type { Facts } from './audit-facts.ts'
import { isOver, type Judgement, judged, MINUTE, shown, unknown } from './audit-judgement.ts'
import { nextUpdateIn } from './audit-next.ts'
import { type IncidentQuote, isHypothetical, measureOf, quoteIn } from './audit-quotes.ts'

/** The end: the recovery, the report of cause and corrective action. */

/** "At once": within one round of updates. */
const AT_ONCE_MS = 15 * MINUTE
/** A post-incident review is out within 14 days of the mitigation (Azure). */
const REPORT_MINUTES = 14 * 24 * 60

/** When it was over, as far as anybody said. */
export const endOf = ({ resolved, worksAgain }: Facts): number | undefined => {
  if (resolved === undefined) return worksAgain?.at
  return worksAgain === undefined ? resolved.moment.ms : Math.min(resolved.moment.ms, worksAgain.at)
}

/** Announce the recovery at once: before customers find out, or within 15 minutes. */
export const recoveryAnnounced = ({ told, resolved, worksAgain, hear, start }: Facts): Judgement => {
  if (resolved === undefined) return worksAgain === undefined ? unknown() : judged(false, undefined, [worksAgain.quote])
  const words = hear(resolved.reading, 'incident-resolved').map((span) => quoteIn(resolved, span))
  const quotes: readonly (IncidentQuote | undefined)[] = words.length > 0 ? words : [shown(resolved)]
  if (worksAgain === undefined) return judged(true, start === undefined ? undefined : measureOf('untilRecovery', resolved.moment.ms - start, 'ms'), quotes)
  const hinted = told.find(({ stage }) => stage === 'monitoring' || stage === 'resolved') ?? resolved
  const late = Math.max(0, hinted.moment.ms - worksAgain.at)
  return judged(late <= AT_ONCE_MS, measureOf('recoveryLate', late, 'ms'), [...quotes, worksAgain.quote])
}

const reportWords = ({ told, hear }: Facts) => told.flatMap((update) => hear(update.reading, 'incident-report').map((span) => ({ update, span, quote: quoteIn(update, span) })))

/** Cause and corrective action, in one update that came with the end or after it. */
const reportIn = ({ told, hear }: Facts) => {
  const from = told.findIndex(isOver)
  if (from < 0) return undefined
  for (const update of told.slice(from)) {
    const cause = hear(update.reading, 'incident-cause').filter((span) => !isHypothetical(update.reading.text, span))
    const action = hear(update.reading, 'corrective-action')
    if (cause[0] !== undefined && action[0] !== undefined) return { update, quotes: [quoteIn(update, cause[0]), quoteIn(update, action[0])] }
  }
  return undefined
}

/** Commit to a full report; one that came was a promise kept. */
export const reportPromised = (facts: Facts): Judgement => {
  const words = reportWords(facts)
  const report = reportIn(facts)
  if (words.length > 0 || report !== undefined) return judged(true, undefined, words.length > 0 ? words.map(({ quote }) => quote) : (report?.quotes ?? []))
  return endOf(facts) === undefined ? unknown() : judged(false, measureOf('reportsPromised', 0, 'reports'), [shown(facts.resolved)])
}

/** The report is out by the time that was named for it, or within the policy's. */
export const reportDelivered = (facts: Facts): Judgement => {
  const end = endOf(facts)
  if (end === undefined || facts.asOf === undefined) return unknown()
  const promised = reportWords(facts).map(({ update, span }) => ({ due: nextUpdateIn(update.reading, [span], update.moment)?.due, quote: quoteIn(update, span) }))
  const due = promised.find((one) => one.due !== undefined && one.due > end)?.due ?? end + (facts.policy.reportMinutes ?? REPORT_MINUTES) * MINUTE
  const report = reportIn(facts)
  const quotes = promised.map(({ quote }) => quote)
  if (report === undefined) return facts.asOf <= due ? unknown(undefined, quotes) : judged(false, measureOf('reportLate', facts.asOf - due, 'ms'), [...quotes, shown(facts.resolved)])
  return judged(report.update.moment.ms <= due, measureOf('reportAfter', Math.max(0, report.update.moment.ms - end), 'ms'), report.quotes)
}
