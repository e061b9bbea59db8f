import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { type Gathered, eachOnce, Gathering, threadOf } from './gathering.ts'
import { bodyOf, isRequest, isRequestComment, personId, requestComment, requestOf, requestOutcome } from './jira-service.ts'
import { isJiraTable, jiraRow } from './jira-table.ts'
import { jiraPriorities, jiraStatus } from './jira-values.ts'
import { namesOfWideRow } from './jira-wide.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, known, nameOf, priorityFrom } from './json-values.ts'
import { statusIn } from './csv-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Jira and Jira Service Management: issues of the API (v2 in wiki markup, v3 in ADF), pages of comments, and the CSV of all fields. */
function openJira(context: VendorContext): Adapter {
  const translate = (gathered: Gathered): Outcome =>
    gathered.versions.some(({ fields }) => isRequest(fields)) && !gathered.versions.some(({ fields }) => 'fields' in fields) ? requestOutcome(gathered, context) : ticketOf(gathered, context)
  const gathering = new Gathering(translate, context.notify, isCut)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if (record.table !== undefined) return [jiraRow(fields, record, record.table, context)]
    if (isSide(fields)) return learnt
    if (isComment(fields)) {
      const parent = /\/issue\/(\w+)\/comment\//.exec(textOf(fields['self']) ?? '')?.[1] ?? idOf(fields['issueId'])
      return parent === undefined ? [rejected(record, 'orphan-comment', 'self', 'does not say which issue it belongs to')] : gathering.part(parent, fields, record)
    }
    if (isRequestComment(fields)) return gathering.part(requestOf(fields) ?? idOf(fields['issueId']) ?? 'unnamed', fields, record)
    const id = idOf(fields['id'] ?? fields['issueId'] ?? fields['key'] ?? fields['issueKey'])
    if (id !== undefined && isRequest(fields)) return gathering.ticket(id, fields, record)
    if (id === undefined || !isIssue(fields)) return [rejected(record, 'not-a-ticket', 'fields', 'is not an issue')]
    return gathering.ticket(id, fields, record, record.list === undefined && 'comment' in fieldsOf(fields['fields']))
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

/** Fields, people, projects, states and priorities. */
const isSide = (fields: Fields) => ('schema' in fields && 'clauseNames' in fields) || ('clauseNames' in fields && 'navigable' in fields) || ('avatarUrls' in fields && !('fields' in fields)) || ('statusCategory' in fields && 'iconUrl' in fields) || (/\/rest\/api\/\w+\/(?!issue)\w+\/\w+$/.test(textOf(fields['self']) ?? '') && !('fields' in fields))
const isIssue = (fields: Fields) => /^[A-Z][A-Z0-9_]+-\d+$/.test(textOf(fields['key']) ?? '') && (typeof fields['fields'] === 'object' || 'renderedFields' in fields)
const isComment = (fields: Fields) => 'body' in fields && 'created' in fields && ('jsdPublic' in fields || 'updateAuthor' in fields || /\/comment\/\d+$/.test(textOf(fields['self']) ?? ''))

function commentsIn({ versions, parts }: Gathered): readonly Fields[] {
  const embedded = versions.flatMap(({ fields }) => [...listOf(fieldsOf(fieldsOf(fields['fields'])['comment'])['comments']), ...listOf(fields['comments_data'])])
  return eachOnce([...embedded, ...parts.map(({ fields }) => fields)])
}

/** A search embeds the first comments of each issue only. */
function isCut(gathered: Gathered): boolean {
  const total = countOf(fieldsOf(fieldsOf(gathered.fields['fields'])['comment'])['total']) ?? 0
  return total > commentsIn(gathered).length
}

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, place, records } = gathered
  const fields = fieldsOf(gathered.fields['fields'])
  const reporter = fieldsOf(fields['reporter'] ?? fields['creator'])
  const category = textOf(fieldsOf(fieldsOf(fields['status'])['statusCategory'])['key'])
  const status = jiraStatus(textOf(fieldsOf(fields['status'])['name']), category, context.notify)
  const reopens = reopensIn(gathered.fields)
  const value = {
    id: textOf(gathered.fields['key']) ?? id,
    subject: fields['summary'],
    createdAt: fields['created'],
    updatedAt: textOf(fields['updated']),
    closedAt: status === 'closed' || status === 'solved' ? fields['resolutiondate'] : undefined,
    status,
    priority: priorityFrom(fieldsOf(fields['priority'])['name'], jiraPriorities),
    tags: namesOf(fields['labels']),
    requester: { id: personId(reporter), name: textOf(reporter['displayName']) ?? nameOf(reporter) },
    messages: messagesOf(gathered, reporter, context),
    statistics: known({ reopens }),
    outcome: known({ escalated: breachedIn(fields), csat: csatIn(fields), reopened: reopens === undefined ? undefined : reopens > 0 }),
  }
  return ticketOutcome(value, place, records)
}

function messagesOf(gathered: Gathered, reporter: Fields, context: VendorContext) {
  const fields = fieldsOf(gathered.fields['fields'])
  const comments = commentsIn(gathered).map((comment) => messageOf(comment, personId(reporter)))
  const whole = 'comment' in fields || 'comments_data' in gathered.fields || gathered.parts.length > 0
  const body = bodyOf(fields['description'])
  if (!whole && gathered.versions.length > 0) context.notify({ code: 'no-replies-in-export' })
  const opening = { id: 'description', author: reporter['accountType'] === 'app' ? 'system' : 'customer', authorId: personId(reporter), visibility: 'public', at: whole ? fields['created'] : undefined, body }
  return threadOf(opening, comments)
}

/** `jsdPublic` is there in service projects only; in others everyone sees a comment that is not restricted to a role. */
function messageOf(comment: Fields, reporter: string | undefined) {
  if (isRequestComment(comment)) return requestComment(comment, reporter)
  const author = fieldsOf(comment['author'])
  const authorId = personId(author)
  const internal = comment['jsdPublic'] === false || (typeof comment['visibility'] === 'object' && comment['visibility'] !== null)
  const isCustomer = author['accountType'] === 'customer' || (authorId !== undefined && authorId === reporter)
  return { id: idOf(comment['id']), author: author['accountType'] === 'app' || authorId === undefined ? 'system' : isCustomer ? 'customer' : 'agent', authorId, visibility: internal ? 'internal' : 'public', at: comment['created'], body: bodyOf(comment['body']) }
}

/** A resolution that was taken back, or a step from a state that ends to one that does not. */
function reopensIn(issue: Fields): number | undefined {
  const changelog = fieldsOf(issue['changelog'])
  if (!Array.isArray(changelog['histories'])) return undefined
  const ends = (name: unknown) => /^(solved|closed)$/.test(statusIn(textOf(name) ?? '') ?? '')
  const isReopen = (item: Fields) => item['field'] === 'status' && ends(item['fromString']) && !ends(item['toString'])
  const isTakenBack = (item: Fields) => item['field'] === 'resolution' && (textOf(item['fromString']) ?? '') !== '' && (textOf(item['toString']) ?? '') === ''
  return listOf(changelog['histories']).filter((history) => listOf(history['items']).some((item) => isReopen(item) || isTakenBack(item))).length
}

const customs = (fields: Fields) => Object.entries(fields).filter(([key]) => key.startsWith('customfield_')).map(([, value]) => fieldsOf(value))

/** Agreed times of a service project are fields with cycles. */
function breachedIn(fields: Fields): boolean | undefined {
  const cycles = customs(fields).flatMap((field) => [...listOf(field['completedCycles']), fieldsOf(field['ongoingCycle'])]).filter((cycle) => 'breached' in cycle)
  return cycles.length === 0 ? undefined : cycles.some((cycle) => cycle['breached'] === true)
}

const csatIn = (fields: Fields) => countOf(customs(fields).find((field) => typeof field['rating'] === 'number')?.['rating'])

/** Jira and Jira Service Management: issues, comments and requests of the API, and the CSV of all fields. */
export const jira = {
  id: 'jira',
  recognises: (fields) => isIssue(fields) || isComment(fields) || isRequest(fields) || (isRequestComment(fields) && '_links' in fields) || isSide(fields),
  recognisesTable: isJiraTable,
  namesOfWideRow,
  open: openJira,
} as const satisfies Vendor
