import type { Adapter } from './adapter.ts'
import type { ColumnMapping } from './csv-columns.ts'
import { type Format, headUnits, layoutOf, vendorOf } from './format.ts'
import { documentRecords, type JsonItem, lineRecords } from './json-records.ts'
import { InputError, type Notice, type Outcome } from './outcome.ts'
import { readTableAs } from './read-table.ts'
import type { DateOptions } from './table-context.ts'
import { specificationIn } from './schema-file.ts'
import { delimiterOf, readTable } from './table-rows.ts'
import { type Source, textChunks } from './text-chunks.ts'
import { vendorById, type VendorId } from './vendors.ts'

export interface ReadOptions extends DateOptions {
  /** Absent: told from the content. */
  readonly format?: Format
  /** A label of the WHATWG encoding standard. Absent: told from the content. */
  readonly encoding?: string
  /** Our own domains and addresses: mail from them is an agent's. */
  readonly ourDomains?: readonly string[]
  /** Which header of a table holds what, where its words do not tell. */
  readonly columns?: ColumnMapping
}

/** One of several sources that are read as one batch. */
export interface NamedSource {
  readonly name: string
  readonly source: Source
}

/**
 * Reads tickets from a file, bytes or a stream: canonical JSON or NDJSON, a table with French or English headers, or what a
 * helpdesk exports. What cannot be read is yielded as a reject that names its place, field and reason; the rest goes on.
 * NDJSON, tables and JSON lists are streamed.
 *
 * Several sources are one batch: users, comments and tickets may lie in files of their own. Outcomes then name their file.
 *
 * @throws {InputError} when nothing of a source can be read: no such file, an unknown format or encoding.
 */
export async function* readTickets(source: Source | readonly NamedSource[], options: ReadOptions = {}): AsyncGenerator<Outcome> {
  const batch = openBatch(options)
  if (!isBatch(source)) yield* batch.read(source)
  else for (const one of source) yield* batch.read(one.source, one.name)
  yield* batch.finish()
}

const isBatch = (source: Source | readonly NamedSource[]): source is readonly NamedSource[] => Array.isArray(source)

/** Units of text that are looked at before the delimiter is told. */
const delimiterUnits = 1 << 18

function openBatch(options: ReadOptions) {
  const notices: Notice[] = []
  const told = new Set<string>()
  const notify = (notice: Notice) => {
    const key = JSON.stringify(notice)
    if (!told.has(key)) notices.push(notice)
    told.add(key)
  }
  const adapters = new Map<VendorId, Adapter>()
  const adapterOf = (id: VendorId): Adapter => {
    const { timeZone, dateOrder, ourDomains = [] } = options
    const adapter = adapters.get(id) ?? vendorById(id).open({ notify, ourDomains, ...(timeZone !== undefined && { timeZone }), ...(dateOrder !== undefined && { dateOrder }) })
    adapters.set(id, adapter)
    return adapter
  }
  async function* outcomesOf(source: Source, file: string | undefined): AsyncGenerator<Outcome> {
    const { head, all } = await headOf(textChunks(source, options.encoding, notify))
    const layout = layoutOf(head, options.format)
    if (layout === 'table') yield* readTableAs(await readTable(all, delimiterOf(head.slice(0, delimiterUnits))), { options, format: options.format, notify, adapterOf, ...(options.columns !== undefined && { columns: options.columns }) })
    else yield* readJson(layout === 'lines' ? lineRecords(all) : documentRecords(all), options.format, adapterOf, file)
  }
  return {
    read: async function* (source: Source, file?: string): AsyncGenerator<Outcome> {
      try {
        for await (const outcome of outcomesOf(source, file)) {
          yield* drained(notices, file)
          yield named(outcome, file)
        }
      } catch (error) {
        throw error instanceof InputError && file !== undefined ? new InputError(error.code, error.detail, file) : error
      }
      yield* drained(notices, file)
    },
    finish: function* (): Generator<Outcome> {
      for (const adapter of adapters.values()) yield* adapter.finish()
      yield* drained(notices, undefined)
    },
  }
}

const named = (outcome: Outcome, file: string | undefined): Outcome =>
  outcome.kind !== 'reject' || file === undefined ? outcome : { kind: 'reject', reject: { file, ...outcome.reject } }

function* drained(notices: Notice[], file: string | undefined): Generator<Outcome> {
  for (const notice of together(notices.splice(0))) yield { kind: 'notice', notice, ...(file !== undefined && { file }) }
}

/** Columns whose times have no zone are told in one breath. */
function together(notices: readonly Notice[]): readonly Notice[] {
  const columns = notices.flatMap((notice) => (notice.code === 'naive-times' ? notice.columns : []))
  const others = notices.filter(({ code }) => code !== 'naive-times')
  return columns.length === 0 ? notices : [...others, { code: 'naive-times', columns }]
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

async function* readJson(items: AsyncGenerator<JsonItem>, forced: Format | undefined, adapterOf: (id: VendorId) => Adapter, file: string | undefined): AsyncGenerator<Outcome> {
  const sample: JsonItem[] = []
  while (sample.length < sampleSize) {
    const next = await items.next()
    if (next.done === true) break
    sample.push(next.value)
  }
  const [first] = sample
  const specification = first?.kind === 'record' ? specificationIn(first.value) : undefined
  if (specification !== undefined) throw new InputError('specification', specification)
  const adapter = adapterOf(forced === undefined || forced === 'csv' ? vendorIn(sample) : forced)
  for (const item of sample) yield* outcomesOf(item, adapter, file)
  for await (const item of items) yield* outcomesOf(item, adapter, file)
}

function outcomesOf(item: JsonItem, adapter: Adapter, file: string | undefined): readonly Outcome[] {
  if (item.kind === 'reject') return [item]
  return item.kind === 'page' ? adapter.endPage(item.value) : adapter.accept(file === undefined ? item : { ...item, file })
}

function vendorIn(sample: readonly JsonItem[]): VendorId {
  const records = sample.filter((item) => item.kind === 'record')
  for (const { value, list } of records) {
    const vendor = vendorOf(value, list)
    if (vendor !== undefined) return vendor
  }
  const [first] = records
  if (first === undefined) return 'canonical'
  const keys = typeof first.value === 'object' && first.value !== null && !Array.isArray(first.value) ? Object.keys(first.value).slice(0, 8).join(', ') : typeof first.value
  throw new InputError('unknown-format', `its records hold: ${keys}`)
}
