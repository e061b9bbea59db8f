import { momentOf } from '../ingest/moment.ts'
import type { Message, Ticket } from '../ticket.ts'

/** A ticket as it stood at a moment, and how many of its messages came later. */
export interface TicketAt {
  readonly ticket: Ticket
  readonly laterMessages: number
}

/** Without what came later; undefined for a ticket that was opened later. What has no time stays. */
export function ticketAt(ticket: Ticket, asOf: number): TicketAt | undefined {
  const isLater = (time: unknown) => (momentOf(time) ?? -Infinity) > asOf
  const messages = named(ticket.messages ?? [])
  const times = [ticket.createdAt, ...messages.map(({ at }) => at)].filter((time) => momentOf(time) !== undefined)
  if (times.length > 0 && times.every(isLater)) return undefined
  const kept = messages.filter(({ at }) => !isLater(at))
  const laterMessages = messages.length - kept.length
  const { updatedAt, closedAt, status, panic, statistics, ...rest } = ticket
  const isClosedLater = isLater(closedAt) || (laterMessages > 0 && momentOf(closedAt) === undefined)
  return {
    ticket: {
      ...rest,
      ...(updatedAt !== undefined && !isLater(updatedAt) && { updatedAt }),
      ...(closedAt !== undefined && !isLater(closedAt) && { closedAt }),
      ...(status !== undefined && !(isClosedLater && isDone(status)) && { status }),
      ...(panic !== undefined && !isLater(panic.at) && { panic }),
      // They count later messages too.
      ...(statistics !== undefined && laterMessages === 0 && { statistics }),
      ...(laterMessages > 0 && { messages: kept }),
    },
    laterMessages,
  }
}

const isDone = (status: Ticket['status']): boolean => status === 'solved' || status === 'closed'

/** Ids by position must not change when messages go. */
function named(messages: readonly Message[]): readonly Message[] {
  return messages.map((message, index) => ({ ...message, id: message.id ?? `m${index + 1}` }))
}
