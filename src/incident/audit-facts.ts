import { type Moment, momentOf } from '../features/moment.ts'
import { defaultTable } from '../lexicons/index.ts'
import type { Time } from '../ticket.ts'
import { policyOf, type UpdatePolicy } from './audit-policies.ts'
import { type Hear, hearWith, type IncidentQuote } from './audit-quotes.ts'
import type { IncidentRecord, IncidentSeverity } from './audit-record.ts'
import { readReport, type Report } from './audit-tickets.ts'
import { type Announcement, readAnnouncements } from './audit-updates.ts'

/** Everything that the audit judges, read once. */
export interface Facts {
  readonly told: readonly Announcement[]
  readonly internal: readonly string[]
  readonly untimed: readonly string[]
  readonly reports: readonly Report[]
  /** The ticket that came first; undefined when none has a time. */
  readonly firstReport: Report | undefined
  /** When it began, epoch ms: as told, or the first ticket or announcement. */
  readonly start: number | undefined
  /** The announcement that says that it is over. */
  readonly resolved: Announcement | undefined
  /** The first customer's words that it works again. */
  readonly worksAgain: { readonly at: number; readonly quote: IncidentQuote } | undefined
  /** The moment judged from, epoch ms; undefined in an empty record. */
  readonly asOf: number | undefined
  readonly severity: IncidentSeverity | undefined
  readonly policy: UpdatePolicy
  readonly customers: number | undefined
  readonly hear: Hear
}

/** @throws RangeError when it is no time. */
const readTime = (name: string, time: Time | Date | undefined): Moment | undefined => {
  if (time === undefined) return undefined
  const moment = typeof time === 'object' ? { ms: time.getTime(), offset: undefined } : momentOf(time)
  if (moment !== undefined && Number.isFinite(moment.ms)) return moment
  throw new RangeError(`${name}: ISO 8601 with a zone or epoch milliseconds expected, found ${JSON.stringify(time)}`)
}

const least = (times: readonly (number | undefined)[]): number | undefined => times.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined)

const newestIn = (told: readonly Announcement[], reports: readonly Report[]): number | undefined => {
  let newest = told.at(-1)?.moment.ms
  const see = (at: number | undefined): void => { if (at !== undefined && (newest === undefined || at > newest)) newest = at }
  for (const { arrival, customer, agent } of reports) {
    see(arrival?.at)
    see(customer.at(-1)?.moment?.ms)
    see(agent.at(-1)?.moment?.ms)
  }
  return newest
}

/** Works again for the first customer who says so for good: nothing before the first announcement of trouble counts. */
const worksAgainIn = (reports: readonly Report[]): Facts['worksAgain'] => {
  let first: Facts['worksAgain']
  for (const report of reports) {
    const [heard] = report.said('solution-confirmed', 'customer').filter(({ entry, at }) => entry !== undefined && at !== undefined)
    if (heard?.at !== undefined && (first === undefined || heard.at < first.at)) first = { at: heard.at, quote: heard.quote }
  }
  return first
}

const earliest = (reports: readonly Report[]): Report | undefined => {
  let first: Report | undefined
  for (const report of reports) if (report.arrival !== undefined && (first?.arrival === undefined || report.arrival.at < first.arrival.at)) first = report
  return first
}

/** @throws RangeError on a policy or a time that cannot be used. */
export const readFacts = (record: IncidentRecord, asOf: Time | Date | undefined): Facts => {
  const { tickets = [], updates = [], severity, policy, startedAt, customers } = record
  const table = defaultTable()
  const hear = hearWith(table)
  const { told, internal, untimed } = readAnnouncements(updates, table, hear)
  const reports = tickets.map((ticket) => readReport(ticket, table, hear))
  const firstReport = earliest(reports)
  const start = readTime('startedAt', startedAt)?.ms ?? least([firstReport?.arrival?.at, told[0]?.moment.ms])
  return {
    told, internal, untimed, reports, firstReport, start, severity, customers, hear,
    resolved: told.find(({ stage }) => stage === 'resolved'),
    worksAgain: worksAgainIn(reports),
    asOf: readTime('asOf', asOf)?.ms ?? newestIn(told, reports),
    policy: policyOf(policy),
  }
}
