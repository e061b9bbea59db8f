import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, idOf, learnt, listOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { type Gathered, Gathering, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { epochTime, known, priorityFrom, statusFrom, wallTimes, wordsOf } from './json-values.ts'
import { wallShift } from './otrs-time.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

type Times = (value: unknown) => unknown

/** OTRS, Znuny and OTOBO: tickets of the generic interface (`Article`) and of Zammad's plug-in (`Articles`), and articles of their own. */
function openOtrs(context: VendorContext): Adapter {
  const gathering = new Gathering((gathered) => ticketOf(gathered, context), context.notify)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    const fields = 'Ticket' in outer ? fieldsOf(outer['Ticket']) : outer
    const id = idOf(fields['TicketID'] ?? fields['TicketNumber'])
    if (id === undefined && 'ValidID' in fields) return learnt
    if (id === undefined) return [rejected(record, 'not-a-ticket', 'TicketID', 'is not a ticket: it has no number')]
    if ('ArticleID' in fields) return gathering.part(id, fields, record)
    if (fields['StateType'] === 'removed') return [rejected(record, 'deleted', 'StateType', 'the ticket was removed', id)]
    return gathering.ticket(id, fields, record, articlesOf(fields).length > 0)
  }
  return { accept, endPage: () => [], finish: () => gathering.finish() }
}

function articlesOf(fields: Fields): readonly Fields[] {
  const held = fields['Article'] ?? fields['Articles']
  return Array.isArray(held) ? listOf(held) : held === undefined || held === null ? [] : [fieldsOf(held)]
}

const statuses: Readonly<Record<string, Status>> = {
  'pending reminder': 'waiting_customer', 'pending auto': 'waiting_customer', merged: 'closed', 'closed successful': 'closed', 'closed unsuccessful': 'closed', 'closed with workaround': 'closed',
}
const priorities: Readonly<Record<string, Priority>> = { 'very low': 'low', 'very high': 'urgent', 'sehr niedrig': 'low', 'sehr hoch': 'urgent' }

function ticketOf(gathered: Gathered, context: VendorContext): Outcome {
  const { id, versions, parts, place, records } = gathered
  // An article of OTRS 5 and before carries its ticket's fields.
  const fields = versions.length > 0 ? gathered.fields : (parts.at(-1)?.fields ?? {})
  const times = wallShift(fields, context) ?? wallTimes(context, 'Created')
  const articles = articlesIn(gathered)
  const status = statusFrom(fields['StateType'] ?? fields['State'], statuses, context.notify)
  const reopens = reopensIn(fields)
  const value = {
    id: idOf(fields['TicketNumber']) ?? id,
    subject: textOf(fields['Title']) ?? textOf(articles[0]?.['Subject']),
    createdAt: epochTime(fields['CreateTimeUnix']) ?? times(fields['Created'] ?? fields['CreateTime']),
    updatedAt: versions.length === 0 ? undefined : times(fields['Changed'] ?? fields['ChangeTime']),
    closedAt: status === 'closed' ? times(fields['Closed'] ?? fields['SolutionTime']) : undefined,
    status,
    priority: priorityFrom(textOf(fields['Priority'])?.replace(/^\d\s+/, ''), priorities),
    channel: channelOf(articles[0]),
    requester: requesterOf(fields, articles),
    messages: threadOf(undefined, articles.map((article) => messageOf(article, times))),
    statistics: known({ reopens }),
    outcome: known({ escalated: Number(fields['EscalationTime']) < 0 ? true : undefined, reopened: reopens === undefined ? undefined : reopens > 0 }),
  }
  return ticketOutcome(value, place, records)
}

function articlesIn({ versions, parts }: Gathered): readonly Fields[] {
  const all = [...versions.flatMap((version) => articlesOf(version.fields)), ...parts.map((part) => part.fields)]
  return [...new Map(all.map((article, index) => [idOf(article['ArticleID']) ?? `#${index}`, article])).values()]
}

function requesterOf(fields: Fields, articles: readonly Fields[]) {
  const first = articles.find(({ SenderType: sender }) => sender === 'customer')
  const [written = ''] = (textOf(first?.['From']) ?? '').split('<', 1)
  const name = textOf(first?.['FromRealname']) ?? written.replaceAll('"', '').trim()
  return { id: idOf(fields['CustomerUserID'] ?? fields['CustomerUser']), name: name === '' ? undefined : name, organisation: textOf(fields['CustomerID']) }
}

const changed = /^%%(.*?)%%(.*?)%%/

function reopensIn(fields: Fields): number | undefined {
  if (!Array.isArray(fields['History'])) return undefined
  const changes = listOf(fields['History']).flatMap(({ HistoryType: type, Name: name }) => (type === 'StateUpdate' ? (changed.exec(textOf(name) ?? '') ?? []) : []))
  let reopens = 0
  for (let at = 0; at < changes.length; at += 3) if (/^closed/.test(changes[at + 1] ?? '') && !/^(closed|merged|removed)/.test(changes[at + 2] ?? '')) reopens += 1
  return reopens
}

const channels: Readonly<Record<string, string>> = { 1: 'email', 2: 'phone', 3: 'note', 4: 'chat' }

function channelOf(article: Fields | undefined): string | undefined {
  const type = textOf(article?.['ArticleType'])
  return type?.split('-')[0] ?? channels[idOf(article?.['CommunicationChannelID']) ?? ''] ?? textOf(article?.['CommunicationChannel'])?.toLowerCase()
}

const senders: Readonly<Record<string, string>> = { agent: 'agent', 1: 'agent', system: 'system', 2: 'system', customer: 'customer', 3: 'customer' }
const seen = /^(email-external|email-notification-ext|phone|fax|sms|webrequest|note-external|note-report|chat-external)$/

/** Up to OTRS 5 the article's type tells who sees it, from 6 on a field of its own. What neither tells is internal. */
function messageOf(article: Fields, times: Times) {
  const open = 'ArticleType' in article ? seen.test(textOf(article['ArticleType']) ?? '') : String(article['IsVisibleForCustomer']) === '1'
  return {
    id: idOf(article['ArticleID']),
    author: senders[idOf(article['SenderType'] ?? article['SenderTypeID']) ?? ''] ?? 'system',
    authorId: idOf(article['CreatedBy'] ?? article['CreateBy']),
    visibility: open ? 'public' : 'internal',
    at: epochTime(article['IncomingTime']) ?? times(article['Created'] ?? article['CreateTime']),
    body: wordsOf(article['Body']),
  }
}

function isOtrs(fields: Fields): boolean {
  const ticket = 'Ticket' in fields ? fieldsOf(fields['Ticket']) : fields
  return ('TicketNumber' in ticket && ('StateType' in ticket || 'State' in ticket || 'Title' in ticket)) || ('ArticleID' in ticket && 'SenderType' in ticket) || ('ValidID' in ticket && ('TypeName' in ticket || 'Name' in ticket || 'UserLogin' in ticket))
}

/** OTRS, Znuny and OTOBO: tickets and articles. */
export const otrs = { id: 'otrs', recognises: isOtrs, open: openOtrs } as const satisfies Vendor
