import { describe, expect, it } from 'vitest'
import { auditIncident } from '../../src/incident/audit.ts'
import { explainAudit } from '../../src/incident/audit-markdown.ts'
import { updatePolicies } from '../../src/incident/audit-policies.ts'
import type { IncidentRecord } from '../../src/incident/audit-record.ts'
import { itemOf, quotesOf, resultOf, resultsOf, ticketsAt, updatesAt } from './audited.ts'

const all = (result: string, except: Readonly<Record<string, string>> = {}) => ({
  'told-first': result, 'first-word': result, 'own-it': result, 'no-blame': result, cadence: result, 'next-announced': result, 'next-kept': result, news: result,
  'recovery-announced': result, 'report-promised': result, 'report-delivered': result, 'degraded-service': result, 'support-reachable': result, ...except,
})

/** A SaaS that waits, blames its host, repeats itself, and ends without a word of why. */
const blaming: IncidentRecord = {
  name: 'A host is down',
  severity: 's1',
  tickets: ticketsAt(
    ['14:02', 'Your app is down for our whole team since two o\'clock.'],
    ['14:05', 'Nobody here can log in. Is it you?'],
    ['14:20', 'Still nothing works. I called your support 4 times, nobody picks up.'],
    ['16:31', 'It works again for us now, about time.'],
  ),
  updates: updatesAt(
    ['14:45', 'A third-party provider is having issues that may affect some users. We are investigating.'],
    ['15:30', 'We are still investigating the issue. Thank you for your patience.'],
    ['17:05', 'The issue with our hosting provider is resolved.'],
  ),
}

/** One that tells first, owns it, keeps its times, and says why. */
const perfect: IncidentRecord = {
  severity: 's1',
  tickets: ticketsAt(
    ['09:04', 'Saw your email, thanks. Is read-only enough to print invoices?', 'Yes, printing works in read-only mode.'],
    ['09:12', 'Got your notice. We will wait for the next one.', 'Thank you.'],
  ),
  updates: updatesAt(
    ['09:00', 'Our API is down for all our customers since 08:55, and we are sorry. We are investigating. Next update at 09:15 UTC.'],
    ['09:14', 'The cause has been identified: an expired certificate on our side. You can use the site in read-only mode meanwhile. Next update at 09:30 UTC.'],
    ['09:28', 'This incident is now resolved: all systems are back to normal. A full incident report will follow by tomorrow noon.'],
    ['2026-03-11T10:30:00Z', 'What happened yesterday: the outage was caused by an expired certificate. To prevent this from happening again, we have added automatic renewal and an alert 30 days ahead.'],
  ),
}

describe('an outage of a SaaS that blames its supplier', () => {
  const audit = auditIncident(blaming)

  it('fails where it should, each with its words', () => {
    expect(resultsOf(audit)).toEqual(all('failed', { 'first-word': 'passed', 'next-kept': 'unknown', 'report-delivered': 'unknown' }))
    expect(quotesOf(itemOf(audit, 'no-blame'))[0]).toBe('A third-party provider')
    expect(quotesOf(itemOf(audit, 'news'))).toEqual(['We are still investigating the issue.'])
    expect(quotesOf(itemOf(audit, 'support-reachable'))[0]).toContain('4 times')
    expect(itemOf(audit, 'told-first').measure).toEqual({ kind: 'measure', name: 'customersFirstBy', value: 43 * 60_000, unit: 'ms' })
    expect(itemOf(audit, 'recovery-announced').measure).toMatchObject({ name: 'recoveryLate', value: 34 * 60_000 })
    expect(audit.updates.map(({ stage }) => stage)).toEqual(['investigating', 'investigating', 'resolved'])
  })

  it('forgives the naming of a supplier where the fault is owned in the same breath', () => {
    const [first, ...rest] = blaming.updates ?? []
    const owned = { ...blaming, updates: [{ ...first!, body: 'Our hosting provider is having an outage, but this is on us: the choice is ours. We are investigating.' }, ...rest.map((one, i) => (i === 1 ? { ...one, body: 'This is resolved.' } : one))] }
    expect(resultOf(auditIncident(owned), 'no-blame')).toBe('passed')
    expect(resultOf(auditIncident(owned), 'own-it')).toBe('passed')
  })
})

describe('a perfect one', () => {
  it('passes all', () => {
    const audit = auditIncident(perfect)
    expect(resultsOf(audit)).toEqual(all('passed'))
    expect(audit.score).toBe(100)
    expect(audit.updates.map(({ stage }) => stage)).toEqual(['investigating', 'identified', 'resolved', 'report'])
  })
})

describe('an empty one', () => {
  it.each([[{}], [{ tickets: [], updates: [] }], [{ name: '', policy: 'gitlab', severity: 's2' }], [{ tickets: [{ id: 'a' }], updates: [{ id: 'u', at: 'soon', channel: '', audience: '', body: '' }] }]] as const)('%j: knows nothing, and throws nothing', (record) => {
    const audit = auditIncident(record)
    const { tickets = [] } = record as IncidentRecord
    if (tickets.length === 0) {
      expect(resultsOf(audit)).toEqual(all('unknown'))
      expect(audit.score).toBeUndefined()
      expect(audit.grid.map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => 'unknown'))
    } else expect(audit.coverage.untimed).toEqual(['u'])
    expect(explainAudit(audit).length).toBeGreaterThan(100)
  })
})

describe('the first word', () => {
  it('is compared by moment, whatever the zones that clocks show', () => {
    const [ticket] = ticketsAt(['08:30', 'Everything is down'])
    const update = (at: string) => [{ id: 'u', at, channel: 'email', audience: 'customers', body: 'We are experiencing an outage.' }]
    // 09:15 in Paris is 08:15 in London: before the ticket, though its clock shows more.
    expect(resultOf(auditIncident({ tickets: [ticket!], updates: update('2026-03-10T09:15:00+01:00') }), 'told-first')).toBe('passed')
    expect(resultOf(auditIncident({ tickets: [ticket!], updates: update('2026-03-10T08:15:00-05:00') }), 'told-first')).toBe('failed')
  })

  it('takes the time that monitoring gives for the beginning', () => {
    const record = { ...perfect, startedAt: '2026-03-10T07:30:00Z' }
    expect(resultOf(auditIncident(record), 'first-word')).toBe('failed')
    expect(auditIncident(record).startedAt).toBe('2026-03-10T07:30:00.000Z')
  })
})

const rhythm = (record: IncidentRecord) => {
  const { cadence, 'next-announced': announced, 'next-kept': kept, news } = resultsOf(auditIncident({ severity: 's1', ...record }))
  return { cadence, announced, kept, news }
}

describe('the rhythm', () => {
  it('reads the next time in the zone of the update, or in the one it names', () => {
    const updates = [
      { id: 'a', at: '2026-03-10T14:00:00+01:00', channel: 'email', audience: 'customers', body: 'Nous recherchons la cause. Prochaine information à 14h30.' },
      { id: 'b', at: '2026-03-10T14:32:00+01:00', channel: 'email', audience: 'customers', body: 'The cause is known: a disk. Next update at 13:50 UTC.' },
      { id: 'c', at: '2026-03-10T14:49:00+01:00', channel: 'email', audience: 'customers', body: 'Le service est rétabli.' },
    ]
    expect(rhythm({ policy: 'gitlab', updates })).toEqual({ cadence: 'passed', announced: 'passed', kept: 'passed', news: 'passed' })
    const late = updates.map((one) => (one.id === 'b' ? { ...one, at: '2026-03-10T14:36:00+01:00' } : one))
    expect(rhythm({ policy: 'gitlab', updates: late })).toEqual({ cadence: 'failed', announced: 'passed', kept: 'failed', news: 'passed' })
  })

  it('is judged by severity and stage', () => {
    const updates = updatesAt(['10:00', 'We are investigating an outage.'], ['10:12', 'The cause has been identified: a full disk.'], ['10:40', 'This is resolved.'])
    expect(['s1', 's2'].map((severity) => resultOf(auditIncident({ updates, policy: 'gitlab', severity: severity as 's1' }), 'cadence'))).toEqual(['failed', 'passed'])
    expect(resultOf(auditIncident({ updates, policy: 'gitlab' }), 'cadence')).toBe('unknown')
    expect(resultOf(auditIncident({ updates, policy: 'boomi', severity: 's1' }), 'cadence')).toBe('failed')
    expect(resultOf(auditIncident({ updates, policy: 'boomi', severity: 's2' }), 'cadence')).toBe('unknown')
  })

  it('pagerduty: the extent within five minutes, then every twenty, free after two hours', () => {
    const said = ['New errors on the login page.', 'Half of the requests fail.', 'Traffic moved to the second site.', 'Database is rebuilding its index.']
    const at = (...clocks: readonly string[]) => updatesAt(...clocks.map((clock, i) => [clock, `${said[i % 4]} We are investigating.`] as const), ['16:00', 'Resolved: the issue is fixed.'])
    const cadence = (...clocks: readonly string[]) => resultOf(auditIncident({ severity: 's2', policy: 'pagerduty', updates: at(...clocks) }), 'cadence')
    const steady = ['10:20', '10:40', '11:00', '11:20', '11:40', '12:00', '12:20']
    expect(cadence('10:00', '10:04', ...steady)).toBe('passed')
    expect(cadence('10:00', '10:09', ...steady)).toBe('failed')
    expect(cadence('10:00', '10:04', ...steady.slice(1))).toBe('failed')
  })

  it('counts the silence after the last word', () => {
    const updates = updatesAt(['10:00', 'We are investigating an outage.'])
    const tickets = ticketsAt(['12:00', 'Any news?'])
    expect(itemOf(auditIncident({ severity: 's1', updates, tickets }), 'cadence').measure).toMatchObject({ value: 2 * 3_600_000 })
  })

  it('holds to a rhythm that was announced once', () => {
    const updates = updatesAt(['10:00', 'We are investigating. We will post updates every 30 minutes.'], ['10:30', 'The database is the cause: a full disk.'], ['11:20', 'Resolved, the service is restored.'])
    expect(rhythm({ updates })).toMatchObject({ announced: 'passed', kept: 'failed' })
  })

  it('does not call an announcement broken before its time', () => {
    const updates = updatesAt(['10:00', 'We are investigating an outage. Next update at 11:00.'])
    expect(resultOf(auditIncident({ updates }), 'next-kept')).toBe('unknown')
    expect(resultOf(auditIncident({ updates }, { asOf: '2026-03-10T11:30:00Z' }), 'next-kept')).toBe('failed')
  })

  it.each([
    ['en', 'We are investigating slow logins.', 'We are still investigating. Next update in 15 minutes.', false],
    ['en', 'We are investigating slow logins.', 'We continue to investigate. Affected so far: exports and the mobile application, in Europe only.', true],
    ['fr', 'Nous rencontrons des lenteurs à la connexion.', 'Nos équipes sont toujours mobilisées. Merci de votre patience.', false],
    ['fr', 'Nous rencontrons des lenteurs à la connexion.', 'Nous cherchons toujours. Les exports de paie et l\'application mobile sont également touchés.', true],
    ['en', 'We are investigating slow logins.', 'We are investigating slow logins.', false],
  ])('%s: "%s" then "%s" holds news: %s', (_, first, second, isNews) => {
    expect(rhythm({ updates: updatesAt(['10:00', first], ['10:14', second]) }).news).toBe(isNews ? 'passed' : 'failed')
  })

  it('counts the same words on two channels once', () => {
    const [one] = updatesAt(['10:00', 'We are investigating an outage.'])
    const updates = [one!, { ...one!, id: 'mail', at: '2026-03-10T10:02:00Z', channel: 'email' }]
    expect(auditIncident({ updates }).updates.map(({ id }) => id)).toEqual(['u1'])
  })
})

describe('stages', () => {
  it.each([
    ['We will tell you once the issue is resolved. We are investigating.', 'investigating'],
    ['The issue is not resolved yet; we are working on it.', 'investigating'],
    ['Dès que le service est rétabli, nous vous écrirons. Nous cherchons la cause.', 'investigating'],
    ['Nous avons identifié l\'origine, un correctif est en cours de déploiement.', 'identified'],
    ['A fix has been implemented and we are monitoring the results.', 'monitoring'],
    ['Le correctif a été déployé, nous surveillons.', 'monitoring'],
    ['Le service est rétabli depuis 9h55.', 'resolved'],
    ['All systems are operational again.', 'resolved'],
    ['Tout est revenu à la normale.', 'resolved'],
  ])('"%s" is %s', (body, stage) => {
    expect(auditIncident({ updates: updatesAt(['10:00', body]) }).updates[0]?.stage).toBe(stage)
  })

  it('believes the channel that says so', () => {
    expect(auditIncident({ updates: [{ ...updatesAt(['10:00', 'All good.'])[0]!, stage: 'monitoring' }] }).updates[0]?.stage).toBe('monitoring')
  })
})

describe('policies', () => {
  it('are the published ones', () => {
    expect(updatePolicies.gitlab.gapMinutes.s2).toEqual({ investigating: 15, identified: 30, monitoring: 60, resolved: null })
    expect(updatePolicies.boomi.gapMinutes.s1.investigating).toBe(15)
  })

  it('may be your own', () => {
    const own = { ...updatePolicies.gitlab, id: 'ours', source: 'our terms', firstWordMinutes: 30, degradedServiceMinutes: 600 }
    const audit = auditIncident({ ...blaming, policy: own })
    expect(audit.policy).toBe('ours')
    expect(itemOf(audit, 'cadence').source).toBe('our terms')
    expect(resultOf(audit, 'first-word')).toBe('failed')
  })

  it('tells what it cannot use', () => {
    expect(() => auditIncident({ policy: 'none' as 'boomi' })).toThrow(/one of boomi, gitlab, pagerduty/)
    expect(() => auditIncident({}, { asOf: 'now' })).toThrow(RangeError)
    expect(() => auditIncident({ startedAt: 'yesterday' })).toThrow(/startedAt/)
  })
})

describe('hostile text', () => {
  it('makes no markup of what customers wrote', () => {
    const tickets = ticketsAt(['10:00', '<script>alert(1)</script> | **down** [x](javascript:1)\n# everything is down'])
    const page = explainAudit(auditIncident({ name: '<b>|', tickets }))
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<b>')
    expect(page).not.toMatch(/[^\\]\*\*down/)
  })

  it('takes long and strange texts in their stride', () => {
    const body = 'we are investigating, '.repeat(5000)
    const updates = updatesAt(['10:00', body], ['10:10', '\u0000\u202E'.repeat(1000)], ['10:20', `${'once '.repeat(4000)}it is resolved`])
    const started = performance.now()
    expect(auditIncident({ updates, tickets: ticketsAt(['10:05', body], ['10:06', '']) }).updates).toHaveLength(3)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
