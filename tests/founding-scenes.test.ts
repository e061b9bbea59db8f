import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScorer } from '../src/index.ts'
import type { Ticket } from '../src/ticket.ts'

const situation = (name: string): Ticket => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Ticket

const scorer = createScorer({ asOf: '2026-01-13T15:45:00+01:00' })

describe('the zoom: a certificate that takes seconds, and a day of documentation', () => {
  const assessment = scorer.score(situation('documentation-loop'))

  test('is critical', () => {
    expect(assessment.band).toBe('critical')
  })

  test('names the loop and quotes its cycles', () => {
    const loop = assessment.contributions.find(({ signal }) => signal === 'documentation-loop')
    const quoted = loop?.evidence.flatMap((one) => (one.kind === 'quote' ? [one.messageId] : []))
    expect(quoted).toEqual(expect.arrayContaining(['m2', 'm3', 'm4', 'm5', 'm6']))
    expect(loop?.evidence).toContainEqual({ kind: 'measure', name: 'loops', value: 3, unit: 'loops' })
  })

  test('decodes the request, with what is forgotten on the way', () => {
    const [request] = assessment.requests
    expect(request?.operation).toBe('tls.issue-certificate')
    expect(request?.quote.quote).toContain('charger un SSL')
    expect(request?.prerequisites.map(({ id }) => id)).toEqual(expect.arrayContaining(['dns-points-here', 'no-stale-aaaa']))
    expect(request?.reformulated).toContain('menuiserie-lacombe.example')
  })

  test('says: do it for them, and send no more links', () => {
    expect(assessment.nextSteps[0]?.id).toBe('do-it-for-them')
    expect(assessment.nextSteps.map(({ id }) => id)).toContain('stop-sending-links')
    expect(assessment.avoid.map(({ id }) => id)).toContain('same-link-again')
  })

  test('its calm twin, where the technician just does it, stays calm', () => {
    const calm = scorer.score(situation('documentation-loop-calm'))
    expect(calm.band).toBe('calm')
    expect(calm.contributions.map(({ signal }) => signal)).not.toContain('documentation-loop')
    expect(calm.nextSteps).toEqual([])
  })
})
