import type { Band, Language, SilenceKind, TicketLanguage } from '../../assessment.ts'
import type { Status } from '../../ticket.ts'
import type { Cause } from './causes.ts'
import type { Mark, PagePromise } from './report-model.ts'
import { pageEnglish } from './page-en.ts'
import { pageFrench } from './page-fr.ts'

/** What the page itself says, in one language. */
export interface PageWords {
  readonly title: string
  readonly skip: string
  readonly number: (value: number) => string
  readonly bands: Readonly<Record<Band, string>>
  readonly languages: Readonly<Record<TicketLanguage, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly causes: Readonly<Record<Cause, { readonly name: string; readonly says: string }>>
  readonly marks: Readonly<Record<Mark, string>>
  readonly efforts: Readonly<Record<'seconds' | 'minutes' | 'hours', string>>
  readonly actors: Readonly<Record<'customer' | 'provider' | 'either', string>>
  readonly courses: Readonly<Record<'open' | 'done' | 'replaced', string>>
  readonly promises: Readonly<Record<PagePromise['status'], string>>
  readonly silence: Readonly<Record<SilenceKind, string>>
  readonly authors: Readonly<Record<'customer' | 'agent' | 'system', string>>
  readonly head: HeadWords
  readonly charts: ChartWords
  readonly list: ListWords
  readonly ticket: TicketWords
}

/** The top of the page: what it is about, and what to know before believing it. */
export interface HeadWords {
  readonly lede: (pressing: number, tickets: number) => string
  readonly waiting: (waiting: number, longest: string) => string
  readonly facts: { readonly asOf: string; readonly files: string; readonly mode: string; readonly privacy: string }
  readonly mode: (metadataOnly: number, tickets: number) => string
  readonly privacy: (withText: boolean) => string
  readonly listed: (listed: number, tickets: number) => string
  readonly warnings: string
  readonly noWarnings: string
  readonly warningsUnknown: string
  readonly theme: string
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly reading: string
  readonly readingText: readonly string[]
  readonly made: (version: string) => string
}

export interface ChartWords {
  readonly overview: string
  readonly data: string
  readonly tickets: string
  readonly count: (tickets: number) => string
  readonly distribution: { readonly title: string; readonly says: (median: number) => string; readonly score: string }
  readonly bands: { readonly title: string; readonly says: string; readonly band: string; readonly share: string; readonly range: (from: number, to: number) => string }
  readonly causes: { readonly title: string; readonly says: string; readonly cause: string; readonly points: string; readonly pressing: string; readonly never: string }
  readonly periods: { readonly title: Readonly<Record<'week' | 'month' | 'year', string>>; readonly says: string; readonly start: string; readonly earlier: (tickets: number) => string }
  readonly operations: { readonly title: string; readonly says: string; readonly operation: string; readonly open: string; readonly effort: string; readonly none: string; readonly more: (count: number) => string }
  readonly incidents: { readonly title: string; readonly none: string; readonly notSought: string; readonly since: (when: string) => string; readonly reach: (tickets: number, customers: number) => string; readonly unnamed: string }
}

export interface ListWords {
  readonly title: string
  readonly search: string
  readonly searchHint: string
  readonly band: string
  readonly cause: string
  readonly language: string
  readonly operation: string
  readonly customer: string
  readonly sort: string
  readonly all: string
  readonly sorts: Readonly<Record<'rank' | 'age' | 'wait' | 'id', string>>
  readonly reset: string
  readonly filters: string
  readonly shown: (matching: number, listed: number) => string
  readonly none: string
  readonly more: (next: number) => string
  readonly noScript: (shown: number, listed: number) => string
  readonly score: string
  readonly age: string
  readonly wait: string
  readonly customerNumber: (number: number) => string
  readonly nothing: string
  readonly withoutMessages: string
  readonly inIncident: string
  readonly panic: string
  readonly keys: string
  readonly failed: string
  readonly anySignal: (cause: string) => string
  readonly printed: (count: number, matching: number) => string
}

export interface TicketWords {
  readonly next: string
  readonly avoid: string
  readonly why: string
  readonly whyCaption: (base: number, total: number) => string
  readonly reason: string
  readonly points: string
  readonly sum: string
  readonly base: string
  readonly total: (band: string) => string
  readonly kept: (total: number, score: number) => string
  readonly customerMeaning: (meaning: string) => string
  readonly where: (message: string) => string
  readonly subject: string
  readonly offsets: (start: number, end: number, message: string) => string
  readonly wants: string
  readonly sure: (percent: number) => string
  readonly checklist: string
  readonly checks: Readonly<Record<'met' | 'missing' | 'unknown', string>>
  readonly told: string
  readonly send: string
  readonly copy: string
  readonly copied: string
  readonly alternatives: string
  readonly unsaid: string
  readonly unsaidPoints: (points: number, spoken: number) => string
  readonly ahead: string
  readonly aheadSays: (scores: string) => string
  readonly aheadSame: (score: number, time: string) => string
  readonly aheadNext: (band: string, when: string) => string
  readonly hours: string
  readonly time: string
  readonly timeline: string
  readonly timelineSays: (messages: number, waits: number, waited: string) => string
  readonly untimed: string
  readonly message: string
  readonly author: string
  readonly found: string
  readonly length: string
  readonly units: (count: number) => string
  readonly after: (time: string) => string
  readonly waited: (time: string) => string
  readonly stillWaiting: (time: string) => string
  readonly internal: string
  readonly leftOut: (units: number) => string
  readonly due: (when: string) => string
  readonly late: (time: string) => string
  readonly left: (time: string) => string
  readonly promises: string
  readonly noText: string
  readonly cut: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = { en: pageEnglish, fr: pageFrench }
