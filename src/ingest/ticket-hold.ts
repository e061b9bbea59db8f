import type { Message, Ticket } from '../ticket.ts'
import type { MessageRow } from './csv-rows.ts'
import { rowPlace } from './csv-rejects.ts'
import { IdSet } from './id-set.ts'
import type { Outcome, Reject } from './outcome.ts'
import type { Row } from './table-rows.ts'

/** Text that may lie between two rows of a ticket: 8 M units, some ten thousand tickets. Up to twice as much is held. */
const heldUnits = 1 << 23
/** A file above this, in bytes, that came so far and never went back to a ticket, is sorted by ticket. */
const longFile = 1 << 26
const sortedUnits = 1 << 20
/** Between two rows of a ticket in a table that is sorted. */
const heldWhenSorted = 1 << 17

interface Held {
  ticket: Omit<Ticket, 'messages'>
  /** What its last row said of it. */
  said: MessageRow['ticket']
  readonly messages: Message[]
  rows: number
  /** When its first row came. */
  readonly order: number
}

/**
 * Gathers rows into tickets. Rows of a ticket may lie apart as long as the text between them fits the bound; beyond it, tickets that were
 * not touched are let go, and a row that comes later still is rejected, never taken for a second ticket. Of a long file that is sorted by
 * ticket, as most are, little is held.
 */
export class TicketHold {
  /** Touched since the last turn, and in the turn before. Maps are thrown away whole: one that lives on keeps what was taken out of it. */
  private fresh = new Map<string, Held>()
  private earlier = new Map<string, Held>()
  private readonly gone = new IdSet()
  private freshUnits = 0
  private unitsSoFar = 0
  private wentBack = false
  private touched: Held | undefined
  private came = 0
  private readonly isLong: boolean

  /** `bytes`: the size of the file, where it is known. */
  constructor(bytes = 0) {
    this.isLong = bytes > longFile
  }

  /** Adds to `outcomes` what the row settles. */
  add(row: Row, read: MessageRow | Reject, outcomes: Outcome[]): void {
    if ('code' in read) {
      outcomes.push({ kind: 'reject', reject: read })
      return
    }
    const { id } = read.ticket
    const known = this.touched?.ticket.id === id ? this.touched : this.goBack(id)
    if (known === undefined && this.gone.has(id)) {
      // The file is not sorted after all: more is held from here on.
      this.wentBack = true
      outcomes.push({ kind: 'reject', reject: scattered(row, id) })
      return
    }
    this.keep(known ?? this.begin(read), read)
    if (this.freshUnits > (this.isSorted() ? heldWhenSorted : heldUnits)) this.turn(outcomes)
  }

  private isSorted(): boolean {
    return this.isLong && !this.wentBack && this.unitsSoFar >= sortedUnits
  }

  finish(): readonly Outcome[] {
    return [...this.held()].sort((a, b) => a.order - b.order).map(outcomeOf)
  }

  private goBack(id: string): Held | undefined {
    const known = this.fresh.get(id) ?? this.earlier.get(id)
    if (known === undefined) return undefined
    this.wentBack = true
    this.fresh.set(id, known)
    return known
  }

  private begin({ ticket }: MessageRow): Held {
    const one: Held = { ticket, said: ticket, messages: [], rows: 0, order: (this.came += 1) }
    this.fresh.set(ticket.id, one)
    return one
  }

  private keep(one: Held, { ticket, message }: MessageRow): void {
    if (one.said !== ticket) one.ticket = { ...one.ticket, ...ticket }
    one.said = ticket
    if (message !== undefined) one.messages.push(message)
    one.rows += 1
    const units = (message?.body.length ?? 0) + 100
    this.freshUnits += units
    this.unitsSoFar += units
    this.touched = one
  }

  /** Lets go what was not touched since the last turn. */
  private turn(outcomes: Outcome[]): void {
    for (const [id, one] of this.earlier) {
      if (this.fresh.has(id)) continue
      this.gone.add(id)
      outcomes.push(outcomeOf(one))
    }
    this.earlier = this.fresh
    this.fresh = new Map(this.touched === undefined ? [] : [[this.touched.ticket.id, this.touched]])
    this.freshUnits = 0
  }

  private *held(): Generator<Held> {
    yield* this.fresh.values()
    for (const [id, one] of this.earlier) if (!this.fresh.has(id)) yield one
  }
}

function outcomeOf({ ticket, messages, rows }: Held): Outcome {
  return { kind: 'ticket', ticket: messages.length === 0 ? ticket : { ...ticket, messages }, records: rows }
}

function scattered(row: Row, id: string): Reject {
  return {
    ...rowPlace(row),
    field: 'id',
    code: 'scattered-rows',
    reason: 'lies too far from the other rows of its ticket, which was let go before: sort the file by its column of ticket ids, and read it again',
    expected: '',
    found: id,
  }
}
