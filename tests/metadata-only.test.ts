import { describe, expect, it } from 'vitest'
import { createScorer } from '../src/index.ts'
import { gathered, text } from './ingest/gathered.ts'

const asOf = Date.parse('2026-01-14T10:00:00Z')

const list = text(
  'Ticket ID,Subject,Status,Priority,Created time,Agent interactions,Reopens,First response time (in hrs),Customer interactions',
  'calm,Where is the export button?,Open,Low,2026-01-14 09:00,1,0,00:20:00,1',
  'worst,Third reminder: still no refund,Open,Urgent,2025-12-01 09:00,9,2,90:00:00,9',
  'angry,Third reminder: this is unacceptable,Open,Medium,2026-01-14 09:00,,,,',
  'done,Password,Closed,Low,2026-01-02 09:00,1,0,00:10:00,1',
  'old,Invoice,Open,High,2025-12-20 09:00,6,1,30:00:00,4',
  'aged,Bug,Open,Medium,2026-01-02 09:00,,,,',
)

describe('a message without a text', () => {
  it.each([['undefined', undefined], ['null', null], ['number', 12]])('is named, with what was found: %s', (found, body) => {
    const ticket = { id: 'AH-7', messages: [{ id: 'm9', author: 'customer' as const, body: 'Hello' }, { author: 'customer' as const, body: body as unknown as string }] }
    expect(() => createScorer().score(ticket)).toThrow(new TypeError(`ticket AH-7, message m2: body: a text expected, found ${found}`))
  })
})

describe('tickets without their messages', () => {
  it('are ranked by ages, counts, reopenings, first replies, priorities and subjects', async () => {
    const scorer = createScorer({ asOf })
    const { tickets } = await gathered(list, { timeZone: 'UTC' })
    const scored = tickets.map((ticket) => ({ id: ticket.id, ...scorer.score(ticket) })).sort((a, b) => b.score - a.score)
    const order = scored.map(({ id }) => id)
    expect(order.slice(0, 2)).toEqual(['worst', 'old'])
    expect(order.indexOf('angry')).toBeLessThan(order.indexOf('calm'))
    expect(order.indexOf('aged')).toBeLessThan(order.indexOf('calm'))
    const [worst] = scored
    expect(worst?.contributions.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['reopen', 'age', 'priority', 'back-and-forth', 'slow-first-reply']))
    expect(scored.every(({ mode }) => mode === 'metadata-only')).toBe(true)
  })

  it('say what could not be seen', () => {
    const { mode, coverage } = createScorer({ asOf }).score({ id: '1', subject: 'Invoice', createdAt: '2026-01-01T00:00:00Z', statistics: { reopens: 1 } })
    expect(mode).toBe('metadata-only')
    expect(coverage.used).toEqual(['subject', 'createdAt', 'statistics'])
    expect(coverage.missing).toEqual(expect.arrayContaining(['messages', 'timestamps']))
    expect(coverage.notEvaluated).toEqual(expect.arrayContaining(['requester-wait', 'broken-promise', 'shouting', 'back-and-forth', 'handoff', 'slow-first-reply']))
    expect(coverage.notEvaluated).not.toContain('reopen')
    expect(coverage.notEvaluated).not.toContain('age')
    expect(coverage.notEvaluated).not.toContain('frustration')
  })

  it('hear no more than the subject when that is all there is of words', () => {
    const scorer = createScorer({ asOf })
    expect(scorer.score({ id: '1', subject: 'This is unacceptable' }).score).toBeGreaterThan(scorer.score({ id: '1', subject: 'Export of invoices' }).score)
    expect(scorer.score({ id: '1' }).coverage.notEvaluated).toContain('frustration')
  })

  it('count replies that an export counts and does not hold', () => {
    const description = { author: 'customer', body: 'The export of invoices is empty.' } as const
    const counted = createScorer({ asOf }).score({ id: '1', status: 'open', messages: [description], statistics: { replies: 12 } })
    expect(counted.contributions.map(({ signal }) => signal)).toContain('back-and-forth')
  })

  it('judge no ending from a description alone', () => {
    const scorer = createScorer({ asOf })
    const body = 'Can you unblock the payroll? We have been waiting for three days.'
    const closing = ['closed-unanswered', 'closed-unconfirmed']
    const heard = (at?: string) => {
      const { contributions, coverage } = scorer.score({ id: '1', status: 'closed', createdAt: '2026-01-05T10:00:00Z', messages: [{ author: 'customer', body, ...(at !== undefined && { at }) }] })
      return { fired: contributions.map(({ signal }) => signal).filter((id) => closing.includes(id)), unseen: coverage.notEvaluated.filter((id) => closing.includes(id)) }
    }
    expect(heard()).toEqual({ fired: [], unseen: closing })
    expect(heard('2026-01-05T10:00:00Z')).toEqual({ fired: ['closed-unanswered'], unseen: [] })
  })
})
