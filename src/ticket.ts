/** The input port: one conversation with a customer. All fields but `id` may be absent; what is absent is never guessed. */

/** ISO 8601 with a zone (`2026-01-09T10:00:00+01:00`, `…Z`) or epoch milliseconds. */
export type Time = string | number

export type Author = 'customer' | 'agent' | 'system'
export type Visibility = 'public' | 'internal'
export type Status = 'new' | 'open' | 'waiting_customer' | 'waiting_internal' | 'solved' | 'closed'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'

export interface Message {
  /** Unique in its ticket. Absent: `m1`, `m2`… by position. */
  readonly id?: string
  /** Who wrote: bots, triggers and auto-replies are `system`. */
  readonly author: Author
  readonly authorId?: string
  /** Absent: `public`. */
  readonly visibility?: Visibility
  readonly at?: Time | null
  readonly body: string
}

export interface Requester {
  readonly id?: string
  readonly name?: string
  readonly organisation?: string
  readonly plan?: string
}

/** The customer pressed the panic button. */
export interface Panic {
  readonly at?: Time | null
  readonly productionDown?: boolean
  readonly workaround?: boolean
}

/** What an export without messages can still tell. */
export interface Statistics {
  readonly replies?: number
  readonly reopens?: number
  readonly handoffs?: number
  readonly firstReplyMs?: number
}

/** For evaluation only: no signal reads it. */
export interface Outcome {
  readonly escalated?: boolean
  /** 1 to 5. */
  readonly csat?: number
  readonly reopened?: boolean
}

export interface Ticket {
  readonly id: string
  readonly subject?: string
  readonly createdAt?: Time | null
  /** When anything of it last changed: it dates an export that holds no messages. */
  readonly updatedAt?: Time | null
  readonly closedAt?: Time | null
  readonly status?: Status
  readonly priority?: Priority
  readonly channel?: string
  readonly tags?: readonly string[]
  readonly requester?: Requester
  /** In any order; sorted by `at` before anything is read. Absent or empty: metadata-only mode. */
  readonly messages?: readonly Message[]
  readonly panic?: Panic
  readonly statistics?: Statistics
  readonly outcome?: Outcome
}
