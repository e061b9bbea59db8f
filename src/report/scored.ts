import type { Assessment, Contribution } from '../assessment.ts'
import type { Forecast } from '../index.ts'
import { momentOf } from '../ingest/moment.ts'
import type { Status, Ticket } from '../ticket.ts'
import { openedAt } from './saved-ticket.ts'
import type { TicketVerdict } from './verdict.ts'

/** What reports show of one ticket. */
export interface Scored {
  readonly id: string
  readonly subject?: string
  readonly status?: Status
  /** Epoch milliseconds. */
  readonly openedAt?: number
  /** From the opening to the solution, or to `asOf`. */
  readonly ageMs?: number
  readonly assessment: Assessment
  /** Until the next band is reached if nobody answers: 0 at the top, Infinity when not within a week. Absent: not asked for. */
  readonly timeLeftMs?: number
  /** Where that was looked at. */
  readonly forecast?: Forecast
  /** Looks at it now: takes some ten times as long as a score. */
  readonly foresee?: () => Forecast
  /** What somebody said of it. */
  readonly verdict?: TicketVerdict
  /** As it was read. */
  readonly ticket?: Ticket
}

export function scoredOf(ticket: Ticket, assessment: Assessment): Scored {
  const opened = openedAt(ticket)
  const until = momentOf(ticket.closedAt) ?? Date.parse(assessment.asOf)
  return {
    id: ticket.id,
    assessment,
    ticket,
    ...(ticket.subject !== undefined && { subject: ticket.subject }),
    ...(ticket.status !== undefined && { status: ticket.status }),
    ...(opened !== undefined && { openedAt: opened, ageMs: Math.max(0, until - opened) }),
  }
}

/** Why the ticket is where it is: what raised the score, or, when nothing did, what lowered it. */
export function reasonsOf(assessment: Assessment, count: number): readonly Contribution[] {
  const raising = assessment.contributions.filter((contribution) => contribution.points > 0)
  return (raising.length > 0 ? raising : assessment.contributions.filter((contribution) => contribution.points !== 0)).slice(0, count)
}
