import type { Author, Message, Ticket } from '../ticket.ts'
import { read } from '../text/read.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Reading } from '../text/reading.ts'
import { checkMessages } from './check-ticket.ts'
import { type Moment, momentOf } from './moment.ts'

/** A public message by a person, read. */
export interface Entry {
  readonly id: string
  readonly author: Exclude<Author, 'system'>
  readonly authorId: string | undefined
  readonly moment: Moment | undefined
  readonly reading: Reading
  /** Place among the public messages of people, in time. */
  readonly place: number
}

/** The conversation as the customer sees it. */
export interface Thread {
  readonly entries: readonly Entry[]
  readonly customer: readonly Entry[]
  readonly agent: readonly Entry[]
  /** The subject line, read as the customer's; undefined when there is none. */
  readonly subject: Reading | undefined
  /** All messages, bots' and internal ones too. */
  readonly messages: number
  /** Every public message of a person has a time. */
  readonly timed: boolean
}

/** Where readings may be kept between two scores of a ticket: a `Map`, an `LRUCache`… */
export interface ReadingCache {
  get(key: string): Reading | undefined
  set(key: string, reading: Reading): unknown
}

interface Placed {
  readonly message: Message
  readonly id: string
  readonly moment: Moment | undefined
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTime = (a: Placed, b: Placed): number =>
  (a.moment?.ms ?? 0) - (b.moment?.ms ?? 0) || byText(a.id, b.id) || byText(a.message.author, b.message.author) || byText(a.message.body, b.message.body)

/** Messages without times keep their order; with times, their order is time's. */
const inOrder = (messages: readonly Message[]): readonly Placed[] => {
  const placed = messages.map((message, i) => ({ message, id: message.id ?? `m${i + 1}`, moment: momentOf(message.at) }))
  return placed.every(({ moment }) => moment !== undefined) ? placed.sort(byTime) : placed
}

const isHeard = ({ author, visibility }: Message): boolean => author !== 'system' && visibility !== 'internal'

const readOnce = (ticket: Ticket, { message, id }: Placed, table: PhraseTable, names: readonly string[], cache: ReadingCache | undefined): Reading => {
  const by = message.author === 'agent' ? 'agent' : 'customer'
  if (cache === undefined) return read(message.body, table, { by, names })
  const key = [ticket.id, id, by, ...names].join('\u0000')
  const known = cache.get(key)
  if (known !== undefined && known.text === message.body) return known
  const reading = read(message.body, table, { by, names })
  cache.set(key, reading)
  return reading
}

const namesOf = ({ requester }: Ticket): string[] => {
  const names: string[] = []
  if (requester?.name !== undefined) names.push(requester.name)
  if (requester?.organisation !== undefined) names.push(requester.organisation)
  return names
}

/**
 * Sorts and reads a ticket's messages.
 * @throws TypeError on messages that are no list, and on one whose author or body is none.
 */
export const readThread = (ticket: Ticket, table: PhraseTable, cache?: ReadingCache): Thread => {
  const messages = ticket.messages ?? []
  checkMessages(ticket.id, messages)
  const names = namesOf(ticket)
  const entries: Entry[] = []
  for (const placed of inOrder(messages)) {
    const { message } = placed
    if (!isHeard(message)) continue
    entries.push({
      id: placed.id,
      author: message.author === 'agent' ? 'agent' : 'customer',
      authorId: message.authorId,
      moment: placed.moment,
      reading: readOnce(ticket, placed, table, names, cache),
      place: entries.length,
    })
  }
  return {
    entries,
    customer: entries.filter(({ author }) => author === 'customer'),
    agent: entries.filter(({ author }) => author === 'agent'),
    subject: ticket.subject === undefined || ticket.subject === '' ? undefined : read(ticket.subject, table, { by: 'customer' }),
    messages: messages.length,
    timed: entries.length > 0 && entries.every(({ moment }) => moment !== undefined),
  }
}
