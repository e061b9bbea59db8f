import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { file, folder, run, week } from './run-cli.ts'

interface Row {
  readonly line: number
  readonly text: string
  readonly readings: readonly { readonly operation: string }[]
}

const rowsOf = (stdout: string): readonly Row[] => stdout.trim().split('\n').map((line) => JSON.parse(line) as Row)

const phrases = 'je voudrais charger un SSL sur boutique.fr\r\n\n   \nmerci beaucoup\nmy mailbox is full'

const ours = {
  operations: [{ id: 'shop.reset-badge', title: { fr: 'Réactiver un badge' }, effort: 'seconds', actor: 'provider', prerequisites: [{ id: 'badge-number', text: 'Numéro du badge' }] }],
  wordings: [{ says: 'badge … plus', operation: 'shop.reset-badge' }],
}

describe('bonsens decode, one phrase a line', () => {
  it.each([['-', { input: phrases }], ['--file', {}]] as const)('%s: gives one JSON object a line, with the line it is from', async (given, options) => {
    const args = given === '-' ? ['-'] : ['--file', file('phrases.txt', phrases)]
    const { code, stdout, stderr } = await run(['decode', ...args, '--json', '--top', '1'], options)
    expect(code).toBe(0)
    expect(rowsOf(stdout).map(({ line, text, readings }) => [line, text, readings[0]?.operation])).toEqual([
      [1, 'je voudrais charger un SSL sur boutique.fr', 'tls.issue-certificate'],
      [4, 'merci beaucoup', undefined],
      [5, 'my mailbox is full', 'mail.increase-mailbox-quota'],
    ])
    expect(stderr).toBe('phrases: 3, asking for something: 2, empty lines skipped: 2\n')
  })

  it('gives readable blocks without --json, each in the language of its phrase', async () => {
    const { stdout } = await run(['decode', '-', '--top', '1'], { input: phrases })
    const blocks = stdout.trim().split('\n\n')
    expect(blocks).toHaveLength(3)
    expect(blocks[0]).toMatch(/^1 {2}« je voudrais charger un SSL sur boutique.fr »\n {2}tls.issue-certificate {2}\(\d+ %/)
    expect(blocks[0]).toContain('    pensez-y : ')
    expect(blocks[0]).toContain('    → ')
    expect(blocks[2]).toContain('    mind: ')
  })

  it('says so when the text is the path of a file', async () => {
    const path = file('phrases.txt', phrases)
    expect((await run(['decode', path, '--json'])).stderr).toContain(`--file ${path}`)
    expect((await run(['decode', 'my mailbox is full', '--json'])).stderr).toBe('')
  })

  it('has nothing to say of an empty input', async () => {
    expect(await run(['decode', '-', '--json'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: 'phrases: 0, asking for something: 0, empty lines skipped: 0\n' })
  })

  it('reads windows-1252, and does not obey what a phrase holds', async () => {
    const path = file('old.txt', Buffer.concat([Buffer.from('serveur arr\u00EAt\u00E9', 'latin1'), Buffer.from('\n\u001B[2Jcharger un SSL \u202E\n')]))
    const { stdout } = await run(['decode', '--file', path, '--json'])
    expect(rowsOf(stdout)[0]?.text).toBe('serveur arrêté')
    for (const form of [[], ['--json']]) {
      const { stdout: shown } = await run(['decode', '--file', path, ...form])
      // eslint-disable-next-line no-control-regex
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202E]/)
    }
  })

  it.each([
    [[], 2, 'a text, - for stdin, or --file expected'],
    [['x', '--file', 'y'], 2, 'a text, - for stdin, or --file expected'],
    [['--file', 'missing.txt'], 3, 'missing.txt cannot be read (no such file)'],
    [['--file', '.'], 3, '. cannot be read (it is a folder)'],
    [['--file', 'missing.txt', '--lang', 'fr'], 3, 'missing.txt est illisible (aucun fichier de ce nom)'],
  ] as const)('ends well on %j', async (args, code, says) => {
    const ended = await run(['decode', ...args])
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' })
    expect(ended.stderr).toContain(says)
  })

  it('shows how in its help', async () => {
    const { stdout } = await run(['decode', '--help'])
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('--file phrases.txt --json')
  })
})

describe('--jargon', () => {
  const ticket = JSON.stringify({ id: 'b1', messages: [{ author: 'customer', at: '2026-01-08T09:00:00Z', body: 'Bonjour, mon badge ne marche plus.' }] })

  it('teaches decode, explain and score', async () => {
    const jargon = file('ours.json', JSON.stringify(ours))
    const tickets = file('badge.ndjson', `${ticket}\n`)
    expect((await run(['decode', 'mon badge ne marche plus', '--jargon', jargon])).stdout).toContain('shop.reset-badge')
    const explained = await run(['explain', tickets, 'b1', '--jargon', jargon])
    expect(explained.stdout).toContain('shop.reset-badge')
    expect(explained.stdout).toContain('Numéro du badge')
    await run(['score', tickets, '--jargon', jargon, '-o', 'badge.out.json'])
    const written = readFileSync(join(folder, 'badge.out.json'), 'utf8')
    expect(written).toContain('"shop.reset-badge"')
    expect(written).not.toContain('marche plus')
    expect((await run(['explain', tickets, 'b1', '--json'])).stdout).not.toContain('shop.reset-badge')
    expect((await run(['score', week, '--jargon', jargon])).code).toBe(0)
  })

  it.each([
    ['missing.json', undefined, 'missing.json cannot be read (no such file)'],
    ['comma.json', '{\n  "operations": [],\n}', 'comma.json: line 3: JSON expected ('],
    ['cut.json', '{\n  "operations": [', 'cut.json: line 2: JSON expected ('],
    ['effort.json', '{"operations":[{"id":"tls.issue-certificate","effort":"hour"}]}', 'effort.json: jargon.operations[0].effort: seconds, minutes or hours expected, found "hour"'],
    ['pattern.json', '{"wordings":[{"operation":"tls.issue-certificate","says":"[a"}]}', 'pattern.json: jargon.wordings[0].says: "[a": unbalanced ['],
    ['list.json', '[]', 'list.json: jargon: an object expected, found a list'],
  ])('ends with 2 and one sentence on %s', async (name, content, says) => {
    if (content !== undefined) file(name, content)
    for (const args of [['decode', 'x'], ['score', week], ['explain', week, 'AH-2401']]) {
      const { code, stdout, stderr } = await run([...args, '--jargon', name])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`bonsens: ${says}`)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })
})
