import { describe, expect, it } from 'vitest'
import { createScorer, decodeJargon, scoreTicket } from '../src/index.ts'

const untyped = (value: unknown) => value as never

describe('what comes from code without types', () => {
  it.each([
    [undefined, 'a ticket expected, an object with an id, found undefined'],
    [null, 'a ticket expected, an object with an id, found null'],
    ['x', 'a ticket expected, an object with an id, found string'],
    [[], 'a ticket expected, an object with an id, found a list'],
    [{ id: 'T', messages: 'x' }, 'ticket T: messages: a list expected, found string'],
    [{ id: 'T', messages: [null] }, 'ticket T, message m1: body: a text expected, found undefined'],
    [{ id: 'T', messages: [{ author: 'boss', body: 'x' }] }, 'ticket T, message m1: author: customer, agent or system expected, found boss'],
  ])('is refused with what was expected: %j', (ticket, message) => {
    expect(() => scoreTicket(untyped(ticket))).toThrow(new TypeError(message))
  })

  it('must be a text to be decoded', () => {
    expect(() => decodeJargon(untyped(3))).toThrow(new TypeError('a text expected, found number'))
  })

  it.each<readonly [unknown, RegExp]>([
    [{ lang: 'fr' }, /^options: no "lang"; one of .*language.* expected$/],
    [{ policy: { point: {} } }, /^policy: no "point"; one of base, caps, relief, bands, points expected$/],
    [{ policy: { bands: { low: 3 } } }, /^policy\.bands: no "low"; one of watch, high, critical expected$/],
    [{ policy: { caps: { words: 3 } } }, /^policy\.caps: no "words"; one of language, .* expected$/],
    [{ policy: { points: { urgensy: 0 } } }, /^policy\.points: no "urgensy"; one of .*urgency.* expected$/],
    [{ language: 'de' }, /^language: fr or en expected, found "de"$/],
  ])('names what there is: %j', (options, message) => {
    expect(() => createScorer(untyped(options))).toThrow(message)
  })
})

describe('empty messages', () => {
  it('are no follow-ups, and are not quoted', () => {
    const { contributions } = scoreTicket({ id: 'E', messages: [
      { id: 'm1', author: 'customer', at: '2026-01-05T09:00:00Z', body: '' },
      { id: 'm2', author: 'customer', at: '2026-01-06T09:00:00Z', body: ' ' },
    ] }, { asOf: '2026-01-06T10:00:00Z' })
    expect(contributions.map(({ signal }) => signal)).not.toContain('unanswered-follow-up')
    expect(contributions.flatMap(({ evidence }) => evidence).filter((one) => one.kind === 'quote' && one.quote.trim() === '')).toEqual([])
  })
})

describe('rounds without progress', () => {
  it('are no more than there were rounds', () => {
    const messages = Array.from({ length: 20 }, (_, i) => ({
      id: `m${i}`, author: i % 2 === 0 ? 'customer' as const : 'agent' as const, at: new Date(Date.UTC(2026, 0, 5 + i)).toISOString(),
      body: i % 2 === 0 ? 'Still the same error, it does not work.' : 'It is fixed, please check again.',
    }))
    const measures = scoreTicket({ id: 'R', messages }, { asOf: '2026-02-01T00:00:00Z' }).contributions
      .filter(({ signal }) => signal === 'no-progress').flatMap(({ evidence }) => evidence).filter((one) => one.kind === 'measure')
    expect(measures).toHaveLength(1)
    expect(measures[0]?.value).toBeGreaterThan(4)
    expect(measures[0]?.value).toBeLessThanOrEqual(10)
  })
})
