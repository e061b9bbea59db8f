import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, rejected, textOf, ticketOutcome } from './adapter.ts'
import { type Gathered, eachOnce, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { known, priorityFrom, spanOf, statusFrom, wallTimes, wordsOf } from './json-values.ts'
import { isOdooTable, odooRows } from './odoo-table.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Odoo Helpdesk (its own and the community's): answers of JSON-RPC for tickets and for `mail.message`, and tables with messages in rows of their own. */
function openOdoo(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify)
  const rows = odooRows(context)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if (record.table !== undefined) return rows.accept(fields, record, record.table)
    if (isMessage(fields)) return gathering.part(idOf(fields['res_id']) ?? 'unnamed', fields, record)
    const id = idOf(fields['id'])
    if (!isTicket(fields)) return learnt
    return id === undefined ? [rejected(record, 'not-a-ticket', 'id', 'is not a ticket: it has no id')] : gathering.ticket(id, fields, record)
  }
  return { accept, endPage: () => [], finish: () => [...gathering.finish(), ...rows.finish()] }
}

/** A reference to another record is its id and its name, or `false`. */
const linked = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : typeof value === 'object' && value !== null ? [fieldsOf(value)['id'], fieldsOf(value)['display_name'] ?? fieldsOf(value)['name']] : [value])
const linkedId = (value: unknown) => idOf(linked(value)[0])
const linkedName = (value: unknown) => textOf(linked(value)[1]) ?? (typeof value === 'string' ? value : undefined)

export const odooStatuses: Readonly<Record<string, Status>> = { 'on hold': 'waiting_internal', awaiting: 'waiting_customer', done: 'solved', cancelled: 'closed', 'en attente': 'waiting_internal' }
export const odooPriorities: Readonly<Record<string, Priority>> = { 0: 'low', 1: 'normal', 2: 'high', 3: 'urgent' }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, fields, versions, parts, place, records } = gathered
  const times = wallTimes(context, 'create_date', true)
  const partner = linkedId(fields['partner_id'])
  const email = textOf(fields['partner_email'])?.toLowerCase()
  const closedAt = times(textOf(fields['close_date']) ?? textOf(fields['closed_date']))
  const named = linkedName(fields['stage_id'])
  const status = named === undefined ? (closedAt === undefined ? undefined : 'closed') : statusFrom(named, odooStatuses, closedAt === undefined ? context.notify : () => undefined)
  const done = closedAt !== undefined && status !== 'solved' && status !== 'new' ? 'closed' : status
  const createdAt = times(textOf(fields['create_date']))
  const said = eachOnce(parts.map((part) => part.fields)).map((message) => messageOf(message, partner, email, times))
  const body = wordsOf(textOf(fields['description']))
  if (versions.length > 0 && said.length === 0) context.notify({ code: 'no-replies-in-export' })
  const opening = { id: 'description', author: 'customer', authorId: partner, visibility: 'public', at: said.length > 0 || done === 'new' ? createdAt : undefined, body }
  const value = {
    id: idOf(fields['ticket_ref']) ?? idOf(fields['number']) ?? id,
    subject: textOf(fields['name']),
    createdAt,
    updatedAt: times(textOf(fields['write_date']) ?? textOf(fields['last_stage_update'])),
    closedAt: done === 'closed' || done === 'solved' ? closedAt : undefined,
    status: done,
    priority: priorityFrom(fields['priority'], odooPriorities),
    channel: linkedName(fields['channel_id']),
    requester: known({ id: partner ?? email, name: textOf(fields['partner_name']) ?? linkedName(fields['partner_id']), organisation: linkedName(fields['commercial_partner_id']) }),
    messages: threadOf(opening, said.filter(({ body: text }) => text !== '')),
    statistics: known({ firstReplyMs: spanOf(createdAt, times(textOf(fields['first_response_date']))) }),
    outcome: known({ escalated: typeof fields['sla_fail'] === 'boolean' ? fields['sla_fail'] : undefined }),
  }
  return ticketOutcome(value, place, records)
}

/** What Odoo writes itself. */
const automatic = /^(notification|auto_comment|user_notification|out_of_office)$/

/** A discussion goes to the customer; notes, and what does not say what it is, stay inside. */
function messageOf(message: Fields, partner: string | undefined, email: string | undefined, times: (value: unknown) => unknown) {
  const authorId = linkedId(message['author_id'])
  const from = textOf(message['email_from'])?.toLowerCase() ?? ''
  const type = textOf(message['message_type']) ?? ''
  const mine = (authorId !== undefined && authorId === partner) || (email !== undefined && from.includes(email)) || (partner === undefined && email === undefined && type === 'email')
  const author = automatic.test(type) ? 'system' : mine ? 'customer' : 'agent'
  const kind = linkedName(message['subtype_id']) ?? ''
  const open = message['is_internal'] !== true && (/discussion/i.test(kind) || type === 'email' || type === 'email_outgoing' || author === 'customer')
  return { id: idOf(message['id']), author, authorId, visibility: open && author !== 'system' ? 'public' : 'internal', at: times(textOf(message['date']) ?? textOf(message['create_date'])), body: wordsOf(textOf(message['body'])) }
}

const isMessage = (fields: Fields) => 'message_type' in fields && 'res_id' in fields && 'body' in fields
const isTicket = (fields: Fields) => 'stage_id' in fields && 'name' in fields && !('expected_revenue' in fields) && ['partner_id', 'partner_email', 'ticket_ref', 'team_id', 'kanban_state'].some((key) => key in fields)

/** Odoo Helpdesk: answers of JSON-RPC, and tables with messages in rows of their own. */
export const odoo = { id: 'odoo', recognises: (fields) => isMessage(fields) || isTicket(fields), recognisesTable: isOdooTable, open: openOdoo } as const satisfies Vendor
