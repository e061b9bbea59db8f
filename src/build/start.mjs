import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm start [-- <file> options]`: ranks a bundled week of tickets, or yours; builds first when needed.
const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'dist/cli.js')

const newest = (path) =>
  statSync(path).isDirectory() ? Math.max(...readdirSync(path).map((name) => newest(join(path, name)))) : statSync(path).mtimeMs

const sources = ['src', 'package.json', 'tsup.config.ts', 'tsconfig.json'].map((name) => join(root, name))
const stale = !existsSync(cli) || Math.max(...sources.map(newest)) > statSync(cli).mtimeMs

if (stale) {
  // Declarations are for those who import the package; without them this takes a second.
  console.error('building…')
  const built = spawnSync(process.execPath, [join(root, 'node_modules/tsup/dist/cli-default.js'), '--no-dts', '--silent'], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) {
    // What was built must not pass for whole at the next start.
    rmSync(cli, { force: true })
    console.error(built.stdout, built.stderr)
    process.exit(built.status ?? 1)
  }
}

const given = process.argv.slice(2)
const args = given.length > 0 ? given : [join(root, 'fixtures/helpdesk-week.ndjson')]
// npm changes to the package's folder: paths are meant from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd()
const run = spawnSync(process.execPath, [cli, 'score', ...args], { cwd, stdio: 'inherit' })
process.exit(run.status ?? 1)
