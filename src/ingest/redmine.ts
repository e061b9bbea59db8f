import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, listOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { known, nameOf, priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import type { Notice, Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Redmine: lists of issues (which leave out the journals) and issues with `include=journals`. */
function openRedmine(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    const fields = 'issue' in outer ? fieldsOf(outer['issue']) : outer
    const id = idOf(fields['id'])
    return id === undefined ? [rejected(record, 'not-a-ticket', 'id', 'is not an issue: it has no id')] : gathering.ticket(id, fields, record, record.list === undefined && 'journals' in fields)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

const statuses: Readonly<Record<string, Status>> = { feedback: 'waiting_customer', commentaire: 'waiting_customer', rejected: 'closed', 'rejeté': 'closed' }
const priorities: Readonly<Record<string, Priority>> = { immediate: 'urgent', 'immédiat': 'urgent', bas: 'low', haut: 'high' }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const status = statusOf(fields, context)
  const done = status === 'closed' || status === 'solved'
  // The day of a close stays when the issue is opened again.
  const reopened = textOf(fields['closed_on']) === undefined ? undefined : !done
  const value = {
    id,
    subject: fields['subject'],
    createdAt: fields['created_on'],
    updatedAt: fields['updated_on'],
    closedAt: done ? fields['closed_on'] : undefined,
    status,
    priority: priorityFrom(fieldsOf(fields['priority'])['name'], priorities),
    tags: [textOf(fieldsOf(fields['tracker'])['name'])].filter((name) => name !== undefined),
    requester: { id: idOf(fieldsOf(fields['author'])['id']), name: nameOf(fieldsOf(fields['author'])) },
    messages: messagesOf(gathered, context),
    statistics: known({ reopens: reopened === true ? 1 : undefined }),
    outcome: known({ reopened }),
  }
  return ticketOutcome(value, place, records)
}

/** Statuses have names of each account's own. Older versions do not say which of them close an issue: then the day of its close does. */
function statusOf(fields: Fields, { notify }: VendorContext): Status | undefined {
  const { name, is_closed: isClosed } = fieldsOf(fields['status'])
  const closed = isClosed === true || (isClosed === undefined && textOf(fields['closed_on']) !== undefined)
  const notices: Notice[] = []
  const status = statusFrom(name, statuses, (notice) => void notices.push(notice))
  if (!closed) notices.forEach(notify)
  return closed && (notices.length > 0 || (isClosed === true && status !== 'solved')) ? 'closed' : status
}

function messagesOf({ fields, versions }: Gathered, context: VendorContext) {
  const author = idOf(fieldsOf(fields['author'])['id'])
  const whole = versions.some((version) => 'journals' in version.fields)
  const journals = eachOnce(versions.flatMap((version) => listOf(version.fields['journals']))).filter(({ notes }) => (textOf(notes) ?? '') !== '')
  if (!whole) context.notify({ code: 'no-replies-in-export' })
  const opening = { id: 'description', author: 'customer', authorId: author, visibility: 'public', at: whole ? fields['created_on'] : undefined, body: wordsOf(fields['description']) }
  return threadOf(opening, journals.map((journal) => messageOf(journal, author)))
}

function messageOf(journal: Fields, requester: string | undefined) {
  const authorId = idOf(fieldsOf(journal['user'])['id'])
  const author = authorId !== undefined && authorId === requester ? 'customer' : 'agent'
  const open = journal['private_notes'] === false || (author === 'customer' && journal['private_notes'] !== true)
  return { id: idOf(journal['id']), author, authorId, visibility: open ? 'public' : 'internal', at: journal['created_on'], body: wordsOf(journal['notes']) }
}

const isIssue = (fields: Fields) => 'tracker' in fields && 'project' in fields && 'created_on' in fields

/** Redmine: issues and their journals. */
export const redmine = { id: 'redmine', recognises: (fields) => isIssue(fields) || isIssue(fieldsOf(fields['issue'])), open: openRedmine } as const satisfies Vendor
