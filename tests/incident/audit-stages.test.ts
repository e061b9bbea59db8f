import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditIncident } from '../../src/incident/audit.ts'
import { updatesAt } from './audited.ts'

const posts = JSON.parse(readFileSync(new URL('stages.json', import.meta.url), 'utf8')) as readonly (readonly [stage: string, body: string])[]

const stageOf = (body: string): string | undefined => auditIncident({ updates: updatesAt(['10:00', body]) }).updates[0]?.stage

describe('the stage of an update', () => {
  it('is read from its words', () => {
    const wrong = posts.map(([stage, body]) => ({ stage, read: stageOf(body), body })).filter(({ stage, read }) => stage !== read)
    expect(posts.length).toBeGreaterThan(90)
    expect(wrong.length / posts.length).toBeLessThan(0.04)
    // An outage that is called over too early is the worse mistake.
    expect(wrong.filter(({ read }) => read === 'resolved')).toEqual([])
  })
})
