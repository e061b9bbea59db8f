import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { builtFolder } from '../../bench/built.ts'
import { fixturePath } from '../ingest/gathered.ts'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Buffer
  /** Where the command is typed; else `folder`. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Closes stdout after the first piece, as `head` does. */
  readonly closeEarly?: boolean
  readonly interruptWhen?: (stderr: string) => boolean
}

let cli = ''
/** Where commands run, and where their temporary files go. */
export const folder = mkdtempSync(join(tmpdir(), 'bonsens-cli-'))
export const spools = mkdtempSync(join(tmpdir(), 'bonsens-spools-'))
beforeAll(async () => {
  cli = join(await builtFolder(), 'cli.js')
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(spools, { recursive: true })
})

export const run = (args: readonly string[], options: RunOptions = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: options.cwd ?? folder, env: { ...process.env, LC_ALL: 'C', TMPDIR: spools, ...options.env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString()
      if (options.closeEarly === true) child.stdout.destroy()
    })
    child.stderr.on('data', (piece: Buffer) => {
      stderr += piece.toString()
      if (options.interruptWhen?.(stderr) === true) child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input)
  })

export const week = fixturePath('helpdesk-week.ndjson')
export const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
export const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { readonly ticketId: string; readonly score: number; readonly band: string; readonly subject?: string }[]
