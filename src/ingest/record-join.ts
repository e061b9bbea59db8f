import { type Place, rejected } from './adapter.ts'
import { HeldBound } from './held-bound.ts'
import type { NamedRecord } from './named-record.ts'
import type { Notice, Outcome } from './outcome.ts'

/** A ticket's own record and the records of other lists and files that name it. */
export interface JoinedTicket {
  readonly id: string
  /** Undefined: only parts of it came. */
  readonly record: NamedRecord | undefined
  readonly place: Place
  /** By the list that they came from, in the order they came. */
  readonly parts: (list: string) => readonly NamedRecord[]
  /** The ticket's record and its parts. */
  readonly records: number
}

/** Tickets, what belongs to them and who took part, which lie in lists and files of their own: all is held until the batch ends, within a bound. */
export class RecordJoin {
  private readonly tickets = new Map<string, NamedRecord>()
  private readonly parts = new Map<string, Map<string, NamedRecord[]>>()
  private readonly inside = new Set<NamedRecord>()
  private readonly bound = new HeldBound()
  private readonly people = new Map<string, NamedRecord>()

  ticket(id: string, record: NamedRecord): readonly Outcome[] {
    this.bound.add(record.held)
    const earlier = this.tickets.get(id)
    this.tickets.set(id, record)
    return earlier === undefined ? [] : [rejected(earlier.place, 'duplicate', 'id', 'a newer version of this ticket is in the file', id)]
  }

  part(ticketId: string, list: string, record: NamedRecord): readonly Outcome[] {
    this.bound.add(record.held)
    const lists = this.parts.get(ticketId) ?? new Map<string, NamedRecord[]>()
    this.parts.set(ticketId, lists)
    const held = lists.get(list)
    if (held === undefined) lists.set(list, [record])
    else held.push(record)
    return []
  }

  /** A part that lies inside the ticket's own record. */
  inner(ticketId: string, list: string, record: NamedRecord): void {
    this.inside.add(record)
    this.part(ticketId, list, record)
  }

  /** Someone whom tickets name by id. */
  person(id: string, record: NamedRecord): readonly Outcome[] {
    this.bound.add(record.held)
    this.people.set(id, record)
    return [{ kind: 'merged', records: 1 }]
  }

  personOf(id: string | undefined): NamedRecord | undefined {
    return id === undefined ? undefined : this.people.get(id)
  }

  /** Parts whose ticket never came are rejected one by one; where no ticket came at all, they are tickets of messages only, which is told. */
  finish(translate: (ticket: JoinedTicket) => Outcome, notify: (notice: Notice) => void): readonly Outcome[] {
    if (this.tickets.size === 0) {
      if (this.parts.size > 0) notify({ code: 'messages-only', tickets: this.parts.size })
      return [...this.parts.keys()].map((id) => translate(this.joined(id, undefined)))
    }
    const outcomes = [...this.tickets].map(([id, record]) => translate(this.joined(id, record)))
    const orphans = [...this.parts].filter(([id]) => !this.tickets.has(id)).flatMap(([, lists]) => [...lists.values()].flat())
    return [...outcomes, ...orphans.map(({ place }) => rejected(place, 'orphan-comment', '', 'its ticket is not in the files'))]
  }

  private joined(id: string, record: NamedRecord | undefined): JoinedTicket {
    const lists = this.parts.get(id)
    const parts = [...(lists?.values() ?? [])].flat()
    const place = record?.place ?? parts[0]?.place ?? { line: 1, record: 1 }
    return { id, record, place, parts: (list) => lists?.get(list) ?? [], records: parts.filter((part) => !this.inside.has(part)).length + (record === undefined ? 0 : 1) }
  }
}
