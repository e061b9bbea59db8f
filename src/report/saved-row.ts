import * as z from 'zod/mini'
import type { Assessment } from '../assessment.ts'
import type { Outlook } from '../index.ts'
import type { SavedTicket } from './saved-ticket.ts'
import type { TicketVerdict } from './verdict.ts'

/** A line of a saved list: an assessment and what is kept beside it. Quotes that were saved without their words are empty. */
export interface SavedRow extends Assessment {
  readonly subject?: string
  /** Absent in files of versions that kept nothing of the ticket. */
  readonly ticket?: SavedTicket
  readonly forecast?: { readonly ahead: readonly Outlook[]; readonly nextBand?: Outlook }
  readonly verdict?: TicketVerdict
}

const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))))
const whole = z.int()
const band = z.enum(['calm', 'watch', 'high', 'critical'])
const quote = z.looseObject({ kind: z.literal('quote'), messageId: z.string(), start: whole, end: whole, quote: z.string() })
const measure = z.looseObject({ kind: z.literal('measure'), name: z.string(), value: z.number(), unit: z.string() })
const evidence = z.array(z.union([quote, measure]))
const step = z.looseObject({ id: z.string(), because: z.array(z.string()), text: z.string() })

const request = z.looseObject({
  operation: z.string(),
  confidence: z.number(),
  quote,
  effort: z.enum(['seconds', 'minutes', 'hours']),
  actor: z.enum(['customer', 'provider', 'either']),
  prerequisites: z.array(z.looseObject({ id: z.string(), status: z.enum(['met', 'missing', 'unknown']), evidence: z.array(quote), asked: z.optional(quote) })),
  course: z.looseObject({ firstAsked: z.string(), restated: z.array(z.string()), status: z.enum(['open', 'done', 'replaced']) }),
  slots: z.record(z.string(), z.string()),
  clarify: z.string(),
  reformulated: z.string(),
  alternatives: z.array(z.looseObject({ operation: z.string(), confidence: z.number() })),
})

const message = z.looseObject({ id: z.string(), author: z.enum(['customer', 'agent', 'system']), internal: z.optional(z.literal(true)), at: z.optional(time), length: whole, body: z.optional(z.string()) })

const ticket = z.looseObject({
  status: z.optional(z.enum(['new', 'open', 'waiting_customer', 'waiting_internal', 'solved', 'closed'])),
  openedAt: z.optional(time),
  closedAt: z.optional(time),
  customer: z.optional(z.union([z.string(), whole])),
  messages: z.array(message),
})

const outlook = z.looseObject({ hours: z.number(), score: z.number(), band })

const row = z.looseObject({
  ticketId: z.string(),
  asOf: time,
  mode: z.enum(['thread', 'metadata-only']),
  language: z.enum(['fr', 'en', 'mixed', 'unknown']),
  score: whole,
  total: whole,
  base: whole,
  band,
  contributions: z.array(z.looseObject({ signal: z.string(), points: whole, meaning: z.string(), evidence })),
  requests: z.array(request),
  promises: z.optional(z.array(z.looseObject({ quote, status: z.enum(['kept', 'broken', 'due', 'vague', 'lapsed']), due: z.optional(time), lateMs: z.optional(z.number()), timeLeftMs: z.optional(z.number()) }))),
  silence: z.optional(z.looseObject({ points: z.number(), spoken: z.number(), signs: z.array(z.looseObject({ kind: z.string() })) })),
  nextSteps: z.array(step),
  avoid: z.array(step),
  panic: z.optional(z.looseObject({ decision: z.string() })),
  incident: z.optional(z.looseObject({ id: z.string(), since: time, customers: whole, symptom: z.looseObject({ operation: z.optional(z.string()), terms: z.array(z.string()) }) })),
  coverage: z.looseObject({ missing: z.array(z.string()), notEvaluated: z.array(z.string()) }),
  subject: z.optional(z.string()),
  ticket: z.optional(ticket),
  forecast: z.optional(z.looseObject({ ahead: z.array(outlook), nextBand: z.optional(outlook) })),
  verdict: z.optional(z.looseObject({ verdict: z.enum(['acknowledged', 'snoozed', 'disagreed']), at: time, until: z.optional(time), ended: z.optional(z.string()), by: z.optional(z.string()), note: z.optional(z.string()) })),
})

/** A line of a saved list, or the field for which it is none. */
export type ReadRow = { readonly row: SavedRow } | { readonly fault: string }

/** Reads one line. */
export function savedRow(json: string): ReadRow {
  try {
    return savedRowOf(JSON.parse(json, filled))
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'JSON' }
    throw error
  }
}

function savedRowOf(value: unknown): ReadRow {
  if (isSavedRow(value)) return { row: value }
  const path = row.safeParse(value).error?.issues[0]?.path ?? []
  return { fault: path.length === 0 ? 'ticketId' : path.join('.') }
}

function isSavedRow(value: unknown): value is SavedRow {
  return row.safeParse(value).success
}

/** A quote that was saved without its words gets none. */
function filled(_: string, value: unknown): unknown {
  const isBare = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'quote' && !('quote' in value)
  return isBare ? { ...value, quote: '' } : value
}
