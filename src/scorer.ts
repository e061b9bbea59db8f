import { askWhatIf, type Counterfactuals } from './advice/counterfactuals.ts'
import { type Forecast, lookAhead } from './advice/forecast.ts'
import type { Assessment, Language } from './assessment.ts'
import { deskOf } from './features/desk.ts'
import { momentOf } from './features/moment.ts'
import type { PanicSetting } from './features/read-features.ts'
import type { ReadingCache } from './features/thread.ts'
import type { WorkingHours } from './features/working-time.ts'
import type { Incident } from './incident/incident.ts'
import { incidentsByTicket } from './incident/shared-cause.ts'
import { changeJargon, jargonWith } from './jargon/change-jargon.ts'
import { type Jargon, jargonOf } from './jargon/jargon.ts'
import type { JargonChanges } from './jargon/jargon-changes.ts'
import { decodeRequests } from './jargon/requests.ts'
import { defaultTable, lexiconHash } from './lexicons/index.ts'
import { emptyLedger, type PanicLedger } from './panic/panic-ledger.ts'
import { checkedPanicPolicy, panicPolicy, type PanicPolicy } from './panic/panic-policy.ts'
import { assess, type Judge } from './score-ticket.ts'
import { fingerprint } from './score/fingerprint.ts'
import { changePolicy, defaultPolicy, type PolicyChanges } from './score/policy.ts'
import { signals } from './signals/index.ts'
import { extendTable, type Lexicon, type Phrase } from './text/phrase-table.ts'
import type { Reading } from './text/reading.ts'
import type { Ticket, Time } from './ticket.ts'
import { version } from './version.ts'

/** Phrases of your own for a signal (or marker) that exists. */
export interface ExtraPhrases {
  /** Id of a language signal or marker: `churn-threat`, `documentation-pointer`… */
  readonly lexicon: string
  readonly phrases: readonly Phrase[]
}

/** Who may press the panic button, and who has: what a press is judged by. */
export interface PanicOptions {
  /** Absent: `panicPolicy`. */
  readonly policy?: PanicPolicy
  /** Absent: nobody has pressed before. A press that is in it keeps what was decided. */
  readonly ledger?: PanicLedger
}

export interface ScorerOptions {
  /** The moment judged from; absent: the clock's now at each score. Messages from after it are read all the same, since clocks differ: to judge the past, leave them out. */
  readonly asOf?: Time | Date
  readonly policy?: PolicyChanges
  /** Language of the sentences for your team (`meaning`, `nextSteps`); those for the customer are in the customer's. Absent: `en`. */
  readonly language?: Language
  /** Absent: waits count round the clock. */
  readonly workingHours?: WorkingHours
  /**
   * The clock on your desk's wall, for times that replies name ("by 5pm") and for working hours without `offsets`: `Europe/Paris`,
   * `America/New_York`, `UTC`, `+05:30`… Rules for the zones of Europe and North America and zones that never change are built in,
   * any other goes into `workingHours.offsets`. Absent: the offset that each message was written with, else that of `workingHours`, else UTC.
   */
  readonly timeZone?: string
  readonly phrases?: readonly ExtraPhrases[]
  /** Operations and wordings of your own for the decoder. */
  readonly jargon?: JargonChanges
  /** What is usual among the tickets that this one is compared with. */
  readonly baseline?: { readonly customerMessages?: number }
  /** As found by `detectIncidents`: a ticket in one says so, and what all of its customers have counts by half. */
  readonly incidents?: readonly Incident[]
  /** Absent: a press counts as it was declared, and `coverage.notEvaluated` holds `panic-entitlement`. */
  readonly panic?: PanicOptions
  /** Keeps what was read of each message, for tickets that are scored again and again: a `Map`, an `LRUCache`… */
  readonly readings?: ReadingCache
}

export interface ScoreOptions {
  readonly asOf?: Time | Date
  /** In place of the scorer's, for a ledger that grows; by the scorer's panic policy, or else by `panicPolicy`. */
  readonly panicLedger?: PanicLedger
}

export interface Scorer {
  /**
   * Scores one ticket. Never throws on a ticket's text; what it cannot read, it reports in `coverage`.
   * @throws TypeError on what is no ticket, and on a message whose `author` or `body` is none: `parseTicket` of `bonsens/ingest` checks whole tickets.
   */
  score(ticket: Ticket, options?: ScoreOptions): Assessment
  /** What becomes of its score while nobody answers. */
  forecast(ticket: Ticket, options?: ScoreOptions): Forecast
  /** What its score would be, had somebody just answered, announced a time or done what is asked for. */
  counterfactuals(ticket: Ticket, options?: ScoreOptions): Counterfactuals
}

const msOf = (time: Time | Date): number => {
  const ms = typeof time === 'object' ? time.getTime() : (momentOf(time)?.ms ?? Number.NaN)
  if (Number.isFinite(ms)) return ms
  throw new RangeError(`asOf: ISO 8601 with a zone, epoch milliseconds or a Date expected, found ${JSON.stringify(time)}`)
}

const jargonFor = (extra: readonly ExtraPhrases[], changes: JargonChanges | undefined): Jargon => {
  if (extra.length === 0) return jargonWith(changes)
  const table = defaultTable()
  const lexicons = extra.map(({ lexicon, phrases }): Lexicon => {
    const at = table.lexicons.indexOf(lexicon)
    if (at < 0) throw new RangeError(`phrases: no lexicon "${lexicon}"; one of ${table.lexicons.filter((id) => !id.startsWith('concept:')).join(', ')} expected`)
    return { id: lexicon, by: table.by[at] ?? 'anyone', phrases }
  })
  const jargon = jargonOf(extendTable(table, lexicons))
  return changes === undefined ? jargon : changeJargon(jargon, changes)
}

/** The fingerprint of all words that are known. */
const lexiconOf = (extra: readonly ExtraPhrases[], changes: JargonChanges | undefined): string => {
  if (changes !== undefined) return fingerprint([lexiconHash, extra, changes])
  return extra.length === 0 ? lexiconHash : fingerprint([lexiconHash, extra])
}

const panicSetting = (options: PanicOptions | undefined): PanicSetting | undefined =>
  options && { policy: checkedPanicPolicy(options.policy ?? panicPolicy), ledger: options.ledger ?? emptyLedger }

/** Scorers of other words may share a cache: what one of them read is not what another reads. */
const keptBy = (cache: ReadingCache, lexicon: string): ReadingCache => ({
  get: (key) => cache.get(`${lexicon}\u0000${key}`),
  set: (key, reading) => cache.set(`${lexicon}\u0000${key}`, reading),
})

const LANGUAGES: readonly string[] = ['fr', 'en']

const OPTIONS = {
  asOf: true, policy: true, language: true, workingHours: true, timeZone: true, phrases: true, jargon: true, baseline: true, incidents: true, panic: true, readings: true,
} satisfies Record<keyof ScorerOptions, true>

/** Options also come from code without types: a name that means nothing would be lost in silence. */
const refuseUnknown = (what: string, given: object, known: readonly string[]): void => {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new RangeError(`${what}: no "${unknown}"; one of ${known.join(', ')} expected`)
}

const checkNames = (options: ScorerOptions): void => {
  const { language = 'en', policy = {} } = options
  refuseUnknown('options', options, Object.keys(OPTIONS))
  refuseUnknown('policy', policy, Object.keys(defaultPolicy))
  refuseUnknown('policy.caps', policy.caps ?? {}, Object.keys(defaultPolicy.caps))
  refuseUnknown('policy.bands', policy.bands ?? {}, Object.keys(defaultPolicy.bands))
  if (!LANGUAGES.includes(language)) throw new RangeError(`language: fr or en expected, found ${JSON.stringify(language)}`)
  refuseUnknown('policy.points', policy.points ?? {}, signals.map(({ id }) => id))
}

/** Options, compiled. */
export const judgeOf = (options: ScorerOptions): Judge => {
  checkNames(options)
  const policy = changePolicy(options.policy)
  const desk = deskOf(options.workingHours, options.timeZone)
  const extra = options.phrases ?? []
  const panic = panicSetting(options.panic)
  const jargon = jargonFor(extra, options.jargon)
  const lexicon = lexiconOf(extra, options.jargon)
  return {
    table: jargon.table,
    policy,
    signals,
    language: options.language ?? 'en',
    workingHours: desk.hours,
    zone: desk.zone,
    usualCustomerMessages: options.baseline?.customerMessages,
    readings: options.readings && keptBy(options.readings, lexicon),
    panic,
    ...(options.incidents !== undefined && { incidents: incidentsByTicket(options.incidents) }),
    decode: (thread, language) => decodeRequests(thread, jargon, language),
    engine: {
      version,
      lexicon,
      policy: fingerprint([policy, options.workingHours ?? null, ...(options.timeZone === undefined ? [] : [options.timeZone]), ...(panic === undefined ? [] : [panic.policy])]),
    },
  }
}

/**
 * Compiles lexicons and policy once, for many tickets.
 * @throws RangeError on an option that there is not, a policy, a name of a signal or lexicon, a language, a jargon or an `asOf` that cannot be used; PatternError on a phrase that cannot be read.
 */
export const createScorer = (options: ScorerOptions = {}): Scorer => {
  const judge = judgeOf(options)
  const fixed = options.asOf === undefined ? undefined : msOf(options.asOf)
  const momentIn = ({ asOf }: ScoreOptions): number => (asOf === undefined ? (fixed ?? Date.now()) : msOf(asOf))
  const judgeIn = ({ panicLedger }: ScoreOptions): Judge =>
    panicLedger === undefined ? judge : { ...judge, panic: { policy: judge.panic?.policy ?? panicPolicy, ledger: panicLedger } }
  // A ticket is scored several times here: each message is read once.
  const again = (one: ScoreOptions) => {
    const same = { ...judgeIn(one), readings: judge.readings ?? new Map<string, Reading>() }
    return (ticket: Ticket, asOf: number): Assessment => assess(ticket, asOf, same)
  }
  return {
    score: (ticket, one = {}) => assess(ticket, momentIn(one), judgeIn(one)),
    forecast: (ticket, one = {}) => lookAhead(ticket, momentIn(one), again(one)),
    counterfactuals: (ticket, one = {}) => askWhatIf(ticket, momentIn(one), again(one), judge.policy, judge.language),
  }
}

let defaultScorer: Scorer | undefined

/**
 * Scores one ticket with the default policy: 0 to 100, with every point tied to a quote or a measure.
 * For other policies, phrases or languages, or many tickets, `createScorer`.
 * @throws RangeError when `asOf` is not a time; TypeError on what is no ticket, and on a message whose `author` or `body` is none.
 */
export const scoreTicket = (ticket: Ticket, options?: ScorerOptions): Assessment => {
  if (options !== undefined && Object.keys(options).some((key) => key !== 'asOf')) return createScorer(options).score(ticket)
  return (defaultScorer ??= createScorer()).score(ticket, options?.asOf === undefined ? {} : { asOf: options.asOf })
}

/**
 * What becomes of a ticket's score in 4, 24 and 72 hours while nobody answers, and when it reaches the next band.
 * @throws RangeError when `asOf` is not a time.
 */
export const forecast = (ticket: Ticket, options?: ScorerOptions): Forecast => createScorer(options).forecast(ticket)

/**
 * What a ticket's score would be, had somebody just answered, announced a time or done what is asked for, cheapest first.
 * @throws RangeError when `asOf` is not a time.
 */
export const counterfactuals = (ticket: Ticket, options?: ScorerOptions): Counterfactuals => createScorer(options).counterfactuals(ticket)
