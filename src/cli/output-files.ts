import { closeSync, openSync, writeSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import type { Language } from '../assessment.ts'
import type { Reject } from '../ingest/outcome.ts'
import { csvFormat } from '../report/csv.ts'
import type { FileFormat } from '../report/file-format.ts'
import { jsonFormat } from '../report/json.ts'
import { ndjsonFormat } from '../report/ndjson.ts'
import type { Order } from '../report/ranking.ts'
import { rankedFile, type RankedFile } from '../report/ranked-file.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

export type Output = RankedFile

const nowhere: Output = { add: () => undefined, finish: () => undefined, discard: () => undefined }

const extensions = /\.(csv|ndjson|jsonl|json)$/i

export function checkedOutput(path: string): string {
  if (!extensions.test(path)) throw new InvalidArgumentError('Expected a file that ends in .csv, .ndjson or .json.')
  return path
}

/** The ranked file that was asked for, or a place where nothing is kept. */
export function openOutput(path: string | undefined, includeText: boolean, language: Language, order: Order): Output {
  if (path === undefined) return nowhere
  const output = writable(path, language, () => rankedFile(path, formatOf(path, includeText, language), order))
  const onExit = () => output.discard()
  process.on('exit', onExit)
  return { ...output, finish: (top) => writable(path, language, () => output.finish(top)) }
}

function formatOf(path: string, includeText: boolean, language: Language): FileFormat {
  const extension = extensions.exec(path)?.[1]?.toLowerCase()
  if (extension === 'csv') return csvFormat(includeText, language)
  return extension === 'json' ? jsonFormat(includeText) : ndjsonFormat(includeText)
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
