import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, type Held, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { epochTime, firstWordsOf, known, priorityFrom, spanOf } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** HubSpot: tickets of the CRM, which hold properties only, and the inbox's threads with their messages, which name a ticket or none. */
function openHubspot(context: VendorContext): Adapter {
  const ticketOfThread = new Map<string, string>()
  const messages: (Held & { readonly thread: string })[] = []
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    const id = idOf(fields['id'])
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a HubSpot ticket: it has no id')]
    if (isSide(fields)) return learnt
    if (isMessage(fields)) return held(messages, fields, record)
    if (isThread(fields)) {
      const ticket = idOf(fieldsOf(fields['threadAssociations'])['associatedTicketId'])
      if (ticket !== undefined) ticketOfThread.set(id, ticket)
      return learnt
    }
    if (fields['archived'] === true) return [rejected(record, 'deleted', 'archived', 'the ticket was deleted', id)]
    return gathering.ticket(id, fields, record)
  }
  const finish = () => {
    for (const { thread, fields, place } of messages) gathering.part(ticketOfThread.get(thread) ?? thread, fields, place)
    return gathering.finish()
  }
  return { accept, endPage: () => [], finish }
}

function held(messages: (Held & { readonly thread: string })[], fields: Fields, place: JsonRecord): readonly Outcome[] {
  const thread = idOf(fields['conversationsThreadId'] ?? fields['threadId'])
  if (thread === undefined) return [rejected(place, 'orphan-comment', 'conversationsThreadId', 'does not say which thread it belongs to')]
  messages.push({ fields, place, thread })
  return []
}

/** Of the pipeline that every account has; those of others can only be told by the day of closing. */
const usualStages: Readonly<Record<string, Status>> = { 1: 'new', 2: 'waiting_customer', 3: 'open', 4: 'closed' }

function ticketOf({ id, fields, parts, place, records }: Gathered, context: VendorContext): Outcome {
  const properties = fieldsOf(fields['properties'])
  const createdAt = epochTime(properties['createdate'] ?? properties['hs_createdate'] ?? fields['createdAt'])
  const closedAt = epochTime(blank(properties['closed_date']))
  const usual = properties['hs_pipeline'] === '0' ? usualStages[textOf(properties['hs_pipeline_stage']) ?? ''] : undefined
  const status = usual ?? (closedAt !== undefined ? 'closed' : 'hs_pipeline_stage' in properties ? 'open' : undefined)
  const thread = eachOnce(parts.map((part) => part.fields)).flatMap(messagesOf)
  const body = firstWordsOf(properties['content'])
  if (body !== '' && thread.length === 0) context.notify({ code: 'no-replies-in-export' })
  const opening = { id: 'content', author: 'customer', authorId: undefined, visibility: 'public', at: thread.length > 0 ? createdAt : undefined, body }
  const value = {
    id,
    subject: blank(properties['subject']),
    createdAt,
    updatedAt: epochTime(blank(properties['hs_lastmodifieddate']) ?? fields['updatedAt']),
    closedAt: status === 'closed' ? closedAt : undefined,
    status,
    priority: priorityFrom(blank(properties['hs_ticket_priority'])),
    channel: textOf(blank(properties['source_type']))?.toLowerCase(),
    messages: threadOf(opening, thread),
    statistics: known({ firstReplyMs: spanOf(createdAt, epochTime(blank(properties['first_agent_reply_date']))) }),
  }
  return ticketOutcome(value, place, records)
}

const blank = (value: unknown) => (value === '' || value === null ? undefined : value)

/** Visitors, agents and bots are told by the first letter of an actor's id; whatever HubSpot does itself has another. */
const actors: Readonly<Record<string, string>> = { V: 'customer', E: 'customer', A: 'agent' }

function messagesOf(message: Fields) {
  if (message['type'] !== 'MESSAGE' && message['type'] !== 'COMMENT') return []
  const sender = textOf(listOf(message['senders'])[0]?.['actorId']) ?? textOf(message['createdBy']) ?? ''
  const comment = message['type'] === 'COMMENT'
  const author = comment ? 'agent' : message['direction'] === 'INCOMING' ? 'customer' : (actors[sender.slice(0, 1)] ?? 'system')
  return [{ id: idOf(message['id']), author, authorId: sender === '' ? undefined : sender, visibility: comment ? 'internal' : 'public', at: epochTime(message['createdAt']), body: firstWordsOf(message['richText'], message['text']) }]
}

const isMessage = (fields: Fields) => ('conversationsThreadId' in fields || 'threadId' in fields) && 'createdBy' in fields && 'type' in fields
/** Contacts, companies, owners and pipelines. */
const isSide = (fields: Fields) => ['lifecyclestage', 'hs_object_source', 'domain', 'firstname'].some((key) => key in fieldsOf(fields['properties'])) && !('hs_pipeline_stage' in fieldsOf(fields['properties'])) || ('stages' in fields && 'label' in fields)
const isThread = (fields: Fields) => 'threadAssociations' in fields || ('associatedContactId' in fields && 'inboxId' in fields)

/** HubSpot: tickets of the CRM, threads of the inbox. */
export const hubspot = {
  id: 'hubspot',
  recognises: (fields) => 'hs_pipeline_stage' in fieldsOf(fields['properties']) || 'hs_ticket_priority' in fieldsOf(fields['properties']) || isMessage(fields) || isThread(fields) || isSide(fields),
  open: openHubspot,
} as const satisfies Vendor
