import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { counterfactuals, createScorer, defaultPolicy, forecast, scoreTicket, type Ticket } from '../src/index.ts'
import { arbitraryTicket } from './arbitrary-tickets.ts'

const scene = JSON.parse(readFileSync(new URL('../fixtures/documentation-loop.json', import.meta.url), 'utf8')) as Ticket

const HOUR = 3_600_000
const asOf = Date.parse('2026-03-04T12:00:00Z')

const waiting = (body: string, hoursAgo: number): Ticket => ({
  id: 't1',
  status: 'open',
  createdAt: asOf - hoursAgo * HOUR,
  messages: [{ id: 'm1', author: 'customer', at: asOf - hoursAgo * HOUR, body }],
})

const scorer = createScorer({ asOf })

describe('a forecast', () => {
  it('rises while a customer waits, and names the hour of the next band', () => {
    const ticket = waiting('Toujours aucune réponse à mon message. Pouvez-vous regarder ?', 6)
    const { score, ahead, nextBand } = scorer.forecast(ticket)
    expect(ahead.map(({ hours }) => hours)).toEqual([4, 24, 72])
    expect(ahead.at(-1)?.score).toBeGreaterThan(score)
    expect(nextBand).toBeDefined()
    const hours = nextBand?.hours ?? 0
    const order = ['calm', 'watch', 'high', 'critical']
    const bandAt = (after: number): number => order.indexOf(scorer.score(ticket, { asOf: asOf + after * HOUR }).band)
    expect(bandAt(hours)).toBeGreaterThan(bandAt(0))
    expect(bandAt(hours - 1)).toBe(bandAt(0))
    expect(nextBand?.at).toBe(new Date(asOf + hours * HOUR).toISOString())
  })

  it('stays where it is once the customer is content', () => {
    const solved: Ticket = { ...waiting('Bonjour, le site est en panne.', 30), status: 'solved', closedAt: asOf - HOUR }
    const thanked = { ...solved, messages: [...(solved.messages ?? []), { id: 'm2', author: 'agent' as const, at: asOf - 3 * HOUR, body: 'C’est réparé.' }, { id: 'm3', author: 'customer' as const, at: asOf - 2 * HOUR, body: 'Merci, tout remarche !' }] }
    const { score, ahead, nextBand } = scorer.forecast(thanked)
    expect(ahead.map((one) => one.score)).toEqual([score, score, score])
    expect(nextBand).toBeUndefined()
  })

  it('has no next band at the top', () => {
    const last = scene.messages?.at(-1)?.at
    const outlook = forecast(scene, { asOf: Date.parse(String(last)) + 6 * HOUR })
    expect(outlook.band).toBe('critical')
    expect(outlook.nextBand).toBeUndefined()
  })
})

test('a forecast says what scores will say, and never falls below what waiting alone does', () => {
  fc.assert(fc.property(arbitraryTicket, (ticket) => {
    const { score, ahead } = scorer.forecast(ticket)
    expect(score).toBe(scorer.score(ticket).score)
    for (const { hours, score: later, band } of ahead) {
      const then = scorer.score(ticket, { asOf: asOf + hours * HOUR })
      expect([later, band]).toEqual([then.score, then.band])
    }
  }), { numRuns: 60 })
})

describe('counterfactuals', () => {
  it('advise to do the operation where links went round in circles', () => {
    const when = Date.parse(String(scene.messages?.at(-1)?.at)) + HOUR
    const { actions, cheapest, score } = counterfactuals(scene, { asOf: when })
    expect(cheapest).toBe('do-it')
    const deed = actions.find(({ id }) => id === 'do-it')
    expect(deed).toMatchObject({ operation: 'tls.issue-certificate', leavesBand: true })
    expect(deed?.saves).toBeGreaterThan(actions.find(({ id }) => id === 'reply')?.saves ?? 0)
    expect(deed?.score).toBeLessThan(score)
  })

  it('advise to answer where a customer just waits', () => {
    const { actions, cheapest, band } = scorer.counterfactuals(waiting('Any update on this? Nobody replied.', 30))
    expect(band).not.toBe('calm')
    expect(cheapest).toBeDefined()
    expect(actions.map(({ minutes }) => minutes)).toEqual(actions.map(({ minutes }) => minutes).sort((a, b) => a - b))
    expect(actions.find(({ id }) => id === 'reply')?.saves).toBeGreaterThan(0)
  })

  it('are none where no conversation is known, and none leaves the calm band', () => {
    expect(scorer.counterfactuals({ id: 'bare', createdAt: asOf - 100 * HOUR, status: 'open' }).actions).toEqual([])
    const calm = scorer.counterfactuals(waiting('Hello, could you tell me your opening hours? Thanks!', 1))
    expect(calm.band).toBe('calm')
    expect(calm.cheapest).toBeUndefined()
  })

  it('leave the ticket as it was', () => {
    const before = JSON.stringify(scene)
    counterfactuals(scene, { asOf })
    forecast(scene, { asOf })
    expect(JSON.stringify(scene)).toBe(before)
    expect(scoreTicket(scene, { asOf }).base).toBe(defaultPolicy.base)
  })
})
