import type { Priority } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, firstWordsOf, known, nameOf, priorityFrom, statusFrom, wallTimes } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Gorgias: tickets with or without their messages, messages and satisfaction surveys of their own. Its times are UTC without saying so. */
function openGorgias(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify, isCut)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if (isMessage(fields) || isSurvey(fields)) {
      const parent = idOf(fields['ticket_id'])
      return parent === undefined ? [rejected(record, 'orphan-comment', 'ticket_id', 'does not say which ticket it belongs to')] : gathering.part(parent, fields, record)
    }
    const id = idOf(fields['id'])
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a Gorgias ticket: it has no id')]
    if (fields['spam'] === true || textOf(fields['trashed_datetime']) !== undefined) return [rejected(record, 'deleted', 'spam', 'the ticket is spam or was thrown away', id)]
    return gathering.ticket(id, fields, record, record.list === undefined && Array.isArray(fields['messages']))
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

function isCut(gathered: Gathered): boolean {
  const held = messagesIn(gathered).length
  return held > 0 && held < (countOf(gathered.fields['messages_count']) ?? 0)
}

const isMessage = (fields: Fields) => 'from_agent' in fields && ('stripped_text' in fields || 'body_text' in fields || 'body_html' in fields)
const isSurvey = (fields: Fields) => 'scored_datetime' in fields && 'score' in fields

function messagesIn({ versions, parts }: Gathered): readonly Fields[] {
  return eachOnce([...versions.flatMap((version) => listOf(version.fields['messages'])), ...parts.map((part) => part.fields).filter(isMessage)])
}

const priorities: Readonly<Record<string, Priority>> = { critical: 'urgent' }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, fields, parts, place, records } = gathered
  const times = wallTimes(context, 'created_datetime', true)
  const snoozed = textOf(fields['snooze_datetime']) !== undefined
  const status = snoozed ? 'waiting_internal' : statusFrom(fields['status'], {}, context.notify)
  const customer = fieldsOf(fields['customer'] ?? fields['requester'])
  const survey = parts.map((part) => part.fields).find(isSurvey) ?? fieldsOf(fields['satisfaction_survey'])
  const value = {
    id,
    subject: fields['subject'],
    createdAt: times(fields['created_datetime']),
    updatedAt: times(fields['updated_datetime']),
    closedAt: status === 'closed' ? times(fields['closed_datetime']) : undefined,
    status,
    priority: priorityFrom(fields['priority'], priorities),
    channel: fields['channel'],
    tags: namesOf(fields['tags']),
    requester: { id: idOf(customer['id']), name: nameOf(customer) ?? nameOf({ first: customer['firstname'], last: customer['lastname'] }) },
    messages: threadOf(undefined, messagesIn(gathered).map((message) => messageOf(message, times))),
    outcome: known({ csat: countOf(survey['score']) }),
  }
  return ticketOutcome(value, place, records)
}

function messageOf(message: Fields, times: (value: unknown) => unknown) {
  const automatic = idOf(message['rule_id']) !== undefined || message['via'] === 'rule'
  return {
    id: idOf(message['id']),
    author: automatic ? 'system' : message['from_agent'] === true ? 'agent' : 'customer',
    authorId: idOf(fieldsOf(message['sender'])['id']),
    visibility: message['public'] === true && message['channel'] !== 'internal-note' ? 'public' : 'internal',
    at: times(message['sent_datetime'] ?? message['created_datetime']),
    body: firstWordsOf(message['stripped_text'], message['stripped_html'], message['body_text'], message['body_html']),
  }
}

/** Gorgias: tickets, messages, surveys. */
export const gorgias = {
  id: 'gorgias',
  recognises: (fields) => isMessage(fields) || (isSurvey(fields) && 'ticket_id' in fields) || ('created_datetime' in fields && ('customer' in fields || 'requester' in fields || 'messages' in fields || 'messages_count' in fields)),
  open: openGorgias,
} as const satisfies Vendor
