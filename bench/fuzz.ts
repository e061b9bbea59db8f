import { parseArgs } from 'node:util'
import { InputError, readOutcomes } from '../src/ingest/index.ts'
import { extremeFiles, fuzzSeeds } from './fuzz-files.ts'
import { mutated, randomOf } from './fuzz-mutations.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const count = Number(values.count)

/** A file that takes longer is called a hang. */
const longestMs = 2000

/** Of the whole process: Node itself, the files that are made and what reading holds of them. */
const mostMb = 512

const endings = new Map<string, number>()
const wrong: string[] = []
let slowest = { ms: 0, name: '' }

const readAll = async (name: string, bytes: Buffer): Promise<void> => {
  const from = performance.now()
  let ending = 'tickets'
  let tickets = 0
  try {
    for await (const outcome of readOutcomes(bytes)) if (outcome.kind === 'ticket') tickets++
    if (tickets === 0) ending = 'rejects only'
  } catch (error) {
    if (error instanceof InputError) ending = `refused: ${error.code}`
    else {
      ending = 'crash'
      wrong.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  const ms = performance.now() - from
  if (ms > slowest.ms) slowest = { ms, name }
  if (ms > longestMs) wrong.push(`${name}: took ${ms.toFixed(0)} ms`)
  endings.set(ending, (endings.get(ending) ?? 0) + 1)
}

const extremes = extremeFiles()
for (const { name, bytes } of extremes) await readAll(name, bytes)
const seeds = fuzzSeeds()
const random = randomOf(Number(values.seed))
for (let i = 0; i < count; i++) {
  const at = Math.floor(random() * seeds.length)
  await readAll(`file ${i} of seed ${values.seed}, from fixture ${at}`, mutated(seeds[at] ?? Buffer.alloc(0), random, seeds))
}

const peakMb = Math.ceil(process.resourceUsage().maxRSS / 1024)
const isBounded = peakMb <= mostMb
if (!isBounded) wrong.push(`memory: ${peakMb} MB at its peak, the bound is ${mostMb} MB`)
process.stdout.write(`${count} mutated files from ${seeds.length} fixtures, ${extremes.length} extreme ones\n`)
if (isBounded) process.stdout.write(`memory bounded: ${peakMb} MB at its peak, of at most ${mostMb} MB\n`)
for (const [ending, files] of [...endings].sort((a, b) => b[1] - a[1])) process.stdout.write(`${String(files).padStart(8)}  ${ending}\n`)
process.stdout.write(`slowest: ${slowest.ms.toFixed(0)} ms, ${slowest.name}\n`)
for (const one of wrong.slice(0, 20)) process.stdout.write(`WRONG ${one}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
