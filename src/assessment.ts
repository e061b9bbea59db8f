import type { OperationId } from './jargon/operation.ts'

/** The output port: what was found in one ticket, as of one moment. JSON-safe; same ticket, `asOf` and engine give the same bytes. */

export type Band = 'calm' | 'watch' | 'high' | 'critical'
export type Group = 'language' | 'exchange' | 'time' | 'request' | 'context'
export type Language = 'fr' | 'en'
export type TicketLanguage = Language | 'mixed' | 'unknown'

/** Words as the customer or the agent wrote them: `quote === body.slice(start, end)` of that message, in UTF-16 units. */
export interface Quote {
  readonly kind: 'quote'
  /** The message's id; `subject` for the ticket's subject line. */
  readonly messageId: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface Measure {
  readonly kind: 'measure'
  readonly name: string
  readonly value: number
  /** `ms`, or what is counted: `messages`, `loops`… */
  readonly unit: string
}

export type Evidence = Quote | Measure

export interface Contribution {
  readonly signal: string
  readonly group: Group
  /** Whole points added to the score; negative points lower it. */
  readonly points: number
  /** Completes "The customer …". */
  readonly meaning: string
  readonly evidence: readonly Evidence[]
}

export type PrerequisiteStatus = 'met' | 'missing' | 'unknown'

/** What has to hold before an operation, or is often forgotten on the way, as far as the conversation tells. */
export interface PrerequisiteReading {
  readonly id: string
  /** `unknown`: nobody has said. */
  readonly status: PrerequisiteStatus
  /** The words that say so, the customer's or an agent's; the last ones count. */
  readonly evidence: readonly Quote[]
  /** The first words by which an agent asked for it or told about it; absent: none has. */
  readonly asked?: Quote
}

/** What became of a request over the conversation. */
export interface RequestCourse {
  /** Id of the first message that asks for it; `subject` for the subject line. */
  readonly firstAsked: string
  /** Ids of the later messages that ask for it again. */
  readonly restated: readonly string[]
  /** `done`: an agent said so, or the customer did, and has not come back to it. `replaced`: the customer asks for something else instead. */
  readonly status: 'open' | 'done' | 'replaced'
  /** The operation that is asked for instead. */
  readonly replacedBy?: OperationId
  /** The words that closed it; none while it is open. */
  readonly evidence: readonly Quote[]
}

/** A reply that takes the customer's word to the letter: FTP credentials, where "an ftp" means a whole site. */
export interface LiteralAnswer {
  /** What the reply speaks of. */
  readonly operation: OperationId
  readonly quote: Quote
}

/** What a request names: its blanks, as far as the customer's words fill them. */
export interface RequestSlots {
  readonly domain?: string
  readonly mailbox?: string
  readonly ip?: string
  readonly size?: string
  readonly version?: string
  /** An HTTP error: `404`, `500`… */
  readonly code?: string
}

export interface Alternative {
  readonly operation: OperationId
  readonly confidence: number
}

/** What the customer wants done, decoded from their words. */
export interface DecodedRequest {
  readonly operation: OperationId
  /** 0 to 1. */
  readonly confidence: number
  readonly quote: Quote
  readonly effort: 'seconds' | 'minutes' | 'hours'
  readonly actor: 'customer' | 'provider' | 'either'
  readonly prerequisites: readonly PrerequisiteReading[]
  readonly course: RequestCourse
  /** Agents' replies that answer the words, not the request. */
  readonly literalAnswers: readonly LiteralAnswer[]
  readonly slots: RequestSlots
  /** The question to ask, in the customer's language; it does not ask what the customer named. */
  readonly clarify: string
  /** The request in a specialist's words, in the customer's language. */
  readonly reformulated: string
  readonly alternatives: readonly Alternative[]
}

/**
 * What became of a promise. `kept`: answered, or said to be done, by then or within 15 minutes. `broken`: its time has passed without it.
 * `due`: there is time left, or its time has just come. `vague`: it names no time that can be told ("soon", "in a few days"), so that
 * none can be missed. `lapsed`: no longer needed, or the customer was to write first.
 */
export type PromiseStatus = 'kept' | 'broken' | 'due' | 'vague' | 'lapsed'

/** What an agent announced to the customer: a reply, an update, or that something is done. */
export interface AgentPromise {
  /** The announcement, with its time where one is named. */
  readonly quote: Quote
  readonly status: PromiseStatus
  /** Until when: ISO 8601, UTC. Absent: no time that can be told. */
  readonly due?: string
  /** Milliseconds left at `asOf`, 0 or more; only while it is due. */
  readonly timeLeftMs?: number
  /** Milliseconds that the reply came late, or is late at `asOf`; only when it is broken. */
  readonly lateMs?: number
}

/**
 * What a customer does instead of complaining. `ended-curtly`: "ok." after a loop. `gave-up`: never mind, I will manage.
 * `stopped-answering`: nothing more for days, after a bad exchange. `writes-less`: wrote at length before. `closed-without-answer`: the
 * ticket was closed on the customer's open message. `closed-unconfirmed`: it was closed, and nobody said that it is well.
 * `afraid`: dares not touch what still runs.
 */
export type SilenceKind = 'ended-curtly' | 'gave-up' | 'stopped-answering' | 'writes-less' | 'closed-without-answer' | 'closed-unconfirmed' | 'afraid'

export interface SilenceSign {
  readonly kind: SilenceKind
  /** The contribution that it is; points and evidence are its own. */
  readonly signal: string
  readonly points: number
  readonly evidence: readonly Evidence[]
}

/** Dissatisfaction that shows in what is not said. It is read from the conversation alone: satisfaction surveys (`Outcome.csat`) are not looked at. */
export interface Silence {
  /** Of all signs: a part of the score, counted once. 4 or more. */
  readonly points: number
  /** Points of what the customer did say: all that worsens in the group `language`, beside these signs. 0: no angry word. */
  readonly spoken: number
  /** By size of points, largest first. */
  readonly signs: readonly SilenceSign[]
}

/** A thing to do next. */
export interface NextStep {
  readonly id: string
  /** The signals or operations that call for it. */
  readonly because: readonly string[]
  readonly text: string
}

/** A thing not to do. */
export interface Avoidance {
  readonly id: string
  readonly because: readonly string[]
  readonly text: string
}

/** The incident that a ticket is part of: what many customers have at the same time. */
export interface TicketIncident {
  readonly id: string
  readonly symptom: {
    /** What most of them ask for, where the decoder knows it. */
    readonly operation?: OperationId
    /** Words that set its tickets apart, the most telling first. */
    readonly terms: readonly string[]
  }
  /** When its first ticket came: ISO 8601, UTC. */
  readonly since: string
  /** Customers it struck. */
  readonly customers: number
}

export interface Coverage {
  /** Inputs the ticket had. */
  readonly used: readonly string[]
  /** Inputs it lacked. */
  readonly missing: readonly string[]
  /** Signals that could not be judged for lack of input: unknown is not zero. */
  readonly notEvaluated: readonly string[]
  /** Text found not to be the author's own voice, in UTF-16 units per kind: quoted replies, signatures, logs… Absent kinds: none. */
  readonly setAside: Readonly<Partial<Record<AsideKind, number>>>
}

export type AsideKind = 'quoted-reply' | 'signature' | 'disclaimer' | 'log' | 'code' | 'mail-header' | 'quotation'

/** What became of a press of the panic button. `downgrade`: an ordinary request; `refuse`: an emergency by the tests, but the plan grants no press now. */
export type PanicDecision = 'grant' | 'downgrade' | 'refuse'

/** Why it was decided so. `in-doubt`: a test could be neither confirmed nor refuted. */
export type PanicReason =
  | 'tests-met' | 'in-doubt' | 'service-available' | 'business-not-affected' | 'workaround-known' | 'none-left' | 'not-in-plan'

export interface PanicVerdict {
  readonly decision: PanicDecision
  readonly reasons: readonly PanicReason[]
}

export interface Engine {
  readonly version: string
  readonly lexicon: string
  readonly policy: string
}

export interface Assessment {
  readonly schemaVersion: '1.0'
  readonly ticketId: string
  /** ISO 8601, UTC. */
  readonly asOf: string
  readonly mode: 'thread' | 'metadata-only'
  readonly language: TicketLanguage
  /** 0 to 100: 10 points double the odds that the customer is running out of patience; 50 is even odds. */
  readonly score: number
  /** `base` plus all points, before the clamp to 0-100. */
  readonly total: number
  readonly base: number
  readonly band: Band
  /** By size of points, largest first. */
  readonly contributions: readonly Contribution[]
  /** Signals that were found and that the policy gives no points. Absent: none. */
  readonly muted?: readonly string[]
  readonly requests: readonly DecodedRequest[]
  /** What agents announced, oldest first. Absent: nothing. */
  readonly promises?: readonly AgentPromise[]
  /** Absent: none is heard. */
  readonly silence?: Silence
  readonly nextSteps: readonly NextStep[]
  readonly avoid: readonly Avoidance[]
  /** Only where the panic button was pressed, and the scorer was given a panic policy. */
  readonly panic?: PanicVerdict
  /** Present when the scorer was given incidents, and the ticket is part of one. */
  readonly incident?: TicketIncident
  readonly coverage: Coverage
  readonly engine: Engine
}
