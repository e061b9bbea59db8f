import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { file, folder, run, week } from './run-cli.ts'

interface Diffed {
  readonly differences: readonly string[]
  readonly counts: Readonly<Record<'rose' | 'fell' | 'new' | 'gone' | 'unchanged', number>>
  readonly rose: readonly { readonly ticketId: string; readonly before: { readonly score: number }; readonly after: { readonly score: number }; readonly signals: readonly { readonly signal: string; readonly before?: number; readonly after?: number }[] }[]
  readonly new: readonly { readonly ticketId: string }[]
  readonly gone: readonly { readonly ticketId: string }[]
}

const saved = (name: string): readonly string[] => readFileSync(join(folder, name), 'utf8').trim().split('\n')

/** The week as it stood three days earlier and without its first ticket; and at its end without one that was long solved. */
beforeAll(async () => {
  const rows = readFileSync(week, 'utf8').trim().split('\n')
  await run(['score', file('first.ndjson', rows.slice(1).join('\n')), '-o', 'before.ndjson', '--as-of', '2026-01-13T12:00:00Z'])
  await run(['score', file('last.ndjson', rows.filter((row) => !row.includes('AH-2414')).join('\n')), '-o', 'after.ndjson'])
}, 180_000)

describe('bonsens diff', () => {
  it('says who rose, fell, is new and is gone, and why', async () => {
    const { code, stdout, stderr } = await run(['diff', 'before.ndjson', 'after.ndjson', '--top', '0'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Bands\n/)
    expect(stdout).toMatch(/Rose \(\d+\)\n +\+\d+ {2}AH-/)
    expect(stdout).toContain('has been waiting for a person to answer (new)')
    expect(stdout).toMatch(/New \(14\)\n(?:.*\n)* +\d+ +critical +AH-2401/)
    expect(stdout).toMatch(/Gone \(1\)\n +\d+ +calm +AH-2414/)
    expect(stderr).toMatch(/after\.ndjson as of 2026-01-16T09:00:00.000Z, 25 tickets\nrose \d+, fell \d+, new 14, gone 1, unchanged \d+\n$/)
    expect((await run(['diff', 'before.ndjson', 'after.ndjson', '--lang', 'fr'])).stdout).toContain('attend qu’une personne lui réponde (nouveau)')
  })

  it('adds up: every ticket of either run once, and every change by its signals', async () => {
    const { stdout } = await run(['diff', 'before.ndjson', 'after.ndjson', '--json', '--quiet'])
    const found = JSON.parse(stdout) as Diffed
    const { rose, fell, unchanged, new: arrived, gone } = found.counts
    expect(rose + fell + unchanged + arrived).toBe(25)
    expect(rose + fell + unchanged + gone).toBe(saved('before.ndjson').length)
    expect(found.rose).toHaveLength(rose)
    const sizes = found.rose.map(({ before, after }) => after.score - before.score)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    for (const { before, after, signals } of found.rose.filter((one) => one.after.score < 100)) expect(signals.reduce((sum, one) => sum + (one.after ?? 0) - (one.before ?? 0), 0)).toBe(after.score - before.score)
  })

  it('reads lists saved as JSON, and pipes, to the same effect', async () => {
    file('before.json', `[\n${saved('before.ndjson').join(',\n')}\n]\n`)
    const plain = await run(['diff', 'before.ndjson', 'after.ndjson'])
    expect((await run(['diff', 'before.json', 'after.ndjson'])).stdout).toBe(plain.stdout)
    expect((await run(['diff', '-', 'after.ndjson'], { input: readFileSync(join(folder, 'before.ndjson')) })).stdout).toBe(plain.stdout)
  })

  it('ends with 1 when a ticket has come to be that bad', async () => {
    expect(await run(['diff', 'before.ndjson', 'after.ndjson', '--fail-on-rise', 'critical'])).toMatchObject({ code: 1 })
    expect(await run(['diff', 'after.ndjson', 'after.ndjson', '--fail-on-rise', 'calm'])).toMatchObject({ code: 0, stdout: '' })
  })

  it.each([
    ['version', (row: string) => row.replace(/"version":"[^"]*"/, '"version":"0.0.1"'), 'different versions of bonsens'],
    ['policy', (row: string) => row.replace(/"policy":"[^"]*"/, '"policy":"sha256:0"'), 'different policies'],
    ['lexicon', (row: string) => row.replace(/"lexicon":"[^"]*"/, '"lexicon":"sha256:0"'), 'different lexicons'],
    ['order', (row: string) => row.replace(/"asOf":"[^"]*"/, '"asOf":"2030-01-01T00:00:00.000Z"'), 'were they swapped?'],
  ])('says when scores cannot be compared for their %s', async (difference, change, says) => {
    file('other.ndjson', saved('before.ndjson').map(change).join('\n'))
    expect((await run(['diff', 'other.ndjson', 'after.ndjson'])).stderr).toContain(says)
    expect((JSON.parse((await run(['diff', 'other.ndjson', 'after.ndjson', '--json'])).stdout) as Diffed).differences).toEqual([difference])
  })

  it.each([
    ['an export', '{"id":"a","messages":[]}\n', 'is no saved run (no ticketId in it): bonsens score <export> -o run.ndjson saves one'],
    ['a table', 'id;subject\n1;x\n', 'is no saved run: bonsens score'],
    ['an empty file', '', 'holds no ticket'],
    ['a missing file', undefined, 'cannot be read (no such file)'],
  ])('ends with 3 and one sentence on %s', async (what, content, says) => {
    const name = `${what.replaceAll(' ', '-')}.ndjson`
    if (content !== undefined) file(name, content)
    const { code, stdout, stderr } = await run(['diff', 'before.ndjson', name])
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain(`bonsens: ${name} ${says}`)
  })

  it('names the line where a file was cut', async () => {
    file('cut.ndjson', readFileSync(join(folder, 'after.ndjson')).subarray(0, -200))
    expect((await run(['diff', 'before.ndjson', 'cut.ndjson'])).stderr).toContain('cut.ndjson, line 25: JSON expected: the file is damaged or cut short')
  })
})
