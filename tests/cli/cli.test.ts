import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtFolder } from '../../bench/built.ts'
import { fixturePath } from '../ingest/gathered.ts'

interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** Closes stdout after the first piece, as `head` does. */
  readonly closeEarly?: boolean
  readonly interruptWhen?: (stderr: string) => boolean
}

let cli = ''
const folder = mkdtempSync(join(tmpdir(), 'bonsens-cli-'))
const spools = mkdtempSync(join(tmpdir(), 'bonsens-spools-'))
beforeAll(async () => {
  cli = join(await builtFolder(), 'cli.js')
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(spools, { recursive: true })
})

const run = (args: readonly string[], options: RunOptions = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, TMPDIR: spools, ...options.env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString()
      if (options.closeEarly === true) child.stdout.destroy()
    })
    child.stderr.on('data', (piece: Buffer) => {
      stderr += piece.toString()
      if (options.interruptWhen?.(stderr) === true) child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input)
  })

const week = fixturePath('helpdesk-week.ndjson')
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { readonly ticketId: string; readonly score: number; readonly band: string; readonly subject?: string }[]

describe('bonsens score', () => {
  it('ranks the bundled week: loops and promises above thanks, with reasons and a next step', async () => {
    const { code, stdout, stderr } = await run(['score', week, '--top', '0'])
    expect(code).toBe(0)
    const order = [...stdout.matchAll(/\bAH-\d{4}\b/g)].map(([id]) => id)
    expect(order).toHaveLength(26)
    for (const unhappy of ['AH-2401', 'AH-2403', 'AH-2404', 'AH-2408', 'AH-2417', 'AH-2418'])
      for (const content of ['AH-2402', 'AH-2409', 'AH-2412', 'AH-2414', 'AH-2415', 'AH-2421', 'AH-2426']) expect(order.indexOf(unhappy), `${unhappy} above ${content}`).toBeLessThan(order.indexOf(content))
    expect(stdout).toMatch(/critical +AH-2401/)
    expect(stdout).toContain('→ ')
    expect(stderr).toBe('as of 2026-01-16T09:00:00.000Z, the newest moment of the export\nscored 26, skipped 0\n')
  })

  it('speaks French', async () => {
    const { stdout, stderr } = await run(['score', week, '--lang', 'fr'])
    expect(stdout).toContain('critique')
    expect(stdout).toContain('… et 6 de plus')
    expect(stderr).toContain('26 évalués, 0 ignoré\n')
  })

  it('says the same whatever the machine\'s time zone, language and colours', async () => {
    const plain = await run(['score', week])
    expect(await run(['score', week], { env: { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' } })).toEqual(plain)
    expect(plain.stdout).not.toContain('\u001B')
  })

  it('tells of each row that is skipped, with line, field and reason, and counts them', async () => {
    const path = file('bad.ndjson', '{"id":"a","subject":"x"}\n{"id":"b","status":"ouvert"}\nnot json\n{"subject":"no id"}\n{"id":"e","messages":[{"author":"customer","at":"yesterday","body":""}]}\n')
    const { code, stdout, stderr } = await run(['score', 'bad.ndjson'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\ba\b +– +x/)
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      'bad.ndjson, line 2, record 2, status: expected one of new, open, waiting_customer, waiting_internal, solved, closed, found "ouvert"; skipped',
      'bad.ndjson, line 3, record 3: is not valid JSON; skipped',
      'bad.ndjson, line 4, record 4, id: expected an id: a text or a whole number, found nothing; skipped',
      'bad.ndjson, line 5, record 5, messages[0].at: expected a time: ISO 8601 with a zone, or epoch milliseconds, found "yesterday"; skipped',
    ])
    expect(stderr).toContain('scored 1, skipped 4\n')
    expect((await run(['score', path, '--lang', 'fr'])).stderr).toContain("ligne 3, enregistrement 3 : n'est pas du JSON valide ; ignoré")
  })

  it('tells of the first twenty and counts the rest; --rejects holds them all', async () => {
    file('many.ndjson', `{"id":"a","subject":"x"}\n${'{"id":""}\n'.repeat(1234)}`)
    const { stderr } = await run(['score', 'many.ndjson', '--rejects', 'rejects.ndjson'])
    expect(stderr.match(/; skipped$/gm)).toHaveLength(20)
    expect(stderr).toContain('1,214 more skipped')
    expect(stderr).toContain('scored 1, skipped 1,234')
    const rejects = readFileSync(join(folder, 'rejects.ndjson'), 'utf8').trim().split('\n')
    expect(rejects).toHaveLength(1234)
    expect(JSON.parse(rejects[0] ?? '')).toMatchObject({ file: 'many.ndjson', line: 2, field: 'id', code: 'invalid-field' })
  })

  it('reads several files and stdin', async () => {
    const { code, stderr } = await run(['score', fixturePath('github/gh-issue-list.json'), '-', fixturePath('zendesk/audits.json')], { input: readFileSync(fixturePath('csv/tickets-fr.csv')) })
    expect(code).toBe(0)
    expect(stderr).toContain('-, line 7, row 5, Date de création: expected a date')
    expect(stderr).toContain('scored 7, skipped 1')
    expect(readdirSync(spools)).toEqual([])
  })

  it('filters by band and status, and says what it left out', async () => {
    const { stdout, stderr } = await run(['score', week, '--status', 'open', '--band', 'critical', '--top', '0'])
    expect(stdout).not.toMatch(/\b(calm|watch|high) +AH-/)
    expect(stdout).not.toContain('AH-2406')
    expect(stdout).toContain('AH-2401')
    expect(stderr).toMatch(/scored 14, skipped 0, left out 12 done/)
  })

  it('judges as of the moment that is asked for', async () => {
    const early = await run(['score', week, '--as-of', '2026-01-13 09:10', '--timezone', 'Europe/Paris'])
    expect(early.stderr).toContain('as of 2026-01-13T08:10:00.000Z\n')
    expect(early.stdout).not.toBe((await run(['score', week])).stdout)
  })
})

describe('files written by bonsens score', () => {
  it.each(['csv', 'ndjson', 'json'])('%s: ranked, whole, no word of a ticket, nothing left beside it', async (extension) => {
    const { code, stderr } = await run(['score', week, '-o', `out.${extension}`])
    expect(code).toBe(0)
    expect(stderr).toContain(`26 written to out.${extension}`)
    const content = readFileSync(join(folder, `out.${extension}`), 'utf8')
    for (const words of ['Fournil', 'bouton', 'inadmissible', 'kidding', 'Certificat SSL']) expect(content).not.toContain(words)
    expect(readdirSync(folder).filter((name) => /waiting|partial/.test(name))).toEqual([])
  })

  it('hold the same tickets in the same order in every format', async () => {
    for (const extension of ['csv', 'ndjson', 'json']) await run(['score', week, '-o', `same.${extension}`])
    const json = jsonIn(join(folder, 'same.json'))
    const ndjson = readFileSync(join(folder, 'same.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)
    const csv = parse<Readonly<Record<string, string>>>(readFileSync(join(folder, 'same.csv')), { bom: true, columns: true })
    expect(ndjson).toEqual(json)
    expect(csv.map((row) => [row['rank'], row['ticket'], Number(row['score'])])).toEqual(json.map(({ ticketId, score }, index) => [String(index + 1), ticketId, score]))
    expect(json.map(({ score }) => score)).toEqual(json.map(({ score }) => score).sort((a, b) => b - a))
    expect(json).toHaveLength(26)
  })

  it('hold quotes and subjects with --include-text, the first so many with --top', async () => {
    await run(['score', week, '-o', 'text.json', '--include-text', '--top', '3'])
    const rows = jsonIn(join(folder, 'text.json'))
    expect(rows).toHaveLength(3)
    expect(rows.every(({ subject }) => typeof subject === 'string')).toBe(true)
    expect(readFileSync(join(folder, 'text.json'), 'utf8')).toContain('"quote":')
  })

  it('are not written over an input, nor where nobody may write', async () => {
    const copy = file('input.ndjson', readFileSync(week))
    const over = await run(['score', copy, '-o', './input.ndjson'])
    expect(over.code).toBe(2)
    expect(readFileSync(copy).equals(readFileSync(week))).toBe(true)
    const nowhere = await run(['score', week, '-o', '/no/such/folder/out.csv'])
    expect([nowhere.code, nowhere.stderr.includes('cannot be written (ENOENT)')]).toEqual([2, true])
  })
})

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
    [['score', 'x', '-o', 'out.pdf'], '.csv, .ndjson or .json'],
    [['explain', week, 'AH-9999'], 'no ticket AH-9999'],
  ] as const)('with 2 on %j', async (args, says) => {
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
  })

  it.each([
    ['missing.json', undefined, 'missing.json cannot be read (no such file)'],
    ['.', undefined, '. cannot be read (it is a folder)'],
    ['empty.json', '', 'empty.json is empty'],
    ['sheet.xlsx', 'PK\u0003\u0004', 'sheet.xlsx is a workbook or an archive'],
    ['notes.txt', 'Dear all\nhello', 'notes.txt is in no format that bonsens knows'],
    ['jira.json', '[{"key":"A-1","fields":{"summary":"x"}}]', 'jira.json is in no format that bonsens knows'],
    ['allbad.ndjson', '{"id":1,"status":5}\n{"id":2,"status":6}\n', 'nothing could be read: 2 skipped'],
  ])('with 3 and one sentence on %s', async (name, content, says) => {
    if (content !== undefined) file(name, content)
    const { code, stdout, stderr } = await run(['score', name])
    expect(code).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toContain(`bonsens: ${says}`)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('with 0 and in silence when the reader has had enough', async () => {
    const tickets = Array.from({ length: 3000 }, (_, id) => ({ id, subject: `ticket ${id} ${'x'.repeat(50)}` }))
    const { code, stderr } = await run(['score', file('many.json', JSON.stringify(tickets)), '--top', '0'], { closeEarly: true })
    expect(code).toBe(0)
    expect(stderr).not.toContain('EPIPE')
  })

  it('with 130 when interrupted, leaving no file behind', async () => {
    const ticket = JSON.stringify({ id: 'x', createdAt: '2026-01-01T00:00:00Z', messages: [{ author: 'customer', body: 'Toujours rien ? '.repeat(200) }] })
    const { code } = await run(['score', '-', '-o', 'cut.csv'], { input: `${ticket}\n`.repeat(20_000), interruptWhen: (stderr) => stderr.includes('as of') })
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
    const explained = await run(['explain', path, '\u001B[31mx'])
    // eslint-disable-next-line no-control-regex
    expect(explained.stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
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

  it('reads stdin, gives JSON, and says when nothing is asked for', async () => {
    const readings = JSON.parse((await run(['decode', '-', '--json', '--top', '1'], { input: 'je voudrais charger un SSL sur mon site' })).stdout) as { operation: string }[]
    expect(readings.map(({ operation }) => operation)).toEqual(['tls.issue-certificate'])
    expect(await run(['decode', 'merci beaucoup, bonne journée'])).toEqual({ code: 0, stdout: '', stderr: 'no operation is asked for in this text\n' })
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
