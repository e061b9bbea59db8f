import type { Band, Evidence, Language } from '../assessment.ts'

/** What a draft can be found fault with. */
export type ReplyCheckId =
  | 'literal-answer' | 'same-again' | 'already-given' | 'jargon' | 'no-next-step' | 'blame-passed-on' | 'bare-apology' | 'too-cold' | 'too-breezy' | 'process-excuse' | 'disrespect'

/** `error`: will make it worse; `warning`: better changed; `info`: worth a second look. */
export type Severity = 'info' | 'warning' | 'error'

export interface DraftSpan {
  /** `quote === draft.slice(start, end)`, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface ReplyFinding {
  readonly check: ReplyCheckId
  readonly severity: Severity
  /** The words it is about. Absent: about what is not there. */
  readonly span?: DraftSpan
  /** One sentence for the agent. */
  readonly says: string
  /** What in the thread makes it so. */
  readonly because: readonly Evidence[]
  /** A sentence to send instead, in the draft's language; `[…]` is to be filled in. */
  readonly better: string
}

/** A draft read beside its ticket. JSON-safe. */
export interface ReplyReview {
  readonly ticketId: string
  /** ISO 8601, UTC. */
  readonly asOf: string
  /** The draft's language; the ticket's where the draft does not tell. */
  readonly language: Language
  /** The ticket's score and band before the reply. */
  readonly score: number
  readonly band: Band
  /** The worst first, then in the order of the draft; empty: send it. */
  readonly findings: readonly ReplyFinding[]
}
