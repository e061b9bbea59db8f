import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { IncidentError, parseIncident, safeParseIncident } from '../../src/ingest/index.ts'
import { safeParsePolicy } from '../../src/ingest/parse-incident.ts'
import { updatePolicies } from '../../src/index.ts'

const issuesOf = (value: unknown): readonly string[] => {
  const parsed = safeParseIncident(value)
  return parsed.success ? [] : parsed.issues.map(({ path, expected, found }) => `${path}: ${expected}, ${found}`)
}

const update = { id: 'u', at: '2026-03-10T10:00:00+01:00', channel: 'email', audience: 'customers', body: '' }

describe('an incident file', () => {
  it.each(['ebp-2018-01-09', 'sage-2018-01-11'])('%s is one', (name) => {
    const value: unknown = JSON.parse(readFileSync(new URL(`../../fixtures/incidents/${name}.json`, import.meta.url), 'utf8'))
    expect(parseIncident(value)).toEqual(value)
  })

  it('may be empty, and takes null for absent', () => {
    expect(parseIncident({})).toEqual({ tickets: [], updates: [] })
    expect(parseIncident({ severity: null, policy: null, updates: [{ ...update, author: null, stage: null }] })).toEqual({ tickets: [], updates: [update] })
  })

  it('keeps the clock of each update, drops what it does not know, and takes numbers for ids', () => {
    expect(parseIncident({ note: 1, updates: [{ ...update, id: 7, mood: 'bad' }] }).updates).toEqual([{ ...update, id: '7' }])
  })

  it.each([
    [[], ': an incident (a JSON object), a list'],
    [{ severity: 'big' }, 'severity: one of s1, s2, s3, s4, "big"'],
    [{ policy: 'azure' }, 'policy: boomi, gitlab, pagerduty, or a policy of your own, "azure"'],
    [{ startedAt: 'monday' }, 'startedAt: a time: ISO 8601 with a zone, or epoch milliseconds, "monday"'],
    [{ customers: 0 }, 'customers: a number, one or more, 0'],
    [{ updates: [{ ...update, at: '2026-03-10T10:00:00' }] }, 'updates[0].at: a time: ISO 8601 with a zone, or epoch milliseconds, "2026-03-10T10:00:00"'],
    [{ updates: [{ ...update, body: 3 }] }, 'updates[0].body: a text, 3'],
    [{ updates: [{ ...update, stage: 'done' }] }, 'updates[0].stage: one of investigating, identified, monitoring, resolved, report, "done"'],
    [{ updates: [update, update] }, 'updates[1].id: an id that no other update has, "u"'],
    [{ updates: {} }, 'updates: a list, an object'],
    [{ tickets: [{ id: 'a' }, { id: 'b', messages: [{ author: 'bot', body: '' }] }] }, 'tickets[1].messages[0].author: one of customer, agent, system, "bot"'],
    [{ tickets: [7] }, 'tickets[0]: a ticket (a JSON object), 7'],
  ])('%j: %s', (value, issue) => {
    expect(issuesOf(value)).toContain(issue)
    expect(() => parseIncident(value)).toThrow(IncidentError)
  })
})

describe('a policy', () => {
  it.each(Object.values(updatePolicies))('$id is one', (policy) => {
    expect(safeParsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual([])
  })

  it('names what is missing, and what would be a rule that nobody keeps', () => {
    const { gapMinutes, ...rest } = updatePolicies.gitlab
    const { s4: _, ...three } = gapMinutes
    expect(safeParsePolicy({ ...rest, gapMinutes: three, firstWord: 5 }).map(({ path, expected }) => [path, expected])).toEqual([
      ['policy.gapMinutes.s4', 'an object'],
      ['policy.firstWord', 'a known field'],
    ])
    expect(safeParsePolicy({ ...rest, gapMinutes: { ...gapMinutes, s1: { ...gapMinutes.s1, monitoring: 'often' } } })).toMatchObject([{ path: 'policy.gapMinutes.s1.monitoring', expected: 'a number of minutes, or null' }])
    expect(safeParsePolicy(null)).toMatchObject([{ expected: 'boomi, gitlab, pagerduty, or a policy of your own' }])
  })
})
