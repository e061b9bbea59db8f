import type { Assessment, Band } from '../assessment.ts'
import { momentOf } from '../ingest/moment.ts'
import type { Ticket } from '../ticket.ts'

/** `acknowledged`: somebody is on it. `snoozed`: it may wait. `disagreed`: the score is not right. */
export type VerdictKind = 'acknowledged' | 'snoozed' | 'disagreed'

/** What somebody said of a ticket. */
export interface Verdict {
  readonly verdict: VerdictKind
  /** Epoch milliseconds. */
  readonly at: number
  /** Of a snooze: epoch milliseconds. Absent: until something new happens. */
  readonly until?: number
  /** The ticket's band when it was said, where that was noted. */
  readonly band?: Band
  readonly by?: string
  readonly note?: string
}

/** Why a verdict no longer stands. */
export type VerdictEnd = 'customer-wrote' | 'panic-pressed' | 'band-rose' | 'snooze-over'

/** A verdict as it stands at the moment that tickets are judged from. */
export interface TicketVerdict {
  readonly verdict: VerdictKind
  /** ISO 8601, UTC. */
  readonly at: string
  readonly until?: string
  /** Something new has happened since. Absent: the verdict stands. */
  readonly ended?: VerdictEnd
  readonly by?: string
  readonly note?: string
}

const bands: readonly Band[] = ['calm', 'watch', 'high', 'critical']

/** The verdict at the moment of the assessment; undefined when it had not been given by then. */
export function verdictAt(verdict: Verdict, ticket: Ticket, assessment: Assessment): TicketVerdict | undefined {
  const asOf = Date.parse(assessment.asOf)
  if (verdict.at > asOf) return undefined
  const ended = endOf(verdict, ticket, assessment.band, asOf)
  return {
    verdict: verdict.verdict,
    at: new Date(verdict.at).toISOString(),
    ...(verdict.until !== undefined && { until: new Date(verdict.until).toISOString() }),
    ...(ended !== undefined && { ended }),
    ...(verdict.by !== undefined && { by: verdict.by }),
    ...(verdict.note !== undefined && { note: verdict.note }),
  }
}

function endOf({ at, until, band }: Verdict, ticket: Ticket, bandNow: Band, asOf: number): VerdictEnd | undefined {
  const isNew = (time: unknown) => {
    const moment = momentOf(time)
    return moment !== undefined && moment > at && moment <= asOf
  }
  if ((ticket.messages ?? []).some((message) => message.author === 'customer' && message.visibility !== 'internal' && isNew(message.at))) return 'customer-wrote'
  if (isNew(ticket.panic?.at)) return 'panic-pressed'
  if (band !== undefined && bands.indexOf(bandNow) > bands.indexOf(band)) return 'band-rose'
  return until !== undefined && until <= asOf ? 'snooze-over' : undefined
}

/** Snoozed and disagreed tickets come after all others while nothing new happens. */
export function isSetAside(verdict: TicketVerdict | undefined): boolean {
  return verdict !== undefined && verdict.verdict !== 'acknowledged' && verdict.ended === undefined
}

/** Without names and notes, which are words of the team. */
export function bareVerdict({ by: _by, note: _note, ...verdict }: TicketVerdict): TicketVerdict {
  return verdict
}
