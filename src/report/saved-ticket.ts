import { momentOf } from '../ingest/moment.ts'
import type { Author, Message, Priority, Status, Ticket } from '../ticket.ts'

/** What is kept of a ticket beside its assessment, so that a report can be drawn from a saved file: no word of it unless asked for. */
export interface SavedTicket {
  readonly status?: Status
  readonly priority?: Priority
  /** ISO 8601, UTC. */
  readonly openedAt?: string
  readonly closedAt?: string
  /** A name only with text; else a number, the same for all tickets of one customer in the file. */
  readonly customer?: string | number
  /** In order of time. */
  readonly messages: readonly SavedMessage[]
}

export interface SavedMessage {
  readonly id: string
  readonly author: Author
  readonly internal?: true
  /** ISO 8601, UTC. */
  readonly at?: string
  /** Of the body, in UTF-16 units. */
  readonly length: number
  readonly body?: string
}

/** Numbers customers in the order in which they are seen: a number tells nothing of a name, as a fingerprint would. */
export type CustomerNumbers = (name: string) => number

export function customerNumbers(): CustomerNumbers {
  const known = new Map<string, number>()
  return (name) => {
    const number = known.get(name) ?? known.size + 1
    known.set(name, number)
    return number
  }
}

export function savedTicketOf(ticket: Ticket, withText: boolean, numberOf: CustomerNumbers): SavedTicket {
  const messages = inOrder(ticket.messages ?? []).map((one) => savedMessage(one, withText))
  const customer = customerOf(ticket)
  const opened = openedAt(ticket)
  const closed = momentOf(ticket.closedAt)
  return {
    ...(ticket.status !== undefined && { status: ticket.status }),
    ...(ticket.priority !== undefined && { priority: ticket.priority }),
    ...(opened !== undefined && { openedAt: new Date(opened).toISOString() }),
    ...(closed !== undefined && { closedAt: new Date(closed).toISOString() }),
    ...(customer !== undefined && { customer: withText ? customer : numberOf(customer) }),
    messages,
  }
}

/** The organisation, since it is the organisation that leaves. */
function customerOf({ requester }: Ticket): string | undefined {
  return [requester?.organisation, requester?.name, requester?.id].find((one) => one !== undefined && one.trim() !== '')
}

/** When it was opened, or its first message written. */
export function openedAt(ticket: Ticket): number | undefined {
  const created = momentOf(ticket.createdAt)
  if (created !== undefined) return created
  return (ticket.messages ?? []).reduce<number | undefined>((least, { at }) => {
    const moment = momentOf(at)
    return moment !== undefined && (least === undefined || moment < least) ? moment : least
  }, undefined)
}

interface Placed {
  readonly message: Message
  readonly id: string
  readonly at: number | undefined
}

/** By time where all of them have one; else as they came. */
function inOrder(messages: readonly Message[]): readonly Placed[] {
  const placed = messages.map((message, index): Placed => ({ message, id: message.id ?? `m${index + 1}`, at: momentOf(message.at) }))
  return placed.every(({ at }) => at !== undefined) ? placed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) : placed
}

function savedMessage({ message, id, at }: Placed, withText: boolean): SavedMessage {
  return {
    id,
    author: message.author,
    ...(message.visibility === 'internal' && { internal: true as const }),
    ...(at !== undefined && { at: new Date(at).toISOString() }),
    length: message.body.length,
    ...(withText && { body: message.body }),
  }
}
