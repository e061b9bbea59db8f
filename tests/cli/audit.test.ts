import { describe, expect, it } from 'vitest'
import { fixturePath } from '../ingest/gathered.ts'
import { file, run } from './run-cli.ts'

const ebp = fixturePath('incidents/ebp-2018-01-09.json')
const sage = fixturePath('incidents/sage-2018-01-11.json')

describe('bonsens audit', () => {
  it('ranks incidents, and puts their grids side by side', async () => {
    const { code, stdout, stderr } = await run(['audit', sage, ebp, '--lang', 'fr'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('| 1 | EBP, 9 janvier 2018 |')
    expect(stdout).toContain('| message de l\'éditeur aux partenaires | e-mail à 09 h 10 | aucun |')
    expect(stdout).toContain('| diffusion de l\'information (qui sait) | 2 sur 3 | aucune |')
  })

  it('gives one audit as JSON, several as a list, best first', async () => {
    const one = JSON.parse((await run(['audit', ebp, '--json', '--policy', 'boomi', '--severity', 's1'])).stdout) as { policy: string; severity: string; grid: unknown[] }
    expect([one.policy, one.severity, one.grid.length]).toEqual(['boomi', 's1', 8])
    const both = JSON.parse((await run(['audit', sage, ebp, '--json'])).stdout) as { name: string }[]
    expect(both.map(({ name }) => name)).toEqual(['EBP, 9 janvier 2018', 'Sage, 11 janvier 2018'])
  })

  it('reads stdin, a policy of your own, and a moment', async () => {
    const stages = { investigating: 5, identified: 5, monitoring: 5, resolved: null }
    const policy = file('ours.json', JSON.stringify({ id: 'ours', source: 'our terms', gapMinutes: { s1: stages, s2: stages, s3: stages, s4: stages } }))
    const incident = JSON.stringify({ severity: 's3', updates: [{ id: 'u', at: '2026-03-10T10:00:00Z', channel: 'x', audience: 'all', body: 'We are investigating an outage.' }] })
    const { stdout } = await run(['audit', '-', '--policy', policy, '--as-of', '2026-03-10T10:30:00Z'], { input: incident })
    expect(stdout).toContain('**failed** Update often: no gap longer than the policy allows: longest gap 30 minutes *(our terms)*')
  })

  it('does not obey what a ticket holds', async () => {
    const path = file('hostile.json', JSON.stringify({ name: '\u001B[2Jx', tickets: [{ id: 'a', createdAt: '2026-03-10T10:00:00Z', messages: [{ author: 'customer', at: '2026-03-10T10:00:00Z', body: '\u001B]0;x\u0007\u202Edown | <b>' }] }] }))
    for (const form of [[], ['--json']]) {
      const { stdout } = await run(['audit', path, ...form])
      // eslint-disable-next-line no-control-regex
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
    }
  })

  it.each([
    [['audit'], 2, 'missing required argument'],
    [['audit', 'no.json'], 3, 'no.json cannot be read (no such file)'],
    [['audit', '-'], 3, '-: JSON expected'],
    [['audit', ebp, '--policy', 'azure'], 2, '--policy: boomi, gitlab, pagerduty or a JSON file expected, found azure'],
    [['audit', ebp, '--as-of', 'noon'], 2, '--as-of'],
    [['audit', ebp, '--severity', 'p1'], 2, 's1, s2, s3, s4'],
  ] as const)('%j ends with %i: %s', async (args, code, message) => {
    const ended = await run(args, { input: '{"updates": [' })
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain(message)
  })

  it('names file, field and what was expected there', async () => {
    const path = file('bad.json', JSON.stringify({ severity: 'big', startedAt: 'x' }))
    const { code, stderr } = await run(['audit', path, '--lang', 'fr'])
    expect(code).toBe(3)
    expect(stderr).toContain('severity : attendu s1, s2, s3 ou s4, trouvé "big"')
    expect(stderr).toContain('startedAt : attendu une date')
  })
})
