import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import { openingOf, messageOf, type Part, partsOf } from './intercom-parts.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, epochTime, known, nameOf, spanOf, statusFrom, wordsOf } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Intercom: conversations of API 1.x and 2.x, tickets, lists without parts, webhooks (one part each), and parts in a stream of their own. */
function openIntercom(context: VendorContext): Adapter {
  const names = new Map<string, string>()
  const gathering = new Gathering((gathered) => ticketOf(gathered, names, context), context.notify, isCut)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    const fields = 'topic' in outer ? fieldsOf(fieldsOf(outer['data'])['item']) : outer
    if ('part_type' in fields) {
      return gathering.part(idOf(fields['conversation_id'] ?? fields['ticket_id']) ?? 'unnamed', fields, record)
    }
    if (isPerson(fields)) {
      names.set(idOf(fields['id']) ?? '', nameOf(fields) ?? '')
      return learnt
    }
    const id = idOf(isTicket(fields) ? (fields['ticket_id'] ?? fields['id']) : fields['id'])
    if (id === undefined || !(isTicket(fields) || isConversation(fields))) return [rejected(record, 'not-a-ticket', 'type', 'is neither a conversation nor a ticket of Intercom')]
    const whole = record.list === undefined && partsOf(fields) !== undefined
    return gathering.ticket(id, fields, record, whole)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

const isPerson = (fields: Fields) => /^(admin|contact|user|lead|team|company)$/.test(textOf(fields['type']) ?? '') && 'name' in fields
const isConversation = (fields: Fields) => 'conversation_parts' in fields || 'conversation_message' in fields || ('source' in fields && ('state' in fields || 'contacts' in fields || 'open' in fields))
const isTicket = (fields: Fields) => 'ticket_parts' in fields || 'ticket_state' in fields || 'ticket_attributes' in fields

/** The API gives 500 parts at most, and pages fewer than they count. */
function isCut({ versions, parts }: Gathered): boolean {
  const list = [...versions].reverse().map(({ fields }) => fieldsOf(fields['conversation_parts'] ?? fields['ticket_parts'])).find((one) => 'total_count' in one)
  const held = eachOnce([...versions.flatMap(({ fields }) => partsOf(fields) ?? []), ...parts.map(({ fields }) => fields)])
  return (countOf(list?.['total_count']) ?? 0) > held.length
}

const statuses: Readonly<Record<string, Status>> = { snoozed: 'waiting_internal', submitted: 'new', in_progress: 'open', waiting_on_customer: 'waiting_customer' }

function ticketOf(gathered: Gathered, names: ReadonlyMap<string, string>, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const statistics = fieldsOf(fields['statistics'])
  const state = fieldsOf(fields['ticket_state'])['category'] ?? fields['ticket_state'] ?? fields['state'] ?? (fields['open'] === false ? 'closed' : fields['open'] === true ? 'open' : undefined)
  const status = statusFrom(state, statuses, context.notify)
  const parts = eachOnce([...gathered.versions.flatMap((version) => partsOf(version.fields) ?? []), ...gathered.parts.map((part) => part.fields)])
  const reopens = countOf(statistics['count_reopens']) ?? reopensIn(parts)
  const assignments = countOf(statistics['count_assignments'])
  const value = {
    id,
    subject: subjectOf(fields),
    createdAt: epochTime(fields['created_at']),
    updatedAt: epochTime(fields['updated_at']),
    closedAt: status === 'closed' || status === 'solved' ? (epochTime(statistics['last_close_at']) ?? closedIn(parts)) : undefined,
    status,
    priority: fields['priority'] === 'priority' ? 'high' : fields['priority'] === 'not_priority' ? 'normal' : undefined,
    channel: channelOf(fields),
    tags: namesOf(fieldsOf(fields['tags'])['tags'] ?? fields['tags']),
    requester: requesterOf(fields, names),
    messages: messagesOf(gathered, parts, context),
    statistics: known({ reopens, handoffs: assignments === undefined ? undefined : Math.max(0, assignments - 1), firstReplyMs: spanOf(epochTime(statistics['first_contact_reply_at']), epochTime(statistics['first_admin_reply_at'])) }),
    outcome: known({ escalated: escalatedOf(fields), csat: countOf(fieldsOf(fields['conversation_rating'])['rating']), reopened: reopens === undefined ? undefined : reopens > 0 }),
  }
  return ticketOutcome(value, place, records)
}

function messagesOf({ fields, versions, parts: apart }: Gathered, parts: readonly Part[], context: VendorContext) {
  const opening = openingOf(fields)
  const messages = parts.map(messageOf).filter((message) => message !== undefined)
  const whole = apart.length > 0 || versions.some((version) => partsOf(version.fields) !== undefined)
  if (whole || opening === undefined) return threadOf(opening, messages)
  context.notify({ code: 'no-replies-in-export' })
  return threadOf({ ...opening, at: undefined }, messages)
}

function subjectOf(fields: Fields): string | undefined {
  const first = fieldsOf(fields['source'] ?? fields['conversation_message'])
  const subject = wordsOf(fields['title'] ?? fieldsOf(fields['ticket_attributes'])['_default_title_'] ?? first['subject'])
  return subject === '' ? undefined : subject
}

/** Messages in the messenger have the type of their container. */
function channelOf(fields: Fields): string | undefined {
  const type = textOf(fieldsOf(fields['source'])['type'])
  return type === 'conversation' ? 'chat' : type
}

function requesterOf(fields: Fields, names: ReadonlyMap<string, string>) {
  const contacts = listOf(fieldsOf(fields['contacts'])['contacts'] ?? fields['contacts'])
  const person = contacts[0] ?? ('user' in fields ? fieldsOf(fields['user']) : listOf(fields['customers'])[0]) ?? {}
  const id = idOf(person['id'])
  const author = fieldsOf(fieldsOf(fields['source'])['author'])
  const company = listOf(fieldsOf(person['companies'])['companies'] ?? fieldsOf(person['companies'])['data'])[0] ?? fieldsOf(fields['company'])
  return { id, name: nameOf(person) ?? (idOf(author['id']) === id ? nameOf(author) : undefined) ?? names.get(id ?? ''), organisation: nameOf(company) }
}

function escalatedOf(fields: Fields): boolean | undefined {
  const sla = fieldsOf(fields['sla_applied'])['sla_status']
  return sla === 'missed' ? true : sla === 'hit' ? false : undefined
}

function reopensIn(parts: readonly Part[]): number | undefined {
  const reopens = parts.filter(({ part_type: type }) => type === 'open' || type === 'assign_and_reopen' || type === 'note_and_reopen').length
  return reopens > 0 ? reopens : undefined
}

const closedIn = (parts: readonly Part[]) => epochTime([...parts].reverse().find(({ part_type: type }) => type === 'close')?.['created_at'])

/** Intercom: conversations, tickets and their parts; API 1.x and 2.x, webhooks. */
export const intercom = {
  id: 'intercom',
  recognises: (fields) =>
    (fields['type'] === 'conversation' && isConversation(fields)) || (fields['type'] === 'ticket' && isTicket(fields)) ||
    (fields['type'] === 'notification_event' && 'topic' in fields) || 'conversation_parts' in fields || 'ticket_parts' in fields ||
    ('part_type' in fields && ('conversation_id' in fields || 'ticket_id' in fields || 'author' in fields)) || isPerson(fields),
  open: openIntercom,
} as const satisfies Vendor
