import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureBytes, gathered, inPieces } from './gathered.ts'

const ticket = (id: string) => JSON.stringify({ id, subject: 's', messages: [{ author: 'customer', body: 'b' }] })
const issue = { url: 'https://api.github.com/repos/o/r/issues/1', number: 1, title: 't', body: 'b', user: { login: 'u' }, state: 'open', comments: 1, created_at: '2026-01-01T00:00:00Z', closed_at: null }
const comment = { issue_url: 'https://api.github.com/repos/o/r/issues/1', author_association: 'MEMBER', id: 5, body: 'fixed', user: { login: 'v' }, created_at: '2026-01-01T01:00:00Z' }

const folders: string[] = []
const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    if (name.includes('/')) mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

describe('an archive', () => {
  it('is one batch of its files, whatever their order', async () => {
    const bytes = zipSync({ 'export/comments.json': strToU8(JSON.stringify([comment])), 'export/issues.json': strToU8(JSON.stringify([issue])) })
    for (const source of [bytes, inPieces(bytes, 3)]) {
      const { tickets, rejects, notices } = await gathered(source)
      expect(tickets.map(({ id, messages }) => [id, messages?.length])).toEqual([['1', 2]])
      expect([rejects, notices]).toEqual([[], []])
    }
  })

  it('names its files in what it tells, and passes over what is no export', async () => {
    const bytes = zipSync({
      'a/tickets.ndjson': strToU8(`${ticket('1')}\n{"id":\n${ticket('2')}`), 'a/README.md': strToU8('hello'), 'a/logo.png': new Uint8Array(50), '__MACOSX/a/._tickets.ndjson': new Uint8Array(9),
      'a/settings.json': strToU8('{"theme":"dark"}'), 'a/more.zip': zipSync({ 'x.json': strToU8('{}') }), 'a/packed.json.gz': gzipSync(ticket('3')),
    })
    const { tickets, rejects, notices } = await gathered([{ name: 'dump.zip', source: bytes }])
    expect(tickets.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(rejects).toMatchObject([{ file: 'dump.zip/a/tickets.ndjson', line: 2, code: 'invalid-json' }])
    expect(notices).toEqual([{ code: 'passed-over', names: ['a/README.md', 'a/logo.png', '__MACOSX/a/._tickets.ndjson', 'a/settings.json', 'a/more.zip'].map((name) => `dump.zip/${name}`) }])
  })

  it('streams stored entries too', async () => {
    expect((await gathered(zipSync({ 't.ndjson': strToU8(ticket('1')) }, { level: 0 }))).tickets).toHaveLength(1)
  })

  it('is refused in words: without exports, with a password, damaged, cut short', async () => {
    const good = zipSync({ 't.ndjson': strToU8(ticket('1')), 'u.ndjson': strToU8(ticket('2').repeat(50)) })
    await expect(gathered(zipSync({ 'a.png': new Uint8Array(9) }))).rejects.toMatchObject({ code: 'archive', detail: 'a.png' })
    await expect(gathered(zipSync({ 'in.zip': good }))).rejects.toMatchObject({ code: 'archive' })
    await expect(gathered(good.subarray(0, good.length - 30))).rejects.toMatchObject({ code: 'unreadable' })
    const locked = Buffer.from(good)
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
    await expect(gathered(locked)).rejects.toMatchObject({ code: 'encrypted', detail: 't.ndjson' })
    const broken = Buffer.from(good)
    const deflated = broken.indexOf('u.ndjson') + 8
    broken.fill(0xff, deflated, deflated + 20)
    await expect(gathered(broken)).rejects.toMatchObject({ code: 'unreadable' })
    await expect(gathered(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).rejects.toMatchObject({ code: 'workbook' })
  })

  it('stops at a bomb, packed with ZIP or gzip', async () => {
    const bomb = strToU8(`id,subject\n${`1,${'x'.repeat(10_000)}\n`.repeat(6000)}`)
    // Of some 57 MB, no more comes out than what is free.
    const stopped = { code: 'bomb', detail: expect.stringMatching(/^32 MB from \d+ kB$/) as unknown }
    await expect(gathered(zipSync({ 'tickets.csv': bomb }))).rejects.toMatchObject(stopped)
    const parts = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`tickets-${index}.csv`, bomb.subarray(0, 9_000_000)]))
    await expect(gathered(zipSync(parts))).rejects.toMatchObject(stopped)
    await expect(gathered(gzipSync(bomb))).rejects.toMatchObject(stopped)
  })
})

describe('a folder', () => {
  it('is one batch of its files, of its folders too', async () => {
    const folder = folderOf({ 'b/comments.json': JSON.stringify([comment]), 'a.json': JSON.stringify([issue]), 'photo.jpg': 'x', '.DS_Store': 'x' })
    const { tickets, notices } = await gathered([{ name: 'dump/', source: folder }])
    expect(tickets.map(({ messages }) => messages?.length)).toEqual([2])
    expect(notices).toEqual([{ code: 'passed-over', names: ['dump/.DS_Store', 'dump/photo.jpg'] }])
    await expect(gathered(folderOf({}))).rejects.toMatchObject({ code: 'empty' })
  })

  it('is the same however its path is written, below a hidden folder too', async () => {
    const root = join(folderOf({ '.hidden/dump/a.json': JSON.stringify([issue]), '.hidden/dump/.b.json': 'x' }), '.hidden')
    for (const path of [join(root, 'dump'), `${root}/./dump/`, `${root}/dump/../dump`, `${relative(process.cwd(), root)}/dump`, `./${relative(process.cwd(), root)}/dump`]) {
      const { tickets, notices } = await gathered([{ name: path, source: path }])
      expect([path, tickets.length, notices[0]]).toEqual([path, 1, { code: 'passed-over', names: [`${path.replace(/\/$/, '')}/.b.json`] }])
    }
  })
})

describe('UTF-16 without a byte order mark', () => {
  it('is told from its zeros, in either order, French text too', async () => {
    const table = 'Numéro\tObjet\tStatut\n1\tDépôt refusé à l\'entrée\tOuvert\n2\tÉcran éteint\tRésolu\n'
    for (const bytes of [Buffer.from(table, 'utf16le'), Buffer.from(table, 'utf16le').swap16()]) {
      expect((await gathered(bytes)).tickets).toMatchObject([{ subject: "Dépôt refusé à l'entrée" }, { status: 'solved' }])
    }
  })

  it('leaves the fixture of the week as it is', async () => {
    expect((await gathered(zipSync({ 'week.ndjson': fixtureBytes('helpdesk-week.ndjson') }))).tickets).toEqual((await gathered(fixtureBytes('helpdesk-week.ndjson'))).tickets)
  })
})
