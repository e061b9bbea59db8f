import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import * as z from 'zod/mini'

/** What is compared of one ticket of a saved run. */
export interface RunRow {
  readonly ticketId: string
  readonly asOf: string
  readonly score: number
  readonly total: number
  readonly band: 'calm' | 'watch' | 'high' | 'critical'
  readonly contributions: readonly { readonly signal: string; readonly points: number; readonly meaning: string }[]
  readonly engine: { readonly version: string; readonly lexicon: string; readonly policy: string }
}

/** A row, and where in the file it lies. */
export interface PlacedRow {
  readonly row: RunRow
  readonly start: number
  readonly bytes: number
}

/** A file that is no saved run. */
export class RunFileError extends Error {
  override readonly name = 'RunFileError'
  readonly file: string
  readonly problem: 'unreadable' | 'empty' | 'no-run' | 'broken-line'
  /** The code of a fault of the file system, or the field at fault. */
  readonly detail: string
  readonly line: number

  constructor(file: string, problem: RunFileError['problem'], detail: string, line: number) {
    super(`${file}: ${problem} ${detail}`)
    this.file = file
    this.problem = problem
    this.detail = detail
    this.line = line
  }
}

const rowSchema = z.object({
  ticketId: z.string(),
  asOf: z.string().check(z.refine((text) => Number.isFinite(Date.parse(text)))),
  score: z.number(),
  total: z.number(),
  band: z.enum(['calm', 'watch', 'high', 'critical']),
  contributions: z.array(z.object({ signal: z.string(), points: z.number(), meaning: z.string() })),
  engine: z.object({ version: z.string(), lexicon: z.string(), policy: z.string() }),
})

/** The rows of a run saved with `-o run.ndjson`, or `run.json`, which holds one a line too. */
export async function* runRows(path: string): AsyncGenerator<PlacedRow> {
  let rows = 0
  for await (const { line, start, text } of placedLines(path)) {
    const json = text.replace(/^\uFEFF/, '').replace(/,?\s*$/, '')
    if (json === '' || json === '[' || json === ']') continue
    const read = rowIn(json)
    if ('fault' in read) throw new RunFileError(path, rows === 0 ? 'no-run' : 'broken-line', read.fault, line)
    rows += 1
    yield { row: read.row, start, bytes: Buffer.byteLength(text) }
  }
  if (rows === 0) throw new RunFileError(path, 'empty', '', 0)
}

function rowIn(json: string): { readonly row: RunRow } | { readonly fault: string } {
  try {
    const parsed = rowSchema.safeParse(JSON.parse(json))
    return parsed.success ? { row: parsed.data } : { fault: parsed.error.issues[0]?.path.join('.') ?? '' }
  } catch {
    return { fault: '' }
  }
}

/** Longer lines are none of ours: 64 MB. */
const longest = 1 << 26

async function* placedLines(path: string) {
  let held: Buffer = Buffer.alloc(0)
  let start = 0
  let line = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      let from = 0
      for (let end = held.indexOf(10); end !== -1; end = held.indexOf(10, from)) {
        yield { line: (line += 1), start: start + from, text: held.toString('utf8', from, end) }
        from = end + 1
      }
      held = held.subarray(from)
      start += from
      if (held.length > longest) throw new RunFileError(path, 'no-run', '', line + 1)
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error ? new RunFileError(path, 'unreadable', String(error.code), 0) : error
  }
  if (held.length > 0) yield { line: line + 1, start, text: held.toString('utf8') }
}

/** Rows of a run, one by one, from their places. */
export function rowReader(path: string) {
  const descriptor = openSync(path, 'r')
  const read = ({ start, bytes }: { readonly start: number; readonly bytes: number }): RunRow => {
    const buffer = Buffer.alloc(bytes)
    readSync(descriptor, buffer, 0, bytes, start)
    const found = rowIn(buffer.toString('utf8').replace(/^\uFEFF/, '').replace(/,?\s*$/, ''))
    if ('fault' in found) throw new RunFileError(path, 'broken-line', found.fault, 0)
    return found.row
  }
  return { read, close: () => closeSync(descriptor) }
}
