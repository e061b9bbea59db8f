import { z } from 'zod'
import { scoreTicket } from '../src/index.ts'
import type { Assessment } from '../src/assessment.ts'
import type { Message, Ticket } from '../src/ticket.ts'
import { readRows } from './data.ts'
import type { QualitySet } from './sets.ts'

/** A Monday morning: a message judged at the moment it was written adds no waiting. */
const fixedMoment = '2026-01-05T09:00:00.000Z'

const dayMs = 86_400_000

const rowSchema = z.object({
  id: z.string(),
  text: z.string().optional(),
  label: z.union([z.literal(0), z.literal(1)]).optional(),
  messages: z
    .array(z.object({ author: z.enum(['customer', 'agent', 'system']), at: z.string().nullable().optional(), body: z.string() }))
    .optional()
})

type Row = z.infer<typeof rowSchema>

/** One row of a set, as a ticket. */
export interface TicketRow {
  readonly id: string
  readonly label: 0 | 1 | undefined
  /** The customer's words. */
  readonly text: string
  readonly ticket: Ticket
  readonly asOf: string
}

/** One row of a set, scored. */
export interface Case extends TicketRow {
  readonly assessment: Assessment
}

const scored = new Map<string, readonly Case[] | undefined>()

/** Reads a set; undefined where its file is missing. */
export const readTickets = (set: QualitySet): readonly TicketRow[] | undefined =>
  readRows(`quality/${set.name}.dev.ndjson`, rowSchema)?.map((row) => toTicket(row, set))

/** Scores all rows of a set, once; undefined where its file is missing. */
export const scoreSet = (set: QualitySet): readonly Case[] | undefined => {
  if (!scored.has(set.name)) scored.set(set.name, readTickets(set)?.map((row) => ({ ...row, assessment: scoreTicket(row.ticket, { asOf: row.asOf }) })))
  return scored.get(set.name)
}

const toTicket = (row: Row, set: QualitySet): TicketRow => {
  const messages = row.text === undefined ? threadOf(row, set) : [{ author: 'customer' as const, at: fixedMoment, body: row.text }]
  const ticket: Ticket = { id: row.id, messages }
  const said = messages.filter((message) => message.author === 'customer').map((message) => message.body)
  return { id: row.id, label: row.label, text: said.join('\n'), ticket, asOf: asOfOf(messages, set) }
}

const threadOf = (row: Row, set: QualitySet): readonly Message[] =>
  (row.messages ?? []).map((message) => ({
    author: set.everyoneIsCustomer === true ? 'customer' : message.author,
    at: message.at ?? null,
    body: message.body
  }))

const asOfOf = (messages: readonly Message[], set: QualitySet): string => {
  const times = messages.flatMap((message) => (typeof message.at === 'string' ? [Date.parse(message.at)] : []))
  if (times.length === 0) return fixedMoment
  return new Date(Math.max(...times) + (set.daysLater ?? 0) * dayMs).toISOString()
}

/** `total` orders as `score` does, and tells apart what the clamp makes equal. */
export const rankOf = (scored: Case): number => scored.assessment.total

/** Would a support lead be called? */
export const isAlert = (assessment: Assessment): boolean => assessment.band === 'high' || assessment.band === 'critical'
