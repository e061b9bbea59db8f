import { type Fields, fieldsOf, idOf, listOf, namesOf, type Place, rejected, textOf, ticketOutcome } from './adapter.ts'
import { ratingIn } from './csv-values.ts'
import type { Notice, Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { firstWriter, messageOf } from './zendesk-messages.ts'
import type { ZendeskSides } from './zendesk-sides.ts'

const statuses: Readonly<Record<string, string>> = { pending: 'waiting_customer', hold: 'waiting_internal', 'on-hold': 'waiting_internal' }

export function statusOf(raw: unknown): string | undefined {
  const status = textOf(raw)?.toLowerCase()
  return status === undefined ? undefined : (statuses[status] ?? status)
}

/** Comments whose ticket never came. */
export function headlessTicket(id: string, comments: readonly Fields[], place: Place, sides: ZendeskSides, notify: (notice: Notice) => void): Outcome {
  const { users } = sides
  notify({ code: 'messages-only', tickets: 1 })
  const requester = firstWriter(comments, users)
  return ticketOutcome({ id, ...(requester !== undefined && { requester: { id: requester } }), messages: comments.map((comment) => messageOf(comment, requester, users)) }, place, comments.length)
}

export function ticketOf(fields: Fields, place: Place, sides: ZendeskSides, notify: (notice: Notice) => void, records = 1): Outcome {
  const id = idOf(fields['id'])
  if (!('requester_id' in fields) && !('requester' in fields)) return rejected(place, 'not-a-ticket', 'requester_id', 'is not a Zendesk ticket: it has no requester')
  const status = statusOf(fields['status'])
  if (status === 'deleted') return rejected(place, 'deleted', 'status', 'the ticket was deleted', id)
  const solved = status === 'solved' || status === 'closed'
  const metrics = sides.metrics.get(id ?? '') ?? fieldsOf(fields['metric_set'])
  const requester = requesterOf(fields, sides)
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
      messages: messagesOf(fields, requester.id, sides, notify),
      statistics: statisticsOf(metrics),
      outcome: outcomeOf(fields, sides.ratings.get(id ?? '')),
    },
    place,
    records,
  )
}

function requesterOf(fields: Fields, { users, organisations }: ZendeskSides) {
  const embedded = fieldsOf(fields['requester'])
  const id = idOf(fields['requester_id'] ?? embedded['id'])
  const user = users.get(id ?? '') ?? embedded
  return { id, name: textOf(user['name']), organisation: textOf(fieldsOf(fields['organization'])['name']) ?? organisations.get(idOf(fields['organization_id'] ?? user['organization_id']) ?? '') }
}

function messagesOf(fields: Fields, requesterId: string | undefined, { users }: ZendeskSides, notify: (notice: Notice) => void) {
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

/** `offered` and `unoffered` are no answers. */
function outcomeOf(fields: Fields, rating: Fields | undefined) {
  const given = rating ?? fieldsOf(fields['satisfaction_rating'])
  const csat = ratingIn(textOf(given['score'])?.replace(/_with(out)?_comment$/, ''))
  return anyPresent({ csat: csat ?? ratingIn(textOf(fields['satisfaction_score'])) })
}
