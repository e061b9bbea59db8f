import type { Notice, Reject, RejectCode } from '../ingest/outcome.ts'
import { type NamedSource, type ReadOptions, readOutcomes } from '../ingest/read-outcomes.ts'
import type { Recognised } from '../ingest/recognised.ts'
import type { Message, Ticket } from '../ticket.ts'

/** What a batch of files is taken for, and what is in it. */
export interface Inspection {
  readonly files: readonly Recognised[]
  readonly zone: { readonly name: string; readonly from: 'option' | 'default' | 'times' }
  /** `records` = `inTickets` + `skipped`. */
  readonly records: number
  readonly inTickets: number
  readonly tickets: number
  readonly messages: number
  readonly skipped: number
  readonly skippedFor: Readonly<Partial<Record<RejectCode, number>>>
  readonly firstSkipped: readonly Reject[]
  readonly notices: readonly { readonly file: string; readonly notice: Notice }[]
  readonly sample: readonly Sample[]
}

/** A ticket; its texts only when asked for. */
export type Sample = Omit<Ticket, 'messages'> & { readonly messages: readonly (Omit<Message, 'body'> & { readonly body?: string; readonly units: number })[] }

const samples = 3
const keptRejects = 5
const keptNotices = 200

/** Reads all files, scores nothing. */
export async function inspected(sources: readonly NamedSource[], options: ReadOptions, withText: boolean): Promise<Inspection> {
  const files: Recognised[] = []
  const notices: { file: string; notice: Notice }[] = []
  const firstSkipped: Reject[] = []
  const skippedFor: Partial<Record<RejectCode, number>> = {}
  const sample: Sample[] = []
  const counts = { inTickets: 0, tickets: 0, messages: 0, skipped: 0 }
  for await (const outcome of readOutcomes(sources, { ...options, onRecognised: (file) => files.push(file) })) {
    if (outcome.kind === 'notice') {
      if (notices.length < keptNotices) notices.push({ file: outcome.file ?? '', notice: outcome.notice })
    } else if (outcome.kind === 'reject') {
      counts.skipped += 1
      skippedFor[outcome.reject.code] = (skippedFor[outcome.reject.code] ?? 0) + 1
      if (firstSkipped.length < keptRejects) firstSkipped.push(outcome.reject)
    } else counts.inTickets += outcome.records
    if (outcome.kind !== 'ticket') continue
    counts.tickets += 1
    counts.messages += outcome.ticket.messages?.length ?? 0
    if (sample.length < samples) sample.push(sampleOf(outcome.ticket, withText))
  }
  const naive = notices.some(({ notice }) => notice.code === 'naive-times')
  const zone = options.timeZone !== undefined ? { name: options.timeZone, from: 'option' as const } : { name: 'UTC', from: naive ? ('default' as const) : ('times' as const) }
  return { files: files.map((file) => decodedFrom(file, notices)), zone, records: counts.inTickets + counts.skipped, ...counts, skippedFor, firstSkipped, notices, sample }
}

/** Lines that were not UTF-8 are known when the file has ended. */
function decodedFrom(file: Recognised, notices: Inspection['notices']): Recognised {
  const isMixed = notices.some((one) => one.notice.code === 'windows-1252' && one.file === (file.file ?? ''))
  return isMixed && file.encoding !== undefined ? { ...file, encoding: `${file.encoding}, windows-1252` } : file
}

function sampleOf({ messages = [], ...ticket }: Ticket, withText: boolean): Sample {
  return { ...ticket, messages: messages.map(({ body, ...message }) => ({ ...message, units: body.length, ...(withText && { body }) })) }
}
