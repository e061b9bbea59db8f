import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type SavedRow, savedRow } from '../report/saved-row.ts'

/** What a saved list holds, line by line. */
export type SavedLine = { readonly row: SavedRow } | { readonly line: number; readonly fault: string }

/** Reads a list saved with `-o list.ndjson`, or with `-o list.json`, which holds one assessment per line too. Empty lines and brackets are passed over. */
export async function* readSaved(source: string | Readable): AsyncGenerator<SavedLine> {
  const input = typeof source === 'string' ? createReadStream(source, 'utf8') : source
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1
    const json = text.replace(/^\uFEFF/, '').replace(/,\s*$/, '').trim()
    if (json === '' || json === '[' || json === ']') continue
    const read = savedRow(json)
    yield 'row' in read ? read : { line, fault: read.fault }
  }
}
