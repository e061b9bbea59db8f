import type { Message, Ticket } from '../ticket.ts'
import type { MessageRow } from './csv-rows.ts'
import type { Outcome, Reject } from './outcome.ts'
import type { Row } from './table-rows.ts'

/** Text that may be held while more rows of a ticket may come: 32 M units, the messages of some hundred thousand tickets. */
const heldUnits = 1 << 25

interface Held {
  ticket: Omit<Ticket, 'messages'>
  readonly messages: Message[]
  units: number
}

/**
 * Gathers rows into tickets. Rows of a ticket may lie apart as long as the text between them fits the bound; beyond it, the
 * ticket untouched for longest is let go, and a row that comes later still is rejected, never taken for a second ticket.
 */
export function ticketHold() {
  const held = new Map<string, Held>()
  const gone = new Set<string>()
  let units = 0

  const letGo = (id: string, one: Held): Outcome => {
    held.delete(id)
    gone.add(id)
    units -= one.units
    return { kind: 'ticket', ticket: { ...one.ticket, messages: one.messages }, records: one.messages.length }
  }
  function* overBound(): Generator<Outcome> {
    for (const [id, one] of held) {
      if (units <= heldUnits || held.size === 1) return
      yield letGo(id, one)
    }
  }
  function* add(row: Row, read: MessageRow | Reject): Generator<Outcome> {
    if ('code' in read) return yield { kind: 'reject', reject: read }
    const { id } = read.ticket
    if (gone.has(id)) return yield { kind: 'reject', reject: scattered(row, id) }
    const one = held.get(id) ?? { ticket: read.ticket, messages: [], units: 0 }
    held.delete(id)
    held.set(id, one)
    one.ticket = { ...one.ticket, ...read.ticket, id }
    one.messages.push(read.message)
    one.units += read.message.body.length + 100
    units += read.message.body.length + 100
    yield* overBound()
  }
  function* finish(): Generator<Outcome> {
    for (const [id, one] of held) yield letGo(id, one)
  }
  return { add, finish }
}

function scattered(row: Row, id: string): Reject {
  return {
    line: row.line,
    row: row.row,
    field: 'id',
    code: 'scattered-rows',
    reason: 'lies too far from the other rows of its ticket: sort the file by ticket',
    expected: '',
    found: id,
  }
}
