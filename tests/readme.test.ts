import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { builtFolder } from '../bench/built.ts'
import { runProgram } from '../src/cli/program.ts'
import { type Assessment, decodeJargon, defaultPolicy, scoreTicket, signals } from '../src/index.ts'
import { parseTicket } from '../src/ingest/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = textOf('README.md')

const blocks = (language: string): readonly string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, body = '']) => body)

const helpOf = async (command: string): Promise<string> => {
  let help = ''
  const written = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string | Uint8Array) => ((help += String(text)), true)
  try {
    await runProgram([command, '--help'], { data: () => undefined, say: () => undefined, columns: 110, colour: false, lively: false, draw: () => undefined }, {})
  } finally {
    process.stdout.write = written
  }
  return help
}

describe('the README', () => {
  it('gives the commands for a fresh machine', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })

  it('names only commands and options that there are', async () => {
    const lines = blocks('sh').join('').split('\n').filter((line) => line.startsWith('bonsens '))
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) {
      const [command = '', ...rest] = line.replace(/#.*/, '').slice('bonsens '.length).split(' ')
      const help = await helpOf(command)
      expect(help, line).toContain(`bonsens ${command}`)
      for (const option of rest.filter((word) => word.startsWith('-'))) expect(help, line).toContain(option)
    }
    const help = (await Promise.all([helpOf('score')])).join('')
    for (const [option = ''] of readme.matchAll(/(?<=`)--?[a-z][a-z-]*/g)) expect(help, option).toContain(option)
  })

  it('has code that runs as it stands', async () => {
    const built = await builtFolder()
    const folder = mkdtempSync(join(root, 'node_modules/.cache/bonsens/readme-'))
    try {
      const module = join(folder, 'example.mjs')
      const code = blocks('js').join('\n')
      expect(code).toContain("from 'bonsens/ingest'")
      writeFileSync(module, code.replaceAll("'bonsens/ingest'", `'${built}/ingest.js'`).replaceAll("'bonsens'", `'${built}/index.js'`))
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [module])
      expect(stderr).toBe('')
      expect(stdout).toContain('repeat-contact')
      expect(stdout).toContain('tls.issue-certificate\n')
      expect(stdout).toContain('AAAA')
      expect(stdout).toMatch(/\n0\n$/)
      expect(stdout).not.toContain('undefined')
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 120_000)

  it('shows a minimal ticket that can be read, and an assessment shaped as those that are given', () => {
    const [minimal = '', shown = ''] = blocks('json')
    expect(parseTicket(JSON.parse(minimal)).messages).toHaveLength(3)
    const given = scoreTicket(parseTicket(JSON.parse(textOf('fixtures/documentation-loop.json'))), { asOf: '2026-01-13T14:17:00Z' })
    expect(missingFrom(JSON.parse(shown), given)).toEqual([])
    const { score, total, requests } = JSON.parse(shown) as Assessment
    expect({ score, total }).toEqual({ score: given.score, total: given.total })
    expect(requests[0]?.confidence).toBeCloseTo(given.requests[0]?.confidence ?? 0, 1)
  })

  it('gives the figures of the default policy', () => {
    const { base, bands } = defaultPolicy
    expect(readme).toContain(`starts at ${base}.`)
    expect(readme).toContain(`calm < ${bands.watch} ≤ watch < ${bands.high} ≤ high < ${bands.critical} ≤ critical`)
    expect(readme).toContain(decodeJargon('I need to load an SSL on my site')[0]?.reformulated)
  })
})

/** Paths of objects' keys, and ids, that the second value lacks. Figures of parts may differ: they are refitted. */
const missingFrom = (shown: unknown, given: unknown, path = ''): readonly string[] => {
  if (Array.isArray(shown)) {
    const items: readonly unknown[] = Array.isArray(given) ? given : []
    return shown.flatMap((one: unknown, i) => (items.some((item) => missingFrom(one, item, path).length === 0) ? [] : [`${path}[${i}]`]))
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof given !== 'object' || given === null) return [path]
    return Object.entries(shown).flatMap(([key, value]) => (key in given ? missingFrom(value, (given as Record<string, unknown>)[key], `${path}.${key}`) : [`${path}.${key}`]))
  }
  return typeof shown === 'string' && /\.(signal|operation|id|kind|messageId|ticketId|quote|mode|language)$/.test(path) && shown !== given ? [path] : []
}

describe('the documents', () => {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)
  const documents = ['README.md', ...pages, '.github/CONTRIBUTING.md', 'CHANGELOG.md', 'src/jargon/README.md']

  it.each(documents)('%s links to what is there', (path) => {
    const links = [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([])
  })

  it.each(documents)('%s names npm scripts and files that there are', (path) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    for (const [, script = ''] of textOf(path).matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
    const named = [...textOf(path).matchAll(/`((?:src|tests|bench|docs)\/[\w./-]+\.\w+)`/g)].map(([, file = '']) => file)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('name only signals that there are', () => {
    const ids = new Set(signals.map(({ id }) => id))
    for (const { signal } of (JSON.parse(blocks('json')[1] ?? '{}') as { readonly contributions: readonly { readonly signal: string }[] }).contributions) expect(ids).toContain(signal)
  })
})
