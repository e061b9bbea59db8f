import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { fixturePath } from '../ingest/gathered.ts'
import { file, folder, jsonIn, run, spools, week } from './run-cli.ts'

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

  it('says the same whatever the machine\'s time zone and languages that are not spoken', async () => {
    const plain = await run(['score', week])
    expect(await run(['score', week], { env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'ja_JP.UTF-8' } })).toEqual(plain)
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

  it.each([
    ['csv/messages-en.csv', 'records read: 8 = tickets 2 + merged 5 + skipped 1\nscored 2, skipped 1\n'],
    ['csv/tickets-fr.csv', 'scored 4, skipped 1\n'],
  ])('accounts for every record of %s', async (name, says) => {
    expect((await run(['score', fixturePath(name)])).stderr.endsWith(says)).toBe(true)
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

  it('leaves out what came after the moment that is asked for, and counts it', async () => {
    const { stdout, stderr } = await run(['score', week, '--as-of', '2026-01-13T08:00:00Z', '--top', '0'])
    expect(stdout).not.toContain('AH-2408')
    expect(stderr).toMatch(/^after --as-of, left out: tickets opened later 1\d, later messages of the others \d+\nas of/)
    const odd = file('future.ndjson', '{"id":"future","messages":[{"author":"customer","at":"2026-01-09T09:00:00Z","body":"Hello"},{"author":"customer","at":"2030-01-09T09:00:00Z","body":"I am furious, this is a scandal"}]}\n')
    const french = await run(['explain', odd, 'future', '--as-of', '2026-01-10T09:00:00Z', '--lang', 'fr'])
    expect(french.stdout).not.toContain('furious')
    expect(french.stderr).toContain('après --as-of, laissés de côté : tickets ouverts plus tard 0, messages plus tardifs des autres 1\n')
    expect((await run(['explain', odd, 'future'])).stdout).toContain('furious')
  })
})

describe('a batch in which no message is an agent\'s', () => {
  const talk = (tickets: number, second: 'customer' | 'agent') => file(`${second}-${tickets}.ndjson`, Array.from({ length: tickets }, (_, id) => JSON.stringify({
    id, messages: ['customer', second, 'customer'].map((author, day) => ({ author, at: `2026-01-0${day + 1}T09:00:00Z`, body: 'The address on my invoice is wrong.' })),
  })).join('\n'))

  it.each([['en', /though in 5 tickets the customer wrote more than once.*--map author=/], ['fr', /alors que dans 5 tickets le client a écrit plusieurs fois.*--map author=/]])('is told, in %s', async (language, told) => {
    expect((await run(['score', talk(5, 'customer'), '--lang', language])).stderr).toMatch(told)
  })

  it('is not told of a few tickets, nor where an agent wrote once', async () => {
    for (const path of [talk(4, 'customer'), talk(5, 'agent')]) expect((await run(['score', path])).stderr).not.toContain('more than once')
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
    // Nothing was read before.
    expect([nowhere.code, nowhere.stderr]).toEqual([2, 'bonsens: /no/such/folder/out.csv cannot be written (no such folder)\n'])
    mkdirSync(join(folder, 'full.html'))
    const onFolder = await run(['score', week, '--report', 'full.html', '--lang', 'fr'])
    expect([onFolder.code, onFolder.stderr]).toEqual([2, "bonsens: full.html ne peut pas être écrit (c'est un dossier)\n"])
  })
})
