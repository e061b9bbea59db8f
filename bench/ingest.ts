import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { scoreTicket } from '../src/index.ts'
import { readOutcomes } from '../src/ingest/index.ts'
import { type MadeFile, makeFile } from './ingest-files.ts'

/** What a pass over a file took. */
interface Pass {
  readonly tickets: number
  readonly messages: number
  readonly seconds: number
  /** Of the processor: what is left when the machine is shared. */
  readonly cpuSeconds: number
  readonly peakMb: number
}

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: '200' }, scored: { type: 'string', default: '40' }, pass: { type: 'string' }, folder: { type: 'string', default: tmpdir() } },
  allowPositionals: true,
})

/** Targets for 1 GB, one thread. */
const targets = { csv: { seconds: 5, mb: 80 }, ndjson: { seconds: 8, mb: 130 } } as const

const print = (line: string): void => void process.stdout.write(`${line}\n`)

async function pass(path: string, score: boolean): Promise<Pass> {
  const from = performance.now()
  const before = process.cpuUsage()
  const now = '2026-12-31T00:00:00Z'
  let tickets = 0
  let messages = 0
  for await (const outcome of readOutcomes(path)) {
    if (outcome.kind !== 'ticket') continue
    tickets += 1
    messages += outcome.ticket.messages?.length ?? 0
    if (score) scoreTicket(outcome.ticket, { asOf: now })
  }
  const used = process.cpuUsage(before)
  return { tickets, messages, seconds: (performance.now() - from) / 1000, cpuSeconds: (used.user + used.system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }
}

const bundle = fileURLToPath(new URL('../node_modules/.cache/bonsens/ingest-pass.mjs', import.meta.url))

/** In a process of its own, and as plain JavaScript, so that its peak is its own. */
function passApart(path: string, kind: 'read' | 'score'): Pass {
  const child = spawnSync(process.execPath, [bundle, '--pass', kind, path], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Pass
}

function lineOf(name: string, made: MadeFile, { seconds, cpuSeconds, peakMb, messages, tickets }: Pass, target: string): string {
  const mb = made.bytes / 1e6
  if (messages !== made.messages) throw new Error(`${name}: ${messages} messages read of ${made.messages}`)
  return [name.padEnd(22), `${(mb / seconds).toFixed(0)} MB/s`.padStart(9), `${(mb / cpuSeconds).toFixed(0)} MB/s`.padStart(9), `${Math.round(messages / cpuSeconds).toLocaleString('en')}/s`.padStart(13), `${Math.round(tickets / cpuSeconds).toLocaleString('en')}/s`.padStart(12), `${peakMb.toFixed(0)} MB`.padStart(8), `  ${target}`].join(' ')
}

async function main(): Promise<void> {
  await build({ entryPoints: [fileURLToPath(import.meta.url)], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: bundle })
  const bytes = Number(values.size) * 1e6
  const folder = mkdtempSync(join(values.folder, 'bonsens-ingest-'))
  print(`${values.size} MB of each; rates of the processor's time beside those of the clock`)
  print(['pass'.padEnd(22), 'by clock'.padStart(9), 'by CPU'.padStart(9), 'messages'.padStart(13), 'tickets'.padStart(12), 'peak RSS'.padStart(8), '  target'].join(' '))
  try {
    for (const kind of ['csv', 'ndjson'] as const) {
      const path = join(folder, `tickets.${kind}`)
      const made = makeFile(path, kind, bytes)
      const { seconds, mb } = targets[kind]
      print(lineOf(`${kind}, read`, made, passApart(path, 'read'), `${(1000 / seconds).toFixed(0)} MB/s, ${mb} MB`))
      rmSync(path)
      const some = makeFile(path, kind, Math.min(bytes, Number(values.scored) * 1e6))
      print(lineOf(`${kind}, read and scored`, some, passApart(path, 'score'), `of ${(some.bytes / 1e6).toFixed(0)} MB`))
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (values.pass === undefined) await main()
else print(JSON.stringify(await pass(positionals[0] ?? '', values.pass === 'score')))
