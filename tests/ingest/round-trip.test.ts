import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ticketTable } from '../../src/ingest/write-table.ts'
import type { Ticket } from '../../src/ticket.ts'
import { fixturePath, gathered } from './gathered.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'é', 'Œ', '=', '-', "'", ',', ';', '"', '0', '€'), minLength: 1, maxLength: 8 }).map((text) => `w${text}`)
const text = fc.oneof(word, fc.constantFrom('=SUM(A1)', '-5 %', '@all', "'quoted'", '+33 1', 'a\nb\r\nc', ' padded '))
const time = fc.integer({ min: 1_600_000_000, max: 1_800_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString())
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const message = (index: number) =>
  fc.record({ id: fc.constant(`m${index + 1}`), author: fc.constantFrom('customer', 'agent', 'system'), authorId: some(word), visibility: fc.constantFrom('public', 'internal'), at: some(time), body: text })
const ticket = (index: number): fc.Arbitrary<Ticket> =>
  fc
    .record({
      id: fc.constant(`T${index}`), subject: some(word), status: some(fc.constantFrom('new', 'open', 'waiting_customer', 'waiting_internal', 'solved', 'closed')), priority: some(fc.constantFrom('low', 'normal', 'high', 'urgent')),
      channel: some(word), createdAt: some(time), updatedAt: some(time), closedAt: some(time), tags: some(fc.array(fc.constantFrom('vip', 'é-tag', 'x'), { minLength: 1, maxLength: 3 })),
      requester: fc.record({ id: word, name: some(word), organisation: some(word), plan: some(word) }),
      statistics: fc.record({ replies: fc.nat(99), reopens: some(fc.nat(9)), handoffs: some(fc.nat(9)), firstReplyMs: some(fc.nat(1e9)) }),
      outcome: fc.record({ csat: fc.integer({ min: 1, max: 5 }), escalated: some(fc.boolean()) }),
      messages: fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => message(at)))),
    })
    .map((fields) => JSON.parse(JSON.stringify({ ...fields, messages: fields.messages.length === 0 ? undefined : fields.messages })) as Ticket)

it('reads back the tickets that it wrote as a table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => ticket(index)))), async (tickets) => {
      const read = await gathered(Buffer.from(ticketTable(tickets)))
      expect(read.rejects).toEqual([])
      const seconds = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/\.000Z/g, 'Z')) as unknown
      expect(seconds(read.tickets)).toEqual(seconds(tickets))
    }),
    { numRuns: 150 },
  )
})

it('reads back a week of canonical tickets', async () => {
  const { tickets } = await gathered(fixturePath('helpdesk-week.ndjson'))
  const kept = tickets.map((one) => ({ ...one, panic: undefined, messages: one.messages?.map((message, at) => ({ visibility: 'public', ...message, id: message.id ?? `m${at + 1}` })) }))
  const bare = JSON.parse(JSON.stringify(kept)) as readonly Ticket[]
  expect((await gathered(Buffer.from(ticketTable(bare)))).tickets).toEqual(bare)
})
