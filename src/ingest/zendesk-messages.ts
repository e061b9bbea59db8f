import { type Fields, fieldsOf, idOf, textOf } from './adapter.ts'
import { firstWordsOf, flagOf } from './json-values.ts'

/** Users of the account, by id: roles and names come with the page, not with the comment. */
export type Users = ReadonlyMap<string, Fields>

/** One comment, or one `Comment` event of an audit. */
export function messageOf(comment: Fields, requesterId: string | undefined, users: Users) {
  const authorId = idOf(comment['author_id']) ?? idOf(fieldsOf(comment['author'])['id'])
  const author = authorOf(comment, authorId, requesterId, users)
  const open = flagOf(comment['public']) === true || (comment['public'] === undefined && author === 'customer')
  const body = firstWordsOf(comment['body'], comment['plain_body'], comment['html_body'])
  return { id: idOf(comment['id']), author, authorId, visibility: open ? 'public' : 'internal', at: comment['created_at'], body }
}

/** Of a ticket without a record of its own: who wrote first where the customer reads, unless it was one of ours. */
export function firstWriter(comments: readonly Fields[], users: Users): string | undefined {
  const open = comments.filter((comment) => flagOf(comment['public']) === true && authorOf(comment, undefined, undefined, users) !== 'system')
  const [first] = [...open].sort((a, b) => String(a['created_at']).localeCompare(String(b['created_at'])))
  const id = idOf(first?.['author_id'])
  const role = users.get(id ?? '')?.['role']
  return role === 'agent' || role === 'admin' ? undefined : id
}

const automations = new Set(['rule', 'system', 'system_job'])

function authorOf(comment: Fields, authorId: string | undefined, requesterId: string | undefined, users: Users): string {
  const channel = textOf(fieldsOf(comment['via'])['channel']) ?? ''
  if (automations.has(channel) || authorId === '-1') return 'system'
  if (authorId !== undefined && authorId === requesterId) return 'customer'
  const role = users.get(authorId ?? '')?.['role'] ?? fieldsOf(comment['author'])['role']
  return role === 'end-user' ? 'customer' : 'agent'
}
