import { type Adapter, fieldsOf, idOf, listOf, namesOf, type Place, rejected, textOf, ticketOutcome } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Notice, Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

type Fields = Readonly<Record<string, unknown>>

interface Issue {
  readonly fields: Fields
  readonly place: Place
}

/** Of comments that do not say whose they are: a page of them is of one issue. */
const unnamed = 'unnamed'

/**
 * GitHub issues: the REST shape of `gh api repos/o/r/issues --paginate` and the camelCase one of `gh issue list --json`.
 * Issues are held until the file ends, since `gh api repos/o/r/issues/comments` may follow in the same file.
 */
function openGithub({ notify }: VendorContext): Adapter {
  const issues = new Map<string, Issue>()
  const comments = new Map<string, { fields: Fields; place: Place }[]>()

  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    if ('pull_request' in fields || ('head' in fields && 'base' in fields)) return [rejected(record, 'pull-request', 'pull_request', 'is a pull request, not an issue')]
    const parent = isComment(fields) ? (textOf(fields['issue_url']) ?? /^.*\/issues\/\d+/.exec(textOf(fields['html_url'] ?? fields['url']) ?? '')?.[0] ?? unnamed) : undefined
    if (parent !== undefined) {
      const held = comments.get(parent)
      if (held === undefined) comments.set(parent, [{ fields, place: record }])
      else held.push({ fields, place: record })
      return []
    }
    if (typeof fields['number'] !== 'number') return [rejected(record, 'not-a-ticket', 'number', 'is not an issue: it has no number')]
    const url = textOf(fields['url']) ?? ''
    const key = url.includes('/issues/') ? url : `#${fields['number']}`
    const repeated = issues.has(key)
    issues.set(key, { fields, place: record })
    return repeated ? [rejected(record, 'duplicate', 'number', 'the same issue is twice in the file', key)] : []
  }
  const finish = (): readonly Outcome[] => {
    const several = new Set([...issues.values()].map(({ fields }) => repositoryOf(fields))).size > 1
    if (issues.size === 0) return headless(comments, notify)
    const orphans = [...comments].filter(([url]) => !issues.has(url)).flatMap(([, list]) => list)
    return [
      ...[...issues].map(([key, issue]) => ticketOf(issue, comments.get(key) ?? [], several, notify)),
      ...orphans.map(({ place }) => rejected(place, 'orphan-comment', 'issue_url', 'the issue of this comment is not in the file')),
    ]
  }
  return { accept, endPage: () => [], finish }
}

/** Where no issue came at all, comments are tickets of messages only: nobody is known to have opened them. */
function headless(comments: ReadonlyMap<string, readonly Issue[]>, notify: (notice: Notice) => void): readonly Outcome[] {
  if (comments.size > 0) notify({ code: 'messages-only', tickets: comments.size })
  return [...comments].map(([url, list]) =>
    ticketOutcome({ id: /\/issues\/(\d+)$/.exec(url)?.[1] ?? url, channel: 'github', messages: list.map(({ fields }) => messageOf(fields, undefined)) }, list[0]?.place ?? { line: 1, record: 1 }, list.length),
  )
}

function repositoryOf(fields: Fields): string {
  const url = textOf(fields['repository_url']) ?? textOf(fields['html_url']) ?? textOf(fields['url']) ?? ''
  return /(?:api\.github\.com\/repos|github\.com)\/([^/]+\/[^/]+)/.exec(url)?.[1] ?? ''
}

function ticketOf({ fields, place }: Issue, joined: readonly { fields: Fields }[], several: boolean, notify: (notice: Notice) => void): Outcome {
  const number = String(fields['number'])
  const opener = personOf(fields)
  const closedAt = fields['closed_at'] ?? fields['closedAt']
  const given = nodesOf(fields['comments_data'] ?? fields['comments'])
  const comments = Array.isArray(given) ? listOf(given) : joined.map((comment) => comment.fields)
  const missing = typeof given === 'number' && given > comments.length
  if (missing) notify({ code: 'no-replies-in-export' })
  const createdAt = fields['created_at'] ?? fields['createdAt']
  const first = { id: 'issue', author: opener.bot ? 'system' : 'customer', authorId: opener.login, at: missing ? undefined : createdAt, body: textOf(fields['body']) ?? '' }
  const value = {
    id: several ? `${repositoryOf(fields)}#${number}` : number,
    subject: fields['title'],
    createdAt,
    updatedAt: fields['updated_at'] ?? fields['updatedAt'],
    closedAt,
    status: textOf(fields['state'])?.toLowerCase() === 'closed' ? 'closed' : 'open',
    channel: 'github',
    tags: namesOf(nodesOf(fields['labels'])),
    requester: { id: opener.login, name: opener.login },
    messages: [first, ...comments.map((comment) => messageOf(comment, opener.login))],
    statistics: fields['state_reason'] === 'reopened' ? { reopens: 1 } : undefined,
  }
  return ticketOutcome(value, place, 1 + joined.length)
}

function personOf(fields: Fields): { readonly login: string | undefined; readonly bot: boolean } {
  const person = fieldsOf(fields['user'] ?? fields['author'])
  const login = textOf(person['login'])
  return { login, bot: person['type'] === 'Bot' || person['is_bot'] === true || (login?.endsWith('[bot]') ?? false) }
}

const maintainers = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

function messageOf(comment: Fields, opener: string | undefined) {
  const { login, bot } = personOf(comment)
  const association = textOf(comment['author_association'] ?? comment['authorAssociation']) ?? ''
  const author = bot ? 'system' : login !== undefined && login === opener ? 'customer' : maintainers.has(association) ? 'agent' : 'customer'
  return { id: idOf(comment['id']), author, authorId: login, at: comment['created_at'] ?? comment['createdAt'], body: textOf(comment['body']) ?? '' }
}

/** GraphQL puts lists into `nodes`. */
const nodesOf = (value: unknown) => fieldsOf(value)['nodes'] ?? value

const isComment = (fields: Fields) => ('authorAssociation' in fields || 'author_association' in fields) && 'body' in fields && !('title' in fields)

function isGithub(fields: Fields): boolean {
  const isIssue = typeof fields['number'] === 'number' && 'title' in fields && ['state', 'comments', 'body', 'labels', 'updatedAt'].some((key) => key in fields)
  return isComment(fields) || (isIssue && !('customer_id' in fields))
}

/** GitHub issues: REST, GraphQL and `gh`. */
export const github = { id: 'github', recognises: isGithub, open: openGithub } as const satisfies Vendor
