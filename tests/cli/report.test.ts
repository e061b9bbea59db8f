import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { fixturePath } from '../ingest/gathered.ts'

const folder = mkdtempSync(join(tmpdir(), 'bonsens-report-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...args: readonly string[]) => {
  const said: string[] = []
  const code = await runProgram(args, { data: () => undefined, say: (line) => said.push(line), columns: 110, colour: false, lively: false, draw: () => undefined })
  return { code, said: said.join('\n') }
}
const page = (name: string) => readFileSync(at(name), 'utf8')
/** What a page shows of its first tickets. */
const scoresIn = (html: string) => [...html.matchAll(/<span class="score">([^<]*)</g)].map(([, score]) => Number(score))

describe('bonsens report', () => {
  const week = fixturePath('helpdesk-week.ndjson')
  beforeAll(async () => {
    await run('score', week, '-o', at('bare.ndjson'), '--report', at('bare.html'))
    await run('score', week, '-o', at('text.ndjson'), '--include-text', '--lang', 'fr')
    await run('score', week, '-o', at('list.json'), '--top', '3')
  }, 120_000)

  it('draws the same list from a saved file as when it was scored', async () => {
    expect(await run('report', at('bare.ndjson'), '--report', at('saved.html'))).toMatchObject({ code: 0 })
    expect(scoresIn(page('saved.html'))).toEqual(scoresIn(page('bare.html')))
    expect(scoresIn(page('saved.html')).length).toBe(26)
    expect(page('saved.html')).toContain('customer 3')
  })

  it('shows words only where they were saved and are asked for', async () => {
    await run('report', at('text.ndjson'), '--report', at('with.html'), '--include-text')
    await run('report', at('text.ndjson'), '--report', at('without.html'))
    await run('report', at('bare.ndjson'), '--report', at('none.html'), '--include-text')
    expect(page('with.html')).toContain('Le Fournil des Halles')
    expect([page('without.html'), page('none.html'), page('bare.html')].filter((html) => html.includes('Fournil') || html.includes('SSL sur'))).toEqual([])
  })

  it('speaks the language that is asked for, whatever it was scored in', async () => {
    await run('report', at('text.ndjson'), '--report', at('english.html'), '--lang', 'en')
    expect(page('english.html')).toContain('was sent back to the documentation again')
    expect(page('english.html')).not.toContain('renvoyé à la documentation')
  })

  it('reads a saved .json too', async () => {
    await run('report', at('list.json'), '--report', at('json.html'))
    expect(scoresIn(page('json.html')).length).toBe(3)
  })

  it('names what it cannot read, and goes on', async () => {
    writeFileSync(at('torn.ndjson'), `${readFileSync(at('bare.ndjson'), 'utf8').split('\n').slice(0, 2).join('\n')}\n{"ticketId":"x"}\n{"tor`)
    const { code, said } = await run('report', at('torn.ndjson'), '--report', at('torn.html'))
    expect(code).toBe(0)
    expect(said).toContain('line 3: not a saved assessment (asOf)')
    expect(said).toContain('line 4: not a saved assessment (JSON)')
    expect(page('torn.html')).toContain('could not be read: 2')
  })

  it('refuses a file without a saved list, a missing file, and to write over what it reads', async () => {
    writeFileSync(at('other.ndjson'), '{"id":1}\n')
    expect(await run('report', at('other.ndjson'), '--report', at('no.html'))).toMatchObject({ code: 3 })
    expect(await run('report', at('missing.ndjson'), '--report', at('no.html'))).toMatchObject({ code: 3 })
    expect(await run('report', at('bare.html'), '--report', at('bare.html'))).toMatchObject({ code: 2 })
    expect(await run('report', at('bare.ndjson'), '--report', at('bare.pdf'))).toMatchObject({ code: 2 })
    expect(await run('report', at('bare.ndjson'), '--report', join(folder, 'nowhere', 'x.html'))).toMatchObject({ code: 2 })
    expect(existsSync(at('no.html'))).toBe(false)
  })
})
