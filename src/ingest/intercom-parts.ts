import { type Fields, fieldsOf, idOf, listOf, textOf } from './adapter.ts'
import { epochTime, wordsOf } from './json-values.ts'

export type Part = Fields

/** The parts of a conversation or ticket; undefined when the record came without them. */
export function partsOf(fields: Fields): readonly Part[] | undefined {
  const held = fields['conversation_parts'] ?? fields['ticket_parts']
  const list = Array.isArray(held) ? (held as unknown) : (fieldsOf(held)['conversation_parts'] ?? fieldsOf(held)['ticket_parts'])
  return Array.isArray(list) ? listOf(list) : undefined
}

const roles: Readonly<Record<string, string>> = { user: 'customer', lead: 'customer', contact: 'customer', customer: 'customer', admin: 'agent', team: 'agent', teammate: 'agent' }

/** Fin and Operator write as bots, and Operator now and then as an admin. */
function authorOf(author: Fields): string {
  if (/^operator\+.*@intercom\.io$/.test(textOf(author['email']) ?? '')) return 'system'
  return roles[textOf(author['type']) ?? ''] ?? 'system'
}

/** The first message stands outside of the parts. A ticket's is its description, which for a back-office ticket no customer sees. */
export function openingOf(fields: Fields) {
  const first = fieldsOf(fields['source'] ?? fields['conversation_message'])
  const at = epochTime(fields['created_at'])
  if ('body' in first) {
    const author = fieldsOf(first['author'])
    return { id: idOf(first['id']) ?? 'source', author: first['delivered_as'] === 'automated' ? 'system' : authorOf(author), authorId: idOf(author['id']), visibility: 'public', at, body: bodyOf(first) }
  }
  const description = wordsOf(fieldsOf(fields['ticket_attributes'])['_default_description_'])
  if (description === '') return undefined
  const ours = fields['category'] === 'Back-office' || fields['category'] === 'Tracker'
  return { id: 'description', author: ours ? 'agent' : 'customer', authorId: undefined, visibility: ours ? 'internal' : 'public', at, body: description }
}

/** A part with a body is a message, whatever else it did (assign, close, reopen); one without is an event. */
export function messageOf(part: Part) {
  const body = textOf(part['body'])
  if (body === undefined || body === '') return undefined
  const author = fieldsOf(part['author'])
  const internal = /^note/.test(textOf(part['part_type']) ?? 'note')
  return { id: idOf(part['id']), author: authorOf(author), authorId: idOf(author['id']), visibility: internal ? 'internal' : 'public', at: epochTime(part['created_at']), body: bodyOf(part) }
}

function bodyOf(message: Fields): string {
  const body = wordsOf(message['body'])
  return message['redacted'] === true || body === 'This message was deleted' ? '' : body
}
