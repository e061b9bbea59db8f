import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { firstWordsOf, known, nameOf, priorityFrom, statusFrom } from './json-values.ts'
import { momentOf } from './moment.ts'
import type { Outcome } from './outcome.ts'
import { rtText } from './rt-content.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Request Tracker, REST 2: tickets, transactions (what was said and done) and attachments, which hold the words of a transaction. */
function openRt(context: VendorContext): Adapter {
  const words = new Map<string, Fields[]>()
  const gathering = new Gathering((gathered) => ticketOf(gathered, words, context), context.notify)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if (fields['type'] === 'attachment') return attach(words, fields)
    if (fields['type'] === 'transaction') {
      const object = fieldsOf(fields['Object'])
      const parent = object['type'] === 'ticket' ? idOf(object['id']) : idOf(fields['ObjectId'])
      if (!('Type' in fields)) return learnt
      return parent === undefined ? [rejected(record, 'orphan-comment', 'Object', 'does not say which ticket it belongs to')] : gathering.part(parent, fields, record)
    }
    const id = idOf(fields['id'])
    if (!isTicket(fields)) return learnt
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a ticket: it has no id')]
    if (fields['Status'] === 'deleted') return [rejected(record, 'deleted', 'Status', 'the ticket was deleted', id)]
    return gathering.ticket(id, fields, record)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

function attach(words: Map<string, Fields[]>, fields: Fields): readonly Outcome[] {
  const transaction = idOf(fieldsOf(fields['TransactionId'])['id'] ?? fields['TransactionId'])
  if (transaction !== undefined && 'Content' in fields) words.set(transaction, [...(words.get(transaction) ?? []), fields])
  return learnt
}

const statuses: Readonly<Record<string, Status>> = { stalled: 'waiting_customer', rejected: 'closed' }

/** Times that never were are written as the first second of 1970. */
const timeOf = (value: unknown): unknown => ((momentOf(value) ?? 1) <= 0 || String(value).startsWith('1970-01-01') ? undefined : (value ?? undefined))

const peopleIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? listOf(value) : value === undefined || value === null ? [] : [typeof value === 'string' ? { id: value } : fieldsOf(value)])

function ticketOf(gathered: Gathered, words: ReadonlyMap<string, readonly Fields[]>, context: VendorContext): Outcome {
  const { id, fields, versions, parts, place, records } = gathered
  const [requester] = peopleIn(fields['Requestor'] ?? fields['Requestors'])
  const requesters = new Set(peopleIn(fields['Requestor'] ?? fields['Requestors']).flatMap((person) => [idOf(person['id']), textOf(person['EmailAddress'])]).filter((one) => one !== undefined))
  const status = statusFrom(fields['Status'], statuses, context.notify)
  const done = status === 'solved' || status === 'closed'
  const transactions = parts.map((part) => part.fields)
  const reopens = transactions.filter(isReopening).length
  if (versions.length > 0 && parts.length === 0) context.notify({ code: 'no-replies-in-export' })
  const value = {
    id,
    subject: textOf(fields['Subject']),
    createdAt: timeOf(fields['Created']),
    updatedAt: timeOf(fields['LastUpdated']),
    closedAt: done ? timeOf(fields['Resolved']) : undefined,
    status,
    priority: priorityFrom(typeof fields['Priority'] === 'string' && !/^\d+$/.test(fields['Priority']) ? fields['Priority'] : undefined),
    requester: known({ id: idOf(requester?.['id']), name: textOf(requester?.['RealName']) ?? nameOf(requester ?? {}) }),
    messages: threadOf(undefined, transactions.flatMap((transaction) => messagesOf(transaction, words.get(idOf(transaction['id']) ?? '') ?? [], requesters))),
    statistics: known({ reopens: reopens > 0 ? reopens : undefined }),
    outcome: known({ reopened: reopens > 0 ? true : undefined }),
  }
  return ticketOutcome(value, place, records)
}

const ended = /^(resolved|rejected)$/

function isReopening({ Type: type, Field: field, OldValue: before, NewValue: after }: Fields): boolean {
  return (type === 'Status' || (type === 'Set' && field === 'Status')) && ended.test(textOf(before) ?? '') && !ended.test(textOf(after) ?? '')
}

const spoken = new Set(['Create', 'Correspond', 'Comment'])

/** A creation without words is an event. Comments are among agents; copies of mail that went out are other transactions. */
function messagesOf(transaction: Fields, attachments: readonly Fields[], requesters: ReadonlySet<string>) {
  const type = textOf(transaction['Type']) ?? ''
  const body = firstWordsOf(...['text/plain', 'text/html'].flatMap((kind) => attachments.filter((one) => textOf(one['ContentType'])?.startsWith(kind)).map((one) => rtText(one))), rtText(transaction))
  if (!spoken.has(type) || body === '') return []
  const creator = fieldsOf(transaction['Creator'])
  const authorId = idOf(creator['id']) ?? idOf(transaction['Creator'])
  const author = authorId === undefined || authorId === 'RT_System' || authorId === 'Nobody' ? 'system' : requesters.has(authorId) ? 'customer' : 'agent'
  return [{ id: idOf(transaction['id']), author, authorId, visibility: type === 'Comment' ? 'internal' : 'public', at: timeOf(transaction['Created']), body }]
}

const isTicket = (fields: Fields) => 'Status' in fields && ('Queue' in fields || 'Requestor' in fields || 'Subject' in fields)
const kinds = new Set(['ticket', 'transaction', 'attachment', 'user', 'queue'])

/** Request Tracker: tickets, transactions and attachments of REST 2. */
export const rt = {
  id: 'rt',
  recognises: (fields) => kinds.has(textOf(fields['type']) ?? '') && ('_url' in fields || '_hyperlinks' in fields || 'EffectiveId' in fields || ('Queue' in fields && 'Status' in fields)),
  open: openRt,
} as const satisfies Vendor
