import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, epochTime, firstWordsOf, known, nameOf, priorityFrom, spanOf, statusFrom } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Chatwoot: pages of conversations (which hold the last message only) and of messages, whole conversations, and webhooks. */
function openChatwoot(context: VendorContext): Adapter {
  const names = new Map<string, string>()
  const listed = new Set<string>()
  const gathering = new Gathering((gathered) => ticketOf(gathered, names, context), context.notify, ({ id, parts }) => parts.length === 0 && listed.has(id))
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if (isMessage(fields)) return acceptMessage(fields, record, gathering)
    const id = idOf(fields['id'] ?? fields['display_id'])
    if (isSide(fields)) {
      names.set(id ?? '', nameOf(fields) ?? '')
      return learnt
    }
    if (id === undefined || !isConversation(fields)) return [rejected(record, 'not-a-ticket', '', 'is neither a conversation nor a message of Chatwoot')]
    if (record.list !== undefined && Array.isArray(fields['messages'])) listed.add(id)
    return gathering.ticket(id, fields, record, record.list === undefined && Array.isArray(fields['messages']))
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

/** A message of a webhook carries its conversation. */
function acceptMessage(fields: Fields, record: JsonRecord, gathering: Gathering): readonly Outcome[] {
  const conversation = fieldsOf(fields['conversation'])
  const whole = isConversation(conversation)
  const parent = idOf(fields['conversation_id']) ?? idOf(conversation['display_id'] ?? conversation['id'])
  if (parent === undefined) return [rejected(record, 'orphan-comment', 'conversation_id', 'does not say which conversation it belongs to')]
  return whole ? gathering.ticket(parent, { ...conversation, messages: [...listOf(conversation['messages']), fields] }, record) : gathering.part(parent, fields, record)
}

const isMessage = (fields: Fields) => 'message_type' in fields && ('content' in fields || 'private' in fields)
/** Contacts, inboxes and agents. */
const isSide = (fields: Fields) => ('channel_type' in fields && 'greeting_enabled' in fields) || ('phone_number' in fields && ('identifier' in fields || 'thumbnail' in fields)) || ('availability_status' in fields && 'confirmed' in fields)
const isConversation = (fields: Fields) => 'inbox_id' in fields && 'status' in fields && !isMessage(fields)

const statuses: Readonly<Record<string, Status>> = { open: 'open', pending: 'open', snoozed: 'waiting_internal', resolved: 'solved' }

function messagesIn({ versions, parts }: Gathered): readonly Fields[] {
  return eachOnce([...versions.flatMap((version) => listOf(version.fields['messages'])), ...parts.map((part) => part.fields)])
}

function ticketOf(gathered: Gathered, names: ReadonlyMap<string, string>, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const messages = messagesIn(gathered)
  const status = statusFrom(fields['status'], statuses, context.notify)
  const meta = fieldsOf(fields['meta'])
  const sender = fieldsOf(meta['sender'] ?? messages.map((message) => fieldsOf(message['sender'])).find(({ type }) => type === 'contact'))
  const done = messages.filter((message) => saysOf(message, /\b(?:marked|was|been) (?:as )?resolved\b|\brésolue?\b/i))
  const reopens = messages.filter((message) => saysOf(message, /\breopened\b|\br[ée]ouverte?\b/i)).length
  const createdAt = epochTime(fields['created_at'])
  const value = {
    id,
    subject: textOf(fieldsOf(fields['additional_attributes'])['mail_subject']),
    createdAt,
    updatedAt: epochTime(fields['updated_at'] ?? fields['last_activity_at']),
    closedAt: status === 'solved' ? epochTime(done.at(-1)?.['created_at']) : undefined,
    status,
    priority: priorityFrom(fields['priority']),
    channel: textOf(meta['channel'] ?? fields['channel'])?.replace(/^Channel::/, '').toLowerCase(),
    tags: namesOf(fields['labels']),
    requester: { id: idOf(sender['id'] ?? fields['contact_id']), name: nameOf(sender) ?? names.get(idOf(fields['contact_id']) ?? ''), organisation: textOf(fieldsOf(sender['additional_attributes'])['company_name']) },
    messages: threadOf(undefined, messages.filter(({ content_type: type }) => type !== 'input_csat').map(messageOf)),
    statistics: known({ firstReplyMs: spanOf(createdAt, epochTime(fields['first_reply_created_at'])), reopens: reopens > 0 ? reopens : undefined }),
    outcome: known({ csat: csatIn(messages), reopened: reopens > 0 ? true : undefined }),
  }
  return ticketOutcome(value, place, records)
}

const isActivity = ({ message_type: type }: Fields) => type === 2 || type === 'activity'
const saysOf = (message: Fields, pattern: RegExp) => isActivity(message) && pattern.test(textOf(message['content']) ?? '')

function csatIn(messages: readonly Fields[]): number | undefined {
  const answers = messages.map((message) => fieldsOf(fieldsOf(fieldsOf(message['content_attributes'])['submitted_values'])['csat_survey_response'])['rating'])
  return countOf(answers.find((rating) => rating !== undefined))
}

/** A number in the API, a word in webhooks. */
const roles: Readonly<Record<string, string>> = { 0: 'customer', incoming: 'customer', 1: 'agent', outgoing: 'agent' }

function messageOf(message: Fields) {
  const attributes = fieldsOf(message['content_attributes'])
  const sender = fieldsOf(message['sender'])
  const role = roles[String(message['message_type'])] ?? 'system'
  const machine = /bot|captain/i.test(textOf(sender['type'] ?? message['sender_type']) ?? '') || idOf(attributes['automation_rule_id']) !== undefined
  const author = role === 'agent' && machine ? 'system' : role
  const open = author === 'customer' ? message['private'] !== true : message['private'] === false && !isActivity(message)
  return { id: idOf(message['id']), author, authorId: idOf(sender['id'] ?? message['sender_id']), visibility: open ? 'public' : 'internal', at: epochTime(message['created_at']), body: bodyOf(message) }
}

/** Of a mail, Chatwoot keeps the reply without its trail. */
function bodyOf(message: Fields): string {
  const email = fieldsOf(fieldsOf(message['content_attributes'])['email'])
  return firstWordsOf(fieldsOf(email['text_content'])['reply'], fieldsOf(email['html_content'])['reply'], message['content'])
}

/** Chatwoot: conversations, messages, contacts; API and webhooks. */
export const chatwoot = {
  id: 'chatwoot',
  recognises: (fields) =>
    (isConversation(fields) && ['messages', 'meta', 'contact_id', 'account_id', 'can_reply', 'contact_inbox'].some((key) => key in fields)) ||
    (isMessage(fields) && ('private' in fields || 'conversation_id' in fields || 'conversation' in fields)) ||
    isSide(fields),
  open: openChatwoot,
} as const satisfies Vendor
