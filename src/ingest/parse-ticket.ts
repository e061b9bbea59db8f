import * as z from 'zod/mini'
import type { Ticket } from '../ticket.ts'
import { expectedOf, foundIn, pathText, TicketError, type TicketIssue } from './ticket-issue.ts'
import { canonicalTime, momentOf } from './moment.ts'
import { plainTicket } from './plain-ticket.ts'

/** What `safeParseTicket` returns: the ticket, or every reason why it is none. */
export type ParsedTicket =
  | { readonly success: true; readonly ticket: Ticket }
  | { readonly success: false; readonly issues: readonly TicketIssue[] }

const time = z.pipe(
  z.union([z.string(), z.number()]).check(z.refine((value) => momentOf(value) !== undefined, { params: { expected: 'time' } })),
  z.transform(canonicalTime),
)
const id = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int()], { error: 'id' }),
  z.transform((value) => String(value)),
)
const count = z.number().check(z.gte(0))
const text = z.nullish(z.string())
const flag = z.nullish(z.boolean())

const message = z.object({
  id: z.nullish(id),
  author: z.enum(['customer', 'agent', 'system']),
  authorId: z.nullish(id),
  visibility: z.nullish(z.enum(['public', 'internal'])),
  at: z.nullish(time),
  body: z.string(),
})

/** What `parseTicket` accepts. */
export const ticketSchema = z.object({
  id,
  subject: text,
  createdAt: z.nullish(time),
  updatedAt: z.nullish(time),
  closedAt: z.nullish(time),
  status: z.nullish(z.enum(['new', 'open', 'waiting_customer', 'waiting_internal', 'solved', 'closed'])),
  priority: z.nullish(z.enum(['low', 'normal', 'high', 'urgent'])),
  channel: text,
  tags: z.nullish(z.array(z.string())),
  requester: z.nullish(z.object({ id: z.nullish(id), name: text, organisation: text, plan: text })),
  messages: z.nullish(z.array(message)),
  panic: z.nullish(z.object({ at: z.nullish(time), productionDown: flag, workaround: flag })),
  statistics: z.nullish(
    z.object({ replies: z.nullish(count), reopens: z.nullish(count), handoffs: z.nullish(count), firstReplyMs: z.nullish(count) }),
  ),
  outcome: z.nullish(z.object({ escalated: flag, csat: z.nullish(z.number()), reopened: flag })),
})

/**
 * Reads unknown JSON as a ticket. Fields that bonsens does not know are dropped, `null` is the same as absent,
 * whole numbers are accepted as ids, and times are rewritten in UTC.
 *
 * @throws {TicketError} naming each field at fault, what was expected there and what was found.
 */
export function parseTicket(value: unknown): Ticket {
  const parsed = safeParseTicket(value)
  if (parsed.success) return parsed.ticket
  throw new TicketError(parsed.issues)
}

/** As `parseTicket`, without throwing. */
export function safeParseTicket(value: unknown): ParsedTicket {
  const plain = plainTicket(value)
  if (plain !== undefined) return { success: true, ticket: plain }
  return checkedTicket(value)
}

/** By the schema, which reads whatever can be a ticket and names what cannot. */
export function checkedTicket(value: unknown): ParsedTicket {
  const parsed = ticketSchema.safeParse(value)
  if (parsed.success) return { success: true, ticket: withoutNulls(parsed.data) as Ticket }
  const issues = parsed.error.issues.map((issue) => ({
    path: pathText(issue.path),
    expected: expectedOf(issue),
    found: foundIn(value, issue.path),
  }))
  return { success: false, issues }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) if (inner !== null && inner !== undefined) kept[key] = typeof inner === 'object' ? withoutNulls(inner) : inner
  return kept
}
