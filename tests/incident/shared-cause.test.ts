import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentsByTicket, sharedSignals } from '../../src/incident/shared-cause.ts'
import { createScorer, defaultPolicy, explain, scoreTicket, type Incident, type Ticket } from '../../src/index.ts'
import { arbitraryTicket, lastMoment } from '../arbitrary-tickets.ts'

const at = (hour: number): string => `2026-06-02T${String(hour).padStart(2, '0')}:00:00Z`

const incidentOf = (...ticketIds: readonly string[]): Incident => ({
  id: 'incident-0000abcd',
  symptom: { operation: 'saas.fix-printing', terms: [{ says: ['labels', 'label'], tickets: 6 }, { says: ['blank'], tickets: 5 }] },
  onset: { kind: 'sudden', rise: { kind: 'measure', name: 'rise', value: 1_200_000, unit: 'ms' } },
  reach: { customers: 6, seen: 40, share: 0.15, extent: 'partial' },
  saturation: { peakAt: at(9), perHour: 6, usualPerHour: 0.1, allPerHour: 12, allUsualPerHour: 5 },
  first: { ticketId: 't1', at: at(9) }, last: { ticketId: 't9', at: at(10) }, known: { ticketId: 't5', at: at(9) },
  tickets: ticketIds.map((ticketId) => ({ ticketId, at: at(9) })),
  evidence: [],
})

const ticket: Ticket = {
  id: 't1', subject: 'Labels come out blank', createdAt: at(9), status: 'open', priority: 'urgent', requester: { id: 'c1' },
  messages: [{ id: 'm1', author: 'customer', at: at(9), body: 'Our labels come out blank. This is urgent: the warehouse is at a standstill and we are losing sales every hour.' }],
}

const asOf = '2026-06-02T11:00:00Z'

describe('a ticket in an incident', () => {
  const alone = scoreTicket(ticket, { asOf })
  const inside = scoreTicket(ticket, { asOf, incidents: [incidentOf('t1')] })

  it('says so', () => {
    expect(inside.incident).toEqual({ id: 'incident-0000abcd', since: at(9), customers: 6, symptom: { operation: 'saas.fix-printing', terms: ['labels', 'blank'] } })
    expect(alone).not.toHaveProperty('incident')
    expect(inside.nextSteps[0]).toMatchObject({ id: 'tell-them-it-is-known', because: ['incident-0000abcd'] })
  })

  it('counts half of what all of them have, and says with how many', () => {
    const shared = inside.contributions.filter(({ signal }) => sharedSignals.includes(signal))
    expect(shared.length).toBeGreaterThan(0)
    for (const { evidence } of shared) expect(evidence).toContainEqual({ kind: 'measure', name: 'customersStruck', value: 6, unit: 'customers' })
    expect(inside.score).toBeLessThan(alone.score)
  })

  it('is explained in both languages', () => {
    expect(explain(inside)).toContain('Part of an incident: “labels”, “blank”; 6 customers since 2026-06-02 09:00 UTC')
    expect(explain(inside, { language: 'fr' })).toContain('Fait partie d’un incident : « labels »')
  })

  it('keeps anger, threats and broken promises in full', () => {
    const body = 'This is unacceptable. You promised an answer yesterday. We will cancel the contract and call our lawyer.'
    const angry: Ticket = { id: 't1', createdAt: at(9), messages: [{ id: 'm1', author: 'customer', at: at(9), body }] }
    expect(scoreTicket(angry, { asOf, incidents: [incidentOf('t1')] }).total).toBe(scoreTicket(angry, { asOf }).total)
  })

  it('leaves other tickets as they are', () => {
    expect(scoreTicket(ticket, { asOf, incidents: [incidentOf('t2')] })).toEqual(alone)
    expect(incidentsByTicket([incidentOf('t1'), { ...incidentOf('t1'), id: 'later' }]).get('t1')?.id).toBe('incident-0000abcd')
  })

  it('scores no higher than without it, and no lower than what is not shared says on its own', () => {
    const plain = createScorer({ asOf: lastMoment })
    const muted = createScorer({ asOf: lastMoment, policy: { points: { ...defaultPolicy.points, ...Object.fromEntries(sharedSignals.map((id) => [id, 0])) } } })
    fc.assert(
      fc.property(arbitraryTicket, (one) => {
        const within = createScorer({ asOf: lastMoment, incidents: [incidentOf(one.id)] }).score(one)
        expect(within.total).toBeLessThanOrEqual(plain.score(one).total)
        expect(within.total).toBeGreaterThanOrEqual(muted.score(one).total)
        expect(within.base + within.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(within.total)
      }),
      { numRuns: 300 },
    )
  })
})
