import { setImmediate } from 'node:timers/promises'
import type { Forecast } from '../index.ts'
import { type PageOptions, reportPage } from '../report/page/report-page.ts'
import type { Reported } from '../report/page/reported.ts'
import type { BatchFacts } from '../report/page/summary-model.ts'
import { byRank, type Order, type Rank, rankOf } from '../report/ranking.ts'
import { customerNumbers, savedTicketOf } from '../report/saved-ticket.ts'
import type { Scored } from '../report/scored.ts'

/** Tickets that the list of a page holds; all of them count in its overview. */
const listedTickets = 20_000
/** Tickets that are looked ahead for: each costs as much as ten scores. */
const forecastTickets = 200
/** Tickets between two pauses, in which signals of the system are heard. */
const breath = 10

export interface ReportOptions extends PageOptions {
  readonly order: Order
}

interface Kept {
  readonly rank: Rank
  readonly place: number
  readonly reported: Reported
  readonly foresee: (() => Forecast) | undefined
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
    // The others need not be held as they were read.
    kept = kept.map((one, at) => (at < forecastTickets || one.foresee === undefined ? one : { ...one, foresee: undefined }))
  }
  const take = (reported: Reported, rank: Rank, foresee: Kept['foresee']) => {
    page.add(reported)
    kept.push({ rank, place: (place += 1), reported, foresee })
    if (kept.length >= listedTickets * 2) settle()
  }
  return {
    add: (scored: Scored) => take(reportedOf(scored, options.withText, numberOf), rankOf(scored), scored.foresee),
    /** From a saved file, where nobody can look ahead any more. */
    addSaved: (reported: Reported, rank: Rank) => take(reported, rank, undefined),
    /** The page; its list holds the `top` first, or all. */
    html: async (facts: BatchFacts, top = listedTickets) => {
      settle()
      return page.html(await withOutlooks(kept.slice(0, top)), facts)
    },
  }
}

function reportedOf({ id, subject, assessment, ticket, forecast, verdict }: Scored, withText: boolean, numberOf: (name: string) => number): Reported {
  return {
    id,
    assessment,
    ...(subject !== undefined && { subject }),
    ...(ticket !== undefined && { ticket: savedTicketOf(ticket, withText, numberOf) }),
    ...(verdict !== undefined && { verdict }),
    ...(forecast !== undefined && { outlook: forecast }),
  }
}

async function withOutlooks(kept: readonly Kept[]): Promise<readonly Reported[]> {
  const reported: Reported[] = []
  for (const [at, { reported: one, foresee }] of kept.entries()) {
    const isAsked = at < forecastTickets && one.outlook === undefined && !isDone(one)
    reported.push(isAsked && foresee !== undefined ? { ...one, outlook: foresee() } : one)
    if (at < forecastTickets && at % breath === 0) await setImmediate()
  }
  return reported
}

/** Nothing grows while a ticket is done. */
function isDone({ ticket }: Reported): boolean {
  return ticket?.status === 'solved' || ticket?.status === 'closed' || (ticket?.status === undefined && ticket?.closedAt !== undefined)
}
