import { type Adapter, fieldsOf, idOf, listOf, namesOf, type Place, rejected, textOf, ticketOutcome } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Notice, Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'
import { auditFold } from './zendesk-audits.ts'

type Fields = Readonly<Record<string, unknown>>

/** Users of the account, by id: roles and names come with the page, not with the comment. */
export type Users = ReadonlyMap<string, Fields>

/**
 * Zendesk: the account export (one ticket with its comments per line, streamed), pages of the API and audits.
 * Pages and audits are held until the file ends: later pages bring newer versions of a ticket, and users come last.
 */
function openZendesk({ notify }: VendorContext): Adapter {
  const users = new Map<string, Fields>()
  const pages = new Map<string, { fields: Fields; place: Place }>()
  const audits = auditFold()
  const translate = (fields: Fields, place: Place) => ticketOf(fields, place, users, notify)

  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if ('ticket_id' in fields && Array.isArray(fields['events'])) return audits.add(fields)
    if (record.list === undefined) return [translate(fields, record)]
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
    finish: () => [...[...pages.values()].map(({ fields, place }) => translate(fields, place)), ...audits.tickets(users)],
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

function ticketOf(fields: Fields, place: Place, users: Users, notify: (notice: Notice) => void): Outcome {
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

/** One comment, or one `Comment` event of an audit. */
export function messageOf(comment: Fields, requesterId: string | undefined, users: Users) {
  const authorId = idOf(comment['author_id']) ?? idOf(fieldsOf(comment['author'])['id'])
  const author = authorOf(comment, authorId, requesterId, users)
  const open = comment['public'] === true || (comment['public'] === undefined && author === 'customer')
  return { id: idOf(comment['id']), author, authorId, visibility: open ? 'public' : 'internal', at: comment['created_at'], body: bodyOf(comment) }
}

const automations = new Set(['rule', 'system', 'system_job'])

function authorOf(comment: Fields, authorId: string | undefined, requesterId: string | undefined, users: Users): string {
  const channel = textOf(fieldsOf(comment['via'])['channel']) ?? ''
  if (automations.has(channel) || authorId === '-1') return 'system'
  if (authorId !== undefined && authorId === requesterId) return 'customer'
  const role = users.get(authorId ?? '')?.['role'] ?? fieldsOf(comment['author'])['role']
  return role === 'end-user' ? 'customer' : 'agent'
}

function bodyOf(comment: Fields): string | undefined {
  const texts = [comment['body'], comment['plain_body'], withoutTags(textOf(comment['html_body']) ?? '')].map(textOf)
  return (texts.find((text) => text !== undefined && text.trim() !== '') ?? '').replace(/^##- .{0,200}? -##[ \t]*$/gm, '')
}

function withoutTags(html: string): string {
  return html.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^<>]*>/g, '')
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
    list === 'audits' || ('ticket_id' in fields && 'events' in fields) ||
    ('requester_id' in fields && !('responder_id' in fields) && ('submitter_id' in fields || 'via' in fields)),
  open: openZendesk,
} as const satisfies Vendor
