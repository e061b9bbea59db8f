import { type Adapter, type Fields, fieldsOf, listOf, rejected, textOf, ticketOutcome } from './adapter.ts'
import { flagIn } from './csv-values.ts'
import { type Words, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { firstWordsOf, priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** Salesforce: cases with their comments and mails, and the users and contacts that they name, from weekly exports, Data Loader, reports and the API. */
function openSalesforce(context: VendorContext): Adapter {
  const join = new RecordJoin()
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = fieldsOf(record.value)
    const named = new NamedRecord(fields, record, context)
    const id = keyOf(named.text('id'))
    const list = listOfRecord(named)
    if (list !== undefined) {
      const parent = keyOf(named.text('parentid', 'relatedtoid'))
      return parent === undefined ? [rejected(record, 'orphan-comment', 'ParentId', 'does not say which case it belongs to')] : join.part(parent, list, named)
    }
    const number = named.text('casenumber', 'case number', 'numero de la requete')
    if (number === undefined && id !== undefined) return join.person(id, named)
    const key = id ?? number
    if (key === undefined) return [rejected(record, 'not-a-ticket', 'CaseNumber', 'is not a case: it has no number')]
    if (flagIn(named.text('isdeleted')) === true) return [rejected(record, 'deleted', 'IsDeleted', 'the case was deleted', number)]
    for (const part of ['CaseComments', 'EmailMessages', 'Emails'].flatMap((name) => listOf(fieldsOf(fields[name])['records']))) {
      const inner = new NamedRecord(part, record, context)
      join.inner(key, listOfRecord(inner) ?? 'comment', inner)
    }
    return join.ticket(key, named)
  }
  return { accept, endPage: () => [], finish: () => join.finish((ticket) => ticketOf(ticket, join, context), context.notify) }
}

/** Reports give ids of 15 letters, all else of 18: the last three only repeat the case of the letters. */
const keyOf = (id: string | undefined): string | undefined => (id?.length === 18 ? id.slice(0, 15) : id)

function listOfRecord(record: NamedRecord): 'comment' | 'mail' | undefined {
  if (record.couldSay('commentbody')) return 'comment'
  return record.couldSay('textbody', 'htmlbody') && record.couldSay('incoming') ? 'mail' : undefined
}

function ticketOf(ticket: JoinedTicket, join: RecordJoin, { notify }: VendorContext): Outcome {
  const { record } = ticket
  const raw = record?.text('status', 'statut')
  const known = statusFrom(raw, {}, notify)
  const status = flagIn(record?.text('isclosed', 'closed')) === true && known !== 'solved' ? 'closed' : known
  const contact = record?.text('contactid')
  const threaded = ticket.records > 1 || ticket.parts('mail').length > 0 || ticket.parts('comment').length > 0
  const createdAt = record?.date('createddate', 'date time opened', 'opened date', 'created date', 'date heure d ouverture')
  const value = {
    id: record?.text('casenumber', 'case number', 'numero de la requete') ?? ticket.id,
    subject: record?.text('subject', 'objet'),
    status,
    priority: priorityFrom(record?.text('priority', 'priorite')),
    createdAt,
    updatedAt: record?.date('lastmodifieddate', 'systemmodstamp', 'last modified date', 'case last modified date'),
    closedAt: status !== undefined && status !== 'solved' && status !== 'closed' ? undefined : record?.date('closeddate', 'date time closed', 'closed date', 'date heure de fermeture'),
    channel: record?.text('origin', 'case origin', 'origine de la requete'),
    requester: anyPresent({
      id: contact ?? record?.text('suppliedemail', 'contactemail', 'contact email'),
      name: named(record, 'Contact', join.personOf(keyOf(contact))) ?? record?.text('suppliedname', 'contact name', 'nom du contact'),
      organisation: named(record, 'Account', join.personOf(keyOf(record?.text('accountid')))) ?? record?.text('suppliedcompany', 'account name', 'nom du compte'),
    }),
    messages: messagesOf(ticket, join, threaded || status === 'new' ? createdAt : undefined),
    outcome: anyPresent({ escalated: flagIn(record?.text('isescalated', 'escalated')) ?? (/^(escalated|escalad)/i.test(raw ?? '') || undefined) }),
  }
  if (!threaded && status !== 'new' && value.messages.length > 0) notify({ code: 'no-replies-in-export' })
  return ticketOutcome(value, ticket.place, ticket.records)
}

function named(record: NamedRecord | undefined, relation: string, person: NamedRecord | undefined): string | undefined {
  const nested = textOf(fieldsOf(record?.value(relation.toLowerCase()))['Name'])
  const parts = [person?.text('firstname'), person?.text('lastname')].filter((part) => part !== undefined)
  return nested ?? person?.text('name') ?? (parts.length > 0 ? parts.join(' ') : undefined)
}

function messagesOf({ record, parts }: JoinedTicket, join: RecordJoin, openedAt: string | undefined): readonly Words[] {
  const description = record?.text('description')
  const opening: Words | undefined = description === undefined ? undefined : { author: 'customer', visibility: 'public', at: openedAt, body: wordsOf(description) }
  const mails = parts('mail').filter(isSent).map((mail) => mailWords(mail, join))
  const comments = parts('comment').filter((one) => flagIn(one.text('isdeleted')) !== true).map((one) => commentWords(one, record, join))
  return threadOf(opening, [...mails, ...comments].filter(({ body }) => body !== ''))
}

const draft = '5'
const isSent = (mail: NamedRecord): boolean => mail.text('status') !== draft && flagIn(mail.text('isdeleted')) !== true && flagIn(mail.text('isprivatedraft')) !== true

/** Mail that comes in is filed by an automatic user; mail that such a user sends is nobody's. */
function mailWords(mail: NamedRecord, join: RecordJoin): Words {
  const incoming = flagIn(mail.text('incoming')) === true
  const automatic = (!incoming && isAutomatic(mail, join)) || /^auto-submitted: *auto|^precedence: *(bulk|auto_reply)/im.test(mail.text('headers') ?? '')
  const author = automatic ? 'system' : incoming ? 'customer' : 'agent'
  return { author, visibility: 'public', at: mail.date('messagedate', 'createddate'), body: firstWordsOf(mail.value('textbody'), mail.value('htmlbody')) }
}

function commentWords(comment: NamedRecord, record: NamedRecord | undefined, join: RecordJoin): Words {
  const user = join.personOf(keyOf(comment.text('createdbyid')))
  const type = user?.text('usertype') ?? textOf(fieldsOf(comment.value('createdby'))['UserType']) ?? ''
  const isContact = user?.text('contactid') !== undefined && user.text('contactid') === record?.text('contactid')
  const author = isAutomatic(comment, join) ? 'system' : isContact || /portal|customer|guest|partner/i.test(type) ? 'customer' : 'agent'
  return { author, visibility: flagIn(comment.text('ispublished')) === true ? 'public' : 'internal', at: comment.date('createddate'), body: wordsOf(comment.value('commentbody')) }
}

const isAutomatic = (record: NamedRecord, join: RecordJoin): boolean => /automated/i.test(join.personOf(keyOf(record.text('createdbyid')))?.text('usertype') ?? '')

const objects = new Set(['Case', 'CaseComment', 'EmailMessage', 'User', 'Contact', 'Account'])

function isSalesforce(fields: Fields): boolean {
  const type = textOf(fieldsOf(fields['attributes'])['type'])
  return (type !== undefined && objects.has(type)) || 'CaseNumber' in fields || ('ParentId' in fields && ('CommentBody' in fields || 'TextBody' in fields))
}

function isTable(columns: ReadonlySet<string>): boolean {
  const all = (...names: readonly string[]) => names.every((name) => columns.has(name))
  return (
    columns.has('casenumber') || (columns.has('case number') && (columns.has('case origin') || columns.has('date time opened') || columns.has('opened date'))) || all('numero de la requete', 'statut') ||
    all('parentid', 'commentbody') || all('parentid', 'incoming') || all('id', 'usertype') || all('id', 'username', 'profileid') || all('id', 'lastname', 'accountid') || all('id', 'name', 'billingstreet')
  )
}

/** Salesforce: cases, their comments and mails, people; weekly export, Data Loader, reports, API. */
export const salesforce = { id: 'salesforce', recognises: isSalesforce, recognisesTable: isTable, open: openSalesforce } as const satisfies Vendor
