import { endOf } from './audit-ending.ts'
import type { Facts } from './audit-facts.ts'
import type { GridFinding } from './audit-grid.ts'
import { shown } from './audit-judgement.ts'
import { nextUpdateIn } from './audit-next.ts'
import { type IncidentQuote, measureOf, quoteIn } from './audit-quotes.ts'
import type { Report } from './audit-tickets.ts'
import type { Announcement } from './audit-updates.ts'

/** The rows that tell what was said: the first message, the answer to a user, the message at the end. */

const EXTENT = ['reach-partial', 'reach-total', 'incident-identified', 'incident-monitoring', 'incident-resolved', 'learnt-from-vendor']
/** The time of the end, or of the next word. */
const TIME = ['recovery-time', 'next-update', 'promise']
const COMPLAINTS = ['frustration', 'impatience', 'disappointment', 'distrust', 'polite-exasperation', 'sarcasm', 'escalation-request', 'churn-threat', 'legal-threat', 'publicity-threat']
const GOOD_SHARE = 2 / 3
const POOR_SHARE = 1 / 3
const MOST_QUOTES = 4

const sent = (update: Announcement, quote: IncidentQuote | undefined): GridFinding => ({
  value: 'sent',
  message: { channel: update.channel, at: update.moment.ms, offset: update.moment.offset },
  evidence: quote === undefined ? [] : [quote],
})

export const messageRow = ({ told: [first], reports, internal }: Facts): GridFinding => {
  if (first !== undefined) return sent(first, shown(first))
  return reports.length === 0 ? { value: 'unknown', evidence: [] } : { value: 'none', evidence: [measureOf('updates', 0, 'updates'), measureOf('internalUpdates', internal.length, 'updates')] }
}

export const endRow = (facts: Facts): GridFinding => {
  const { resolved, hear, worksAgain } = facts
  if (resolved !== undefined) {
    const [span] = hear(resolved.reading, 'incident-resolved')
    return sent(resolved, span === undefined ? shown(resolved) : quoteIn(resolved, span))
  }
  return endOf(facts) === undefined || worksAgain === undefined ? { value: 'unknown', evidence: [] } : { value: 'none', evidence: [worksAgain.quote] }
}

interface Answer {
  readonly report: Report
  readonly informs: boolean
  readonly quote: IncidentQuote
}

/** The words that say when: a time that is still to come. */
const timeTold = ({ id, agent }: Report, { hear }: Facts): IncidentQuote | undefined => {
  for (const { id: messageId, reading, moment } of agent) {
    const next = moment === undefined ? undefined : nextUpdateIn(reading, TIME.flatMap((lexicon) => hear(reading, lexicon)), moment)
    if (next?.due !== undefined) return quoteIn({ ticketId: id, messageId, reading }, next.span)
  }
  return undefined
}

const answerOf = (report: Report, facts: Facts): Answer => {
  const said = (lexicons: readonly string[]): IncidentQuote | undefined => lexicons.flatMap((lexicon) => report.said(lexicon, 'agent')).at(0)?.quote
  const ignorance = said(['no-information'])
  const useful = timeTold(report, facts) ?? said(['degraded-service']) ?? (ignorance === undefined ? said(EXTENT) : undefined)
  const [first] = report.agent
  const whole: IncidentQuote = quoteIn({ ticketId: report.id, messageId: first!.id, reading: first!.reading }, { start: 0, end: first!.reading.text.length })
  return { report, informs: useful !== undefined, quote: useful ?? ignorance ?? whole }
}

/** After the answer, the customer complains. */
const complaintIn = ({ agent: [answer], ...report }: Report): IncidentQuote | undefined =>
  COMPLAINTS.flatMap((lexicon) => report.said(lexicon, 'customer')).find(({ entry }) => entry !== undefined && answer !== undefined && entry.place > answer.place)?.quote

/** Users' calls, where tickets of resellers are marked; else all that were answered. */
export const answerRow = (facts: Facts): GridFinding => {
  const { reports } = facts
  const answered = reports.filter(({ agent }) => agent.length > 0)
  const fromUsers = answered.filter(({ isPartner }) => !isPartner)
  const answers = (fromUsers.length > 0 ? fromUsers : answered).map((report) => answerOf(report, facts))
  if (answers.length === 0) return { value: 'unknown', evidence: [] }
  const informing = answers.filter(({ informs }) => informs)
  const lacking = answers.filter(({ informs }) => !informs)
  const complaints = lacking.map(({ report }) => complaintIn(report)).filter((quote) => quote !== undefined)
  const share = { part: informing.length, of: answers.length }
  const value = share.part >= GOOD_SHARE * share.of ? 'good' : share.part <= POOR_SHARE * share.of ? 'poor' : 'fair'
  const quotes = (value === 'good' ? informing : lacking).map(({ quote }) => quote).slice(0, MOST_QUOTES)
  const counts = [measureOf('answersThatInform', share.part, 'answers'), measureOf('answers', share.of, 'answers'), measureOf('complaintsWithoutAnswer', complaints.length, 'customers'), measureOf('withoutAnswer', lacking.length, 'customers')]
  return { value, share, evidence: [...counts, ...quotes, ...complaints.slice(0, MOST_QUOTES)] }
}
