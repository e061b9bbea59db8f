import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, namesOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { eachOnce, type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, firstWordsOf, flagOf, known, nameOf, priorityFrom, spanOf, statusFrom } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** What other records tell of ids: names of states, people. */
interface Lookups {
  readonly states: Map<string, string>
  readonly users: Map<string, Fields>
}

/** Zammad: tickets with or without names for ids (`expand`), their articles, records with `assets`, webhooks, and the states of the account. */
function openZammad(context: VendorContext): Adapter {
  const lookups: Lookups = { states: new Map(), users: new Map() }
  const gathering = new Gathering((gathered) => {
    if (gathered.versions.length > 0 && articlesIn(gathered).length === 0 && articleCount(gathered) > 0) context.notify({ code: 'no-replies-in-export' })
    return ticketOf(gathered, lookups, context)
  }, context.notify, isCut)
  const acceptTicket = (fields: Fields, record: JsonRecord): readonly Outcome[] => {
    const id = idOf(fields['id'])
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'id', 'is not a Zammad ticket: it has no id')]
    if (stateOf(fields, lookups) === 'removed') return [rejected(record, 'deleted', 'state', 'the ticket was removed', id)]
    return gathering.ticket(id, fields, record, record.list === undefined && 'articles' in fields)
  }
  const accept = (record: JsonRecord): readonly Outcome[] => {
    if (typeof record.value === 'number') return learnt
    const fields = fieldsOf(record.value)
    if (isSide(fields)) {
      if ('state_type_id' in fields) lookups.states.set(idOf(fields['id']) ?? '', textOf(fields['name']) ?? '')
      if ('role_ids' in fields) lookups.users.set(idOf(fields['id']) ?? '', fields)
      return learnt
    }
    if ('target_ticket' in fields) return [...acceptTicket(fieldsOf(fields['source_ticket']), record), ...acceptTicket(fieldsOf(fields['target_ticket']), record)]
    if ('assets' in fields) return withAssets(fieldsOf(fields['assets']), lookups).flatMap((ticket) => acceptTicket(ticket, record))
    if ('ticket' in fields) return acceptTicket({ ...fieldsOf(fields['ticket']), articles: fields['articles'] ?? [fields['article']] }, record)
    if (!isArticle(fields)) return acceptTicket(fields, record)
    return gathering.part(idOf(fields['ticket_id']) ?? '', fields, record)
  }
  // A search gives ids in its list and the tickets beside it.
  const endPage = (page: Fields) => withAssets(fieldsOf(page['assets']), lookups).flatMap((ticket) => acceptTicket(ticket, { kind: 'record', value: ticket, line: 1, record: 1 }))
  return { accept, endPage, finish: () => gathering.finish() }
}

const articleCount = ({ fields }: Gathered): number => countOf(fields['article_count']) ?? 0

function isCut(gathered: Gathered): boolean {
  const held = articlesIn(gathered).length
  return held > 0 && held < articleCount(gathered)
}

/** With `full=true` everything lies in `assets`, by kind and id. */
function withAssets(assets: Fields, { states, users }: Lookups): readonly Fields[] {
  const all = (kind: string) => Object.values(fieldsOf(assets[kind])).map(fieldsOf)
  for (const state of all('TicketState')) states.set(idOf(state['id']) ?? '', textOf(state['name']) ?? '')
  for (const user of all('User')) users.set(idOf(user['id']) ?? '', user)
  const articles = all('TicketArticle')
  return all('Ticket').map((ticket) => ({ ...ticket, articles: articles.filter((article) => idOf(article['ticket_id']) === idOf(ticket['id'])) }))
}

/** As a new account has them; others can only be told by the names of the account's states. */
const usualStates: Readonly<Record<string, string>> = { 1: 'new', 2: 'open', 3: 'pending reminder', 4: 'closed', 5: 'merged' }

function stateOf(fields: Fields, { states }: Lookups): string | undefined {
  const id = idOf(fields['state_id']) ?? ''
  return textOf(fields['state']) ?? textOf(fieldsOf(fields['state'])['name']) ?? states.get(id) ?? usualStates[id] ?? (id === '' ? undefined : `state_id ${id}`)
}

const statuses: Readonly<Record<string, Status>> = {
  merged: 'closed', 'pending reminder': 'waiting_customer', 'pending close': 'waiting_customer', 'pending action': 'waiting_customer',
  'en attente de rappel': 'waiting_customer', 'en attente de clôture': 'waiting_customer',
}
const priorities: Readonly<Record<string, Priority>> = { 1: 'low', 2: 'normal', 3: 'high' }

function ticketOf(gathered: Gathered, lookups: Lookups, context: VendorContext): Outcome {
  const { id, fields, place, records } = gathered
  const status = statusFrom(stateOf(fields, lookups), statuses, context.notify)
  const closed = status === 'closed' || status === 'solved'
  const reopened = idOf(fields['close_at']) === undefined ? undefined : !closed
  const articles = articlesIn(gathered)
  const value = {
    id: idOf(fields['number']) ?? id,
    subject: fields['title'],
    createdAt: fields['created_at'],
    updatedAt: fields['updated_at'],
    closedAt: closed ? (fields['last_close_at'] ?? fields['close_at']) : undefined,
    status,
    priority: priorityFrom((textOf(fields['priority']) ?? textOf(fieldsOf(fields['priority'])['name']))?.replace(/^\d\s+/, '') ?? fields['priority_id'], priorities),
    channel: (textOf(fields['create_article_type']) ?? textOf(articles[0]?.['type']))?.toLowerCase(),
    tags: namesOf(fields['tags']),
    requester: requesterOf(fields, lookups),
    messages: threadOf(undefined, articles.map((article) => messageOf(article, fields))),
    statistics: known({ firstReplyMs: spanOf(fields['created_at'], fields['first_response_at']), reopens: reopened === true ? 1 : undefined }),
    outcome: known({ reopened, escalated: lateOf(fields) }),
  }
  return ticketOutcome(value, place, records)
}

/** Negative when the agreed time had passed. */
function lateOf(fields: Fields): boolean | undefined {
  const left = ['first_response_diff_in_min', 'update_diff_in_min', 'close_diff_in_min'].map((key) => fields[key]).filter((value) => typeof value === 'number')
  return left.length === 0 ? undefined : left.some((minutes) => minutes < 0)
}

function requesterOf(fields: Fields, { users }: Lookups) {
  const id = idOf(fields['customer_id'] ?? fieldsOf(fields['customer'])['id'])
  const user = users.get(id ?? '') ?? fieldsOf(fields['customer'])
  return { id, name: nameOf(user) ?? textOf(fields['customer']), organisation: textOf(fields['organization']) ?? textOf(fieldsOf(fields['organization'])['name']) }
}

function articlesIn({ versions, parts }: Gathered): readonly Fields[] {
  const embedded = versions.flatMap((version) => listOf(version.fields['articles'])).filter((article) => 'body' in article || 'body_html' in article || 'body_text' in article)
  return eachOnce([...embedded, ...parts.map((part) => part.fields)])
}

const senders: Readonly<Record<string, string>> = { agent: 'agent', customer: 'customer', system: 'system', 1: 'agent', 2: 'customer', 3: 'system' }

function messageOf(article: Fields, ticket: Fields) {
  return {
    id: idOf(article['id']),
    author: authorOf(article, ticket),
    authorId: idOf(article['origin_by_id'] ?? article['created_by_id']),
    visibility: flagOf(article['internal']) === false ? 'public' : 'internal',
    at: article['created_at'],
    body: firstWordsOf(withoutSignature(article['body'] ?? article['body_html']), article['body_html'], article['body'], article['body_text']),
  }
}

/** Zammad marks where a signature begins. */
const withoutSignature = (body: unknown) => textOf(body)?.split(/<(?:span|div)[^<>]*\bjs-signatureMarker\b/, 1)[0]

function authorOf(article: Fields, ticket: Fields): string {
  if (fieldsOf(article['preferences'])['is-auto-response'] === true) return 'system'
  const sender = (textOf(article['sender']) ?? idOf(article['sender_id']) ?? '').toLowerCase()
  const role = senders[sender]
  if (role !== undefined) return role
  const customer = fieldsOf(ticket['customer'])
  return sender !== '' && [textOf(customer['email']), textOf(customer['login'])].some((address) => address?.toLowerCase() === sender) ? 'customer' : 'agent'
}

/** States, people, organisations, groups, roles and other records of the account. */
const isSide = (fields: Fields) => ('state_type_id' in fields && 'name' in fields) || ('role_ids' in fields && 'login' in fields) || ('name' in fields && 'created_by_id' in fields && !('number' in fields)) || ('object' in fields && 'o_id' in fields)
const isArticle = (fields: Fields) => 'ticket_id' in fields && 'internal' in fields && ('sender_id' in fields || 'sender' in fields)

function isZammad(fields: Fields): boolean {
  const ticket = 'ticket' in fields ? fieldsOf(fields['ticket']) : fields
  if ('ticket' in fields && !('articles' in fields || 'article' in fields)) return false
  if ('assets' in fields) return 'Ticket' in fieldsOf(fields['assets'])
  const isTicket = 'number' in ticket && 'title' in ticket && ('customer_id' in ticket || 'customer' in ticket || 'state_id' in ticket)
  return isTicket || isArticle(fields) || 'target_ticket' in fields || isSide(fields)
}

/** Zammad: tickets, articles, records with assets, states and people. */
export const zammad = { id: 'zammad', recognises: isZammad, open: openZammad } as const satisfies Vendor
