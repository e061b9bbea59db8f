import { type Adapter, fieldsOf, idOf, listOf, namesOf, type Place, rejected, textOf, ticketOutcome } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Notice, Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'
import { auditFold } from './zendesk-audits.ts'
import { firstWriter, messageOf, type Users } from './zendesk-messages.ts'
import { isComment, isSidePage, isUser, ZendeskSides } from './zendesk-sides.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Zendesk: the account export (one ticket with its comments per line, streamed), pages of the API and audits.
 * Pages, audits and what lies over several files are held until the batch ends: later pages bring newer versions of a ticket, users come last.
 */
function openZendesk({ notify }: VendorContext): Adapter {
  const users = new Map<string, Fields>()
  const pages = new Map<string, { fields: Fields; place: Place }>()
  const audits = auditFold()
  const sides = new ZendeskSides(users)
  const translate = (fields: Fields, place: Place) => ticketOf(fields, place, users, notify)
  const withSides = (id: string, fields: Fields, place: Place) => {
    const comments = sides.take(id)
    return comments.length === 0 ? translate(fields, place) : ticketOf({ ...fields, comments }, place, users, notify, 1 + comments.length)
  }

  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if ('ticket_id' in fields && Array.isArray(fields['events'])) return audits.add(fields)
    const side = sides.accept(fields, record)
    if (side !== undefined) return side
    if (record.list === undefined && (record.file === undefined || 'comments' in fields)) return [translate(fields, record)]
    const id = idOf(fields['id'])
    if (id === undefined) return [translate(fields, record)]
    const earlier = pages.get(id)
    const newer = earlier === undefined || versionOf(fields) >= versionOf(earlier.fields)
    if (newer) pages.set(id, { fields, place: record })
    return earlier === undefined ? [] : [rejected(newer ? earlier.place : record, 'duplicate', 'id', 'a newer version of this ticket is in the file', id)]
  }
  return {
    accept,
    endPage: (page) => {
      for (const user of listOf(page['users'])) users.set(idOf(user['id']) ?? '', user)
      return []
    },
    finish: () => [
      ...[...pages].map(([id, { fields, place }]) => withSides(id, fields, place)),
      ...audits.tickets(users),
      ...(pages.size === 0 ? sides.headless().map(([id, comments, place]) => headlessTicket(id, comments, place, users, notify)) : sides.orphans()),
    ],
  }
}

function versionOf(fields: Fields): number {
  const generated = fields['generated_timestamp']
  return typeof generated === 'number' ? generated : Date.parse(textOf(fields['updated_at']) ?? '') / 1000 || 0
}

const statuses: Readonly<Record<string, string>> = { pending: 'waiting_customer', hold: 'waiting_internal', 'on-hold': 'waiting_internal' }

export function statusOf(raw: unknown): string | undefined {
  const status = textOf(raw)?.toLowerCase()
  return status === undefined ? undefined : (statuses[status] ?? status)
}

function headlessTicket(id: string, comments: readonly Fields[], place: Place, users: Users, notify: (notice: Notice) => void): Outcome {
  notify({ code: 'messages-only', tickets: 1 })
  const requester = firstWriter(comments, users)
  return ticketOutcome({ id, ...(requester !== undefined && { requester: { id: requester } }), messages: comments.map((comment) => messageOf(comment, requester, users)) }, place, comments.length)
}

function ticketOf(fields: Fields, place: Place, users: Users, notify: (notice: Notice) => void, records = 1): Outcome {
  const id = idOf(fields['id'])
  if (!('requester_id' in fields) && !('requester' in fields)) return rejected(place, 'not-a-ticket', 'requester_id', 'is not a Zendesk ticket: it has no requester')
  const status = statusOf(fields['status'])
  if (status === 'deleted') return rejected(place, 'deleted', 'status', 'the ticket was deleted', id)
  const solved = status === 'solved' || status === 'closed'
  const metrics = fieldsOf(fields['metric_set'])
  const requester = requesterOf(fields, users)
  return ticketOutcome(
    {
      id,
      subject: fields['subject'] ?? fields['raw_subject'],
      createdAt: fields['created_at'],
      updatedAt: fields['updated_at'],
      closedAt: solved ? metrics['solved_at'] : undefined,
      status,
      priority: textOf(fields['priority'])?.toLowerCase(),
      channel: textOf(fieldsOf(fields['via'])['channel']),
      tags: namesOf(fields['tags']),
      requester,
      messages: messagesOf(fields, requester.id, users, notify),
      statistics: statisticsOf(metrics),
    },
    place,
    records,
  )
}

function requesterOf(fields: Fields, users: Users) {
  const embedded = fieldsOf(fields['requester'])
  const id = idOf(fields['requester_id'] ?? embedded['id'])
  const user = users.get(id ?? '') ?? embedded
  return { id, name: textOf(user['name']), organisation: textOf(fieldsOf(fields['organization'])['name']) }
}

function messagesOf(fields: Fields, requesterId: string | undefined, users: Users, notify: (notice: Notice) => void) {
  const comments = listOf(fields['comments'])
  if (comments.length > 0) return comments.map((comment) => messageOf(comment, requesterId, users))
  const body = textOf(fields['description'])
  if (body === undefined || fields['is_public'] === false) return []
  if (fields['status'] === 'new') return [{ author: 'customer', authorId: requesterId, at: fields['created_at'], body }]
  notify({ code: 'no-replies-in-export' })
  return [{ author: 'customer', authorId: requesterId, body }]
}

function statisticsOf(metrics: Fields) {
  const firstReply = fieldsOf(metrics['reply_time_in_minutes'])['calendar']
  const stations = metrics['assignee_stations']
  const statistics = {
    replies: metrics['replies'],
    reopens: metrics['reopens'],
    handoffs: typeof stations === 'number' ? Math.max(0, stations - 1) : undefined,
    firstReplyMs: typeof firstReply === 'number' ? firstReply * 60_000 : undefined,
  }
  return Object.values(statistics).some((value) => value !== undefined && value !== null) ? statistics : undefined
}

export const zendesk = {
  id: 'zendesk',
  recognises: (fields, list) =>
    list === 'audits' || isComment(fields) || isUser(fields) || isSidePage(fields) || ('ticket_id' in fields && 'events' in fields) ||
    ('requester_id' in fields && !('responder_id' in fields) && ('submitter_id' in fields || 'via' in fields)),
  open: openZendesk,
} as const satisfies Vendor
