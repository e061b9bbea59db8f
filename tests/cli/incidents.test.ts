import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { file, folder, run, week } from './run-cli.ts'

const start = Date.UTC(2026, 5, 1)
const hour = 3_600_000

/** Twenty quiet days of all sorts, and one morning on which twenty customers say that their shop shows error 502. */
const month = () => {
  const subjects = ['Invoice for March', 'New mailbox for a colleague', 'Domain renewal', 'How do I change my password', 'Backup from last week', 'Certificate for the intranet', 'Move to a larger plan', 'Statistics look odd']
  const quiet = Array.from({ length: 160 }, (_, i) => ({
    id: `Q-${i}`, createdAt: new Date(start + i * 3 * hour).toISOString(), requester: { id: `customer-${i % 90}` },
    messages: [{ author: 'customer', at: new Date(start + i * 3 * hour).toISOString(), body: `${subjects[i % subjects.length] ?? ''}, could you help me please? Reference ${i}.` }],
  }))
  const outage = start + 15 * 24 * hour + 9 * hour
  const struck = Array.from({ length: 20 }, (_, i) => ({
    id: `O-${i}`, createdAt: new Date(outage + i * 120_000).toISOString(), requester: { id: `shop-${i}` },
    messages: [{ author: 'customer', at: new Date(outage + i * 120_000).toISOString(), body: `Our webshop shows error 502 bad gateway since this morning, customers cannot order. Shop number ${i}.` }],
  }))
  return [...quiet, ...struck]
}

interface Found {
  readonly id: string
  readonly reach: { readonly customers: number }
  readonly symptom: { readonly terms: readonly { readonly says: readonly string[] }[] }
  readonly tickets: readonly { readonly ticketId: string; readonly quote?: unknown }[]
}

let path = ''
beforeAll(() => {
  file('one.json', '[]')
  path = file('month.ndjson', month().map((ticket) => JSON.stringify(ticket)).join('\n'))
})

describe('bonsens incidents', () => {
  it('finds the outage, all of it and nothing else', async () => {
    const { code, stdout } = await run(['incidents', path, '--json'])
    expect(code).toBe(0)
    const found = JSON.parse(stdout) as readonly Found[]
    expect(found).toHaveLength(1)
    expect(found[0]?.reach.customers).toBeGreaterThanOrEqual(18)
    expect(found[0]?.tickets.every(({ ticketId }) => ticketId.startsWith('O-'))).toBe(true)
    expect(JSON.stringify(found[0]?.symptom)).toContain('502')
  })

  it('says it in words, in both languages', async () => {
    const english = (await run(['incidents', path])).stdout
    expect(english).toMatch(/^1 incident\n/)
    expect(english).toContain('2026-06-16 09:')
    expect(english).toContain('O-0')
    expect((await run(['incidents', path, '--lang', 'fr'])).stdout).toContain('clients sur')
    expect((await run(['incidents', week])).stdout).toBe('No incident: no symptom came from many customers at once.\n')
    expect((await run(['incidents', week, '--lang', 'fr'])).stdout).toContain('Aucun incident')
  })

  it('writes a page or JSON, without the words of single tickets unless asked for', async () => {
    expect((await run(['incidents', path, '-o', 'found.md'])).stderr).toContain('1 written to found.md')
    const page = readFileSync(join(folder, 'found.md'), 'utf8')
    expect(page).toMatch(/^# 1 incident\n/)
    expect(page.match(/\| O-\d+ \|/g)?.length).toBeGreaterThanOrEqual(18)
    expect(page).not.toContain('Shop number')
    await run(['incidents', path, '-o', 'found.json'])
    expect((JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')) as readonly Found[])[0]?.tickets[0]?.quote).toBeUndefined()
    await run(['incidents', path, '-o', 'found.json', '--include-text'])
    expect((JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')) as readonly Found[])[0]?.tickets[0]?.quote).toBeDefined()
  })

  it('asks for as many customers as it is told to', async () => {
    expect(JSON.parse((await run(['incidents', path, '--json', '--least-customers', '50'])).stdout)).toEqual([])
  })

  it.each([
    [['incidents', 'one.json', '-o', './one.json'], 2, 'choose another for the output'],
    [['incidents', 'month.ndjson', '-o', 'x.csv'], 2, 'ends in .json or .md'],
    [['incidents', 'month.ndjson', '--least-customers', '1'], 2, '2 or more'],
    [['incidents', 'month.ndjson', '-o', '/no/such/folder/x.md'], 2, 'cannot be written (no such folder)'],
    [['incidents', 'nowhere.json'], 3, 'cannot be read (no such file)'],
  ] as const)('ends well on %j', async (args, code, says) => {
    const ended = await run(args)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toContain(says)
  })
})

describe('bonsens score --incidents', () => {
  it('marks the tickets of an incident on the terminal, in JSON and in files, and no others', async () => {
    const { stdout } = await run(['score', path, '--incidents', '--top', '0', '-o', 'marked.csv'])
    expect(stdout).toMatch(/in an incident: \d+ customers since 2026-06-16 09:\d\d UTC \(.*502.*\)/)
    expect(stdout.match(/in an incident/g)?.length).toBeGreaterThanOrEqual(18)
    expect((await run(['score', path, '--incidents', '--lang', 'fr'])).stdout).toContain('dans un incident')
    const rows = parse<Readonly<Record<string, string>>>(readFileSync(join(folder, 'marked.csv')), { bom: true, columns: true })
    expect(rows.filter((row) => row['incident'] !== '').every((row) => row['ticket']?.startsWith('O-'))).toBe(true)
    const listed = JSON.parse((await run(['score', path, '--incidents', '--json'])).stdout) as readonly { readonly ticketId: string; readonly incident?: { readonly symptom: { readonly terms: readonly string[] } } }[]
    expect(listed.filter(({ incident }) => incident !== undefined).length).toBeGreaterThanOrEqual(18)
    // Words that tickets share are words of tickets: a file holds none unless asked for.
    expect(listed.find(({ incident }) => incident !== undefined)?.incident?.symptom.terms).toEqual([])
  })

  it('says nothing of incidents unless asked', async () => {
    expect((await run(['score', path, '--top', '0'])).stdout).not.toContain('incident')
  })
})
