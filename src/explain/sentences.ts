import type { Band, PrerequisiteStatus, Silence, SilenceKind } from '../assessment.ts'
import type { Need } from '../signals/signal.ts'
import type { MeasurePhrases } from './measures.ts'

/** The words that explanations are made of. Both languages have the same keys. */
export interface Sentences {
  readonly bands: Readonly<Record<Band, string>>
  readonly heading: (score: number, band: string) => string
  readonly base: string
  readonly clamped: (total: number) => string
  /** The ticket is part of an incident; `since` is ISO 8601. */
  readonly incident: (terms: string, since: string, customers: number) => string
  readonly why: string
  readonly nothing: string
  readonly wants: string
  readonly prerequisite: Readonly<Record<PrerequisiteStatus, (text: string) => string>>
  /** How a request began, came again and ended. */
  readonly course: {
    readonly asked: (where: string) => string
    readonly again: (where: string) => string
    readonly done: (quotes: string) => string
    readonly replaced: (operation: string, quotes: string) => string
  }
  /** An agent asked for a prerequisite or told about it. */
  readonly told: (where: string) => string
  readonly notSaid: string
  readonly silence: Readonly<Record<SilenceKind, string>>
  /** How much of the score silence is, and how much words are. */
  readonly silenceAndWords: (silence: Silence) => string
  readonly next: string
  readonly avoid: string
  readonly unseen: (signals: number, inputs: string) => string
  readonly inputs: Readonly<Record<Need, string>>
  readonly metadataOnly: string
  readonly sure: (percent: number) => string
  readonly customer: string
  readonly subject: string
  /** As it stands behind "in". */
  readonly theSubject: string
  readonly number: (value: number) => string
  readonly units: Readonly<Record<'minutes' | 'hours' | 'days', (n: number) => string>>
  readonly measures: MeasurePhrases
  readonly quote: (words: string) => string
}
