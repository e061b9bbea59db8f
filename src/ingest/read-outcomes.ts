import { basename } from 'node:path'
import type { Adapter } from './adapter.ts'
import type { ColumnMapping } from './csv-columns.ts'
import { containerOf, type Source } from './container.ts'
import type { Format } from './format.ts'
import { InputError, type Notice, type Outcome, type Outcomes } from './outcome.ts'
import { oneByOne } from './one-by-one.ts'
import { archiveMembers, folderMembers, readMembers } from './read-members.ts'
import { type Reading, readSource } from './read-source.ts'
import type { Recognised } from './recognised.ts'
import { Tally } from './tally.ts'
import type { DateOptions } from './table-context.ts'
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
  /** Which sheet of a workbook, by its name or its number from 1. Absent: the one that reads best, with a notice when there are others. */
  readonly sheet?: string | number
  /** Told of each file what it was taken for, before its records. */
  readonly onRecognised?: (recognised: Recognised) => void
}

/** One of several sources that are read as one batch. */
export interface NamedSource {
  readonly name: string
  readonly source: Source
}

/**
 * What becomes of every record of an export, in order: a ticket, a reject that names its place, field and reason, or `merged` for what names
 * people and states of many tickets; and notices on the whole file. Their records add up to those of the files. `readTickets` reads the same.
 *
 * @throws {InputError} when nothing of a source can be read: no such file, an unknown format or encoding.
 */
export function readOutcomes(source: Source | readonly NamedSource[], options: ReadOptions = {}): AsyncIterableIterator<Outcome> {
  return oneByOne(outcomeBatches(source, options))
}

/** As `readOutcomes`, many at a time. */
export async function* outcomeBatches(source: Source | readonly NamedSource[], options: ReadOptions): AsyncGenerator<readonly Outcome[]> {
  const batch = openBatch(options)
  if (!isBatch(source)) yield* batch.read(source)
  else for (const one of source) yield* batch.read(one.source, one.name)
  yield [...batch.finish()]
}

const isBatch = (source: Source | readonly NamedSource[]): source is readonly NamedSource[] => Array.isArray(source)

function openBatch(options: ReadOptions) {
  const tally = new Tally()
  const notices: Notice[] = []
  const told = new Set<string>()
  const notify = (notice: Notice) => {
    const key = JSON.stringify(notice)
    if (!told.has(key)) notices.push(notice)
    told.add(key)
    tally.tell(notice)
  }
  const adapters = new Map<VendorId, Adapter>()
  const adapterOf = (id: VendorId): Adapter => {
    const { timeZone, dateOrder, ourDomains = [] } = options
    const adapter = adapters.get(id) ?? vendorById(id).open({ notify, ourDomains, ...(timeZone !== undefined && { timeZone }), ...(dateOrder !== undefined && { dateOrder }) })
    adapters.set(id, adapter)
    return adapter
  }
  const reading: Reading = { options, notify, adapterOf }
  async function* telling(batches: Outcomes, file: string | undefined): AsyncGenerator<readonly Outcome[]> {
    try {
      for await (const outcomes of batches) {
        if (notices.length > 0) yield drained(notices, file)
        yield outcomes.map((outcome) => tally.count(named(outcome, file)))
      }
    } catch (error) {
      throw error instanceof InputError && error.file === undefined && file !== undefined ? new InputError(error.code, error.detail, file) : error
    }
    yield drained(notices, file)
  }
  return {
    read: (source: Source, file?: string): Outcomes => telling(outcomesOf(source, reading, file, telling), file),
    finish: function* (): Generator<Outcome> {
      for (const adapter of adapters.values()) for (const outcome of adapter.finish()) yield tally.count(outcome)
      yield* drained(notices, undefined)
      yield* tally.end()
    },
  }
}

type Teller = (outcomes: Outcomes, file: string | undefined) => Outcomes

async function* outcomesOf(source: Source, reading: Reading, file: string | undefined, telling: Teller): AsyncGenerator<readonly Outcome[]> {
  const folder = await folderMembers(source, file)
  if (folder !== undefined) {
    yield* readMembers(folder, reading, telling)
    return
  }
  const container = await containerOf(source)
  yield* container.kind === 'archive' ? readMembers(archiveMembers(container, source, file), reading, telling) : readSource(container, file === undefined ? reading : { ...reading, within: basename(file) }, file)
}

const named = (outcome: Outcome, file: string | undefined): Outcome =>
  file === undefined ? outcome : outcome.kind === 'notice' ? { file, ...outcome } : outcome.kind === 'reject' ? { kind: 'reject', reject: { file, ...outcome.reject } } : outcome

function drained(notices: Notice[], file: string | undefined): readonly Outcome[] {
  return together(notices.splice(0)).map((notice) => ({ kind: 'notice', notice, ...(file !== undefined && { file }) }))
}

/** Columns whose times have no zone are told in one breath. */
function together(notices: readonly Notice[]): readonly Notice[] {
  const columns = notices.flatMap((notice) => (notice.code === 'naive-times' ? notice.columns : []))
  const others = notices.filter(({ code }) => code !== 'naive-times')
  return columns.length === 0 ? notices : [...others, { code: 'naive-times', columns }]
}

