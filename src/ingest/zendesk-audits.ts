import { fieldsOf, idOf, listOf, namesOf, type Place, rejected, ticketOutcome } from './adapter.ts'
import type { Outcome } from './outcome.ts'
import { statusOf } from './zendesk.ts'
import { messageOf, type Users } from './zendesk-messages.ts'

type Fields = Readonly<Record<string, unknown>>

interface Story {
  readonly fields: Map<string, unknown>
  readonly comments: Fields[]
  readonly firstAt: unknown
  solvedAt: unknown
  reopens: number
  audits: number
}

/** Rebuilds tickets from their audits: changes give the fields as they are last, `Comment` events the messages. */
export function auditFold() {
  const stories = new Map<string, Story>()
  return {
    add: (audit: Fields): readonly Outcome[] => {
      const id = idOf(audit['ticket_id'])
      if (id === undefined) return []
      const story = stories.get(id) ?? { fields: new Map(), comments: [], firstAt: audit['created_at'], solvedAt: undefined, reopens: 0, audits: 0 }
      stories.set(id, story)
      story.audits += 1
      for (const event of listOf(audit['events'])) apply(story, event, audit)
      return []
    },
    tickets: (users: Users): readonly Outcome[] => [...stories].map(([id, story]) => ticketOf(id, story, users)),
  }
}

function apply(story: Story, event: Fields, audit: Fields): void {
  if (event['type'] === 'Comment') story.comments.push({ via: audit['via'], author_id: audit['author_id'], ...event, created_at: audit['created_at'] })
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
  const requesterId = idOf(fields.get('requester_id'))
  const status = statusOf(fields.get('status'))
  if (status === 'deleted') return rejected(place, 'deleted', 'status', 'the ticket was deleted', id)
  const value = {
    id,
    subject: fields.get('subject'),
    createdAt: story.firstAt,
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
