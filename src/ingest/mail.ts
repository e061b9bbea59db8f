import { type Adapter, type Place, rejected, ticketOutcome } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Correspondent, Mail } from './mail-records.ts'
import { bareSubject, threadsOf } from './mail-threads.ts'
import { momentOf } from './moment.ts'
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
    const placed = new Map<string, number>()
    return threadsOf(held).map((thread) => ticketOf(thread, idOf(thread, placed), isOurs))
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

/** Of the first mail; files of one name may lie in several sources. */
function idOf([first]: readonly Held[], placed: Map<string, number>): string | undefined {
  if (first === undefined || first.mail.messageId !== undefined) return first?.mail.messageId
  const { place } = first.mail
  const times = (placed.get(place) ?? 0) + 1
  placed.set(place, times)
  return times === 1 ? place : `${place}-${times}`
}

function ticketOf(thread: readonly Held[], id: string | undefined, isOurs: IsOurs | undefined): Outcome {
  const [first] = thread
  const place = first?.place ?? { line: 1, record: 1 }
  const people = thread.filter(({ mail }) => !mail.automatic)
  const agent: IsOurs = isOurs ?? othersThan(people[0]?.mail.from)
  const customer = writersOf(people, isOurs).find((from) => !agent(from)) ?? first?.mail.to.find((person) => !agent(person))
  const mails = eachOnce(thread)
  const value = {
    id,
    subject: bareSubject(first?.mail.subject ?? ''),
    createdAt: first?.mail.at,
    channel: 'email',
    requester: customer === undefined ? undefined : { id: customer.address, name: customer.name === '' ? undefined : customer.name },
    messages: mails.flatMap(({ mail }, index) => messagesOf(mail, index, agent, isOurs)),
  }
  return ticketOutcome(value, place, thread.length)
}

/** Whoever wrote: of a mail that one of ours sends on, the writer is the one inside it. */
function writersOf(thread: readonly Held[], isOurs: IsOurs | undefined): readonly Correspondent[] {
  return thread.flatMap(({ mail }) => sentOn(mail, isOurs)?.from ?? mail.from ?? [])
}

/** What one of ours sends on of somebody else's. */
function sentOn({ from, forwarded }: Mail, isOurs: IsOurs | undefined): Mail['forwarded'] {
  return isOurs !== undefined && from !== undefined && isOurs(from) && forwarded !== undefined && !isOurs(forwarded.from) ? forwarded : undefined
}

/** Nobody said who we are: whoever wrote first is the customer. */
function othersThan(customer: Correspondent | undefined): IsOurs {
  return ({ address }) => address !== customer?.address
}

/** A mail that is sent on is the customer's; what stands above it is said among us. */
function messagesOf(mail: Mail, index: number, agent: IsOurs, isOurs: IsOurs | undefined) {
  const message = messageOf(mail, index, agent, isOurs)
  const inner = sentOn(mail, isOurs)
  if (inner === undefined || message.author === 'system') return [message]
  const { from, at = mail.at, text, above } = inner
  const first = { ...message, id: `${message.id}-forwarded`, author: 'customer', authorId: from.address, visibility: 'public', at: earlierOf(at, mail.at), body: text }
  return above === '' ? [first] : [first, { ...message, visibility: 'internal', body: above }]
}

const earlierOf = (at: string | undefined, bound: string | undefined) => (bound !== undefined && (momentOf(at) ?? 0) > (momentOf(bound) ?? Infinity) ? bound : at)

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

/** Mailboxes (mbox) and single mails (EML), by thread. */
export const mail = { id: 'mail', recognises: (_fields, list) => list === 'mail', open: openMail } as const satisfies Vendor
