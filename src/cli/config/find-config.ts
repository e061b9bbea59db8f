import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { lilconfig, type Loaders } from 'lilconfig'
import { withoutComments } from '../../config/json-with-comments.ts'

/** A configuration as it was found: not yet checked. */
export interface FoundConfig {
  /** As people would name it: relative to the current folder where that is shorter. */
  readonly name: string
  readonly path: string
  readonly value: unknown
}

/** A configuration that is there and cannot be read. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError'
  readonly file: string
  readonly problem: 'json' | 'code' | 'unreadable' | 'foreign' | 'empty'
  readonly line: string | undefined

  constructor(path: string, problem: ConfigFileError['problem'], detail: string, line?: string) {
    super(detail)
    this.file = shownPath(path)
    this.problem = problem
    this.line = line
  }
}

/** Their names, the first found first. */
export const settingsPlaces: readonly string[] = ['json', 'ts', 'js', 'mjs'].map((extension) => `bonsens.config.${extension}`)

/** The file that is named, or the nearest `bonsens.config.*` from the current folder upwards; undefined when there is none. */
export async function findConfig(named: string | undefined): Promise<FoundConfig | undefined> {
  const code = (path: string) => loadCode(path, named !== undefined)
  const json = (path: string, text: string) => Promise.resolve(parsedJson(path, text))
  const loaders: Loaders = { '.json': json, '.jsonc': json, noExt: json, '.ts': code, '.mts': code, '.js': code, '.mjs': code, '.cjs': code }
  const searcher = lilconfig('bonsens', { searchPlaces: [...settingsPlaces], loaders, ignoreEmptySearchPlaces: false })
  const found = named === undefined ? await searcher.search() : await loadNamed(searcher, named)
  if (found === null) return undefined
  if (found.isEmpty === true) throw new ConfigFileError(found.filepath, 'empty', '')
  return { name: shownPath(found.filepath), path: found.filepath, value: found.config as unknown }
}

async function loadNamed(searcher: ReturnType<typeof lilconfig>, named: string) {
  try {
    return await searcher.load(resolve(named))
  } catch (error) {
    if (error instanceof ConfigFileError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new ConfigFileError(resolve(named), 'unreadable', code === '' ? String(error instanceof Error ? error.message : error) : code)
  }
}

function parsedJson(path: string, text: string): unknown {
  const json = withoutComments(text)
  try {
    return JSON.parse(json) as unknown
  } catch (error) {
    const { message } = error as SyntaxError
    const position = /position (\d+)/.exec(message)?.[1]
    const end = position === undefined ? json.trimEnd().length : Number(position)
    throw new ConfigFileError(path, 'json', message, String(json.slice(0, end).split('\n').length))
  }
}

/** TypeScript needs a loader of its own, which is loaded only for such a file. */
async function loadCode(path: string, isNamed: boolean): Promise<unknown> {
  if (!isNamed && isForeign(path)) throw new ConfigFileError(path, 'foreign', '')
  try {
    const { createJiti } = await import('jiti')
    return await createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path, { default: true })
  } catch (error) {
    throw new ConfigFileError(path, 'code', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

/** Code that lies above the current folder, where somebody else may have put it. */
function isForeign(path: string): boolean {
  if (dirname(path) === process.cwd() || process.getuid === undefined) return false
  const [file, folder] = [statSync(path), statSync(dirname(path))]
  const anybody = 0o002
  return [file, folder].some(({ uid, mode }) => (mode & anybody) !== 0 || (uid !== process.getuid?.() && uid !== 0))
}

function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near !== '' && near.length < path.length ? near : path
}
