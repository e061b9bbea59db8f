import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const shelf = join(root, 'node_modules', '.cache', 'bonsens')

/**
 * A folder holding the bundles built from the sources as they are now, without declarations; built only when they changed.
 * Apart from `dist`, so that whoever builds or publishes is not disturbed, and tests that run at once share one build.
 */
export const builtFolder = async (): Promise<string> => {
  const folder = join(shelf, `build-${newestChange()}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(shelf, { recursive: true })
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/tsup/dist/cli-default.js'), '--no-dts', '--silent', '--out-dir', draft], { cwd: root })
  putInPlace(draft, folder)
  return folder
}

/** If another process was faster, its build stays. */
const putInPlace = (draft: string, folder: string): void => {
  for (const name of readdirSync(shelf)) if (/^build-\d+$/.test(name) && isStale(join(shelf, name))) rmSync(join(shelf, name), { recursive: true, force: true })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

const dayMs = 86_400_000
const isStale = (folder: string): boolean => Date.now() - statSync(folder).mtimeMs > dayMs

const newestChange = (): number => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join(root, 'src', name))
  return Math.floor(Math.max(...[...sources, join(root, 'package.json'), join(root, 'tsup.config.ts')].map((file) => statSync(file).mtimeMs)))
}
