import { stringify } from 'csv-stringify/sync'
import type { Message, Ticket } from '../ticket.ts'
import { unguarded } from './csv-values.ts'

type Cell = string | number | null | undefined

const columns: readonly (readonly [header: string, of: (ticket: Ticket, message: Message | undefined) => Cell])[] = [
  ['ticket id', ({ id }) => id],
  ['subject', ({ subject }) => subject],
  ['status', ({ status }) => status],
  ['priority', ({ priority }) => priority],
  ['channel', ({ channel }) => channel],
  ['tags', ({ tags }) => tags?.join(' ')],
  ['created at', ({ createdAt }) => createdAt],
  ['updated at', ({ updatedAt }) => updatedAt],
  ['closed at', ({ closedAt }) => closedAt],
  ['requester id', ({ requester }) => requester?.id],
  ['requester', ({ requester }) => requester?.name],
  ['organisation', ({ requester }) => requester?.organisation],
  ['plan', ({ requester }) => requester?.plan],
  ['replies', ({ statistics }) => statistics?.replies],
  ['reopens', ({ statistics }) => statistics?.reopens],
  ['assignee stations', ({ statistics }) => (statistics?.handoffs === undefined ? undefined : statistics.handoffs + 1)],
  ['first reply time in minutes', ({ statistics }) => (statistics?.firstReplyMs === undefined ? undefined : statistics.firstReplyMs / 60_000)],
  ['csat', ({ outcome }) => outcome?.csat],
  ['escalated', ({ outcome }) => (outcome?.escalated === undefined ? undefined : String(outcome.escalated))],
  ['message id', (_, message) => message?.id],
  ['author', (_, message) => message?.author],
  ['author id', (_, message) => message?.authorId],
  ['visibility', (_, message) => message?.visibility],
  ['sent at', (_, message) => message?.at],
  ['message', (_, message) => message?.body],
]

/**
 * Tickets as a table of one row per message, in RFC 4180 CSV, which `readTickets` reads back. Presses of the panic button and
 * `outcome.reopened` have no column. What a spreadsheet would run as a formula stands behind an apostrophe.
 */
export function ticketTable(tickets: readonly Ticket[]): string {
  const rows = tickets.flatMap((ticket) => (ticket.messages === undefined || ticket.messages.length === 0 ? [undefined] : ticket.messages).map((message) => columns.map(([, of]) => guarded(of(ticket, message)))))
  return stringify([columns.map(([header]) => header), ...rows])
}

/** Behind an apostrophe that reading takes away again, wherever it would. */
function guarded(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  return unguarded(`'${cell}`) === cell ? `'${cell}` : cell
}
