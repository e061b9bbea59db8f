import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { file, folder, run, week } from './run-cli.ts'

interface Row {
  readonly ticketId: string
  readonly total: number
  readonly verdict?: { readonly verdict: string; readonly ended?: string; readonly by?: string }
}

const lines = (...verdicts: readonly object[]): string => file('verdicts.ndjson', verdicts.map((one) => `${JSON.stringify(one)}\n`).join(''))
const ranked = async (verdicts: string, ...more: readonly string[]) => JSON.parse((await run(['score', week, '--json', '--feedback', verdicts, ...more])).stdout) as readonly Row[]
const placeOf = (rows: readonly Row[], id: string) => rows.findIndex(({ ticketId }) => ticketId === id)

describe('bonsens score --feedback', () => {
  it('puts snoozed and disagreed tickets last, in all forms of the list, and leaves acknowledged ones in place', async () => {
    const verdicts = lines(
      { ticketId: 'AH-2401', verdict: 'disagreed', at: '2026-01-15T18:00:00Z', by: 'Ana', note: 'they joke' },
      { ticketId: 'AH-2417', verdict: 'snoozed', at: '2026-01-16T08:00:00Z', until: '2026-01-20' },
      { ticketId: 'AH-2408', verdict: 'acknowledged', at: '2026-01-16T08:59:59Z' },
    )
    const rows = await ranked(verdicts)
    expect(rows.slice(-2).map(({ ticketId }) => ticketId)).toEqual(['AH-2401', 'AH-2417'])
    expect(placeOf(rows, 'AH-2408')).toBe(0)
    expect(rows.at(-2)?.verdict).toEqual({ verdict: 'disagreed', at: '2026-01-15T18:00:00.000Z' })
    const { stdout, stderr } = await run(['score', week, '--top', '0', '--feedback', verdicts, '-o', 'said.csv'])
    expect(stdout).toContain('score disagreed with by Ana on 2026-01-15: they joke')
    expect(stdout.indexOf('AH-2401')).toBeGreaterThan(stdout.indexOf('AH-2415'))
    expect(stderr).toContain('verdicts that stand: 3, tickets put last: 2\n')
    const csv = parse<Readonly<Record<string, string>>>(readFileSync(join(folder, 'said.csv')), { bom: true, columns: true })
    expect(csv.slice(-2).map((row) => [row['ticket'], row['verdict'], row['snoozed_until']])).toEqual([['AH-2401', 'score disagreed with', ''], ['AH-2417', 'snoozed', '2026-01-20 00:00:00']])
    expect(readFileSync(join(folder, 'said.csv'), 'utf8')).not.toMatch(/Ana|joke/)
    expect((await ranked(verdicts, '--include-text')).at(-2)?.verdict?.by).toBe('Ana')
  })

  it.each([
    [{ at: '2026-01-16T08:59:00Z' }, [], undefined],
    [{ at: '2026-01-13T08:00:00Z' }, [], 'customer-wrote'],
    [{ at: '2026-01-16T08:00:00Z', until: '2026-01-16T08:30:00Z' }, [], 'snooze-over'],
    [{ at: '2026-01-16T08:00:00Z', until: '2026-01-16T09:00:00Z' }, [], 'snooze-over'],
    [{ at: '2026-01-16T08:00:00Z', until: '2026-01-16T09:00:01Z' }, [], undefined],
    [{ at: '2026-01-16T08:00:00Z', band: 'high' }, [], 'band-rose'],
    [{ at: '2026-01-16T08:00:00Z', band: 'critical' }, [], undefined],
    [{ at: '2026-01-16T10:00', band: 'critical' }, ['--timezone', 'Europe/Paris'], undefined],
  ] as const)('a snooze %j with %j ends by %s', async (said, more, ended) => {
    const row = (await ranked(lines({ ticketId: 'AH-2401', verdict: 'snoozed', ...said }), ...more)).find(({ ticketId }) => ticketId === 'AH-2401')
    expect(row?.verdict).toMatchObject({ verdict: 'snoozed' })
    expect(row?.verdict?.ended).toBe(ended)
  })

  it('goes by the latest verdict, and by none from the future', async () => {
    const one = (verdict: string, at: string) => ({ ticketId: 'AH-2401', verdict, at })
    const verdictOf = async (...given: readonly object[]) => (await ranked(lines(...given))).find(({ ticketId }) => ticketId === 'AH-2401')?.verdict?.verdict
    expect(await verdictOf(one('snoozed', '2026-01-16T08:30:00Z'), one('acknowledged', '2026-01-16T08:00:00Z'))).toBe('snoozed')
    expect(await verdictOf(one('snoozed', '2026-01-16T08:00:00Z'), one('acknowledged', '2026-01-16T08:00:00Z'))).toBe('acknowledged')
    expect(await verdictOf(one('snoozed', '2026-01-16T09:00:01Z'))).toBeUndefined()
  })

  it('wakes for a press of the panic button, not for an agent', async () => {
    const ticket = (panicAt: string, author: string) => JSON.stringify({ id: 'p', createdAt: '2026-01-01T08:00:00Z', panic: { at: panicAt }, messages: [{ author: 'customer', at: '2026-01-01T08:00:00Z', body: 'Down.' }, { author, at: '2026-01-03T08:00:00Z', body: 'We look.' }] })
    const verdicts = lines({ ticketId: 'p', verdict: 'snoozed', at: '2026-01-02T00:00:00Z' })
    const ended = async (panicAt: string, author: string) => ((JSON.parse((await run(['score', '-', '--json', '--feedback', verdicts], { input: ticket(panicAt, author) })).stdout)) as readonly Row[])[0]?.verdict?.ended
    expect(await ended('2026-01-01T09:00:00Z', 'agent')).toBeUndefined()
    expect(await ended('2026-01-02T09:00:00Z', 'agent')).toBe('panic-pressed')
    expect(await ended('2026-01-01T09:00:00Z', 'customer')).toBe('customer-wrote')
  })

  it('does not let a snoozed ticket fail a run', async () => {
    const calm = file('one.json', JSON.stringify([{ id: 'a', messages: [{ author: 'customer', at: '2026-01-01T00:00:00Z', body: 'This is unacceptable, I am furious, third time I ask! Worst support ever, we are leaving.' }] }]))
    expect((await run(['score', calm, '--fail-on', 'watch'])).code).toBe(1)
    expect((await run(['score', calm, '--fail-on', 'watch', '--feedback', lines({ ticketId: 'a', verdict: 'snoozed', at: '2026-01-01T00:00:00Z' })])).code).toBe(0)
  })

  it('names bad lines with line and field, in both languages, and goes on', async () => {
    const bad = file('bad-verdicts.ndjson', [
      '{"ticketId":"AH-2401","verdict":"snooze","at":"2026-01-16"}', 'not json', '', '{"verdict":"snoozed","at":"2026-01-16"}', '{"ticketId":"AH-2401","verdict":"snoozed","at":"yesterday"}',
      '{"ticketId":"AH-2401","verdict":"snoozed","at":"2026-01-16","untill":"2026-01-17"}', '{"ticketId":"AH-2401","verdict":"snoozed","at":"2026-01-16","until":"2026-01-15"}',
      '{"ticketId":"AH-2401","verdict":"disagreed","at":"2026-01-16","until":"2026-01-17"}', '{"ticketId":"AH-2401","verdict":"snoozed","at":"2026-01-16","band":"hihg"}', '{"ticketId":"AH-2401","verdict":"snoozed","at":"2026-01-16","by":7}',
      '{"ticketId":"AH-2401","verdict":"acknowledged","at":"2026-01-16","team":"web"}', '{"ticketId":"gone","verdict":"acknowledged","at":"2026-01-16"}',
    ].join('\n'))
    const { code, stdout, stderr } = await run(['score', week, '--feedback', bad])
    expect(code).toBe(0)
    expect(stdout).toContain('acknowledged on 2026-01-16')
    expect(stderr.split('\n').slice(0, 9)).toEqual([
      'bad-verdicts.ndjson, line 1, verdict: expected acknowledged, snoozed or disagreed, found "snooze" (did you mean snoozed?); left out',
      'bad-verdicts.ndjson, line 2: expected a JSON object such as {"ticketId":"4711","verdict":"snoozed","at":"2026-01-09T10:00:00Z"}, found "not json"; left out',
      'bad-verdicts.ndjson, line 4, ticketId: expected the id of a ticket, found nothing; left out',
      'bad-verdicts.ndjson, line 5, at: expected a time such as 2026-01-09T10:00:00+01:00 or 2026-01-09, found "yesterday"; left out',
      'bad-verdicts.ndjson, line 6: expected a known field, found untill (did you mean until?); left out',
      'bad-verdicts.ndjson, line 7, until: expected a time later than at, found "2026-01-15"; left out',
      'bad-verdicts.ndjson, line 8, until: expected with snoozed only, found "2026-01-17"; left out',
      'bad-verdicts.ndjson, line 9, band: expected calm, watch, high or critical, found "hihg" (did you mean high?); left out',
      'bad-verdicts.ndjson, line 10, by: expected a text, found 7; left out',
    ].map((line) => line.replace('bad-verdicts.ndjson', bad)))
    expect(stderr).toContain('verdicts that stand: 1, tickets put last: 0; on tickets that are not here: 1; lines left out: 9\n')
    expect((await run(['score', week, '--feedback', bad, '--lang', 'fr'])).stderr).toContain('ligne 1, verdict : attendu acknowledged, snoozed ou disagreed, trouvé "snooze" (vouliez-vous dire snoozed ?) ; laissé de côté')
    expect((await run(['score', week, '--feedback', bad, '--strict'])).code).toBe(3)
  })

  it('ends with one sentence when there is no such file', async () => {
    expect(await run(['score', week, '--feedback', 'nope.ndjson'])).toMatchObject({ code: 3, stdout: '', stderr: 'bonsens: nope.ndjson cannot be read (no such file)\n' })
  })
})

it('bonsens explain --feedback says what was said', async () => {
  const verdicts = lines({ ticketId: 'AH-2408', verdict: 'snoozed', at: '2026-01-10T08:00:00Z', by: 'Ana' })
  expect((await run(['explain', week, 'AH-2408', '--feedback', verdicts])).stdout).toContain('snoozed by Ana until something new happens · the customer has written since')
  expect(JSON.parse((await run(['explain', week, 'AH-2408', '--feedback', verdicts, '--json'])).stdout)).toMatchObject({ verdict: { verdict: 'snoozed', ended: 'customer-wrote' } })
  expect((await run(['explain', week, '2408'])).stderr).toContain('did you mean AH-2408?')
})
