import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { epochTime, firstWordsOf, known, nameOf, statusFrom } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Front: conversations (each with its last message), messages, comments and events, which all name their conversation by a link. */
function openFront(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify, ({ parts }) => parts.length === 0)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    const kind = kindOf(fields)
    const id = kind === 'cnv' ? idOf(fields['id']) : conversationOf(fields)
    if (kind === 'cnv' && fields['status'] === 'deleted') return [rejected(record, 'deleted', 'status', 'the conversation was deleted', id)]
    if (kind !== undefined && !conversational.has(kind)) return learnt
    if (kind === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is neither a conversation nor a message of Front')]
    if (id === undefined) return [rejected(record, 'orphan-comment', '_links', 'does not say which conversation it belongs to')]
    if (kind === 'evt') return gathering.ticket(id, { ...fieldsOf(fields['conversation']), event: fields }, record)
    return kind === 'cnv' ? gathering.ticket(id, fields, record) : gathering.part(id, fields, record)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

const conversational = new Set(['cnv', 'msg', 'com', 'evt'])

/** Teammates, contacts, tags, inboxes and the like have letters of their own. */
const kindOf = (fields: Fields) => /^(cnv|msg|com|evt|tea|ctc|crd|tag|inb|cha|chn|acc|tim|rul|top|sig|rsp|top|lnk|shf)_/.exec(textOf(fields['id']) ?? '')?.[1]

function conversationOf(fields: Fields): string | undefined {
  const link = fieldsOf(fieldsOf(fields['_links'])['related'])['conversation']
  return idOf(fieldsOf(fields['conversation'])['id']) ?? /\/(cnv_\w+)/.exec(textOf(link) ?? '')?.[1]
}

const statuses: Readonly<Record<string, Status>> = { archived: 'closed', unassigned: 'open', assigned: 'open', open: 'open', waiting: 'waiting_customer', resolved: 'solved' }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, fields, versions, parts, place, records } = gathered
  const events = eachOnce(versions.map((version) => fieldsOf(version.fields['event'])).filter((event) => 'type' in event))
  const status = statusFrom(fields['status_category'] ?? fields['status'], statuses, context.notify)
  const reopens = events.filter(({ type }) => type === 'reopen').length
  const ended = events.filter(({ type }) => type === 'archive').map((event) => event['emitted_at'])
  const recipient = fieldsOf(fields['recipient'])
  const spoken = eachOnce([...versions.map((version) => fieldsOf(version.fields['last_message'])).filter((message) => 'id' in message), ...parts.map((part) => part.fields)])
  const value = {
    id,
    subject: fields['subject'] ?? parts.map((part) => textOf(part.fields['subject'])).find(Boolean),
    createdAt: epochTime(fields['created_at']),
    updatedAt: epochTime(fields['updated_at'] ?? fields['waiting_since']),
    closedAt: status === 'closed' || status === 'solved' ? epochTime(ended.at(-1)) : undefined,
    status,
    channel: spoken.map((message) => textOf(message['type'])).find(Boolean),
    tags: namesOf(fields['tags']),
    requester: { id: textOf(recipient['handle']), name: nameOf(recipient) },
    messages: threadOf(undefined, spoken.filter((message) => (message['draft_mode'] ?? null) === null).map(messageOf)),
    statistics: known({ reopens: reopens > 0 ? reopens : undefined }),
    outcome: known({ reopened: reopens > 0 ? true : undefined }),
  }
  return ticketOutcome(value, place, records)
}

/** Comments are among teammates. A message that goes out and has no author was sent by a rule. */
function messageOf(message: Fields) {
  const author = fieldsOf(message['author'])
  const comment = kindOf(message) === 'com'
  const sender = listOf(message['recipients']).find(({ role }) => role === 'from')
  const inbound = message['is_inbound'] === true
  return {
    id: idOf(message['id']),
    author: inbound ? 'customer' : 'id' in author ? 'agent' : 'system',
    authorId: inbound ? textOf(sender?.['handle']) : idOf(author['id']),
    visibility: comment ? 'internal' : 'public',
    at: epochTime(message['posted_at'] ?? message['created_at']),
    body: firstWordsOf(message['body'], message['text'], message['blurb']),
  }
}

/** Front: conversations, messages, comments, events. */
export const front = {
  id: 'front',
  recognises: (fields) => kindOf(fields) !== undefined && ('_links' in fields || 'is_inbound' in fields || 'status' in fields),
  open: openFront,
} as const satisfies Vendor
