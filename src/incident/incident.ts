import type { Measure, Quote } from '../assessment.ts'
import type { OperationId } from '../jargon/operation.ts'

/** Many customers, the same symptom, a short time. JSON-safe. */
export interface Incident {
  /** `incident-` and eight hexadecimal digits, from the tickets by which it was first known: the same while more come in. */
  readonly id: string
  readonly symptom: Symptom
  readonly onset: IncidentOnset
  readonly reach: Reach
  readonly saturation: Saturation
  readonly first: Sighted
  readonly last: Sighted
  /** The ticket with which it was no longer chance. */
  readonly known: Sighted
  /** In order of time; at least `leastCustomers` of different customers. */
  readonly tickets: readonly IncidentTicket[]
  /** What makes it no chance: `customersInWindow` and `usualInWindow` (of this symptom, by share of all tickets and by hour of day and week), `window` (ms), `surprise` (bits). */
  readonly evidence: readonly Measure[]
}

/** What the tickets have in common. */
export interface Symptom {
  /** What most of them ask for, where the decoder knows it. */
  readonly operation?: OperationId
  /** Words that set them apart from all other tickets, the most telling first. */
  readonly terms: readonly SymptomTerm[]
}

/** One thing that customers name. */
export interface SymptomTerm {
  /** One or two ways in which they write it, the most frequent first, in lower case. */
  readonly says: readonly string[]
  /** Tickets that name it. */
  readonly tickets: number
}

export interface IncidentOnset {
  /** `sudden`: half of the peak rate within an hour of the first ticket. */
  readonly kind: 'sudden' | 'progressive'
  /** From the first ticket to half of the peak rate, in ms. */
  readonly rise: Measure
}

/** How many customers it struck, of those who wrote at all. */
export interface Reach {
  readonly customers: number
  /** Customers seen in the weeks before and during it. */
  readonly seen: number
  /** 0 to 1. */
  readonly share: number
  /** `total`: four in five or more. */
  readonly extent: 'partial' | 'total'
}

/** What the peak hour had to carry. Rates are tickets per hour. */
export interface Saturation {
  /** The busiest 60 minutes of the incident: the moment they begin (ISO 8601, UTC). */
  readonly peakAt: string
  /** Tickets of the incident in them. */
  readonly perHour: number
  /** Tickets of this kind that are usual in an hour. */
  readonly usualPerHour: number
  /** All tickets in the clock hours that the peak touches, per hour. */
  readonly allPerHour: number
  /** All tickets that are usual at that hour of the week (of the day, where less than a week is known); absent: nothing is known. */
  readonly allUsualPerHour?: number
}

export interface Sighted {
  readonly ticketId: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface IncidentTicket extends Sighted {
  /** The words that show the symptom: `messageId` is `subject` for the subject line. Absent: only the decoded operation says so. */
  readonly quote?: Quote
}
