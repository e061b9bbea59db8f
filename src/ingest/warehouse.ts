import type { Author } from '../ticket.ts'
import { type Adapter, fieldsOf, rejected, ticketOutcome } from './adapter.ts'
import { authorIn, flagIn } from './csv-values.ts'
import { type Words, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, firstWordsOf, priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import type { Vendor, VendorContext } from './vendor.ts'
import { isWarehouseTable, tableKind } from './warehouse-tables.ts'

/** Tables that a connector such as Fivetran or Airbyte copies to a warehouse: tickets, their comments and histories, users, organisations, joined by id. */
function openWarehouse(context: VendorContext): Adapter {
  const join = new RecordJoin()
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const named = new NamedRecord(fieldsOf(record.value), record, context)
    const kind = tableKind(record.table)
    if (kind === 'other') return passedOver(record, context)
    const id = named.text('id')
    if (kind === 'comment' || kind === 'history') {
      const parent = named.text('ticket id', 'issue id', 'conversation id')
      return parent === undefined ? [rejected(record, 'orphan-comment', 'ticket_id', 'does not say which ticket it belongs to')] : join.part(parent, kind, named)
    }
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'has no id')]
    if (kind === 'person') return join.person(id, named)
    if (flagIn(named.text('fivetran deleted', 'is deleted')) === true || named.text('status') === 'deleted') return [rejected(record, 'deleted', 'status', 'the ticket was deleted', id)]
    return join.ticket(id, named)
  }
  return { accept, endPage: () => [], finish: () => join.finish((ticket) => ticketOf(ticket, join, context), context.notify) }
}

/** A table of the warehouse that tells nothing of a ticket which is read here. */
function passedOver({ file }: JsonRecord, { notify }: VendorContext): readonly Outcome[] {
  notify({ code: 'passed-over', names: [file ?? 'table'] })
  return [{ kind: 'merged', records: 1 }]
}

/** Of a ticket without a record of its own: who wrote first where the customer reads, unless it was one of ours. */
function firstWriter(comments: readonly NamedRecord[], join: RecordJoin): string | undefined {
  const open = comments.filter((comment) => flagIn(comment.text('public', 'is public')) !== false && comment.text('part type') !== 'note')
  const [first] = [...open].sort((a, b) => (a.date('created at', 'created') ?? '').localeCompare(b.date('created at', 'created') ?? ''))
  return first === undefined || isOurs(first, join) ? undefined : first.text('author id', 'user id')
}

const isOurs = (comment: NamedRecord, join: RecordJoin): boolean => authorIn(comment.text('author type') ?? join.personOf(comment.text('author id', 'user id'))?.text('role') ?? '') === 'agent'

const stageless = /^\d+$/

function ticketOf(ticket: JoinedTicket, join: RecordJoin, { notify }: VendorContext): Outcome {
  const { record, parts } = ticket
  const past = historyOf(parts('history'))
  const raw = record?.text('status', 'ticket state', 'state') ?? past.last('status')
  const priority = record?.text('priority', 'property hs ticket priority') ?? past.last('priority')
  const closedAt = record?.date('solved at', 'closed at', 'property closed date', 'resolved')
  const status = raw === undefined || stageless.test(raw) ? (closedAt === undefined ? undefined : 'closed') : statusFrom(raw, { pending: 'waiting_customer', hold: 'waiting_internal', 'on-hold': 'waiting_internal' }, notify)
  const requesterId = record === undefined ? firstWriter(parts('comment'), join) : record.text('requester id', 'reporter', 'contact id')
  const person = join.personOf(requesterId)
  const organisation = join.personOf(record?.text('organization id') ?? person?.text('organization id'))
  const createdAt = record?.date('created at', 'property createdate', 'created')
  const threaded = parts('comment').length > 0
  const value = {
    id: record?.text('key') ?? ticket.id,
    subject: record?.text('subject', 'property subject', 'summary', 'raw subject'),
    status,
    priority: priority === undefined || stageless.test(priority) ? undefined : priorityFrom(priority),
    createdAt,
    updatedAt: record?.date('updated at', 'updated'),
    closedAt,
    channel: record?.text('via channel', 'channel'),
    requester: anyPresent({ id: requesterId, name: person?.text('name'), organisation: organisation?.text('name') }),
    messages: messagesOf(ticket, requesterId, join, threaded || status === 'new' ? createdAt : undefined),
    statistics: anyPresent({ reopens: countOf(record?.text('reopens')) ?? past.reopens, handoffs: past.handoffs, replies: countOf(record?.text('replies')) }),
  }
  if (!threaded && status !== 'new' && value.messages.length > 0) notify({ code: 'no-replies-in-export' })
  return ticketOutcome(value, ticket.place, ticket.records)
}

function messagesOf({ record, parts }: JoinedTicket, requesterId: string | undefined, join: RecordJoin, openedAt: string | undefined): readonly Words[] {
  const description = record?.text('description', 'property content')
  const opening: Words | undefined = description === undefined ? undefined : { author: 'customer', visibility: 'public', at: openedAt, body: wordsOf(description) }
  return threadOf(opening, parts('comment').map((comment) => commentWords(comment, requesterId, join)).filter(({ body }) => body !== ''))
}

interface Said extends Words {
  readonly id: string | undefined
  readonly authorId: string | undefined
}

/** A comment that does not say whether it is public passes for a note, unless the customer wrote it. */
function commentWords(comment: NamedRecord, requesterId: string | undefined, join: RecordJoin): Said {
  const authorId = comment.text('author id', 'user id')
  const author = authorOf(comment, authorId, requesterId, join)
  const isPublic = flagIn(comment.text('public', 'is public')) ?? (comment.text('part type') === undefined ? author === 'customer' : comment.text('part type') !== 'note')
  return { id: comment.text('id'), author, authorId, visibility: isPublic ? 'public' : 'internal', at: comment.date('created at', 'created'), body: firstWordsOf(comment.value('plain body'), comment.value('body'), comment.value('html body')) }
}

function authorOf(comment: NamedRecord, authorId: string | undefined, requesterId: string | undefined, join: RecordJoin): Author {
  if (/^(rule|system)/.test(comment.text('via channel') ?? '') || authorId === '-1') return 'system'
  if (authorId !== undefined && authorId === requesterId) return 'customer'
  return authorIn(comment.text('author type') ?? join.personOf(authorId)?.text('role', 'account type') ?? '') ?? 'agent'
}

/** What a log of changes tells: the last value of a field, reopenings, and how often the ticket changed hands. */
function historyOf(changes: readonly NamedRecord[]) {
  const of = (field: string) =>
    changes.filter((change) => change.text('field name') === field).sort((a, b) => (a.date('updated') ?? '').localeCompare(b.date('updated') ?? '')).flatMap((change) => change.text('value') ?? [])
  const done = of('status').map((value) => value === 'solved' || value === 'closed')
  const reopens = done.filter((one, index) => !one && done[index - 1] === true).length
  const hands = of('assignee_id')
  return {
    last: (field: string) => of(field).at(-1),
    reopens: done.length === 0 ? undefined : reopens,
    handoffs: hands.length === 0 ? undefined : hands.filter((hand, index) => index > 0 && hand !== hands[index - 1]).length,
  }
}

/** Tables that a connector copied to a warehouse, joined by id. */
export const warehouse = { id: 'warehouse', recognises: () => false, recognisesTable: isWarehouseTable, open: openWarehouse } as const satisfies Vendor
