import fc from 'fast-check'
import { sentences } from '../bench/sample-sentences.ts'
import type { Message, Ticket } from '../src/ticket.ts'

/** The first moment in any arbitrary ticket, and one after all of them. */
export const firstMoment = Date.UTC(2026, 0, 5, 8)
export const lastMoment = Date.UTC(2026, 1, 5, 8)

const { en, fr } = sentences
const formulas = ['Ok.', 'Merci !', 'Any update?', 'Des nouvelles ?', 'C’est inadmissible !!!', 'It STILL fails, cancel my contract.', '> cité\n> encore', '-- \nJean', 'at foo.bar (x.js:12:3)']

/** What people write. */
const said = fc.constantFrom(...en.customer, ...en.upset, ...en.agent, ...fr.customer, ...fr.upset, ...fr.agent, ...formulas)

/** What nobody writes: any UTF-16 units, halves of surrogate pairs included. */
const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 })), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes))

export const arbitraryBody: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: said }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }, { weight: 1, arbitrary: units }), { maxLength: 5 })
  .chain((parts) => fc.constantFrom(' ', '\n', '', '\r\n\r\n').map((gap) => parts.join(gap)))

const moment = fc.integer({ min: firstMoment, max: lastMoment })

const arbitraryMessage: fc.Arbitrary<Message> = fc.record(
  {
    author: fc.constantFrom('customer', 'customer', 'agent', 'system'),
    authorId: fc.constantFrom('a1', 'a2', 'c1'),
    visibility: fc.constantFrom('public', 'public', 'internal'),
    at: fc.oneof(moment, moment.map((ms) => new Date(ms).toISOString()), fc.constant(null)),
    body: arbitraryBody,
  },
  { requiredKeys: ['author', 'body'] },
)

const facts = {
  subject: arbitraryBody,
  createdAt: moment,
  closedAt: moment,
  status: fc.constantFrom('new', 'open', 'waiting_customer', 'waiting_internal', 'solved', 'closed'),
  priority: fc.constantFrom('low', 'normal', 'high', 'urgent'),
  requester: fc.record({ name: fc.constantFrom('Ana Ruiz', 'Merci Dupont', 'Jean') }),
  panic: fc.record({ at: moment, productionDown: fc.boolean(), workaround: fc.boolean() }, { requiredKeys: [] }),
  statistics: fc.record({ replies: fc.nat(40), reopens: fc.nat(5), handoffs: fc.nat(5), firstReplyMs: fc.nat(900_000_000) }, { requiredKeys: [] }),
} as const

/** Any ticket that `Ticket` allows, most fields now and then absent. */
export const arbitraryTicket: fc.Arbitrary<Ticket> = fc.record(
  { id: fc.string({ minLength: 1, maxLength: 8 }), ...facts, messages: fc.array(arbitraryMessage, { maxLength: 9 }) },
  { requiredKeys: ['id'] },
)

/** A public exchange in which every message has its id and its own moment. */
export const arbitraryThread: fc.Arbitrary<readonly Message[]> = fc
  .array(fc.record({ author: fc.constantFrom('customer' as const, 'agent' as const), body: arbitraryBody, gapMs: fc.integer({ min: 60_000, max: 70 * 3_600_000 }) }), { minLength: 1, maxLength: 8 })
  .map((steps) => {
    let at = firstMoment
    return steps.map(({ author, body, gapMs }, index) => ({ id: `m${index + 1}`, author, body, at: (at += gapMs) }))
  })

/** An open exchange in plain words whose last message is a customer's question nobody has answered. */
export const arbitraryOpenQuestion: fc.Arbitrary<Ticket> = fc
  .array(fc.record({ customer: fc.constantFrom(...en.customer, ...fr.customer), agent: fc.constantFrom(...en.agent, ...fr.agent), gapMs: fc.integer({ min: 60_000, max: 40 * 3_600_000 }) }), { maxLength: 4 })
  .map((turns) => {
    let at = firstMoment
    const exchange = turns.flatMap(({ customer, agent, gapMs }): Message[] => [
      { author: 'customer', at: (at += gapMs), body: customer },
      { author: 'agent', at: (at += gapMs), body: agent },
    ])
    return { id: 'question', status: 'open', createdAt: firstMoment, messages: [...exchange, { author: 'customer', at: at + 3_600_000, body: 'How do I export the calendar of our team?' }] }
  })
