import type { ExtraPhrases, JargonChanges, Language, PanicPolicy, PolicyChanges } from '../index.ts'
import type { ColumnMapping } from '../ingest/csv-columns.ts'

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** When your desk is at work, on the wall clock of `timezone`. */
export interface DeskHours {
  readonly days: readonly Weekday[]
  /** `09:00` */
  readonly from: string
  /** `18:00`; `24:00` is midnight. */
  readonly to: string
  /** Days off, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[]
}

/** A signal that counts for nothing for a while: it is still reported, with 0 points. */
export interface MutedSignal {
  /** Its id, as `bonsens signals` lists it. */
  readonly signal: string
  readonly reason: string
  /** Last day that it is muted, `YYYY-MM-DD`. */
  readonly until: string
}

/**
 * What `bonsens.config.json`, `.ts`, `.js` or `.mjs` holds: the command's settings for one desk. Options on the command line come first.
 *
 * ```ts
 * import type { BonsensConfig } from 'bonsens/ingest'
 *
 * export default { lang: 'fr', timezone: 'Europe/Paris' } satisfies BonsensConfig
 * ```
 */
export interface BonsensConfig {
  /** Where editors find the JSON schema; not read. */
  readonly $schema?: string
  /** Of reports, sentences and messages. */
  readonly lang?: Language
  /** Zone of times that name none, of working hours, and of times that replies announce: `Europe/Paris`. */
  readonly timezone?: string
  /** Waits are counted in these. Needs `timezone`. Absent: round the clock. */
  readonly workingHours?: DeskHours
  /** In mail: domains and addresses of ours, `example.com`. */
  readonly ourDomains?: readonly string[]
  /** Which header of a table holds what: `{ "subject": "Titre" }`. */
  readonly columns?: ColumnMapping
  /** Where scores start, stop and change name. */
  readonly policy?: PolicyChanges
  /** Signals that count for nothing for a while. */
  readonly muted?: readonly MutedSignal[]
  /** Who may press the panic button, by plan; or a file as `--panic` takes it. What is left out is as in `panicPolicy`. */
  readonly panic?: string | Partial<PanicPolicy>
  /** Phrases of your own for signals. */
  readonly phrases?: readonly ExtraPhrases[]
  /** Operations and wordings of your own for the decoder; or a file as `--jargon` takes it. */
  readonly jargon?: string | JargonChanges
  /** Verdicts on tickets, a file as `--feedback` takes it. */
  readonly feedback?: string
}
