import type { Jargon } from '../jargon/jargon.ts'
import { momentOf } from '../features/moment.ts'
import type { TicketLanguage } from '../assessment.ts'
import type { Message, Ticket } from '../ticket.ts'
import { arrivalOf } from './arrivals.ts'
import { isOperation, marksIn, type Marks } from './marks.ts'

/** One of a ticket's two texts that are read: the subject, and the customer's first message. */
export interface Source {
  readonly messageId: string
  readonly text: string
}

/** A ticket, as far as detection sees it. */
export interface Sighting {
  readonly ticketId: string
  /** Epoch ms. */
  readonly at: number
  /** Who is struck: the organisation where there is one, for its people share their troubles. */
  readonly customer: string
  readonly language: TicketLanguage
  /** Marks of both texts, each once. */
  readonly keys: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** By mark: which of the sources it stands in. */
  readonly places: Uint8Array
  /** Let go of when the ticket is no longer recent. */
  sources: readonly Source[]
  /** What it tells in all, in bits, by what was usual when it came. */
  information: number
  /** Number of the outbreak it belongs to; −1: none. */
  outbreak: number
  /** A look at the weeks before found nothing unusual in it, or in tickets like it. */
  calm: Calm | undefined
}

/** Customers seen in each window and level when it was looked at. */
export interface Calm {
  readonly at: number
  readonly customers: readonly number[]
}

/** Beginnings of texts that are read: what is wrong is said there. In UTF-16 units. */
const READ = 2000
const SUBJECT = 'subject'

const firstMessage = (messages: readonly Message[]): Source | undefined => {
  let first: Source | undefined
  let earliest = Infinity
  messages.forEach(({ id, author, visibility, at, body }, i) => {
    const ms = momentOf(at)?.ms ?? Infinity
    if (author !== 'customer' || visibility === 'internal' || (first !== undefined && ms >= earliest)) return
    first = { messageId: id ?? `m${i + 1}`, text: body.slice(0, READ) }
    earliest = ms
  })
  return first
}

/** Without an organisation, a name or an author, a ticket is its own customer: nothing says that two are one. */
export const customerOf = ({ id, requester, messages }: Ticket): string => {
  const author = messages?.find((message) => message.author === 'customer' && message.authorId !== undefined)?.authorId
  const known = requester?.organisation ?? requester?.id ?? requester?.name ?? author
  return known === undefined || known.trim() === '' ? `ticket ${id}` : known.trim().toLowerCase()
}

const join = (all: readonly Marks[]) => {
  const rows: (readonly [key: number, start: number, end: number, place: number])[] = []
  const known = new Set<number>()
  let operations = 0
  // The message says more than its title: its operation counts, the title's only where the message names none.
  for (const place of all.map((_, i) => i).reverse()) {
    const { keys, starts, ends } = all[place]!
    keys.forEach((key, i) => {
      if (known.has(key) || (isOperation(key) && operations++ > 0)) return
      known.add(key)
      rows.push([key, starts[i]!, ends[i]!, place])
    })
  }
  const column = (at: 0 | 1 | 2 | 3): number[] => rows.map((row) => row[at])
  return { keys: Int32Array.from(column(0)), starts: Int32Array.from(column(1)), ends: Int32Array.from(column(2)), places: Uint8Array.from(column(3)) }
}

/** Reads a ticket's subject and first message; undefined when nothing says when it came, or what is wrong. */
export const sightingOf = (ticket: Ticket, jargon: Jargon): Sighting | undefined => {
  const arrival = arrivalOf(ticket)
  if (arrival === undefined) return undefined
  const { subject, requester, messages = [] } = ticket
  const names = [requester?.name, requester?.organisation].filter((name) => name !== undefined)
  const message = firstMessage(messages)
  const sources = [{ messageId: SUBJECT, text: (subject ?? '').slice(0, READ) }, ...(message === undefined ? [] : [message])]
  const marks = sources.map(({ text }) => marksIn(text, jargon, names))
  return { ticketId: ticket.id, at: arrival.at, customer: customerOf(ticket), language: marks.at(-1)?.language ?? 'unknown', ...join(marks), sources, information: 0, outbreak: -1, calm: undefined }
}
