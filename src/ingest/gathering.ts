import { type Fields, idOf, type Place, rejected } from './adapter.ts'
import { momentOf } from './moment.ts'
import { HeldBound } from './held-bound.ts'
import { IdSet } from './id-set.ts'
import type { Notice, Outcome } from './outcome.ts'

/** A record and where it was. */
export interface Held {
  readonly fields: Fields
  readonly place: Place
}

/** All that was found of one ticket. */
export interface Gathered {
  readonly id: string
  /** Of the ticket's records: what the newest says, and where it says nothing the ones before. Empty when only parts were found. */
  readonly fields: Fields
  /** The ticket's records, oldest first: each may hold other messages. */
  readonly versions: readonly Held[]
  /** Messages that came as records of their own, in the order they came. */
  readonly parts: readonly Held[]
  readonly place: Place
  /** How many records these are. */
  readonly records: number
}

/** Tickets with their thread that are held for another version of them; without a bound a long export would fill the memory. */
const wholeHeld = 5000

/**
 * Brings together what an export says of one ticket in several records, pages and files: versions of it, and messages that
 * came apart from it. All is held until the batch ends, but for tickets that came with their whole thread: of these the last
 * few thousand only. What is held is bounded.
 */
export class Gathering {
  private readonly translate: (gathered: Gathered) => Outcome
  private readonly tickets = new Map<string, Held[]>()
  private readonly parts = new Map<string, Held[]>()
  private readonly whole = new Set<string>()
  private readonly bound = new HeldBound()
  private readonly gone = new IdSet()

  private readonly notify: (notice: Notice) => void
  private readonly isCut: (gathered: Gathered) => boolean
  private cut = 0
  private headless = 0

  /** `isCut`: whether the export holds fewer messages of a ticket than there are. */
  constructor(translate: (gathered: Gathered) => Outcome, notify: (notice: Notice) => void, isCut: (gathered: Gathered) => boolean = () => false) {
    this.translate = translate
    this.notify = notify
    this.isCut = isCut
  }

  /** `whole`: the record holds the thread, so nothing else need come. */
  ticket(id: string, fields: Fields, place: Place, whole = false): readonly Outcome[] {
    if (this.gone.has(id)) return [rejected(place, 'duplicate', 'id', 'this ticket was read too far before in the file', id)]
    if (!whole) this.bound.add(fields)
    const versions = this.tickets.get(id) ?? []
    versions.push({ fields, place })
    this.tickets.set(id, versions)
    if (whole) this.whole.add(id)
    return this.whole.size > wholeHeld ? [this.letGo()] : []
  }

  part(id: string, fields: Fields, place: Place): readonly Outcome[] {
    if (this.gone.has(id)) return [rejected(place, 'orphan-comment', 'id', 'its ticket was read too far before in the file', id)]
    this.bound.add(fields)
    const parts = this.parts.get(id) ?? []
    parts.push({ fields, place })
    this.parts.set(id, parts)
    return []
  }

  /** What is still held; tells of threads that lack messages, and of messages that lack their ticket. */
  finish(): readonly Outcome[] {
    const ids = new Set([...this.tickets.keys(), ...this.parts.keys()])
    const outcomes = [...ids].map((id) => this.outcomeOf(id))
    if (this.cut > 0) this.notify({ code: 'threads-cut-short', tickets: this.cut })
    if (this.headless > 0) this.notify({ code: 'messages-only', tickets: this.headless })
    return outcomes
  }

  private letGo(): Outcome {
    const [id = ''] = this.whole
    const outcome = this.outcomeOf(id)
    this.whole.delete(id)
    this.tickets.delete(id)
    this.parts.delete(id)
    this.gone.add(id)
    return outcome
  }

  private outcomeOf(id: string): Outcome {
    const gathered = this.gathered(id)
    if (gathered.versions.length === 0) this.headless += 1
    else if (this.isCut(gathered)) this.cut += 1
    return this.translate(gathered)
  }

  private gathered(id: string): Gathered {
    const versions = [...(this.tickets.get(id) ?? [])].sort((a, b) => versionOf(a.fields) - versionOf(b.fields))
    const parts = this.parts.get(id) ?? []
    const place = versions[0]?.place ?? parts[0]?.place ?? { line: 1, record: 1 }
    return { id, fields: overlaid(versions), versions, parts, place, records: versions.length + parts.length }
  }
}

function overlaid(versions: readonly Held[]): Fields {
  const fields: Record<string, unknown> = {}
  for (const version of versions) for (const [key, value] of Object.entries(version.fields)) if (value !== null && value !== undefined) fields[key] = value
  return fields
}

function versionOf(fields: Fields): number {
  const updated = fields['updated_at'] ?? fields['last_activity_at'] ?? fields['updatedAt'] ?? fields['modifiedAt'] ?? fields['userUpdatedAt'] ?? fields['updated_datetime'] ?? fields['Changed']
  return typeof updated === 'number' ? updated * 1000 : (momentOf(updated) ?? 0)
}

/** Each message once, by its id: the last that came is the newest. Those without an id all stay. */
export function eachOnce(messages: readonly Fields[]): readonly Fields[] {
  const byId = new Map<string, Fields>()
  messages.forEach((message, index) => byId.set(idOf(message['id']) ?? `#${index}`, message))
  return [...byId.values()]
}

export interface Words {
  readonly author: string
  readonly visibility: string
  readonly at?: unknown
  readonly body: string
}

/** The description and the messages after it, oldest first. Often the first message repeats the description, and then counts once. */
export function threadOf<T extends Words>(opening: T | undefined, messages: readonly T[]): readonly T[] {
  const sorted = oldestFirst(messages)
  if (opening === undefined || opening.body === '') return sorted
  const first = sorted.find(({ author, visibility }) => author !== 'system' && visibility === 'public')
  return first?.author === opening.author && folded(first.body) === folded(opening.body) ? sorted : oldestFirst([opening, ...messages])
}

/** A message without a time stays where it is, and so do all. */
function oldestFirst<T extends Words>(messages: readonly T[]): readonly T[] {
  const moments = new Map(messages.map((message) => [message, momentOf(message.at)]))
  if ([...moments.values()].includes(undefined)) return messages
  return [...messages].sort((a, b) => (moments.get(a) ?? 0) - (moments.get(b) ?? 0))
}

const folded = (body: string) => body.replace(/\s+/g, ' ').trim()
