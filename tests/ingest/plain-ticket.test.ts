import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkedTicket, safeParseTicket } from '../../src/ingest/parse-ticket.ts'
import { plainTicket } from '../../src/ingest/plain-ticket.ts'
import { arbitraryTicket } from '../arbitrary-tickets.ts'

const anything = fc.oneof(fc.constantFrom(null, undefined, '', 'open', 'customer', 'public', '2026-01-05T08:00:00Z', '2026-02-30T08:00:00Z', 5, -1, Infinity, NaN, true, [], {}), fc.string())
const fields = ['id', 'subject', 'createdAt', 'updatedAt', 'status', 'priority', 'channel', 'tags', 'requester', 'messages', 'statistics', 'outcome', 'panic', 'more'] as const

const iso = (time: unknown) => (typeof time === 'number' ? new Date(time).toISOString() : time)
const written = arbitraryTicket.map(({ panic: _, createdAt, closedAt, messages, ...ticket }) => ({ ...ticket, createdAt: iso(createdAt), closedAt: iso(closedAt), messages: messages?.map((message) => ({ ...message, at: iso(message.at) })) }))

/** A ticket in which some fields hold whatever may be in a file. */
const nearly = fc.tuple(written, fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 3 }), fc.dictionary(fc.constantFrom('id', 'author', 'authorId', 'visibility', 'at', 'body', 'more'), anything, { maxKeys: 2 })).map(([ticket, over, message]) => ({
  ...ticket,
  ...over,
  ...('messages' in over ? {} : { messages: [...(ticket.messages ?? []), ...(Object.keys(message).length === 0 ? [] : [{ author: 'agent', body: 'x', ...message }])] }),
}))

it('reads a ticket as the schema does, or leaves it to the schema', () => {
  let plain = 0
  fc.assert(
    fc.property(nearly, (value) => {
      const read = plainTicket(value)
      if (read === undefined) return
      plain += 1
      const checked = checkedTicket(value)
      expect(checked.success && JSON.stringify(checked.ticket)).toBe(JSON.stringify(read))
    }),
    { numRuns: 2000 },
  )
  expect(plain).toBeGreaterThan(200)
})

it('says of what is none what the schema says', () => {
  const value = { id: '1', messages: [{ author: 'nobody', body: 'x' }] }
  expect(plainTicket(value)).toBeUndefined()
  expect(safeParseTicket(value)).toEqual(checkedTicket(value))
})
