import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment, Evidence, Quote } from '../src/assessment.ts'
import { createScorer, defaultPolicy, explain, scoreTicket, signals } from '../src/index.ts'
import { addUp, type Scored } from '../src/score/scorecard.ts'
import type { Message, Ticket } from '../src/ticket.ts'
import { arbitraryBody, arbitraryOpenQuestion, arbitraryThread, arbitraryTicket, lastMoment } from './arbitrary-tickets.ts'

const hourMs = 3_600_000
const asOf = lastMoment + 24 * hourMs

const assess = (ticket: Ticket, at = asOf): Assessment => scoreTicket(ticket, { asOf: at })

const holds = <Values>(property: fc.IProperty<Values>): void => {
  fc.assert(property, { numRuns: 300 })
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

const isQuote = (evidence: Evidence): evidence is Quote => evidence.kind === 'quote'

const quotesOf = ({ contributions, requests }: Assessment): readonly Quote[] => [
  ...contributions.flatMap(({ evidence }) => evidence.filter(isQuote)),
  ...requests.flatMap(({ quote, course, literalAnswers }) => [quote, ...course.evidence, ...literalAnswers.map((answer) => answer.quote)]),
  ...requests.flatMap(({ prerequisites }) => prerequisites.flatMap(({ evidence, asked }) => [...evidence, ...(asked === undefined ? [] : [asked])])),
]

const textsOf = (ticket: Ticket): ReadonlyMap<string, string> =>
  new Map([['subject', ticket.subject ?? ''], ...(ticket.messages ?? []).map(({ id, body }, index) => [id ?? `m${index + 1}`, body] as const)])

const append = (ticket: Ticket, message: Message): Ticket => ({ ...ticket, messages: [...(ticket.messages ?? []), message] })

const lastTime = (ticket: Ticket): number => Math.max(...(ticket.messages ?? []).map(({ at }) => Number(at)))

describe('an assessment of any ticket', () => {
  it('adds up: base and contributions make the total, the score is the total within 0 and 100', () => {
    holds(
      fc.property(arbitraryTicket, (ticket) => {
        const { base, contributions, total, score } = assess(ticket)
        expect(contributions.reduce((sum, { points }) => sum + points, base)).toBe(total)
        expect(score).toBe(Math.min(100, Math.max(0, total)))
        expect(Number.isInteger(score)).toBe(true)
      }),
    )
  })

  it('lists contributions by size', () => {
    holds(
      fc.property(arbitraryTicket, (ticket) => {
        const sizes = assess(ticket).contributions.map(({ points }) => Math.abs(points))
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      }),
    )
  })

  it('quotes exactly what was written, and shows evidence for every contribution', () => {
    holds(
      fc.property(arbitraryTicket, (ticket) => {
        const texts = textsOf(ticket)
        const assessment = assess(ticket)
        for (const { messageId, start, end, quote } of quotesOf(assessment)) expect(texts.get(messageId)?.slice(start, end)).toBe(quote)
        for (const { evidence } of assessment.contributions) expect(evidence.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is the same bytes each time, survives JSON, and leaves the ticket alone', () => {
    holds(
      fc.property(arbitraryTicket, (ticket) => {
        const first = assess(frozen(ticket))
        expect(JSON.stringify(assess(structuredClone(ticket)))).toBe(JSON.stringify(first))
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      }),
    )
  })

  it('is the same with readings kept from earlier scores, of the same ticket or of its earlier states', () => {
    const scorer = createScorer({ asOf, readings: new Map() })
    holds(
      fc.property(arbitraryTicket, arbitraryBody, (ticket, body) => {
        const [first, ...rest] = ticket.messages ?? []
        const edited: Ticket = first ? { ...ticket, requester: { name: 'Jean' }, messages: [{ ...first, body }, ...rest] } : ticket
        for (const state of [ticket, edited, ticket]) expect(JSON.stringify(scorer.score(state))).toBe(JSON.stringify(assess(state)))
      }),
    )
  })

  it('can be told in both languages', () => {
    holds(
      fc.property(arbitraryTicket, (ticket) => {
        const assessment = assess(ticket)
        for (const language of ['fr', 'en'] as const) expect(JSON.stringify(explain(assessment, { language }))).not.toMatch(/undefined|NaN|\[object/)
      }),
    )
  })
})

describe('order', () => {
  it('of the signals changes nothing', () => {
    const scored: fc.Arbitrary<readonly Scored[]> = fc.uniqueArray(
      fc.record({
        signal: fc.constantFrom(...signals.map(({ id }) => id)),
        group: fc.constantFrom('language' as const, 'exchange' as const, 'time' as const),
        points: fc.double({ min: -20, max: 30, noNaN: true }),
        meaning: fc.constant('waits'),
        evidence: fc.constant([]),
      }),
      { selector: ({ signal }) => signal, maxLength: 20 },
    )
    holds(
      fc.property(scored.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))), ([rows, shuffled]) => {
        expect(addUp(shuffled, defaultPolicy)).toEqual(addUp(rows, defaultPolicy))
      }),
    )
  })

  it('of the messages changes nothing', () => {
    holds(
      fc.property(arbitraryThread.chain((thread) => fc.tuple(fc.constant(thread), fc.shuffledSubarray([...thread], { minLength: thread.length }))), ([thread, shuffled]) => {
        expect(assess({ id: 't', messages: shuffled })).toEqual(assess({ id: 't', messages: thread }))
      }),
    )
  })
})

describe('more of what worsens things never lowers the score', () => {
  it('a longer wait', () => {
    holds(
      fc.property(arbitraryOpenQuestion, fc.nat(500), fc.nat(500), (ticket, first, more) => {
        const early = lastTime(ticket) + first * hourMs
        expect(assess(ticket, early + more * hourMs).total).toBeGreaterThanOrEqual(assess(ticket, early).total)
      }),
    )
  })

  it.each(['Any update?', 'Des nouvelles ?', 'I am still waiting for an answer.'])('one more unanswered follow-up: %s', (body) => {
    holds(
      fc.property(arbitraryOpenQuestion, fc.integer({ min: 1, max: 200 }), (ticket, hours) => {
        const chased = append(ticket, { author: 'customer', at: lastTime(ticket) + hours * hourMs, body })
        expect(assess(chased, lastTime(chased)).total).toBeGreaterThanOrEqual(assess(ticket, lastTime(chased)).total)
      }),
    )
  })

  // What was told by the last message being short is told no more by one that follows it.
  const withoutEndings = createScorer({ policy: { points: Object.fromEntries(['curt-ending', 'shrinking-messages', 'silent-withdrawal', 'politeness-loss'].map((id) => [id, 0])) } })

  it.each(['This is unacceptable, I am furious and I want a refund!', 'C’est inadmissible, je suis furieux, je vais résilier !'])('one more furious message: %s', (body) => {
    holds(
      fc.property(arbitraryThread, fc.integer({ min: 1, max: 200 }), (messages, hours) => {
        const ticket: Ticket = { id: 't', status: 'open', messages }
        const worse = append(ticket, { id: 'last', author: 'customer', at: lastTime(ticket) + hours * hourMs, body })
        const scoreOf = (one: Ticket): number => withoutEndings.score(one, { asOf: new Date(lastTime(worse)) }).score
        expect(scoreOf(worse)).toBeGreaterThanOrEqual(scoreOf(ticket))
      }),
    )
  })
})
