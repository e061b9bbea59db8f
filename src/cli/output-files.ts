import { accessSync, closeSync, constants, openSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Language } from '../assessment.ts'
import type { Reject } from '../ingest/outcome.ts'
import type { SheetOptions } from '../report/column.ts'
import { csvFormat } from '../report/csv.ts'
import type { FileFormat } from '../report/file-format.ts'
import { jsonFormat } from '../report/json.ts'
import { ndjsonFormat } from '../report/ndjson.ts'
import type { Order } from '../report/ranking.ts'
import { rankedFile, type RankedFile } from '../report/ranked-file.ts'
import { ticketColumns, timeLeftColumn } from '../report/ticket-columns.ts'
import { verdictColumns } from '../report/verdict-columns.ts'
import type { DataWarning } from '../report/warning-columns.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

export type Output = RankedFile

/** What decides how a file is written, beside the end of its name. */
export interface OutputOptions extends SheetOptions {
  readonly order: Order
  /** Verdicts are at hand. */
  readonly withVerdicts?: boolean
  /** What a workbook says of the data. */
  readonly warnings: readonly DataWarning[]
}

const nowhere: Output = { add: () => undefined, finish: () => Promise.resolve(), discard: () => undefined }

const extensions = /\.(csv|xlsx|parquet|ndjson|jsonl|json)$/i

export function checkedOutput(path: string): string {
  if (!extensions.test(path)) throw new InvalidArgumentError('Expected a file that ends in .csv, .xlsx, .parquet, .ndjson or .json.')
  return path
}

/** What cannot be written is told before anything is read. */
export function refuseUnwritable(paths: readonly (string | undefined)[], language: Language): void {
  for (const path of paths) {
    if (path === undefined) continue
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new CommandError(uiWords[language].cannotWrite(path, 'EISDIR'), exitCode.usage)
    writable(path, language, () => { accessSync(dirname(path), constants.W_OK) })
  }
}

/** The ranked file that was asked for, or a place where nothing is kept. */
export async function openOutput(path: string | undefined, options: OutputOptions): Promise<Output> {
  if (path === undefined) return nowhere
  const { language, order } = options
  const format = await formatOf(path, options)
  const output = writable(path, language, () => rankedFile(path, format, order))
  const discard = () => {
    output.discard()
    process.off('exit', discard)
  }
  process.on('exit', discard)
  return { ...output, discard, finish: (top) => output.finish(top).catch((error: unknown) => writable(path, language, () => { throw error })) }
}

async function formatOf(path: string, options: OutputOptions): Promise<FileFormat> {
  const extension = extensions.exec(path)?.[1]?.toLowerCase()
  const columns = [...ticketColumns, ...(options.order === 'time-left' ? [timeLeftColumn] : []), ...(options.withVerdicts === true ? verdictColumns : [])]
  if (extension === 'csv') return csvFormat(options, columns)
  if (extension === 'xlsx') return (await import('../report/xlsx.ts')).xlsxFormat(options, columns)
  if (extension === 'parquet') return (await import('../report/parquet.ts')).parquetFormat(options)
  return extension === 'json' ? jsonFormat(options.includeText) : ndjsonFormat(options.includeText)
}

/** A file of what was skipped, one reject per line. */
export function openRejects(path: string | undefined, language: Language) {
  if (path === undefined) return { add: () => undefined, finish: () => undefined }
  const descriptor = writable(path, language, () => openSync(path, 'w'))
  return {
    add: (reject: Reject, file: string) => {
      writeSync(descriptor, `${JSON.stringify({ file, ...reject })}\n`)
    },
    finish: () => closeSync(descriptor),
  }
}

function writable<T>(path: string, language: Language, open: () => T): T {
  try {
    return open()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandError(uiWords[language].cannotWrite(path, reason), exitCode.usage)
  }
}
