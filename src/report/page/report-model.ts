import type { Band, Language, SilenceKind, TicketLanguage } from '../../assessment.ts'
import type { Author, Status } from '../../ticket.ts'
import type { Cause } from './causes.ts'

/** What the page shows, as plain data: the page's language throughout, text already harmless, times in epoch milliseconds. */
export interface PageModel {
  readonly summary: PageSummary
  readonly context: PageContext
}

/** What the views of tickets need to know beside the ticket. It goes into the file for the script. */
export interface PageContext {
  readonly language: Language
  readonly asOf: number
  /** The zone that times are written in. */
  readonly zone: string
  readonly withText: boolean
  /** What each signal means, completing "The customer …". */
  readonly meanings: Readonly<Record<string, string>>
  /** Titles of operations. */
  readonly operations: Readonly<Record<string, string>>
  /** Where bands begin. */
  readonly bands: Readonly<Record<Exclude<Band, 'calm'>, number>>
  /** Tickets in the list; fewer than were scored when there are very many. */
  readonly listed: number
}

export interface PageSummary {
  readonly tickets: number
  readonly files: readonly string[]
  readonly metadataOnly: number
  /** What was odd about the data; undefined: not known, as in a saved file. */
  readonly warnings: readonly string[] | undefined
  /** Tickets by score, in steps of five. */
  readonly distribution: readonly number[]
  readonly bands: Readonly<Record<Band, number>>
  readonly languages: Readonly<Partial<Record<TicketLanguage, number>>>
  readonly causes: readonly CauseCount[]
  readonly periods: Periods | undefined
  readonly operations: readonly OperationCount[]
  readonly incidents: readonly PageIncident[]
  readonly incidentsSought: boolean
  /** In words. */
  readonly longestWait: string | undefined
  readonly waiting: number
}

export interface CauseCount {
  readonly cause: Cause
  /** Tickets that it raised. */
  readonly tickets: number
  /** Tickets at high or critical that it raised. */
  readonly pressing: number
  /** Points that it added, all tickets together. */
  readonly points: number
  readonly signals: readonly SignalCount[]
}

export interface SignalCount {
  readonly signal: string
  readonly tickets: number
}

export interface OperationCount {
  readonly operation: string
  readonly title: string
  readonly tickets: number
  readonly open: number
  readonly effort: 'seconds' | 'minutes' | 'hours'
}

export interface Periods {
  readonly unit: 'week' | 'month' | 'year'
  /** In order of time, without gaps. */
  readonly columns: readonly PeriodCount[]
  readonly earlier: number
}

export interface PeriodCount {
  readonly start: number
  readonly bands: Readonly<Record<Band, number>>
}

export interface PageIncident {
  readonly id: string
  readonly since: number
  readonly customers: number
  readonly tickets: number
  readonly terms: readonly string[]
  readonly operation: string | undefined
}

/** One line of the ranked list, and all that is searched, filtered and sorted by. */
export interface TicketRow {
  /** From 1. */
  readonly rank: number
  readonly id: string
  readonly subject?: string
  /** A name, or a number where no word of a ticket may be shown. */
  readonly customer?: string | number
  readonly band: Band
  readonly score: number
  readonly total: number
  readonly status?: Status
  readonly language: TicketLanguage
  readonly ageMs?: number
  /** Since the customer's first message that nobody has answered; absent: nothing waits. */
  readonly waitMs?: number
  /** Signals with their points, by size. */
  readonly points: readonly (readonly [signal: string, points: number])[]
  readonly operations: readonly string[]
  readonly step?: string
  readonly incident?: string
  readonly granted?: true
  readonly bare?: true
  /** What somebody said of it, in a line. */
  readonly verdict?: string
  /** Snoozed or disagreed with, and nothing new since. */
  readonly aside?: true
}

export interface TicketDetails {
  readonly base: number
  readonly score: number
  readonly total: number
  readonly band: Band
  readonly reasons: readonly PageReason[]
  readonly steps: readonly string[]
  readonly avoid: readonly string[]
  readonly requests: readonly PageRequest[]
  readonly promises: readonly PagePromise[]
  readonly silence?: { readonly points: number; readonly spoken: number; readonly kinds: readonly SilenceKind[] }
  /** In a sentence. */
  readonly incident?: string
  readonly unseen?: string
  readonly timeline?: PageTimeline
  readonly outlook?: PageOutlook
}

export interface PageReason {
  readonly signal: string
  readonly cause?: Cause
  readonly meaning: string
  readonly points: number
  readonly measures: readonly string[]
  readonly quotes: readonly PageQuote[]
}

/** Where the words stand; the words themselves only when text is wanted. */
export interface PageQuote {
  readonly message: string
  readonly start: number
  readonly end: number
  readonly text?: string
}

export interface PageRequest {
  readonly operation: string
  readonly title: string
  readonly reformulated: string
  readonly percent: number
  readonly effort: 'seconds' | 'minutes' | 'hours'
  readonly actor: 'customer' | 'provider' | 'either'
  readonly status: 'open' | 'done' | 'replaced'
  readonly quote: PageQuote
  readonly asked: readonly string[]
  readonly question: string
  /** In the customer's language. */
  readonly language: Language
  readonly checks: readonly { readonly text: string; readonly status: 'met' | 'missing' | 'unknown'; readonly told: boolean }[]
  readonly alternatives: readonly { readonly title: string; readonly percent: number }[]
}

export interface PagePromise {
  readonly quote: PageQuote
  readonly status: 'kept' | 'broken' | 'due' | 'vague' | 'lapsed'
  readonly due?: number
  readonly lateMs?: number
  readonly leftMs?: number
}

export interface PageTimeline {
  readonly messages: readonly PageMessage[]
  /** While a customer waited: from, to, and whether it still goes on. */
  readonly waits: readonly PageWait[]
  /** Undefined where messages have no times. */
  readonly from?: number
  readonly to?: number
  /** Messages were left out to keep the file small. */
  readonly cut?: true
}

export interface PageWait {
  readonly from: number
  readonly to: number
  readonly open: boolean
}

export interface PageMessage {
  readonly id: string
  readonly author: Author
  readonly internal?: true
  readonly at?: number
  readonly length: number
  /** What is found here, by cause or as a promise. */
  readonly marks: readonly Mark[]
  readonly body?: readonly BodyPart[]
}

export type Mark = Cause | 'promise' | 'request' | 'relief'

/** Plain text, a marked quote, or how many units are left out in between. */
export type BodyPart = string | readonly [mark: Mark, text: string] | number

export interface PageOutlook {
  readonly ahead: readonly { readonly hours: number; readonly score: number; readonly band: Band }[]
  readonly next?: { readonly hours: number; readonly score: number; readonly band: Band }
}
