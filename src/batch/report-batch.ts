import { setImmediate } from 'node:timers/promises'
import type { Forecast } from '../index.ts'
import { type PageOptions, reportPage } from '../report/page/report-page.ts'
import type { Reported } from '../report/page/reported.ts'
import type { BatchFacts } from '../report/page/summary-model.ts'
import { byRank, type Order, type Rank, rankOf } from '../report/ranking.ts'
import { customerNumbers, savedTicketOf } from '../report/saved-ticket.ts'
import type { Scored } from '../report/scored.ts'
import type { Ticket } from '../ticket.ts'

/** Tickets that the list of a page holds; all of them count in its overview. */
const listedTickets = 20_000
/** Tickets that are looked ahead for: each costs as much as ten scores. */
const forecastTickets = 200
/** Tickets between two pauses, in which signals of the system are heard. */
const breath = 10

export interface ReportOptions extends PageOptions {
  readonly order: Order
}

/** Looks ahead for one ticket. */
export type Foresight = (ticket: Ticket) => Forecast

interface Kept {
  readonly rank: Rank
  readonly place: number
  readonly reported: Reported
  readonly ticket: Ticket | undefined
}

/** Gathers the tickets of a batch, in any order, for one page. */
export function reportBatch(options: ReportOptions) {
  const page = reportPage(options)
  const numberOf = customerNumbers()
  const compare = byRank(options.order)
  let kept: Kept[] = []
  let place = 0
  const settle = () => {
    kept = kept.sort((a, b) => compare(a.rank, b.rank) || a.place - b.place).slice(0, listedTickets)
    // Only those that may be looked ahead for are needed as they were.
    kept = kept.map((one, at) => (at < forecastTickets || one.ticket === undefined ? one : { ...one, ticket: undefined }))
  }
  const take = (reported: Reported, rank: Rank, ticket: Ticket | undefined) => {
    page.add(reported)
    kept.push({ rank, place: (place += 1), reported, ticket })
    if (kept.length >= listedTickets * 2) settle()
  }
  return {
    add: (scored: Scored) => take(reportedOf(scored, options.withText, numberOf), rankOf(scored), scored.ticket),
    /** From a saved file, where nobody can look ahead any more. */
    addSaved: (reported: Reported, rank: Rank) => take(reported, rank, undefined),
    html: async (facts: BatchFacts, foresee?: Foresight) => {
      settle()
      return page.html(await withOutlooks(kept, foresee), facts)
    },
  }
}

function reportedOf({ id, subject, assessment, ticket, forecast }: Scored, withText: boolean, numberOf: (name: string) => number): Reported {
  return {
    id,
    assessment,
    ...(subject !== undefined && { subject }),
    ...(ticket !== undefined && { ticket: savedTicketOf(ticket, withText, numberOf) }),
    ...(forecast !== undefined && { outlook: forecast }),
  }
}

async function withOutlooks(kept: readonly Kept[], foresee: Foresight | undefined): Promise<readonly Reported[]> {
  const reported: Reported[] = []
  for (const [at, one] of kept.entries()) {
    const asked = foresee !== undefined && at < forecastTickets && one.ticket !== undefined && one.reported.outlook === undefined && !isDone(one.ticket)
    reported.push(asked && one.ticket !== undefined ? { ...one.reported, outlook: foresee(one.ticket) } : one.reported)
    if (at < forecastTickets && at % breath === 0) await setImmediate()
  }
  return reported
}

/** Nothing grows while a ticket is done. */
function isDone({ status, closedAt }: Ticket): boolean {
  return status === 'solved' || status === 'closed' || (status === undefined && closedAt !== undefined && closedAt !== null)
}
