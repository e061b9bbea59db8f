import { type Fields, type Place, rejected, ticketOutcome } from './adapter.ts'
import { threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import { odooPriorities, odooStatuses } from './odoo.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import type { TableContext } from './table-context.ts'
import type { VendorContext } from './vendor.ts'

/** Folded headers: technical names, then labels in English and French. */
const names = {
  id: ['ticket ref', 'number', 'ticket ids sequence', 'ticket number', 'id', 'external id', 'id externe', 'sequence', 'numero', 'reference'],
  subject: ['name', 'subject', 'sujet', 'title', 'titre', 'objet'],
  stage: ['stage id', 'stage id name', 'stage', 'etape'],
  priority: ['priority', 'priorite'],
  partner: ['partner id', 'partner id name', 'partner name', 'customer', 'client', 'customer name', 'nom du client', 'partner'],
  email: ['partner email', 'customer email', 'email', 'e mail', 'email du client'],
  created: ['create date', 'created on', 'cree le'],
  updated: ['write date', 'last updated on', 'derniere mise a jour le', 'mis a jour le'],
  closed: ['close date', 'closed date', 'closing date', 'date de fermeture', 'date de cloture'],
  description: ['description'],
  body: ['message ids body', 'messages body', 'messages contents', 'messages contenus', 'messages contenu'],
  at: ['message ids date', 'messages date'],
  author: ['message ids author id', 'message ids author id name', 'messages author', 'messages auteur'],
  type: ['message ids message type', 'messages type', 'messages message type'],
  subtype: ['message ids subtype id', 'message ids subtype id name', 'messages subtype', 'messages sous type'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export function isOdooTable(columns: ReadonlySet<string>): boolean {
  const has = (column: keyof typeof names) => names[column].some((name) => columns.has(name))
  return has('stage') && (has('body') || (columns.has('stage id') && columns.has('name')) || columns.has('ticket ids sequence') || (columns.has('ticket ref') && has('created')))
}

/** A ticket's further messages stand in rows below it, whose other cells are empty. */
export function odooRows(context: VendorContext) {
  const join = new RecordJoin()
  let last: string | undefined
  const accept = (fields: Fields, record: JsonRecord, table: TableContext): readonly Outcome[] => {
    const row = new NamedRecord(fields, { ...record, table }, context)
    const own = row.text(...names.id)
    const id = own ?? last
    last = id
    if (id === undefined) return [rejected(record satisfies Place, 'missing-field', 'id', 'has no id, and no row above it has one')]
    if (own === undefined) return join.part(id, 'message', row)
    if (row.text(...names.body) !== undefined) join.inner(id, 'message', row)
    return join.ticket(id, row)
  }
  return { accept, finish: () => join.finish((ticket) => ticketOf(ticket, context), context.notify) }
}

function ticketOf(ticket: JoinedTicket, { notify }: VendorContext): Outcome {
  const { record, parts } = ticket
  const partner = record?.text(...names.partner)
  const createdAt = record?.date(...names.created)
  const closedAt = record?.date(...names.closed)
  const status = statusFrom(record?.text(...names.stage), odooStatuses, notify)
  const said = parts('message').map((row) => messageOf(row, partner))
  if (said.length === 0) notify({ code: 'no-replies-in-export' })
  const opening = { author: 'customer', visibility: 'public', at: said.length > 0 || status === 'new' ? createdAt : undefined, body: wordsOf(record?.text(...names.description)) }
  const value = {
    id: ticket.id,
    subject: record?.text(...names.subject),
    createdAt,
    updatedAt: record?.date(...names.updated),
    closedAt: status === 'solved' || status === 'closed' ? closedAt : undefined,
    status,
    priority: priorityFrom(record?.text(...names.priority), odooPriorities),
    requester: anyPresent({ id: record?.text(...names.email) ?? partner, name: partner }),
    messages: threadOf(opening, said.filter(({ body }) => body !== '')),
  }
  return ticketOutcome(value, ticket.place, ticket.records)
}

function messageOf(row: NamedRecord, partner: string | undefined) {
  const who = row.text(...names.author)
  const type = row.text(...names.type) ?? ''
  const mine = who !== undefined && partner !== undefined && (who === partner || who.endsWith(`, ${partner}`) || partner.endsWith(`, ${who}`))
  const author = /notification|auto|système|system/i.test(type) ? 'system' : mine ? 'customer' : 'agent'
  const kind = row.text(...names.subtype) ?? ''
  const open = author === 'customer' || /discussion/i.test(kind) || /^(email|e-mail|courriel)/i.test(type)
  return { author, authorId: who, visibility: open && author !== 'system' ? 'public' : 'internal', at: row.date(...names.at), body: wordsOf(row.text(...names.body)) }
}
