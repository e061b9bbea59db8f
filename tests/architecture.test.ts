import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { signals } from '../src/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Inner first: a file imports from its own layer or from inner ones. */
const layers: readonly (readonly string[])[] = [
  ['ticket.ts', 'assessment.ts', 'version.ts', 'jargon/operation.ts', 'text/', 'lexicons/'],
  ['jargon/'],
  ['features/', 'panic/'],
  ['signals/'],
  ['score/'],
  ['advice/', 'explain/', 'incident/'],
  ['score-ticket.ts', 'scorer.ts', 'reply/'],
  ['index.ts'],
  ['ingest/', 'report/', 'config/'],
  ['batch/', 'integrations/'],
  ['cli/'],
]

const outermostOfCore = layers.findIndex((layer) => layer.includes('index.ts'))

/** Generators and launchers: outside the product, they may use anything. */
const outside = ['build/']

interface Source {
  /** Under `src`. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const filesUnder = (folder: string, extension = '.ts'): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension)).sort()
    : []

const importsOf = (text: string): readonly string[] => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

const sources: readonly Source[] = filesUnder('src').map((path) => {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  return { path, text, imports: importsOf(text) }
})

const layerOf = (path: string): number => {
  const exact = layers.findIndex((layer) => layer.includes(path))
  return exact >= 0 ? exact : layers.findIndex((layer) => layer.some((name) => name.endsWith('/') && path.startsWith(name)))
}

const product = sources.filter(({ path }) => !outside.some((folder) => path.startsWith(folder)))
const core = product.filter(({ path }) => layerOf(path) <= outermostOfCore)
const rim = product.filter(({ path }) => layerOf(path) > outermostOfCore)

const within = (importer: Source, target: string): string => normalize(join(dirname(importer.path), target))

describe('layers', () => {
  it('reads the imports of the sources', () => {
    expect(core.length).toBeGreaterThan(20)
    expect(core.flatMap(({ imports }) => imports).length).toBeGreaterThan(40)
  })

  it('has a layer for every file of the product', () => {
    expect(product.map(({ path }) => path).filter((path) => layerOf(path) < 0)).toEqual([])
  })

  it('imports only inwards', () => {
    const outward = product.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('.') && target.includes('.ts'))
        .filter((target) => layerOf(within(file, target)) > layerOf(file.path) || within(file, target).startsWith('build/'))
        .map((target) => `${file.path} → ${within(file, target)}`),
    )
    expect(outward).toEqual([])
  })

  /** Written in plain language features, and bundled: the core asks for no package at run time. */
  const bundled = /^@noble\/hashes\//

  it('keeps packages and Node out of the core', () => {
    const foreign = core.flatMap(({ path, imports }) => imports.filter((target) => !target.startsWith('.') && !bundled.test(target)).map((target) => `${path} → ${target}`))
    expect(foreign).toEqual([])
  })

  it('keeps the linguistics of the build, and their dependencies, out of the rim', () => {
    const heavy = /^(natural|compromise|french-|redis|underscore)/
    const found = rim.filter(({ path }) => !path.startsWith('cli/')).flatMap(({ path, imports }) => imports.filter((target) => heavy.test(target)).map((target) => `${path} → ${target}`))
    expect(found).toEqual([])
  })
})

describe('the core', () => {
  it('uses no arithmetic whose last bits differ between engines', () => {
    expect(core.filter(({ text }) => /\bMath\.(exp|log|pow|sin|cos|tan|random)\w*\(|[\w)] \*\* [\w(]/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('reads the clock in one place at most: the default of asOf', () => {
    const readings = core.flatMap(({ path, text }) => (text.match(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/g) ?? []).map(() => path))
    expect(readings.length).toBeLessThanOrEqual(1)
  })

  it('follows no locale of the machine', () => {
    const local = /\btoLocale\w+\(|\blocaleCompare\(|\bIntl\b|\bgetTimezoneOffset\(|\.get(?:Full)?(?:Year|Month|Date|Day|Hours|Minutes)\(/
    expect(core.filter(({ text }) => local.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('signals', () => {
  /** What signals are built with. */
  const scaffolding = ['index', 'signal', 'lexical-signal', 'quotes', 'standing', 'tone-signal', 'waiting-share', 'weighing']
  const files = filesUnder('src/signals').map((name) => basename(name, '.ts')).filter((name) => !scaffolding.includes(name))

  interface Table {
    readonly fires: readonly unknown[]
    readonly silent: readonly unknown[]
  }

  const tableOf = (id: string): Table => {
    const file = join(root, 'tests/signals', `${id}.json`)
    const table: Partial<Table> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Table>) : {}
    return { fires: table.fires ?? [], silent: table.silent ?? [] }
  }

  it('are the files of src/signals, all registered, in alphabetical order', () => {
    expect(signals.map(({ id }) => id)).toEqual(files)
  })

  it.each(files)('%s has a table with cases that fire and near misses', (id) => {
    const { fires, silent } = tableOf(id)
    expect({ fires: fires.length >= 3, silent: silent.length >= 3 }).toEqual({ fires: true, silent: true })
  })

  it('have tables of which at least 40 % of the cases are silent', () => {
    const tables = files.map(tableOf)
    const count = (kind: keyof Table): number => tables.reduce((sum, table) => sum + table[kind].length, 0)
    expect(count('silent') / (count('silent') + count('fires'))).toBeGreaterThanOrEqual(0.4)
  })

  it('have no table without a signal', () => {
    expect(filesUnder('tests/signals', '.json').map((name) => basename(name, '.json')).filter((id) => !files.includes(id))).toEqual([])
  })
})

describe('files', () => {
  const all = ['src', 'tests', 'bench'].flatMap((folder) => filesUnder(folder).map((name) => `${folder}/${name}`))

  it('have names that say what they hold', () => {
    expect(all.filter((path) => /(^|[/-])(utils?|helpers?|common|types|constants|misc)\.ts$/.test(path))).toEqual([])
  })

  it('stay under 250 lines', () => {
    const written = all.filter((path) => !/(^src\/lexicons\/compiled|\.generated)\.ts$/.test(path))
    expect(written.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 251)).toEqual([])
  })
})
