import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config-issues.ts'
import { configSchema } from '../../src/config/config-schema.ts'
import { withoutComments } from '../../src/config/json-with-comments.ts'
import { nearest } from '../../src/config/nearest.ts'
import * as z from 'zod/mini'

const issuesOf = (value: unknown) => {
  const parsed = parseConfig(value)
  return parsed.success ? [] : parsed.issues
}

describe('a configuration', () => {
  it('may be empty, or full', () => {
    expect(parseConfig({})).toEqual({ success: true, config: {} })
    const full = {
      $schema: 'x', lang: 'fr', timezone: 'Europe/Paris',
      workingHours: { days: ['monday', 'friday'], from: '08:30', to: '24:00', holidays: ['2024-02-29'] },
      ourDomains: ['example.com', '@example.org', 'help@example.net'], columns: { subject: 'Titre' },
      policy: { base: 10, caps: { time: 20 }, relief: 30, bands: { watch: 20, high: 40, critical: 60 }, points: { urgency: 0, gratitude: -12 } },
      muted: [{ signal: 'priority', reason: 'always urgent here', until: '2026-12-31' }],
      panic: { plans: { pro: { presses: 2, per: 'calendar' } }, doubt: 'downgrade' },
      phrases: [{ lexicon: 'churn-threat', phrases: [{ says: 'go to [OVH|Gandi]', points: 12 }] }],
      jargon: { operations: [{ id: 'shop.reset-badge', title: 'Reset a badge', effort: 'minutes', actor: 'provider' }], wordings: [{ says: 'my badge is dead', operation: 'shop.reset-badge' }] },
      feedback: 'verdicts.ndjson',
    }
    expect(parseConfig(full)).toEqual({ success: true, config: full })
  })

  it.each([
    [{ policy: { bands: { high: '70' } } }, { path: 'policy.bands.high', expected: 'score', found: '"70"' }],
    [{ policy: { bands: { high: 101 } } }, { path: 'policy.bands.high', expected: 'score', found: '101' }],
    [{ policy: { bands: { high: 90 } } }, { path: 'policy.bands', expected: 'band-order' }],
    [{ policy: { pionts: {} } }, { kind: 'unknown-key', path: 'policy', key: 'pionts', meant: 'points' }],
    [{ policy: { points: { urgancy: 3 } } }, { kind: 'unknown-key', path: 'policy.points', key: 'urgancy', meant: 'urgency' }],
    [{ polcy: {} }, { kind: 'unknown-key', path: '', key: 'polcy', meant: 'policy' }],
    [{ lang: 'de' }, { path: 'lang', expected: 'language', found: '"de"' }],
    [{ timezone: 'Mars/Olympus' }, { path: 'timezone', expected: 'zone' }],
    [{ timezone: 'UTC', workingHours: { days: ['mondays'], from: '9:00', to: '18:00' } }, { path: 'workingHours.days[0]', expected: 'weekday', meant: 'monday' }],
    [{ timezone: 'UTC', workingHours: { days: ['monday'], from: '19:00', to: '18:00' } }, { path: 'workingHours.to', expected: 'later-than-from', found: '"18:00"' }],
    [{ timezone: 'UTC', workingHours: { days: ['monday', 'monday'], from: '09:00', to: '18:00' } }, { path: 'workingHours.days', expected: 'each-once' }],
    [{ workingHours: { days: ['monday'], from: '09:00', to: '18:00' } }, { path: 'timezone', expected: 'zone-with-hours' }],
    [{ timezone: 'UTC', workingHours: { days: ['monday'], from: '09:00', to: '18:00', holidays: ['2026-02-29'] } }, { path: 'workingHours.holidays[0]', expected: 'day' }],
    [{ muted: [{ signal: 'priorty', reason: 'x', until: '2026-12-31' }] }, { path: 'muted[0].signal', expected: 'signal', meant: 'priority' }],
    [{ muted: [{ signal: 'priority', reason: 'x' }] }, { path: 'muted[0].until', expected: 'day', found: 'nothing' }],
    [{ ourDomains: ['nowhere'] }, { path: 'ourDomains[0]', expected: 'domain' }],
    [{ columns: { subjet: 'Titre' } }, { kind: 'unknown-key', path: 'columns', key: 'subjet', meant: 'subject' }],
    [{ panic: 3 }, { path: 'panic', expected: 'path-or-object', found: '3' }],
    [{ panic: { plans: { pro: { presses: -1 } } } }, { path: 'panic.plans.pro.presses', expected: 'presses', found: '-1' }],
    [{ panic: { plan: {} } }, { kind: 'unknown-key', path: 'panic', key: 'plan', meant: 'plans' }],
    [{ phrases: [{ lexicon: 'churn-treat', phrases: [] }] }, { path: 'phrases[0].lexicon', expected: 'lexicon', meant: 'churn-threat' }],
    [{ phrases: [{ lexicon: 'churn-threat', phrases: [{ says: '[a' }] }] }, { kind: 'reason', path: 'phrases[0].phrases[0].says' }],
    [{ phrases: [{ lexicon: 'churn-threat', phrases: [{ says: '{go} away' }] }] }, { kind: 'reason', path: 'phrases' }],
    [{ jargon: { operations: [{ id: 'x' }] } }, { kind: 'reason', path: 'jargon.operations[0].id' }],
    [[], { path: '', expected: 'object', found: 'a list' }],
  ])('%j is refused, with its path and value', (value, issue) => {
    expect(issuesOf(value)).toContainEqual(expect.objectContaining(issue))
  })

  it('gives a JSON schema, with the ids of signals', () => {
    const schema = JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }))
    expect(schema).toContain('"additionalProperties":false')
    expect(schema).toContain('documentation-loop')
  })
})

describe('JSON with comments', () => {
  it('keeps every value, and every line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.stringify(value, undefined, 2).replaceAll('\n', ' // a "note", /* here */\n/* and\n here */')
        expect(JSON.parse(withoutComments(written))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(withoutComments(written)).toHaveLength(written.length)
      }),
    )
  })

  it('takes a comma before a bracket, and leaves texts alone', () => {
    expect(JSON.parse(withoutComments('\uFEFF{ "a": [1, 2, /* three */ ], "b": "// no, /* not */ ,]", }'))).toEqual({ a: [1, 2], b: '// no, /* not */ ,]' })
  })
})

it('what was probably meant is near', () => {
  expect(nearest('hihg', ['calm', 'watch', 'high', 'critical'])).toBe('high')
  expect(nearest('angry', ['calm', 'watch', 'high', 'critical'])).toBeUndefined()
})
