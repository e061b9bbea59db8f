import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, learnt, rejected, ticketOutcome } from './adapter.ts'
import { eachOnce, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** The tables of an osTicket database, as its tools export them (CSV or JSON): tickets, threads and their entries, users, subjects, states. */
type Kind = 'ticket' | 'thread' | 'entry' | 'user' | 'details' | 'state'

const kinds: readonly (readonly [Kind, readonly string[]])[] = [
  ['entry', ['thread id', 'staff id', 'user id', 'type', 'poster', 'body']],
  ['thread', ['object id', 'object type']],
  ['ticket', ['ticket id', 'number', 'status id', 'dept id']],
  ['details', ['ticket id', 'subject']],
  ['user', ['default email id', 'name']],
  ['state', ['state', 'name', 'mode']],
]

const kindOf = (has: (name: string) => boolean): Kind | undefined => kinds.find(([, columns]) => columns.every(has))?.[0]
/** What lists of tickets have and the table of subjects has not. */
const told = /status|statut|state|body|message|author|created|requester|agent|description|queue|tags/

const isOsticket = (columns: readonly string[]): boolean => {
  const kind = kindOf((name) => columns.includes(name))
  return kind === 'details' ? columns.includes('priority') && !columns.some((name) => told.test(name)) : kind !== undefined
}


function openOsticket(context: VendorContext): Adapter {
  const join = new RecordJoin()
  const threads = new Map<string, string>()
  const entries: { readonly thread: string; readonly row: NamedRecord }[] = []
  const details = new Map<string, NamedRecord>()
  const states = new Map<string, string>()
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const row = new NamedRecord(fieldsOf(record.value), record, context)
    const kind = kindOf((name) => row.couldSay(name))
    const id = row.text('id', 'ticket id') ?? ''
    if (kind === 'entry') {
      const thread = row.text('thread id')
      if (thread === undefined) return [rejected(record, 'orphan-comment', 'thread_id', 'does not say which thread it belongs to')]
      entries.push({ thread, row })
      return []
    }
    if (kind === 'ticket') return join.ticket(row.text('ticket id') ?? id, row)
    if (kind === 'thread' && row.text('object type') === 'T') threads.set(id, row.text('object id') ?? '')
    else if (kind === 'details') details.set(row.text('ticket id') ?? '', row)
    else if (kind === 'state') states.set(id, row.text('state') ?? row.text('name') ?? '')
    else if (kind === 'user') return join.person(id, row)
    return learnt
  }
  const finish = () => {
    for (const { thread, row } of entries) join.part(threads.get(thread) ?? thread, 'entry', row)
    return join.finish((ticket) => ticketOf(ticket, { join, details, states }, context), context.notify)
  }
  return { accept, endPage: () => [], finish }
}

interface Tables {
  readonly join: RecordJoin
  readonly details: ReadonlyMap<string, NamedRecord>
  readonly states: ReadonlyMap<string, string>
}

/** As a new installation has them. */
const usualStates: Readonly<Record<string, string>> = { 1: 'open', 2: 'resolved', 3: 'closed', 4: 'archived', 5: 'deleted' }
const statuses: Readonly<Record<string, Status>> = { archived: 'closed', deleted: 'closed' }

function ticketOf(ticket: JoinedTicket, { join, details, states }: Tables, { notify }: VendorContext): Outcome {
  const { record, parts } = ticket
  const state = record?.text('status id')
  const closedAt = record?.date('closed')
  const userId = record?.text('user id')
  const detail = details.get(ticket.id)
  const said = parts('entry').map((row) => messageOf(row, userId))
  const entries = eachOnce(said)
  if (record !== undefined && said.length === 0) notify({ code: 'no-replies-in-export' })
  const value = {
    id: record?.text('number') ?? ticket.id,
    subject: detail?.text('subject') ?? parts('entry')[0]?.text('title'),
    createdAt: record?.date('created'),
    updatedAt: record?.date('updated', 'lastupdate'),
    closedAt,
    status: state === undefined ? undefined : statusFrom(states.get(state) ?? usualStates[state] ?? state, statuses, notify),
    priority: priorityFrom(detail?.text('priority'), { 1: 'low', 2: 'normal', 3: 'high', 4: 'urgent' }),
    channel: record?.text('source'),
    requester: anyPresent({ id: userId, name: join.personOf(userId)?.text('name') }),
    messages: threadOf(undefined, entries as typeof said),
    outcome: anyPresent({ escalated: record?.text('isoverdue') === '1' ? true : undefined, reopened: record?.text('reopened') === undefined ? undefined : true }),
  }
  return ticketOutcome(value, ticket.place, ticket.records)
}

/** M is the customer's message, R a reply, N a note. */
function messageOf(row: NamedRecord, requester: string | undefined) {
  const type = row.text('type')
  const [staff, user] = [row.text('staff id'), row.text('user id')]
  const nobody = (staff ?? '0') === '0' && (user ?? '0') === '0'
  const author = /^system$/i.test(row.text('poster') ?? '') || (nobody && type !== 'M') ? 'system' : type === 'M' ? 'customer' : 'agent'
  return { id: row.text('id'), author, authorId: type === 'M' ? (user ?? requester) : staff, visibility: type === 'M' || type === 'R' ? 'public' : 'internal', at: row.date('created'), body: wordsOf(row.text('body')) }
}

/** osTicket: the tables of its database. */
export const osticket = {
  id: 'osticket',
  recognises: (fields: Fields) => isOsticket(Object.keys(fields).map((name) => name.replaceAll('_', ' '))),
  recognisesTable: (columns) => isOsticket([...columns]),
  open: openOsticket,
} as const satisfies Vendor
