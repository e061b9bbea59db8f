import { fieldsOf, idOf, listOf, namesOf, type Place, rejected, ticketOutcome } from './adapter.ts'
import type { Outcome } from './outcome.ts'
import { statusOf } from './zendesk-ticket.ts'
import { firstWriter, messageOf, type Users } from './zendesk-messages.ts'

type Fields = Readonly<Record<string, unknown>>

export const isAudit = (fields: Fields): boolean => 'ticket_id' in fields && (Array.isArray(fields['events']) || Array.isArray(fields['child_events']))

/** An event of the incremental export as the audit that it was: what changed stands under its own name there. */
export function auditOfEvents(fields: Fields): Fields {
  if (!Array.isArray(fields['child_events'])) return fields
  const events = listOf(fields['child_events']).flatMap((event): Fields[] => {
    const { id, event_type: type, previous_value: previous, via, via_reference_id: _, ...changes } = event
    if (type === 'Comment') return [{ ...event, public: event['public'] ?? event['comment_public'], type, via: undefined }]
    return Object.entries(changes).map(([name, value]) => ({ id, type, field_name: name, value, previous_value: previous, via }))
  })
  const { updater_id: author, created_at: at, timestamp } = fields
  return { ...fields, author_id: author, created_at: at ?? (typeof timestamp === 'number' ? new Date(timestamp * 1000).toISOString() : undefined), events }
}

interface Story {
  readonly fields: Map<string, unknown>
  readonly comments: Fields[]
  readonly firstAt: unknown
  solvedAt: unknown
  reopens: number
  lastAt: unknown
  audits: number
}

/** Rebuilds tickets from their audits: changes give the fields as they are last, `Comment` events the messages. */
export function auditFold() {
  const stories = new Map<string, Story>()
  return {
    add: (audit: Fields): readonly Outcome[] => {
      const id = idOf(audit['ticket_id'])
      if (id === undefined) return []
      const story = stories.get(id) ?? { fields: new Map(), comments: [], firstAt: audit['created_at'], solvedAt: undefined, reopens: 0, lastAt: undefined, audits: 0 }
      stories.set(id, story)
      story.audits += 1
      story.lastAt = audit['created_at']
      for (const event of listOf(audit['events'])) apply(story, event, audit)
      return []
    },
    tickets: (users: Users): readonly Outcome[] => [...stories].map(([id, story]) => ticketOf(id, story, users)),
  }
}

function apply(story: Story, event: Fields, audit: Fields): void {
  if (event['type'] === 'Comment') story.comments.push({ author_id: audit['author_id'], ...event, via: event['via'] ?? audit['via'], created_at: audit['created_at'] })
  if (event['type'] !== 'Create' && event['type'] !== 'Change') return
  const name = String(event['field_name'])
  story.fields.set(name, event['value'])
  if (name === 'status') applyStatus(story, event, audit)
}

function applyStatus(story: Story, event: Fields, audit: Fields): void {
  const isSolved = (status: unknown) => status === 'solved' || status === 'closed'
  if (isSolved(event['value'])) story.solvedAt ??= audit['created_at']
  else {
    if (isSolved(event['previous_value'])) story.reopens += 1
    story.solvedAt = undefined
  }
}

function ticketOf(id: string, story: Story, users: Users): Outcome {
  const place: Place = { line: 1, record: 1 }
  const { fields, comments } = story
  const requesterId = idOf(fields.get('requester_id')) ?? firstWriter(comments, users)
  const status = statusOf(fields.get('status'))
  if (status === 'deleted') return rejected(place, 'deleted', 'status', 'the ticket was deleted', id)
  const value = {
    id,
    subject: fields.get('subject'),
    createdAt: story.firstAt,
    updatedAt: story.lastAt,
    closedAt: story.solvedAt,
    status,
    priority: fields.get('priority'),
    channel: fieldsOf(comments[0]?.['via'])['channel'],
    tags: namesOf(fields.get('tags')),
    requester: { id: requesterId, name: users.get(requesterId ?? '')?.['name'] },
    messages: comments.map((comment) => messageOf(comment, requesterId, users)),
    statistics: story.reopens > 0 ? { reopens: story.reopens } : undefined,
  }
  return ticketOutcome(value, place, story.audits)
}
