import { type Adapter, type Fields, fieldsOf, idOf, listOf, rejected, ticketOutcome } from './adapter.ts'
import { type Words, threadOf } from './gathering.ts'
import { glpiPriorities, glpiStatuses, glpiText } from './glpi-values.ts'
import { isGlpiTable, rowTicket } from './glpi-table.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, nameOf, priorityFrom, statusFrom } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import type { Vendor, VendorContext } from './vendor.ts'

type List = 'follow-up' | 'solution' | 'task' | 'actor' | 'survey'

/** GLPI: the list as CSV (10 and 11; French, English, Portuguese), the search of its API, and API records of a ticket, its follow-ups and its people. */
function openGlpi(context: VendorContext): Adapter {
  const join = new RecordJoin()
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = flattened(fieldsOf(record.value))
    const named = new NamedRecord(fields, record, context)
    if (record.table !== undefined || isSearchRow(fields)) return [rowTicket(named, context)]
    if (isSearchPage(fields)) return listOf(fields['data']).map((row) => rowTicket(new NamedRecord(row, record, context), context))
    return acceptRecord(join, fields, named, context)
  }
  return { accept, endPage: () => [], finish: () => join.finish((ticket) => ticketOf(ticket, join, context), context.notify) }
}

const embedded: Readonly<Record<List, readonly string[]>> = {
  'follow-up': ['ITILFollowup', '_followups', 'followups', 'TicketFollowup'],
  solution: ['ITILSolution', '_solutions', 'solutions'],
  task: ['TicketTask', '_tasks', 'tasks'],
  actor: ['Ticket_User', '_actors', 'actors'],
  survey: ['TicketSatisfaction'],
}

function acceptRecord(join: RecordJoin, fields: Fields, named: NamedRecord, context: VendorContext): readonly Outcome[] {
  const id = idOf(fields['id'])
  if (isPerson(fields) && id !== undefined) return join.person(id, named)
  const parent = idOf(fields['items_id'] ?? fields['tickets_id'])
  if (parent !== undefined) return join.part(parent, listOfRecord(fields), named)
  if (id === undefined) return [rejected(named.place, 'not-a-ticket', 'id', 'is not a GLPI ticket: it has no id')]
  for (const [list, keys] of Object.entries(embedded))
    for (const part of keys.flatMap((key) => listOf(fields[key]))) join.inner(id, list, new NamedRecord(part, named.place, context))
  return join.ticket(id, named)
}

const isPerson = (fields: Fields) => 'realname' in fields && 'firstname' in fields
const isActor = (fields: Fields) => 'tickets_id' in fields && 'users_id' in fields && 'type' in fields && !('content' in fields)
const isSearchRow = (fields: Fields) => '1' in fields && '2' in fields && ('12' in fields || '15' in fields || '19' in fields)
const isSearchPage = (fields: Fields) => 'totalcount' in fields && Array.isArray(fields['data'])
const isHighLevel = (fields: Fields) => 'urgency' in fields && 'impact' in fields && 'team' in fields && 'id' in fieldsOf(fields['status'])
const isTicket = (fields: Fields) => 'users_id_recipient' in fields && 'urgency' in fields
const isMessage = (fields: Fields) => 'content' in fields && (('items_id' in fields && 'itemtype' in fields) || ('tickets_id' in fields && 'is_private' in fields))

/** A ticket of the API of GLPI 11 (`/api.php/v2/Assistance/Ticket`), as the API before wrote it; its team names people by their logins. */
function flattened(fields: Fields): Fields {
  if (!isHighLevel(fields)) return fields
  const [status, entity, channel] = [fieldsOf(fields['status']), fieldsOf(fields['entity']), fieldsOf(fields['request_type'])]
  const requesters = listOf(fields['team']).filter(({ role }) => role === 'requester')
  const actors = requesters.map(({ name }) => ({ type: '1', users_id: name }))
  return { ...fields, status: status['id'], entities_id: entity['completename'] ?? entity['name'], requesttypes_id: channel['name'], _actors: actors }
}

function listOfRecord(fields: Fields): List {
  if (isActor(fields)) return 'actor'
  if ('satisfaction' in fields) return 'survey'
  if ('actiontime' in fields) return 'task'
  return 'solutiontypes_id' in fields ? 'solution' : 'follow-up'
}

function ticketOf(ticket: JoinedTicket, join: RecordJoin, { notify }: VendorContext): Outcome {
  const { record, parts } = ticket
  const actors = parts('actor').filter((actor) => actor.text('type') === '1').flatMap((actor) => actor.text('users id') ?? [])
  const requesters = actors.length > 0 ? actors : [record?.text('users id recipient')].filter((one) => one !== undefined)
  const [requester] = requesters
  const person = join.personOf(requester)
  const refused = parts('solution').filter((solution) => solution.text('status') === '4').length
  const status = statusFrom(record?.text('status'), glpiStatuses, notify)
  const open = status !== undefined && status !== 'solved' && status !== 'closed'
  const value = {
    id: ticket.id,
    subject: record?.text('name'),
    status,
    priority: priorityFrom(record?.text('priority'), glpiPriorities),
    createdAt: record?.date('date', 'date creation'),
    updatedAt: record?.date('date mod'),
    closedAt: open ? undefined : record?.date('closedate', 'solvedate'),
    channel: record?.text('requesttypes id'),
    requester: anyPresent({ id: requester, name: person === undefined ? undefined : nameOf({ first: person.text('firstname'), last: person.text('realname') }), organisation: record?.text('entities id') }),
    messages: messagesOf(ticket, requesters),
    statistics: refused > 0 ? { reopens: refused } : undefined,
    outcome: anyPresent({ csat: countOf(parts('survey')[0]?.text('satisfaction')) }),
  }
  return ticketOutcome(value, ticket.place, ticket.records)
}

function messagesOf({ record, parts }: JoinedTicket, requesters: readonly string[]): readonly Said[] {
  const opening = record?.text('content')
  const authorId = requesters[0]
  const first = opening === undefined ? undefined : { author: 'customer', authorId, visibility: 'public', at: record?.date('date', 'date creation'), body: glpiText(opening) }
  const rest = [...parts('follow-up'), ...parts('task'), ...parts('solution')].map((part) => messageOf(part, requesters, parts('solution').includes(part)))
  return threadOf<Said>(first, rest)
}

interface Said extends Words {
  readonly id?: string | undefined
  readonly authorId?: string | undefined
}

/** Nobody's (`0`) comes from the mail collector or a rule. What does not say for whom it is passes for a note, unless the customer wrote it. */
function messageOf(part: NamedRecord, requesters: readonly string[], isSolution: boolean): Said {
  const authorId = part.text('users id')
  const author = authorId === undefined || authorId === '0' ? 'system' : requesters.includes(authorId) ? 'customer' : 'agent'
  const isPrivate = part.text('is private')
  const open = isSolution || author === 'customer' || (isPrivate !== undefined && /^(0|false)$/.test(isPrivate))
  const id = part.text('id')
  const series = isSolution ? 's' : part.has('actiontime') ? 't' : ''
  const said: Said = { id: id === undefined ? undefined : series + id, author, authorId, visibility: open ? 'public' : 'internal', at: part.date('date', 'date creation'), body: glpiText(part.text('content') ?? '') }
  return said
}

/** GLPI: lists in French, English and Portuguese, and records of its API. */
export const glpi = {
  id: 'glpi',
  recognises: (fields) => isTicket(fields) || isHighLevel(fields) || isMessage(fields) || isActor(fields) || isPerson(fields) || isSearchRow(fields) || isSearchPage(fields),
  recognisesTable: isGlpiTable,
  open: openGlpi,
} as const satisfies Vendor
