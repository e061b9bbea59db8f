import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { file, run } from './run-cli.ts'

interface Row {
  readonly id: string
  readonly situation: string
  readonly asOf: string
  readonly ticket: { readonly id: string }
  readonly draft: string
}

const rowIn = (name: string, id: string): Row => {
  const lines = readFileSync(new URL(`../../fixtures/replies/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '')
  const row = lines.map((line) => JSON.parse(line) as Row).find((one) => one.id === id)
  if (row === undefined) throw new Error(`no ${id} in ${name}`)
  return row
}

const situation = (id: string): Row => rowIn('situations.ndjson', id)
const ticketFile = (id: string): string => file(`${id}.json`, JSON.stringify(situation(id).ticket))
const draftFile = (id: string): string => file(`${id}.txt`, rowIn('drafts.ndjson', id).draft)

const loop = () => ticketFile('certificat-boucle')
const bad = () => draftFile('certificat-boucle-3')
const good = () => draftFile('certificat-boucle-1')

describe('bonsens review', () => {
  it('says what to change, where, why, and what to say instead', async () => {
    const { code, stdout } = await run(['review', loop(), bad(), '--lang', 'fr'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^RP-01 {2}\d+ critique {2}1 erreur, 0 avertissement, 0 note\n/)
    expect(stdout).toContain('erreur  On le lui a déjà dit, et il en est revenu.  [same-again]')
    expect(stdout).toContain('  ligne 3 : « https://aide.nordhost.example/https »')
    expect(stdout).toContain('  « https://aide.nordhost.example/https » (m2)')
    expect(stdout).toContain('  → Je le fais pour vous maintenant')
  })

  it('has nothing to say of a good reply', async () => {
    const { code, stdout } = await run(['review', loop(), good(), '--fail-on', 'info'])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^RP-01 {2}\d+ critical {2}nothing found\n$/)])
  })

  it('ends with 1 where --fail-on is reached, and not below', async () => {
    const calm = [ticketFile('address-change'), file('terms.txt', 'Hi Marcus,\n\nI have updated the address in the vhost and the docroot.\n\nBen')]
    expect((await run(['review', ...calm, '--fail-on', 'error'])).code).toBe(0)
    expect((await run(['review', ...calm, '--fail-on', 'info'])).code).toBe(1)
    const { code, stderr } = await run(['review', loop(), bad(), '--fail-on', 'warning'])
    expect([code, stderr]).toEqual([1, expect.stringContaining('1 finding at warning or above')])
  })

  it('gives the whole review as JSON, from a draft on stdin', async () => {
    const { draft } = rowIn('drafts.ndjson', 'certificat-boucle-3')
    const { stdout } = await run(['review', loop(), '-', '--json'], { input: draft })
    const review = JSON.parse(stdout) as { readonly ticketId: string; readonly findings: readonly { readonly check: string; readonly span: { readonly start: number; readonly end: number; readonly quote: string } }[] }
    expect(review.ticketId).toBe('RP-01')
    const [first] = review.findings
    expect(first?.check).toBe('same-again')
    expect(draft.slice(first?.span.start, first?.span.end)).toBe(first?.span.quote)
  })

  it('takes one ticket of an export, and the ticket from stdin', async () => {
    const both = `${JSON.stringify(situation('certificat-boucle').ticket)}\n${JSON.stringify(situation('refund-twice').ticket)}\n`
    const several = file('two.ndjson', both)
    expect((await run(['review', several, good(), '--ticket', 'RP-01'])).stdout).toContain('RP-01')
    expect((await run(['review', '-', good(), '--ticket', 'RP-01'], { input: both })).stdout).toContain('RP-01')
    const { code, stderr } = await run(['review', several, good()])
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds 2 tickets: --ticket <id> says which one is answered')])
    expect((await run(['review', several, good(), '--ticket', 'RP-99'])).stderr).toContain('no ticket RP-99 in')
  })

  it.each([
    ['a ticket file that is not there', () => ['none.json', good()], 3, 'none.json cannot be read (no such file)'],
    ['a draft that is not there', () => [loop(), 'none.txt'], 3, 'none.txt cannot be read (no such file)'],
    ['an empty draft', () => [loop(), file('empty.txt', ' \n')], 3, 'empty.txt is empty'],
    ['JSON that is none', () => [file('broken.json', '{"id": "x", "messages": ['), good()], 3, 'broken.json'],
    ['a ticket with a field that is none', () => [file('odd.json', '{"id": "x", "messages": [{"author": "boss", "body": "Hi"}]}'), good()], 3, 'author'],
    ['both from stdin', () => ['-', '-'], 2, 'only one of the two files can be read from stdin'],
    ['a severity that is none', () => [loop(), good(), '--fail-on', 'fatal'], 2, 'info, warning, error'],
  ] as const)('says what is wrong with %s', async (_, args, code, says) => {
    const ended = await run(['review', ...args()], { input: '' })
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(says)])
    expect(ended.stderr).not.toContain('a fault of bonsens itself')
  })

  it('obeys nothing that a draft or a ticket holds', async () => {
    const ticket = file('sly.json', JSON.stringify({ ...situation('certificat-boucle').ticket, id: 'RP\u001B[2J\u202E' }))
    const draft = file('sly.txt', 'Bonjour \u001B]0;x\u0007,\nvoir https://aide.nordhost.example/https\u001B[31m\u202E')
    for (const form of [[], ['--json']]) {
      const { code, stdout, stderr } = await run(['review', ticket, draft, ...form])
      expect(code).toBe(0)
      // eslint-disable-next-line no-control-regex
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
    }
  })
})
