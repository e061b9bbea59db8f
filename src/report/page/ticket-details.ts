import type { Assessment, Contribution, Measure, Quote } from '../../assessment.ts'
import { plainLine } from '../plain-text.ts'
import { causeOf } from './causes.ts'
import { cutText } from './cut-text.ts'
import type { PagePromise, PageQuote, PageReason, TicketDetails } from './report-model.ts'
import { requestsOf } from './request-model.ts'
import type { Reported } from './reported.ts'
import type { RowOptions } from './ticket-row.ts'
import { timelineOf } from './timeline-model.ts'

/** Longer quotes are cut: the message has the rest. */
const longestQuote = 240

export function detailsOf(reported: Reported, options: RowOptions): TicketDetails {
  const { assessment, ticket, outlook } = reported
  const { base, score, total, band, contributions, promises = [], silence } = assessment
  const incident = options.say.incident(assessment, options.withText)
  const unseen = options.say.unseen(assessment)
  return {
    base,
    score,
    total,
    band,
    reasons: contributions.filter(({ points }) => points !== 0).map((one) => reasonOf(one, options)),
    steps: options.say.steps(assessment, options.withText),
    avoid: options.say.avoid(assessment),
    requests: requestsOf(assessment, options),
    promises: promises.map((one) => promiseOf(one, options)),
    ...(silence !== undefined && { silence: { points: silence.points, spoken: silence.spoken, kinds: silence.signs.map(({ kind }) => kind) } }),
    ...(incident !== undefined && { incident }),
    ...(unseen !== undefined && { unseen }),
    ...(ticket !== undefined && ticket.messages.length > 0 && { timeline: timelineOf(ticket, assessment, options.withText) }),
    ...(outlook !== undefined && { outlook: { ahead: outlook.ahead.map(plainOutlook), ...(outlook.nextBand !== undefined && { next: plainOutlook(outlook.nextBand) }) } }),
  }
}

const plainOutlook = ({ hours, score, band }: { readonly hours: number; readonly score: number; readonly band: Assessment['band'] }) => ({ hours, score, band })

function reasonOf({ signal, meaning, points, evidence }: Contribution, { say, withText }: RowOptions): PageReason {
  const cause = causeOf(signal)
  return {
    signal,
    ...(cause !== undefined && { cause }),
    meaning: say.meaningOf(signal) ?? plainLine(meaning),
    points,
    measures: say.measures(evidence.filter((one): one is Measure => one.kind === 'measure')),
    quotes: evidence.filter((one): one is Quote => one.kind === 'quote').map((one) => quoteOf(one, withText)),
  }
}

/** The place of a quote, and its words when text is wanted and kept. */
export function quoteOf({ messageId, start, end, quote }: Quote, withText: boolean): PageQuote {
  return { message: plainLine(messageId), start, end, ...(withText && quote !== '' && { text: plainLine(cutText(quote, longestQuote)) }) }
}

function promiseOf({ quote, status, due, lateMs, timeLeftMs }: NonNullable<Assessment['promises']>[number], { withText }: RowOptions): PagePromise {
  return {
    quote: quoteOf(quote, withText),
    status,
    ...(due !== undefined && { due: Date.parse(due) }),
    ...(lateMs !== undefined && { lateMs }),
    ...(timeLeftMs !== undefined && { leftMs: timeLeftMs }),
  }
}

