import type { Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, known, nameOf, statusFrom, wordsOf } from './json-values.ts'
import { momentOf } from './moment.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Help Scout, and FreeScout, which speaks alike: conversations of API v1 and v2, with threads, in lists or in search results. */
function openHelpscout(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify, isCut)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    const fields = 'item' in outer ? fieldsOf(outer['item']) : outer
    if (isEmptyPage(fields)) return []
    if (isThread(fields)) return gathering.part(conversationOf(fields), fields, record)
    if (isSide(fields)) return learnt
    const id = idOf(fields['id'])
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a conversation of Help Scout: it has no id')]
    if (fields['status'] === 'spam' || fields['spam'] === true) return [rejected(record, 'deleted', 'status', 'the conversation is marked as spam', id)]
    if (fields['state'] === 'deleted') return [rejected(record, 'deleted', 'state', 'the conversation was deleted', id)]
    if (fields['state'] === 'draft' || fields['isDraft'] === true || fields['draft'] === true) return [rejected(record, 'not-a-ticket', 'state', 'is a draft that was never sent', id)]
    return gathering.ticket(id, fields, record, record.list === undefined && threadsOf(fields) !== undefined)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

/** v1 holds them in `threads`, v2 in `_embedded.threads` with a count in `threads`. */
function threadsOf(fields: Fields): readonly Fields[] | undefined {
  const list = fieldsOf(fields['_embedded'])['threads'] ?? fields['threads']
  return Array.isArray(list) ? listOf(list) : undefined
}

const spoken = ({ type, state }: Fields) => type !== 'lineitem' && state !== 'draft'

function threadsIn({ versions, parts }: Gathered): readonly Fields[] {
  return eachOnce([...versions.flatMap((version) => threadsOf(version.fields) ?? []), ...parts.map((part) => part.fields)])
}

/** The count leaves out line items. */
function isCut(gathered: Gathered): boolean {
  const { fields } = gathered
  const held = threadsIn(gathered)
  return held.length > 0 && (countOf(fields['threadCount']) ?? countOf(fields['threads']) ?? 0) > held.filter(spoken).length
}

const statuses: Readonly<Record<string, Status>> = { active: 'open', open: 'open', pending: 'waiting_customer', closed: 'closed' }
const ratings: Readonly<Record<string, number>> = { great: 5, 1: 5, okay: 3, 2: 3, 'not good': 1, not_good: 1, 3: 1 }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const threads = threadsIn(gathered)
  const status = statusFrom(fields['status'], statuses, context.notify)
  const reopens = reopensIn(threads)
  const rating = fieldsOf(fields['rating'])
  const createdAt = fields['createdAt'] ?? fields['created_at']
  const value = {
    id,
    subject: fields['subject'],
    createdAt,
    updatedAt: fields['userUpdatedAt'] ?? fields['modifiedAt'] ?? fields['userModifiedAt'] ?? fields['updatedAt'],
    closedAt: status === 'closed' ? (fields['closedAt'] ?? fields['closed_at']) : undefined,
    status,
    channel: fields['type'],
    tags: [...namesOf(fields['tags']), ...listOf(fields['tags']).flatMap(({ tag }) => textOf(tag) ?? [])],
    requester: requesterOf(fields, threads),
    messages: messagesOf(gathered, threads, context),
    statistics: known({ reopens }),
    outcome: known({ csat: ratings[String(rating['rating'] ?? rating['ratings'] ?? fields['rating']).toLowerCase()], reopened: reopens === undefined ? undefined : true }),
  }
  return ticketOutcome(value, place, records)
}

function requesterOf(fields: Fields, threads: readonly Fields[]) {
  const person = fieldsOf(fields['primaryCustomer'] ?? fields['customer'])
  const id = idOf(person['id'])
  const seen = threads.map((thread) => fieldsOf(thread['customer'])).find((customer) => idOf(customer['id']) === id)
  return { id, name: nameOf(person) ?? textOf(fields['customerName']) ?? nameOf(seen ?? {}), organisation: textOf(person['organization'] ?? person['company']) }
}

/** A thread's status is the conversation's after it. */
function reopensIn(threads: readonly Fields[]): number | undefined {
  const dated = [...threads].sort((a, b) => (momentOf(timeOf(a)) ?? 0) - (momentOf(timeOf(b)) ?? 0)).map(({ status }) => status).filter((status) => status !== 'nochange')
  const reopens = dated.filter((status, index) => dated[index - 1] === 'closed' && (status === 'active' || status === 'pending')).length
  return reopens > 0 ? reopens : undefined
}

function messagesOf({ fields, parts, versions }: Gathered, threads: readonly Fields[], context: VendorContext) {
  const messages = threads.map(messageOf).filter((message) => message !== undefined)
  if (parts.length > 0 || versions.some((version) => threadsOf(version.fields) !== undefined)) return threadOf(undefined, messages)
  context.notify({ code: 'no-replies-in-export' })
  return openingIn(fields)
}

/** A list holds the beginning of the last message: whose it is can be told only when it is the first as well. */
function openingIn(fields: Fields) {
  const preview = wordsOf(fields['preview'])
  const only = (countOf(fields['threadCount']) ?? countOf(fields['threads'])) === 1
  const byCustomer = fieldsOf(fields['createdBy'])['type'] === 'customer' || fields['createdByType'] === 'customer'
  return preview !== '' && only && byCustomer ? [{ id: 'preview', author: 'customer', visibility: 'public', body: preview }] : []
}

const notes = new Set(['note', 'forwardparent', 'forwardchild'])
const unseen = new Set(['draft', 'hidden', 'underreview', 'deleted'])

/** Line items tell what was done to the conversation; drafts and what was hidden were never said. */
function messageOf(thread: Fields) {
  const type = textOf(thread['type']) ?? ''
  const body = wordsOf(thread['body'])
  if (unseen.has(textOf(thread['state']) ?? '') || (type === 'lineitem' && body === '')) return undefined
  const creator = fieldsOf(thread['createdBy'] ?? thread['created_by'])
  return { id: idOf(thread['id']), author: authorOf(thread, type, creator), authorId: idOf(creator['id']), visibility: notes.has(type) || type === 'lineitem' ? 'internal' : 'public', at: timeOf(thread), body }
}

/** Phone calls, chats and replies are by whoever made them; the API may make a customer's message in a user's name. */
function authorOf(thread: Fields, type: string, creator: Fields): string {
  if (type === 'lineitem' || fieldsOf(thread['action'])['type'] === 'workflow' || fieldsOf(thread['source'])['via'] === 'workflow') return 'system'
  if (type === 'customer' || type === 'beaconchat') return creator['type'] === 'user' && type === 'beaconchat' ? 'agent' : 'customer'
  if (type === 'message' || type === 'reply' || notes.has(type)) return 'agent'
  return creator['type'] === 'customer' ? 'customer' : 'agent'
}

/** Pages of threads are of one conversation, which their links may name. */
function conversationOf(fields: Fields): string {
  const link = textOf(fieldsOf(fieldsOf(fields['_links'])['self'])['href']) ?? ''
  return idOf(fields['conversation_id'] ?? fields['conversationId']) ?? /\/conversations\/(\d+)/.exec(link)?.[1] ?? 'unnamed'
}

/** Customers, users, mailboxes and teams. */
const isSide = (fields: Fields) => /api\.helpscout\.net\/v2\/(?!conversations)\w+\/\d+/.test(textOf(fieldsOf(fieldsOf(fields['_links'])['self'])['href']) ?? '')

const timeOf = (thread: Fields) => thread['createdAt'] ?? thread['created_at'] ?? fieldsOf(thread['createdBy'])['createdAt']

const isThread = (fields: Fields) => 'body' in fields && 'state' in fields && 'type' in fields && !('subject' in fields) && ('createdBy' in fields || 'created_by' in fields || 'conversation_id' in fields)

/** An empty page of v2 has no list at all. */
const isEmptyPage = (fields: Fields) => '_links' in fields && 'totalElements' in fieldsOf(fields['page']) && !('_embedded' in fields)

function isHelpscout(fields: Fields): boolean {
  const conversation = 'item' in fields ? fieldsOf(fields['item']) : fields
  const inMailbox = 'mailbox' in conversation || 'mailboxId' in conversation || 'mailbox_id' in conversation
  return (inMailbox && ('threads' in conversation || 'threadCount' in conversation || '_embedded' in conversation || 'threadsCount' in conversation)) || isThread(conversation) || isEmptyPage(conversation) || isSide(conversation)
}

/** Help Scout and FreeScout: conversations and threads; API v1 and v2. */
export const helpscout = { id: 'helpscout', recognises: isHelpscout, open: openHelpscout } as const satisfies Vendor
