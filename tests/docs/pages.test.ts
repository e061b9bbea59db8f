import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtFolder } from '../../bench/built.ts'
import { readingPage } from '../../src/build/reading-page.ts'
import { runProgram } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config/config-issues.ts'
import { ticketTable } from '../../src/ingest/write-table.ts'
import { gathered } from '../ingest/gathered.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const blocks = (path: string, language: string): readonly string[] => [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, body = '']) => body)

const written = ['docs/developers.md', 'docs/support-leads.md', 'docs/responsables-support.md', 'docs/privacy.md', 'docs/reading-a-score.md']

/** Words of a command line, those in quotes as one. */
const wordsOf = (line: string): readonly string[] => [...line.replace(/\s#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

let folder = ''
const home = process.cwd()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonsens-docs-'))
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

interface Ran {
  readonly code: number
  readonly data: string
  readonly said: string
}

const run = async (line: string): Promise<Ran> => {
  let data = ''
  let said = ''
  const code = await runProgram(wordsOf(line).slice(1), { data: (text) => { data += text }, say: (text) => { said += `${text}\n` }, columns: 110, colour: false, lively: false, draw: () => undefined })
  return { code, data, said }
}

/** The files that the pages speak of. */
const prepared = async (): Promise<void> => {
  const { tickets } = await gathered(join(root, 'fixtures/helpdesk-week.ndjson'))
  writeFileSync('tickets.csv', ticketTable(tickets.map((ticket, index) => (index === 0 ? { ...ticket, id: '4711' } : ticket))))
  copyFileSync(join(root, 'fixtures/documentation-loop.json'), 'ticket.json')
  for (const name of ['reply.txt', 'reponse.txt']) writeFileSync(name, 'Bonjour, merci de consulter notre documentation.\n')
  for (const name of ['monday', 'lundi']) expect((await run(`bonsens score tickets.csv --as-of 2026-01-15T09:00:00Z -o ${name}.ndjson`)).code).toBe(0)
}

describe.each(written)('%s', (path) => {
  it('has commands that run as they stand', async () => {
    await prepared()
    const lines = blocks(path, 'sh').join('').split('\n').filter((line) => line.trim() !== '')
    expect(lines.filter((line) => !line.startsWith('bonsens '))).toEqual([])
    for (const line of lines) {
      const { code, data, said } = await run(line)
      expect({ line, code, said: code === 0 ? '' : said }).toEqual({ line, code: 0, said: '' })
      const output = /(?:-o|--report) (\S+)/.exec(line)?.[1]
      if (output === undefined) expect(data + said, line).not.toBe('')
      else expect(existsSync(output), line).toBe(true)
    }
  }, 180_000)

  it('links to what is there', () => {
    const text = textOf(path)
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)].map(([, target = '', anchor = '']) => ({ target: target === '' ? path : join(dirname(path), target), anchor: anchor.slice(1) }))
    expect(links.length).toBeGreaterThan(1)
    expect(links.filter(({ target }) => !existsSync(join(root, target)))).toEqual([])
    for (const { target, anchor } of links.filter(({ anchor: name }) => name !== '')) expect(anchorsIn(textOf(target)), `${target}#${anchor}`).toContain(anchor)
  })

  it('names options, signals and files that there are', async () => {
    const helps = (await Promise.all(['score', 'inspect', 'explain', 'decode'].map(helpOf))).join('')
    const text = textOf(path).replace(/^~~~~.*?^~~~~/gms, '').replace(/^```.*?^```/gms, '')
    for (const [, option = ''] of text.matchAll(/`(--?[a-z][a-z-]*)/g)) expect(helps, option).toContain(option)
  })
})

const anchorsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[`'’.,:!?()«»*]/g, '').trim().replaceAll(' ', '-'))

const helpOf = async (command: string): Promise<string> => {
  let help = ''
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string | Uint8Array) => ((help += String(text)), true)
  try {
    await run(`bonsens ${command} --help`)
  } finally {
    process.stdout.write = write
  }
  return help
}

describe('docs/developers.md', () => {
  it('has code that runs as it stands, from top to bottom', async () => {
    const built = await builtFolder()
    const place = mkdtempSync(join(root, 'node_modules/.cache/bonsens/docs-'))
    try {
      const module = join(place, 'sample.mjs')
      writeFileSync(module, blocks('docs/developers.md', 'js').join('\n').replaceAll("'bonsens/ingest'", `'${built}/ingest.js'`).replaceAll("'bonsens'", `'${built}/index.js'`))
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [module], { cwd: root })
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^\d+ (calm|watch|high|critical)\n/)
      expect(stdout).toMatch(/^tls\.issue-certificate [01]/m)
      expect(stdout).toContain("{ id: 'AH-2401'")
      expect(stdout).toContain('tell: {')
      expect(stdout).not.toContain('undefined')
    } finally {
      rmSync(place, { recursive: true })
    }
  }, 180_000)

  it('has settings that can be used', () => {
    const samples = blocks('docs/developers.md', 'json')
    expect(samples.length).toBeGreaterThan(0)
    for (const sample of samples) expect(parseConfig(JSON.parse(sample))).toMatchObject({ success: true })
  })
})

describe('docs/signals', () => {
  it('have settings that can be used', () => {
    for (const name of readdirSync(join(root, 'docs/signals'))) for (const sample of blocks(`docs/signals/${name}`, 'json')) expect(parseConfig(JSON.parse(sample)), name).toMatchObject({ success: true })
  })
})

describe('docs/reading-a-score.md', () => {
  // Whether the page is the newest there is, `npm run docs` and the checks say: it changes with every point that is refitted.
  it('adds up', () => {
    const text = readingPage()
    const parts = [...text.matchAll(/\| ([+−]\d+) of /g)].map(([, points = '']) => Number(points.replace('−', '-')))
    const [, base = ''] = /\*every ticket starts here\* \| \| (\d+)/.exec(text) ?? []
    const [, total = ''] = /Together \*\*(\d+)\*\*/.exec(text) ?? []
    expect(parts.length).toBeGreaterThan(3)
    expect(Number(base) + parts.reduce((sum, points) => sum + points, 0)).toBe(Number(total))
  })
})

describe('the two pages for support leads', () => {
  it('have the same sections and commands', () => {
    const shape = (path: string) => ({ sections: textOf(path).match(/^## /gm)?.length, commands: blocks(path, 'sh').map((block) => block.trim().split('\n').map((line) => wordsOf(line)[1])) })
    expect(shape('docs/responsables-support.md')).toEqual(shape('docs/support-leads.md'))
  })
})
