import { type Fields, fieldsOf, idOf, listOf, type Place, textOf, ticketOutcome } from './adapter.ts'
import { textOfAdf, textOfWiki, withoutTrail } from './body-text.ts'
import { type Gathered, eachOnce, threadOf } from './gathering.ts'
import { jiraStatus } from './jira-values.ts'
import type { Outcome } from './outcome.ts'
import type { VendorContext } from './vendor.ts'

/** A request as customers see it: `/rest/servicedeskapi/request`. */
export const isRequest = (fields: Fields): boolean => 'requestFieldValues' in fields || ('issueKey' in fields && 'currentStatus' in fields)

/** A comment of the same API: it says itself whether customers see it, and in its address of which request it is. */
export const isRequestComment = (fields: Fields): boolean => 'public' in fields && 'body' in fields && 'created' in fields && !('author_id' in fields)

export function requestOf(fields: Fields): string | undefined {
  const link = textOf(fieldsOf(fields['_links'])['self']) ?? ''
  return /\/request\/([\w-]+)\/comment\//.exec(link)?.[1]
}

/** Times come in several forms at once. */
export function timeOf(value: unknown): unknown {
  const forms = fieldsOf(value)
  return typeof value === 'string' || value === undefined ? value : (forms['iso8601'] ?? forms['jira'] ?? forms['epochMillis'])
}

export const bodyOf = (body: unknown): string => withoutTrail(typeof body === 'string' ? textOfWiki(body) : textOfAdf(body ?? {})).trim()

export const personId = (person: Fields): string | undefined => idOf(person['accountId']) ?? idOf(person['name']) ?? idOf(person['key']) ?? idOf(person['emailAddress'])

export function requestOutcome(gathered: Gathered, context: VendorContext): Outcome {
  const { fields, versions, parts, place, records } = gathered
  const reporter = fieldsOf(fields['reporter'])
  const values = new Map(listOf(fields['requestFieldValues']).map((field) => [textOf(field['fieldId']) ?? '', field['value']]))
  const current = fieldsOf(fields['currentStatus'])
  const status = jiraStatus(textOf(current['status']), categories[textOf(current['statusCategory']) ?? ''] ?? textOf(current['statusCategory']), context.notify)
  const createdAt = timeOf(fields['createdDate'])
  const done = status === 'solved' || status === 'closed'
  const embedded = versions.flatMap((version) => listOf(fieldsOf(version.fields['comments'])['values']))
  const comments = eachOnce([...embedded, ...parts.map((part) => part.fields)])
  const whole = comments.length > 0 || versions.some((version) => 'comments' in version.fields)
  if (!whole) context.notify({ code: 'no-replies-in-export' })
  const opening = { id: 'description', author: 'customer', authorId: personId(reporter), visibility: 'public', at: whole ? createdAt : undefined, body: bodyOf(values.get('description')) }
  const value = {
    id: textOf(fields['issueKey']) ?? gathered.id,
    subject: textOf(values.get('summary')) ?? textOf(fields['summary']),
    createdAt,
    closedAt: done ? timeOf(current['statusDate']) : undefined,
    status,
    requester: { id: personId(reporter), name: textOf(reporter['displayName']) },
    messages: threadOf(opening, comments.map((comment) => requestComment(comment, personId(reporter)))),
  }
  return ticketOutcome(value, place satisfies Place, records)
}

const categories: Readonly<Record<string, string>> = { NEW: 'new', INDETERMINATE: 'indeterminate', DONE: 'done', UNDEFINED: '' }

/** What does not say that customers see it is internal. */
export function requestComment(comment: Fields, reporter: string | undefined) {
  const author = fieldsOf(comment['author'])
  const authorId = personId(author)
  const isCustomer = author['accountType'] === 'customer' || (authorId !== undefined && authorId === reporter)
  const role = author['accountType'] === 'app' ? 'system' : isCustomer ? 'customer' : 'agent'
  return { id: idOf(comment['id']), author: role, authorId, visibility: comment['public'] === true ? 'public' : 'internal', at: timeOf(comment['created']), body: bodyOf(comment['body']) }
}
