import type { Adapter } from './adapter.ts'
import { canonicalAdapter } from './canonical.ts'
import { type CsvOptions, readCsv } from './csv.ts'
import { type Format, formatOf, headUnits, layoutOf } from './format.ts'
import { githubAdapter } from './github.ts'
import { documentRecords, type JsonItem, lineRecords } from './json-records.ts'
import { InputError, type Notice, type Outcome } from './outcome.ts'
import { type Source, textChunks } from './text-chunks.ts'
import { zendeskAdapter } from './zendesk.ts'

export interface ReadOptions extends CsvOptions {
  /** Absent: told from the content. */
  readonly format?: Format
  /** A label of the WHATWG encoding standard. Absent: told from the content. */
  readonly encoding?: string
}

/**
 * Reads tickets from a file, bytes or a stream: canonical JSON or NDJSON, a table with French or English headers,
 * Zendesk JSON or GitHub issues. What cannot be read is yielded as a reject that names its place, field and reason;
 * the rest goes on. NDJSON, tables and JSON lists are streamed.
 *
 * @throws {InputError} when nothing of the source can be read: no such file, an unknown format or encoding.
 */
export async function* readTickets(source: Source, options: ReadOptions = {}): AsyncGenerator<Outcome> {
  const notices: Notice[] = []
  const told = new Set<string>()
  const notify = (notice: Notice) => {
    const key = JSON.stringify(notice)
    if (!told.has(key)) notices.push(notice)
    told.add(key)
  }
  const chunks = textChunks(source, options.encoding, notify)
  const { head, all } = await headOf(chunks)
  const layout = layoutOf(head, options.format)
  const outcomes = layout === 'table' ? readCsv(head, all, options, notify) : readJson(layout === 'lines' ? lineRecords(all) : documentRecords(all), options.format, notify)
  for await (const outcome of outcomes) {
    yield* drained(notices)
    yield outcome
  }
  yield* drained(notices)
}

function* drained(notices: Notice[]): Generator<Outcome> {
  for (const notice of notices.splice(0)) yield { kind: 'notice', notice }
}

/** Enough text to tell the layout, and all of the text again. */
async function headOf(chunks: AsyncGenerator<string>): Promise<{ readonly head: string; readonly all: AsyncGenerator<string> }> {
  let head = ''
  while (head.length < headUnits) {
    const next = await chunks.next()
    if (next.done === true) break
    head += next.value
  }
  return { head, all: startingWith(head, chunks) }
}

async function* startingWith(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

/** Records that are looked at before the vendor is told. */
const sampleSize = 20

async function* readJson(items: AsyncGenerator<JsonItem>, forced: Format | undefined, notify: (notice: Notice) => void): AsyncGenerator<Outcome> {
  const sample: JsonItem[] = []
  while (sample.length < sampleSize) {
    const next = await items.next()
    if (next.done === true) break
    sample.push(next.value)
  }
  const adapter = adapterFor(forced ?? vendorOf(sample), notify)
  for (const item of sample) yield* outcomesOf(item, adapter)
  for await (const item of items) yield* outcomesOf(item, adapter)
  yield* adapter.finish()
}

function outcomesOf(item: JsonItem, adapter: Adapter): readonly Outcome[] {
  if (item.kind === 'reject') return [item]
  return item.kind === 'page' ? adapter.endPage(item.value) : adapter.accept(item)
}

function vendorOf(sample: readonly JsonItem[]): Format {
  const records = sample.filter((item) => item.kind === 'record')
  for (const { value, list } of records) {
    const format = formatOf(value, list)
    if (format !== undefined) return format
  }
  const [first] = records
  if (first === undefined) return 'canonical'
  const keys = typeof first.value === 'object' && first.value !== null && !Array.isArray(first.value) ? Object.keys(first.value).slice(0, 8).join(', ') : typeof first.value
  throw new InputError('unknown-format', `its records hold: ${keys}`)
}

function adapterFor(format: Format, notify: (notice: Notice) => void): Adapter {
  if (format === 'zendesk') return zendeskAdapter(notify)
  return format === 'github' ? githubAdapter(notify) : canonicalAdapter()
}
