import { describe, expect, it } from 'vitest'
import type { MessageRow } from '../../src/ingest/csv-rows.ts'
import type { Outcome } from '../../src/ingest/outcome.ts'
import type { Row } from '../../src/ingest/table-rows.ts'
import { TicketHold } from '../../src/ingest/ticket-hold.ts'

const row: Row = { kind: 'row', cells: [], line: 1, row: 1 }
const said = (id: string, body = 'x'.repeat(2000)): MessageRow => ({ ticket: { id }, message: { author: 'customer', body } })

/** Tickets by id, with how many messages each was let go with. */
const through = (hold: TicketHold, ids: readonly string[]) => {
  const outcomes: Outcome[] = []
  for (const id of ids) hold.add(row, said(id), outcomes)
  const early = outcomes.length
  outcomes.push(...hold.finish())
  return { early, tickets: outcomes.flatMap((one) => (one.kind === 'ticket' ? [[one.ticket.id, one.ticket.messages?.length]] : [])), rejects: outcomes.filter(({ kind }) => kind === 'reject').length }
}
const sorted = Array.from({ length: 3000 }, (_, at) => `t${Math.floor(at / 3)}`)

describe('tickets whose rows are gathered', () => {
  it('are all held in a file that fits, however it is sorted', () => {
    const { early, tickets, rejects } = through(new TicketHold(6_000_000), [...sorted, 't0'])
    expect({ early, rejects }).toEqual({ early: 0, rejects: 0 })
    expect(tickets[0]).toEqual(['t0', 4])
    expect(tickets).toHaveLength(1000)
  })

  it('are let go soon in a long file that is sorted, each whole, in order', () => {
    const { early, tickets, rejects } = through(new TicketHold(1e9), sorted)
    expect(early).toBeGreaterThan(800)
    expect(rejects).toBe(0)
    expect(tickets).toEqual(Array.from({ length: 1000 }, (_, at) => [`t${at}`, 3]))
  })

  it('are held for longer in a long file that goes back to one', () => {
    const { early, tickets, rejects } = through(new TicketHold(1e9), ['back', 'other', 'back', ...sorted, 'back'])
    expect({ early, rejects }).toEqual({ early: 0, rejects: 0 })
    expect(tickets[0]).toEqual(['back', 3])
  })

  it('are held for longer from the first row on that comes too late', () => {
    const apart = (id: string) => [id, ...Array.from({ length: 400 }, (_, at) => `${id}-${at}`), id]
    const { tickets, rejects } = through(new TicketHold(1e9), [...sorted, ...apart('late'), ...apart('later')])
    expect(rejects).toBe(1)
    expect(tickets.find(([id]) => id === 'later')).toEqual(['later', 2])
  })

  it('stay whole when one of them fills many turns', () => {
    const { tickets } = through(new TicketHold(1e9), [...sorted.slice(0, 900), ...Array.from({ length: 1000 }, () => 'long'), 'last'])
    expect(tickets.at(-2)).toEqual(['long', 1000])
  })
})
