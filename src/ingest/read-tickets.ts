import type { Ticket } from '../ticket.ts'
import type { Source } from './container.ts'
import { oneByOne } from './one-by-one.ts'
import type { Notice, Outcome, Reject } from './outcome.ts'
import { type NamedSource, outcomeBatches, type ReadOptions } from './read-outcomes.ts'

/** What reading came to. Records are those that went into tickets, those that belong to no one ticket, and those that were skipped. */
export interface ReadSummary {
  readonly tickets: number
  readonly skipped: number
  readonly records: number
}

export interface ReadTicketsOptions extends ReadOptions {
  /** Told of each record that gave no ticket: where it is, and why. Without it and `onSummary`, Node's `warning` event tells at the end how many there were. */
  readonly onSkip?: (reject: Reject) => void
  /** Told what a reader should know of a whole file; `file` names it when several are read. */
  readonly onNotice?: (notice: Notice, file?: string) => void
  /** Told at the end. Not when nothing could be read, or whoever reads stops before. */
  readonly onSummary?: (summary: ReadSummary) => void
}

/**
 * Reads tickets from a file, bytes or a stream: canonical JSON or NDJSON, a table, a workbook (XLSX) or Parquet with French or English headers,
 * mail (mbox, EML), or what a helpdesk exports; packed with gzip or not. A ZIP archive or a folder is a batch of its files. Records that give
 * no ticket are skipped and told to `onSkip`, or counted in a warning of the process when nobody asks; the rest goes on. NDJSON, tables and JSON lists are streamed.
 *
 * Several sources are one batch: users, comments and tickets may lie in files of their own. Rejects and notices then name their file.
 *
 * @throws {InputError} when nothing of a source can be read: no such file, an unknown format or encoding.
 */
export function readTickets(source: Source | readonly NamedSource[], options: ReadTicketsOptions = {}): AsyncIterableIterator<Ticket> {
  return oneByOne(ticketBatches(source, options))
}

async function* ticketBatches(source: Source | readonly NamedSource[], options: ReadTicketsOptions): AsyncGenerator<readonly Ticket[]> {
  const count = { tickets: 0, skipped: 0, records: 0 }
  let first: Reject | undefined
  const ticketsOf = (outcome: Outcome): readonly Ticket[] => {
    if (outcome.kind === 'notice') options.onNotice?.(outcome.notice, outcome.file)
    else count.records += outcome.kind === 'reject' ? 1 : outcome.records
    if (outcome.kind === 'reject') {
      count.skipped += 1
      first ??= outcome.reject
      options.onSkip?.(outcome.reject)
    }
    if (outcome.kind !== 'ticket') return []
    count.tickets += 1
    return [outcome.ticket]
  }
  for await (const outcomes of outcomeBatches(source, options)) yield outcomes.flatMap(ticketsOf)
  options.onSummary?.(count)
  if (first !== undefined && options.onSkip === undefined && options.onSummary === undefined) warn(count.skipped, first)
}

/** Nothing is lost in silence: on the error output, unless the process says otherwise. */
function warn(skipped: number, { file, line, field, reason }: Reject): void {
  const place = [...(file === undefined ? [] : [file]), ...(line === undefined ? [] : [`line ${line}`]), ...(field === '' ? [] : [field])].join(', ')
  const records = skipped === 1 ? '1 record gave no ticket' : `${skipped} records gave no ticket, the first`
  process.emitWarning(`${records}: ${place === '' ? '' : `${place}: `}${reason}. Give readTickets an onSkip to be told of each.`, { type: 'BonsensWarning', code: 'BONSENS_SKIPPED' })
}
