import { type Adapter, type Place, rejected, ticketOutcome } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Correspondent, Mail } from './mail-records.ts'
import { bareSubject, threadsOf } from './mail-threads.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'

interface Held {
  readonly mail: Mail
  readonly place: Place
}

/** Folders of Google's mailboxes whose mails were never sent, or thrown away. */
const outside = new Set(['spam', 'trash', 'corbeille', 'drafts', 'draft', 'brouillons', 'brouillon'])

/** Mailboxes and single mails. Threads may lie in several files, so all is held until the batch ends. */
function openMail({ ourDomains, notify }: VendorContext): Adapter {
  const held: Held[] = []
  const isOurs = oursBy(ourDomains)
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const mail = record.value as Mail
    if (mail.labels.some((label) => outside.has(label))) return [rejected(record, 'deleted', 'labels', 'is a draft, spam or thrown away')]
    held.push({ mail, place: { line: record.line, record: record.record, ...(record.file !== undefined && { file: record.file }) } })
    return []
  }
  const finish = (): readonly Outcome[] => {
    if (held.length > 0 && ourDomains.length === 0) notify({ code: 'our-domain-unknown' })
    return threadsOf(held).map((thread) => ticketOf(thread, isOurs))
  }
  return { accept, endPage: () => [], finish }
}

type IsOurs = (person: Correspondent) => boolean

/** Undefined when nobody said which addresses are ours. */
function oursBy(domains: readonly string[]): IsOurs | undefined {
  const ours = domains.map((domain) => domain.trim().toLowerCase().replace(/^@/, '')).filter((domain) => domain !== '')
  if (ours.length === 0) return undefined
  return ({ address }) => ours.some((one) => (one.includes('@') ? address === one : address.endsWith(`@${one}`) || address.endsWith(`.${one}`)))
}

function ticketOf(thread: readonly Held[], isOurs: IsOurs | undefined): Outcome {
  const [first] = thread
  const place = first?.place ?? { line: 1, record: 1 }
  const people = thread.filter(({ mail }) => !mail.automatic)
  const agent: IsOurs = isOurs ?? othersThan(people[0]?.mail.from)
  const customer = people.map(({ mail }) => mail.from).find((from) => from !== undefined && !agent(from)) ?? first?.mail.to.find((person) => !agent(person))
  const mails = eachOnce(thread)
  const value = {
    id: first?.mail.messageId ?? `${place.file ?? 'mail'}-${String(place.record)}`,
    subject: bareSubject(first?.mail.subject ?? ''),
    createdAt: first?.mail.at,
    channel: 'email',
    requester: customer === undefined ? undefined : { id: customer.address, name: customer.name === '' ? undefined : customer.name },
    messages: mails.map(({ mail }, index) => messageOf(mail, index, agent, isOurs)),
  }
  return ticketOutcome(value, place, thread.length)
}

/** Nobody said who we are: whoever wrote first is the customer. */
function othersThan(customer: Correspondent | undefined): IsOurs {
  return ({ address }) => address !== customer?.address
}

function messageOf(mail: Mail, index: number, agent: IsOurs, isOurs: IsOurs | undefined) {
  const { from } = mail
  const author = mail.automatic ? 'system' : from !== undefined && agent(from) ? 'agent' : 'customer'
  const among = isOurs !== undefined && from !== undefined && mail.to.length > 0 && [from, ...mail.to].every(isOurs)
  return { id: mail.messageId ?? `m${index + 1}`, author, authorId: from?.address, visibility: among ? 'internal' : 'public', at: mail.at, body: mail.text }
}

/** A mail lies in the box of whoever sent it and of whoever received it. */
function eachOnce(thread: readonly Held[]): readonly Held[] {
  const ids = new Set<string>()
  return thread.filter(({ mail: { messageId } }) => {
    const isNew = messageId === undefined || !ids.has(messageId)
    if (messageId !== undefined) ids.add(messageId)
    return isNew
  })
}

export const mail = { id: 'mail', recognises: (_fields, list) => list === 'mail', open: openMail } as const satisfies Vendor
