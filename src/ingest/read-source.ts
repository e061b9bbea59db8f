import type { Adapter } from './adapter.ts'
import { loadHtmlReader } from './body-text.ts'
import type { Archive, Container } from './container.ts'
import { headUnits, layoutOf } from './format.ts'
import { documentRecords, lineRecords } from './json-records.ts'
import { mailLayout } from './mail-layout.ts'
import type { Notice, Outcome, Reject } from './outcome.ts'
import { readJson } from './read-json.ts'
import { readTableAs } from './read-table.ts'
import type { ReadOptions } from './read-outcomes.ts'
import type { Recognised } from './recognised.ts'
import { delimiterOf, readTable, type Table } from './table-rows.ts'
import { decodedText } from './text-chunks.ts'
import type { VendorId } from './vendors.ts'

/** What reading any file of a batch needs. */
export interface Reading {
  /** The file's path inside the source that was named. */
  readonly within?: string
  readonly options: ReadOptions
  readonly notify: (notice: Notice) => void
  readonly adapterOf: (vendor: VendorId) => Adapter
}

type Single = Exclude<Container, Archive>

/** Units of text that are looked at before the delimiter is told. */
const delimiterUnits = 1 << 18

/** The outcomes of one file: a workbook, Parquet, mail, a table or JSON. */
export async function* readSource(container: Single, reading: Reading, file: string | undefined): AsyncGenerator<readonly Outcome[]> {
  const { options, notify } = reading
  if (container.kind === 'workbook') {
    const { workbookTable } = await import('./workbook.ts')
    const table = await workbookTable(container.bytes, container.entries, options)
    if (table.others.length > 0) notify({ code: 'sheet-chosen', sheet: table.sheet, others: table.others })
    yield* readRows(table, reading, file, { layout: 'workbook', gzip: false, sheet: table.sheet })
    return
  }
  if (container.kind === 'parquet') {
    yield* readParquet(container.bytes, container.gzip, reading, file)
    return
  }
  try {
    yield* readPlain(container, reading, file)
  } finally {
    // What was refused at its first bytes would else stay open.
    await container.close()
  }
}

async function* readPlain(container: Extract<Single, { readonly kind: 'plain' }>, reading: Reading, file: string | undefined): AsyncGenerator<readonly Outcome[]> {
  const { options, notify, adapterOf, within } = reading
  const { head: bytes, all: chunks } = await headOfBytes(container.chunks)
  const mail = options.format === undefined || options.format === 'mail' ? mailLayout(bytes) : undefined
  if (mail !== undefined || options.format === 'mail') {
    const { mailRecords } = await import('./mail-records.ts')
    const layout = mail ?? 'eml'
    await loadHtmlReader()
    yield* readJson(mailRecords(chunks, layout, { notify, ...(within !== undefined && { within }), ...(options.timeZone !== undefined && { timeZone: options.timeZone }) }), 'mail', adapterOf, file, tellerOf(reading, file, { layout, gzip: container.gzip }))
    return
  }
  let encoding = ''
  const { head, all } = await headOf(decodedText(chunks, options.encoding, notify, (label) => (encoding = label)))
  const layout = layoutOf(head, options.format)
  const text = { layout, gzip: container.gzip, encoding }
  if (layout === 'table') {
    const isMac = endsWithReturns(head)
    const delimiter = delimiterOf(withLineFeeds(head.slice(0, delimiterUnits), isMac))
    yield* readRows(await readTable(isMac ? linesOfMac(all) : all, delimiter), reading, file, { ...text, delimiter }, container.bytes)
  } else yield* readJson(layout === 'lines' ? lineRecords(all) : documentRecords(all), options.format, adapterOf, file, tellerOf(reading, file, text))
}

async function* readParquet(bytes: Uint8Array, gzip: boolean, reading: Reading, file: string | undefined): AsyncGenerator<readonly Outcome[]> {
  const { parquetRows } = await import('./parquet.ts')
  const rows = parquetRows(bytes)
  const outside = { layout: 'parquet', gzip } as const
  const outcomes = rows.kind === 'table' ? readRows(rows.table, reading, file, outside) : readJson(rows.items, reading.options.format, reading.adapterOf, file, tellerOf(reading, file, outside))
  for await (const batch of outcomes) yield batch.map((outcome) => (outcome.kind === 'reject' ? { kind: 'reject', reject: withoutLine(outcome.reject) } : outcome))
}

/** There are none in such a file. */
function withoutLine({ line: _, ...reject }: Reject): Reject {
  return reject
}

type Outside = Pick<Recognised, 'layout' | 'gzip' | 'encoding' | 'delimiter' | 'sheet'>

function tellerOf({ options }: Reading, file: string | undefined, outside: Outside): (format: VendorId) => void {
  return (format) => options.onRecognised?.({ ...outside, format, ...(file !== undefined && { file }) })
}

function readRows(table: Table, { options, notify, adapterOf }: Reading, file: string | undefined, outside: Outside, bytes?: number): AsyncGenerator<readonly Outcome[]> {
  const { format, columns } = options
  const named = file === undefined ? {} : { file }
  const tell = options.onRecognised
  const onRecognised = (inside: Pick<Recognised, 'format' | 'columns' | 'dates'>) => tell?.({ ...outside, ...inside, ...named, header: table.header })
  return readTableAs(table, { options, format, notify, adapterOf, ...named, ...(tell !== undefined && { onRecognised }), ...(columns !== undefined && { columns }), ...(bytes !== undefined && { bytes }) })
}

/** More than the headers of most mails. */
const headBytes = 4096

async function headOfBytes(chunks: AsyncGenerator<Uint8Array>): Promise<{ readonly head: Uint8Array; readonly all: AsyncGenerator<Uint8Array> }> {
  const kept: Uint8Array[] = []
  for (let bytes = 0; bytes < headBytes; bytes += kept.at(-1)?.length ?? 0) {
    const next = await chunks.next()
    if (next.done === true) break
    kept.push(next.value)
  }
  const head = kept.length === 1 ? (kept[0] ?? new Uint8Array(0)) : Buffer.concat(kept)
  return { head, all: startingWith(head, chunks) }
}

/** Enough text to tell the layout, and all of it again. */
async function headOf(chunks: AsyncGenerator<string>): Promise<{ readonly head: string; readonly all: AsyncGenerator<string> }> {
  const kept: string[] = []
  let units = 0
  while (units < headUnits) {
    const next = await chunks.next()
    if (next.done === true) break
    kept.push(next.value)
    units += next.value.length
  }
  return { head: kept.join(''), all: followedBy(kept, chunks) }
}

async function* followedBy<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

async function* startingWith<T>(head: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield head
  yield* rest
}

/** Excel's "CSV (Macintosh)" ends rows with returns alone. */
function endsWithReturns(head: string): boolean {
  return /\r\n|\r|\n/.exec(head.slice(0, delimiterUnits).replace(/"[^"]*"/g, ''))?.[0] === '\r'
}

const withLineFeeds = (text: string, isMac: boolean): string => (isMac ? text.replaceAll('\r', '\n') : text)

async function* linesOfMac(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield withLineFeeds(chunk, true)
}
