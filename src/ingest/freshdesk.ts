import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { firstWordsOf, known, nameOf, priorityFrom, spanOf, statusFrom } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/**
 * Freshdesk and Freshservice: tickets of the API (v2 with or without conversations, v1 with notes), search results, lists, and
 * conversations or satisfaction ratings that come apart from their tickets.
 */
function openFreshdesk(context: VendorContext): Adapter {
  const names: Names = { people: new Map(), companies: new Map() }
  const gathering = new Gathering((gathered) => ticketOf(gathered, names, context), context.notify)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    const fields = 'helpdesk_ticket' in outer ? fieldsOf(outer['helpdesk_ticket']) : outer
    if (isSide(fields)) return learn(fields, names)
    if (isPart(fields)) {
      const parent = idOf(fields['ticket_id'])
      return parent === undefined ? [rejected(record, 'orphan-comment', 'ticket_id', 'does not say which ticket it belongs to')] : gathering.part(parent, fields, record)
    }
    const id = idOf(fields['display_id'] ?? fields['id'])
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a Freshdesk ticket: it has no id')]
    if (fields['deleted'] === true) return [rejected(record, 'deleted', 'deleted', 'the ticket was deleted', id)]
    if (fields['spam'] === true) return [rejected(record, 'deleted', 'spam', 'the ticket is marked as spam', id)]
    return gathering.ticket(id, fields, record, record.list === undefined && hasThread(fields))
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

/** What other records tell of ids. */
interface Names {
  readonly people: Map<string, string>
  readonly companies: Map<string, string>
}

function learn(fields: Fields, { people, companies }: Names): readonly Outcome[] {
  const name = nameOf(fields)
  const id = idOf(fields['id']) ?? ''
  if (name !== undefined) (isCompany(fields) ? companies : people).set(id, name)
  return learnt
}

const isCompany = (fields: Fields) => 'domains' in fields && 'name' in fields
const isPerson = (fields: Fields) => ('email' in fields && ('mobile' in fields || 'job_title' in fields) && 'company_id' in fields) || ('primary_email' in fields && 'first_name' in fields)
const isAgent = (fields: Fields) => 'occasional' in fields && 'id' in fields
const isTimeEntry = (fields: Fields) => 'time_spent' in fields && 'ticket_id' in fields
const isSide = (fields: Fields) => isCompany(fields) || isPerson(fields) || isAgent(fields) || isTimeEntry(fields)
const isPart = (fields: Fields) => isConversation(fields) || isRating(fields)
const isConversation = (fields: Fields) => 'incoming' in fields && 'private' in fields
const isRating = (fields: Fields) => 'ratings' in fields && 'ticket_id' in fields
const hasThread = (fields: Fields) => 'conversations' in fields || 'notes' in fields

const statuses: Readonly<Record<string, Status>> = { 2: 'open', 3: 'waiting_customer', 4: 'solved', 5: 'closed' }
const priorities: Readonly<Record<string, Priority>> = { 1: 'low', 2: 'normal', 3: 'high', 4: 'urgent' }
const sources: Readonly<Record<string, string>> = { 1: 'email', 2: 'portal', 3: 'phone', 4: 'forum', 5: 'twitter', 6: 'facebook', 7: 'chat', 9: 'feedback', 10: 'outbound email' }

function ticketOf(gathered: Gathered, names: Names, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const stats = fieldsOf(fields['stats'])
  const status = statusFrom(statuses[String(fields['status'])] === undefined ? (fields['status_name'] ?? fields['status']) : fields['status'], statuses, context.notify)
  const done = status === 'solved' || status === 'closed'
  const reopened = textOf(stats['reopened_at']) !== undefined
  const value = {
    id,
    subject: fields['subject'],
    createdAt: fields['created_at'],
    updatedAt: fields['updated_at'],
    closedAt: done ? (stats['closed_at'] ?? stats['resolved_at']) : undefined,
    status,
    priority: priorityFrom(fields['priority'], priorities),
    channel: sources[String(fields['source'])] ?? textOf(fields['source_name'])?.toLowerCase(),
    tags: namesOf(fields['tags']),
    requester: requesterOf(fields, names),
    messages: messagesOf(gathered, context),
    statistics: known({ firstReplyMs: spanOf(fields['created_at'], stats['first_responded_at']), reopens: reopened ? 1 : undefined }),
    outcome: known({ escalated: escalatedOf(fields), csat: csatOf(gathered), reopened: 'stats' in fields ? reopened : undefined }),
  }
  return ticketOutcome(value, place, records)
}

function requesterOf(fields: Fields, { people, companies }: Names) {
  const requester = fieldsOf(fields['requester'])
  const id = idOf(fields['requester_id'] ?? requester['id'])
  return { id, name: nameOf(requester) ?? textOf(fields['requester_name']) ?? people.get(id ?? ''), organisation: nameOf(fieldsOf(fields['company'])) ?? companies.get(idOf(fields['company_id'] ?? fields['department_id']) ?? '') }
}

function escalatedOf(fields: Fields): boolean | undefined {
  const flags = [fields['is_escalated'], fields['isescalated'], fields['fr_escalated'], fields['nr_escalated']].filter((flag) => typeof flag === 'boolean')
  return flags.length === 0 ? undefined : flags.includes(true)
}

/** Faces from -103 (very unhappy) over 100 to 103; the older scale is 1 (happy), 2 and 3. */
const csats: Readonly<Record<string, number>> = { 103: 5, 102: 5, 101: 4, 100: 3, '-101': 2, '-102': 1, '-103': 1 }

function csatOf({ fields, parts }: Gathered): number | undefined {
  const ratings = [...listOf(fields['satisfaction_ratings']), ...parts.map((part) => part.fields).filter(isRating)]
  return csats[String(fieldsOf(ratings.at(-1)?.['ratings'])['default_question'])]
}

/** The description is the first message and is not among the conversations. */
function messagesOf({ fields, versions, parts }: Gathered, context: VendorContext) {
  const embedded = versions.flatMap((version) => [...listOf(version.fields['conversations']), ...listOf(version.fields['notes']).map((note) => fieldsOf(note['note'] ?? note))])
  const apart = parts.map((part) => part.fields).filter(isConversation)
  const conversations = eachOnce([...embedded, ...apart].filter((conversation) => conversation['deleted'] !== true))
  const messages = conversations.map(messageOf)
  const whole = hasThread(fields) || apart.length > 0
  const body = firstWordsOf(fields['description_html'], fields['description'], fields['description_text'])
  if (body === '' && messages.length === 0) return []
  if (!whole) context.notify({ code: 'no-replies-in-export' })
  const outbound = fields['source'] === 10
  const opening = { id: 'description', author: outbound ? 'agent' : 'customer', authorId: outbound ? undefined : idOf(fields['requester_id']), visibility: 'public', at: whole ? fields['created_at'] : undefined, body }
  return threadOf(opening, messages)
}

function messageOf(conversation: Fields) {
  const automatic = conversation['auto_response'] === true || idOf(conversation['automation_id']) !== undefined
  return {
    id: idOf(conversation['id']),
    author: automatic ? 'system' : conversation['incoming'] === true ? 'customer' : 'agent',
    authorId: idOf(conversation['user_id']),
    visibility: conversation['private'] === false ? 'public' : 'internal',
    at: conversation['created_at'],
    body: firstWordsOf(conversation['body_html'], conversation['body'], conversation['body_text']),
  }
}

/** Freshdesk and Freshservice: tickets, conversations, ratings, people; API v1 and v2. */
export const freshdesk = {
  id: 'freshdesk',
  recognises: (fields) =>
    'helpdesk_ticket' in fields || ('requester_id' in fields && 'responder_id' in fields) ||
    (isConversation(fields) && ('ticket_id' in fields || 'user_id' in fields)) || (isRating(fields) && ('survey_id' in fields || 'agent_id' in fields)) || isSide(fields),
  open: openFreshdesk,
} as const satisfies Vendor
