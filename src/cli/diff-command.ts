import { createReadStream, existsSync, statSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Band, Language } from '../assessment.ts'
import { type Change, changeReader, compareRuns, type Comparison, type Found } from '../batch/compare-runs.ts'
import { RunFileError } from '../batch/run-file.ts'
import { bandOrder, reaches } from '../batch/score-batch.ts'
import { type Spool, spooled } from '../batch/spool.ts'
import { plainJsonLine } from '../report/plain-text.ts'
import type { Console } from './console.ts'
import { diffLines } from './diff-text.ts'
import { diffWords } from './diff-words.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'
import { counted } from './progress.ts'

interface DiffOptions {
  readonly lang: Language
  readonly json: boolean
  readonly top?: number
  readonly failOnRise?: Band
}

const defaultTop = 10

export function addDiffCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('diff')
    .description('compare two saved runs: who rose, who fell, who is new or gone, and what changed')
    .argument('<before>', 'the earlier run, saved with bonsens score -o, .ndjson or .json; - reads stdin')
    .argument('<after>', 'the later run')
    .addOption(languageOption())
    .option('--top <count>', `show so many of each kind, 0 for all (default: ${defaultTop} on the terminal, all in JSON)`, checkedCount)
    .addOption(new Option('--fail-on-rise <band>', 'exit with 1 when a ticket is at this band or above, and was not before').choices(bandOrder))
    .option('--json', 'print it as JSON', false)
    .action(async (before: string, after: string, options: DiffOptions) => {
      end(await diff(before, after, options, console))
    })
}

async function diff(before: string, after: string, options: DiffOptions, console: Console): Promise<number> {
  const spools: Spool[] = []
  try {
    return await diffFiles({ name: before, path: await seekable(before, spools) }, { name: after, path: await seekable(after, spools) }, options, console)
  } catch (error) {
    if (!(error instanceof RunFileError)) throw error
    const name = [before, after].find((one) => one === error.file) ?? '-'
    throw new CommandError(diffWords[options.lang].problems[error.problem](name, error.detail, error.line), exitCode.unreadable)
  } finally {
    for (const spool of spools) spool.discard()
  }
}

/** A run, as people know it and where it can be read again. */
interface RunPath {
  readonly name: string
  readonly path: string
}

/** A pipe is kept in a private file, since rows are looked up again. */
async function seekable(name: string, spools: Spool[]): Promise<string> {
  if (name !== '-' && !(existsSync(name) && statSync(name).isFIFO())) return name
  const spool = await spooled(name === '-' ? process.stdin : createReadStream(name))
  spools.push(spool)
  return spool.path
}

async function diffFiles(before: RunPath, after: RunPath, options: DiffOptions, console: Console): Promise<number> {
  const { lang, json, failOnRise } = options
  const words = diffWords[lang]
  const number = (value: number) => counted(value, lang)
  const found = await compareRuns(before.path, after.path)
  const reader = changeReader(before.path, after.path)
  try {
    if (json) for (const piece of diffJson(found, reader, before.name, after.name, topOf(options, Infinity))) console.data(piece)
    else for (const line of [...diffLines(found, reader, { language: lang, columns: console.columns, colour: console.colour, top: topOf(options, defaultTop) })].slice(1)) console.data(`${line}\n`)
  } finally {
    reader.close()
  }
  for (const [name, run] of [[before.name, found.before], [after.name, found.after]] as const) console.say(words.run(name, run.asOf, number(run.tickets)))
  for (const difference of found.differences) console.say(words.differences[difference])
  const risen = failOnRise === undefined ? 0 : reachedSince(found, failOnRise)
  if (failOnRise !== undefined && risen > 0) console.say(words.failed(number(risen), words.bands[failOnRise]))
  console.say(words.counts(...([found.rose.length, found.fell.length, found.arrived.length, found.gone.length, found.unchanged].map(number) as [string, string, string, string, string])))
  return risen > 0 ? exitCode.thresholdCrossed : exitCode.ok
}

function topOf({ top }: DiffOptions, otherwise: number): number {
  return top === 0 ? Infinity : (top ?? otherwise)
}

function reachedSince({ rose, arrived }: Comparison, band: Band): number {
  return rose.filter(({ before, after }) => reaches(after.band, band) && !reaches(before.band, band)).length + arrived.filter(({ at }) => reaches(at.band, band)).length
}

/** Piece by piece: with two long runs it is long. */
function* diffJson(found: Comparison, reader: ReturnType<typeof changeReader>, before: string, after: string, top: number): Generator<string> {
  const { differences, unchanged } = found
  const counts = { rose: found.rose.length, fell: found.fell.length, new: found.arrived.length, gone: found.gone.length, unchanged }
  const head = plainJsonLine({ before: { file: before, ...found.before }, after: { file: after, ...found.after }, differences, counts })
  const changed = (one: Change) => ({ ticketId: one.ticketId, before: standing(one.before), after: standing(one.after), signals: reader.signalsOf(one) })
  const single = ({ ticketId, at }: Found) => ({ ticketId, ...standing(at) })
  yield `${head.slice(0, -1)},\n"rose": `
  yield* listOf(found.rose, changed, top)
  yield ',\n"fell": '
  yield* listOf(found.fell, changed, top)
  yield ',\n"new": '
  yield* listOf(found.arrived, single, top)
  yield ',\n"gone": '
  yield* listOf(found.gone, single, top)
  yield '\n}\n'
}

const standing = ({ score, band }: { readonly score: number; readonly band: Band }) => ({ score, band })

function* listOf<T>(all: readonly T[], rowOf: (one: T) => unknown, top: number): Generator<string> {
  yield '['
  for (const [index, one] of all.slice(0, top).entries()) yield `${index === 0 ? '\n  ' : ',\n  '}${plainJsonLine(rowOf(one))}`
  yield ']'
}

function checkedCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}
