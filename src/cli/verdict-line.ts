import { bandOrder } from '../batch/score-batch.ts'
import { nearest } from '../config/nearest.ts'
import { foundIn } from '../ingest/ticket-issue.ts'
import type { Verdict, VerdictKind } from '../report/verdict.ts'
import type { VerdictFault } from './feedback-words.ts'

/** One line of a file of verdicts, read. */
export type VerdictLine = { readonly ticketId: string; readonly verdict: Verdict } | { readonly fault: VerdictFault }

const kinds: readonly string[] = ['acknowledged', 'snoozed', 'disagreed'] satisfies readonly VerdictKind[]
const fields = ['ticketId', 'verdict', 'at', 'until', 'band', 'by', 'note'] as const

/** `momentIn` reads a time as the command reads `--as-of`. */
export function verdictLineOf(text: string, momentIn: (time: string) => number | undefined): VerdictLine {
  const value = objectIn(text)
  if (value === undefined) return { fault: { field: '', expected: 'json', found: foundIn(text, []) } }
  const { ticketId, verdict, at, until, band, by, note } = value
  const fault = (field: VerdictFault['field'], expected: VerdictFault['expected'], meant?: string): VerdictLine => ({ fault: { field, expected, found: foundIn(value, [field]), ...(meant !== undefined && { meant }) } })
  const stranger = strangerIn(value)
  if (stranger !== undefined) return { fault: { field: '', expected: 'field', found: stranger.name, meant: stranger.meant } }
  if (!((typeof ticketId === 'string' && ticketId !== '') || Number.isSafeInteger(ticketId))) return fault('ticketId', 'id')
  if (!isKind(verdict)) return fault('verdict', 'verdict', typeof verdict === 'string' ? nearest(verdict, kinds) : undefined)
  const said = momentOf(at, momentIn)
  const end = momentOf(until, momentIn)
  if (said === undefined) return fault('at', 'time')
  if (isGiven(until) && end === undefined) return fault('until', 'time')
  if (end !== undefined && verdict !== 'snoozed') return fault('until', 'snoozed-only')
  if (end !== undefined && end <= said) return fault('until', 'later')
  if (isGiven(band) && !isBand(band)) return fault('band', 'band', typeof band === 'string' ? nearest(band, bandOrder) : undefined)
  if (isGiven(by) && typeof by !== 'string') return fault('by', 'text')
  if (isGiven(note) && typeof note !== 'string') return fault('note', 'text')
  return {
    ticketId: String(ticketId),
    verdict: { verdict, at: said, ...(end !== undefined && { until: end }), ...(isBand(band) && { band }), ...(typeof by === 'string' && { by }), ...(typeof note === 'string' && { note }) },
  }
}

const isGiven = (value: unknown) => value !== undefined && value !== null
const isKind = (value: unknown): value is VerdictKind => typeof value === 'string' && kinds.includes(value)
const isBand = (value: unknown): value is (typeof bandOrder)[number] => (bandOrder as readonly unknown[]).includes(value)

function momentOf(value: unknown, momentIn: (time: string) => number | undefined): number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? momentIn(String(value)) : undefined
}

/** A field that is one of ours, misspelt; others may carry fields of their own. */
function strangerIn(value: Readonly<Record<string, unknown>>): { readonly name: string; readonly meant: string } | undefined {
  const known: readonly string[] = fields
  for (const name of Object.keys(value)) {
    const meant = known.includes(name) ? undefined : nearest(name, fields.filter((field) => field.length > 2 && value[field] === undefined))
    if (meant !== undefined) return { name, meant }
  }
  return undefined
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
