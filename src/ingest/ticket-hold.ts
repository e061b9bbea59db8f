import type { Message, Ticket } from '../ticket.ts'
import type { MessageRow } from './csv-rows.ts'
import { rowPlace } from './csv-rejects.ts'
import type { Outcome, Reject } from './outcome.ts'
import type { Row } from './table-rows.ts'

/** Text that may be held while more rows of a ticket may come: 8 M units, some ten thousand tickets. */
const heldUnits = 1 << 23

const none: readonly Outcome[] = []

interface Held {
  ticket: Omit<Ticket, 'messages'>
  /** What its last row said of it. */
  said: MessageRow['ticket'] | undefined
  readonly messages: Message[]
  rows: number
  units: number
  /** When its first row came. */
  readonly order: number
}

/**
 * Gathers rows into tickets. Rows of a ticket may lie apart as long as the text between them fits the bound; beyond it, the
 * ticket untouched for longest is let go, and a row that comes later still is rejected, never taken for a second ticket.
 */
export class TicketHold {
  private readonly held = new Map<string, Held>()
  private readonly gone = new Set<string>()
  private units = 0
  private touched = ''
  private came = 0

  private keep({ ticket, message }: MessageRow): void {
    const { id } = ticket
    const known = this.held.get(id)
    const one = known ?? { ticket, said: undefined, messages: [], rows: 0, units: 0, order: (this.came += 1) }
    const units = (message?.body.length ?? 0) + 100
    // Taken out and put back: the map's order is the order in which tickets were last touched.
    if (this.touched !== id) {
      this.held.delete(id)
      this.held.set(id, one)
    }
    this.touched = id
    if (one.said !== ticket) one.ticket = known === undefined ? ticket : { ...one.ticket, ...ticket }
    one.said = ticket
    if (message !== undefined) one.messages.push(message)
    one.rows += 1
    one.units += units
    this.units += units
  }

  add(row: Row, read: MessageRow | Reject): readonly Outcome[] {
    if ('code' in read) return [{ kind: 'reject', reject: read }]
    if (this.touched !== read.ticket.id && this.gone.has(read.ticket.id)) return [{ kind: 'reject', reject: scattered(row, read.ticket.id) }]
    this.keep(read)
    return this.units <= heldUnits ? none : [...this.overBound()]
  }

  *finish(): Generator<Outcome> {
    for (const [id, one] of [...this.held].sort(([, a], [, b]) => a.order - b.order)) yield this.letGo(id, one)
  }

  private *overBound(): Generator<Outcome> {
    for (const [id, one] of this.held) {
      if (this.units <= heldUnits || this.held.size === 1) break
      yield this.letGo(id, one)
    }
  }

  private letGo(id: string, { ticket, messages, rows, units }: Held): Outcome {
    this.held.delete(id)
    if (this.touched === id) this.touched = ''
    this.gone.add(id)
    this.units -= units
    return { kind: 'ticket', ticket: messages.length === 0 ? ticket : { ...ticket, messages }, records: rows }
  }
}

function scattered(row: Row, id: string): Reject {
  return {
    ...rowPlace(row),
    field: 'id',
    code: 'scattered-rows',
    reason: 'lies too far from the other rows of its ticket: sort the file by ticket',
    expected: '',
    found: id,
  }
}
