import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { file, folder, jsonIn, run, spools, week } from './run-cli.ts'

describe('how bonsens score ends', () => {
  it('with 1 when a ticket reaches the band, 0 when none does', async () => {
    expect(await run(['score', week, '--fail-on', 'critical'])).toMatchObject({ code: 1 })
    expect(await run(['score', file('calm.json', '[{"id":"a","subject":"merci"}]'), '--fail-on', 'high'])).toMatchObject({ code: 0 })
  })

  it.each([
    [[], 'Usage: bonsens'],
    [['scoer', 'x'], "Did you mean score"],
    [['score'], "missing required argument 'files'"],
    [['score', 'x', '--tpo', '3'], 'Did you mean --top'],
    [['score', 'x', '--top', '-1'], 'whole number'],
    [['score', 'x', '--band', 'angry'], 'Allowed choices are calm, watch, high, critical'],
    [['score', 'x', '--lang', 'de'], 'Allowed choices are en, fr'],
    [['score', 'x', '--as-of', 'tomorrow'], 'Expected a time'],
    [['score', 'x', '--timezone', 'Mars/Olympus'], 'Expected a time zone'],
    [['score', 'x', '--encoding', 'klingon'], 'Expected an encoding'],
    [['score', 'x', '--format', 'xls'], 'Allowed choices are canonical'],
    [['score', 'x', '-o', 'out.pdf'], '.ndjson or .json'],
    [['explain', week, 'AH-9999'], 'no ticket AH-9999'],
  ] as const)('with 2 on %j', async (args, says) => {
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
  })

  it.each([
    ['missing.json', undefined, 'missing.json cannot be read (no such file)'],
    ['nothing-in-it', undefined, 'nothing-in-it is empty'],
    ['empty.json', '', 'empty.json is empty'],
    ['sheet.xlsx', 'PK\u0003\u0004', 'sheet.xlsx cannot be read (zip: damaged'],
    ['picture.png', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * i * 31 + i * 7) % 256)), 'picture.png does not look like text'],
    ['notes.txt', 'Dear all\nhello', 'notes.txt is in no format that bonsens knows'],
    ['jira.json', '[{"key":"A-1","fields":{"summary":"x"}}]', 'jira.json is in no format that bonsens knows'],
    ['allbad.ndjson', '{"id":1,"status":5}\n{"id":2,"status":6}\n', 'nothing could be read: 2 skipped'],
  ])('with 3 and one sentence on %s', async (name, content, says) => {
    if (content !== undefined) file(name, content)
    else if (name === 'nothing-in-it') mkdirSync(join(folder, name))
    const { code, stdout, stderr } = await run(['score', name])
    expect(code).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toContain(`bonsens: ${says}`)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it.each([
    ['missing.json', undefined, 'est illisible (aucun fichier de ce nom)'],
    ['jira.json', '[{"key":"A-1","fields":{"summary":"x"}}]', '(champs : key, fields)'],
  ])('in French as well: %s', async (name, content, says) => {
    if (content !== undefined) file(name, content)
    const { code, stderr } = await run(['score', name, '--lang', 'fr'])
    expect(code).toBe(3)
    expect(stderr).toContain(says)
  })

  it('with 0 and in silence when the reader has had enough', async () => {
    const tickets = Array.from({ length: 3000 }, (_, id) => ({ id, subject: `ticket ${id} ${'x'.repeat(50)}` }))
    const { code, stderr } = await run(['score', file('many.json', JSON.stringify(tickets)), '--top', '0'], { closeEarly: true })
    expect(code).toBe(0)
    expect(stderr).not.toContain('EPIPE')
  })

  it('with 130 when interrupted, leaving no file behind', async () => {
    const ticket = (id: number) => JSON.stringify({ id, createdAt: '2026-01-01T00:00:00Z', messages: [{ author: 'customer', body: 'Toujours rien ? '.repeat(200) }] })
    const { code } = await run(['score', '-', '-o', 'cut.csv'], { input: Array.from({ length: 20_000 }, (_, id) => `${ticket(id)}\n`).join(''), interruptWhen: (stderr) => stderr.includes('as of') })
    expect(code).toBe(130)
    expect(readdirSync(folder).filter((name) => name.startsWith('cut.csv'))).toEqual([])
    expect(readdirSync(spools)).toEqual([])
  })

  it('without reading .env, and with nothing on stdout but data', async () => {
    file('.env', 'NO_SUCH_VARIABLE=1\nLANG=xx')
    file('none.json', '[]')
    expect(await run(['score', 'none.json'])).toMatchObject({ code: 0, stdout: '' })
    rmSync(join(folder, '.env'))
  })
})

describe('hostile tickets', () => {
  it('do not move the cursor, ring, turn text or crash', async () => {
    const body = '\u001B[2J\u0007\u202E\ud83d\0 je suis furieux !!! '
    const path = file('hostile.json', JSON.stringify([{ id: '\u001B[31mx', subject: `=cmd|' /C calc'!A0\n\u001B]0;title\u0007`, messages: [{ author: 'customer', body: body + 'x'.repeat(10_000_000) }] }]))
    const { code, stdout, stderr } = await run(['score', path, '-o', 'hostile.csv', '--include-text'])
    expect(code).toBe(0)
    // eslint-disable-next-line no-control-regex
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
    const [row] = parse<Readonly<Record<string, string>>>(readFileSync(join(folder, 'hostile.csv')), { bom: true, columns: true })
    expect(row?.['subject']?.startsWith("'=")).toBe(true)
    for (const form of [[], ['--json']]) {
      const explained = await run(['explain', path, '\u001B[31mx', ...form])
      expect(explained.stdout).toContain('frustration')
      // eslint-disable-next-line no-control-regex
      expect(explained.stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E\u009B]/)
    }
    expect(existsSync(join(folder, 'hostile.csv'))).toBe(true)
  })
})

describe('bonsens explain', () => {
  it('gives the reasons with their quotes, in both languages', async () => {
    const { code, stdout, stderr } = await run(['explain', week, 'AH-2401'])
    expect(code).toBe(0)
    expect(stdout).toContain('[documentation-loop]')
    expect(stdout).toContain('AH-2401')
    expect(stderr).toContain('usual here: 3 customer messages per ticket')
    expect((await run(['explain', week, 'AH-2401', '--lang', 'fr'])).stdout).toContain('[documentation-loop]')
  })

  it('reads what score reads: several files as one batch, the ticket last', async () => {
    const issue = file('issues.json', JSON.stringify([{ url: 'https://api.github.com/repos/o/r/issues/7', number: 7, title: 't', body: 'b', user: { login: 'u' }, state: 'open', comments: 1, created_at: '2026-01-01T00:00:00Z', closed_at: null }]))
    const comment = file('comments.json', JSON.stringify([{ issue_url: 'https://api.github.com/repos/o/r/issues/7', author_association: 'NONE', id: 5, body: 'I am furious', user: { login: 'u' }, created_at: '2026-01-01T01:00:00Z' }]))
    expect((await run(['explain', issue, comment, '7'])).stdout).toContain('furious')
    expect((await run(['explain', issue, comment, '8x'])).stderr).toContain(`no ticket 8x in ${issue}, ${comment}`)
  })

  it('takes the beginning of an id, as the list cuts it, where one ticket alone begins so', async () => {
    const ids = ['CAMx8Qp-2f9bVtY7kLr0+W1a@mail.example.com', 'CAMx8Qp-2f9bVtY7kLr0+W1b@mail.example.com', 'CAMx8Qp', 'z']
    const path = file('ids.ndjson', ids.map((id) => JSON.stringify({ id, subject: id })).join('\n'))
    const explained = await run(['explain', path, 'CAMx8Qp-2f9bVtY7kLr0+W1a…', '--json'])
    expect(JSON.parse(explained.stdout)).toMatchObject({ ticketId: ids[0] })
    expect(explained.stderr).toContain(`ticket ${ids[0]}, the only one that begins with CAMx8Qp-2f9bVtY7kLr0+W1a\n`)
    expect(JSON.parse((await run(['explain', path, 'CAMx8Qp', '--json'])).stdout)).toMatchObject({ ticketId: 'CAMx8Qp' })
    for (const [language, says] of [['en', 'several tickets begin with CAMx8Qp-'], ['fr', 'plusieurs tickets commencent par CAMx8Qp- ']] as const) {
      const { code, stderr } = await run(['explain', path, 'CAMx8Qp-', '--lang', language])
      expect([code, stderr.includes(says), stderr.includes(`${ids[0]}, ${ids[1]}`)]).toEqual([2, true, true])
    }
  })

  it('gives the whole assessment as JSON, the same as in the ranked list', async () => {
    const one = JSON.parse((await run(['explain', week, 'AH-2401', '--json'])).stdout) as { score: number }
    await run(['score', week, '-o', 'all.json'])
    expect(one.score).toBe(jsonIn(join(folder, 'all.json')).find(({ ticketId }) => ticketId === 'AH-2401')?.score)
  })
})

describe('bonsens decode', () => {
  it('names the operation', async () => {
    const { code, stdout } = await run(['decode', 'je voudrais charger un SSL sur mon site'])
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toContain('tls.issue-certificate')
  })

  it('gives JSON, and says when nothing is asked for', async () => {
    const readings = JSON.parse((await run(['decode', 'je voudrais charger un SSL sur mon site', '--json', '--top', '1'])).stdout) as { operation: string }[]
    expect(readings.map(({ operation }) => operation)).toEqual(['tls.issue-certificate'])
    expect(await run(['decode', 'merci beaucoup, bonne journée'])).toEqual({ code: 0, stdout: '', stderr: 'ce texte ne demande aucune opération\n' })
    expect(await run(['decode', 'thanks a lot, have a nice day'])).toEqual({ code: 0, stdout: '', stderr: 'no operation is asked for in this text\n' })
  })

  it.each([
    [['je voudrais charger un SSL sur mon site'], 'pensez-y :'],
    [['I need to load an SSL on my site'], 'mind:'],
    [['je voudrais charger un SSL sur mon site', '--lang', 'en'], 'mind:'],
  ] as const)('speaks one language, the text\'s unless told: %j', async (args, says) => {
    expect((await run(['decode', ...args])).stdout).toContain(says)
  })
})

it('bonsens signals lists every signal', async () => {
  const rows = JSON.parse((await run(['signals', '--json'])).stdout) as { id: string; meaning: string }[]
  const { stdout } = await run(['signals', '--lang', 'fr'])
  expect(rows.length).toBeGreaterThan(20)
  expect(stdout.trim().split('\n')).toHaveLength(rows.length)
  for (const { id } of rows) expect(stdout).toContain(id)
})

it('--version and --help end well', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, stderr: '' })
  expect((await run(['--help'])).stdout).toContain('Exit codes')
})
