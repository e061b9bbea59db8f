import type { Notice, Reject } from '../ingest/outcome.ts'
import { type NamedSource, type ReadOptions, readOutcomes } from '../ingest/read-outcomes.ts'
import { readTickets } from '../ingest/read-tickets.ts'
import type { Ticket } from '../ticket.ts'
import { newestMoment } from './moments.ts'
import { tally } from './tally.ts'
import { ticketAt } from './ticket-at.ts'

/** A file that can be read more than once. */
export interface BatchSource {
  readonly path: string
  /** As people know it: the path, or `-`. */
  readonly name: string
}

/** Told while a batch is read for the first time. */
export interface SurveyListener {
  readonly onReject?: (reject: Reject, name: string) => void
  readonly onNotice?: (notice: Notice, name: string) => void
  /** After each ticket: how many so far. */
  readonly onTicket?: (tickets: number) => void
}

/** What must be known of a batch before its first ticket can be scored. */
export interface Survey {
  readonly tickets: number
  readonly rejects: number
  /** Records or rows that were read: those of the tickets, those that name people in many of them, and those that were skipped; not those of tickets opened later. */
  readonly records: number
  /** Left out, since they came after the moment that is judged from: tickets opened later, and later messages of the others. */
  readonly later: { readonly tickets: number; readonly messages: number }
  /** Epoch milliseconds; absent when no ticket holds a time. */
  readonly newest?: number
  /** Times that lie in the future and were not believed. */
  readonly ahead: number
  /** Tickets in which the customer wrote more than once, where no message of the whole batch is an agent's; else 0. */
  readonly withoutAgents: number
  /** What is usual here: the median number of messages by a ticket's customer. */
  readonly customerMessages?: number
  /** All tickets, in order and as they stood at that moment: from memory when they fit, else read again. */
  readonly read: () => AsyncIterable<Ticket>
}

/** Text that is kept in memory rather than read a second time: 8 M units. */
const keptUnits = 1 << 23

/** The first of two passes over a batch; with `asOf`, over what there was of it by then. */
export async function surveyTickets(sources: readonly BatchSource[], options: ReadOptions, listener: SurveyListener, now: number, asOf?: number): Promise<Survey> {
  const habits = habitsAt(now)
  const memory = boundedMemory()
  const counts = { tickets: 0, rejects: 0, records: 0 }
  const later = { tickets: 0, messages: 0 }
  const take = (whole: Ticket, records: number) => {
    const then = asOf === undefined ? { ticket: whole, laterMessages: 0 } : ticketAt(whole, asOf)
    if (then === undefined) {
      later.tickets += 1
      return
    }
    later.messages += then.laterMessages
    counts.records += records
    counts.tickets += 1
    habits.add(then.ticket)
    memory.add(then.ticket)
    listener.onTicket?.(counts.tickets)
  }
  for await (const outcome of readOutcomes(namedSources(sources), options)) {
    if (outcome.kind === 'merged') counts.records += outcome.records
    else if (outcome.kind === 'ticket') take(outcome.ticket, outcome.records)
    else if (outcome.kind === 'notice') listener.onNotice?.(outcome.notice, outcome.file ?? '')
    else {
      counts.rejects += 1
      counts.records += 1
      listener.onReject?.(outcome.reject, outcome.reject.file ?? '')
    }
  }
  return {
    ...counts,
    later,
    ...habits.found(),
    // What gave no ticket was told in the first pass.
    read: () => memory.all() ?? readThen(readTickets(namedSources(sources), { ...options, onSkip: () => undefined }), asOf),
  }
}

/** What tickets have in common: when they end, how long they are, who writes in them. */
function habitsAt(now: number) {
  const moments = newestMoment(now)
  const customerMessages = tally()
  const alone = { customers: 0, agents: 0 }
  return {
    add: (ticket: Ticket) => {
      moments.add(ticket)
      const messages = ticket.messages ?? []
      const byCustomer = messages.filter(({ author }) => author === 'customer').length
      if (messages.length > 0) customerMessages.add(byCustomer)
      if (byCustomer > 1) alone.customers += 1
      if (messages.some(({ author }) => author === 'agent')) alone.agents += 1
    },
    found: (): Pick<Survey, 'newest' | 'customerMessages' | 'ahead' | 'withoutAgents'> => {
      const newest = moments.newest()
      const median = customerMessages.median()
      return { ...(newest !== undefined && { newest }), ...(median !== undefined && { customerMessages: median }), ahead: moments.ahead(), withoutAgents: alone.agents === 0 ? alone.customers : 0 }
    },
  }
}

async function* readThen(tickets: AsyncIterable<Ticket>, asOf: number | undefined): AsyncGenerator<Ticket> {
  for await (const ticket of tickets) {
    const then = asOf === undefined ? ticket : ticketAt(ticket, asOf)?.ticket
    if (then !== undefined) yield then
  }
}

function boundedMemory() {
  let kept: Ticket[] | undefined = []
  let units = 0
  return {
    add: (ticket: Ticket) => {
      if (kept === undefined) return
      units += 200 + (ticket.messages ?? []).reduce((sum, { body }) => sum + body.length + 100, 0)
      if (units > keptUnits) kept = undefined
      else kept.push(ticket)
    },
    all: (): AsyncIterable<Ticket> | undefined => (kept === undefined ? undefined : fromList(kept)),
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* fromList(tickets: readonly Ticket[]): AsyncGenerator<Ticket> {
  yield* tickets
}

const namedSources = (sources: readonly BatchSource[]): readonly NamedSource[] => sources.map(({ path, name }) => ({ source: path, name }))
