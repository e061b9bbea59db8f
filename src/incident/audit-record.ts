import type { Ticket, Time } from '../ticket.ts'
import type { PolicyName, UpdatePolicy } from './audit-policies.ts'

/** The input of the audit: what was said about an incident, by those it struck and by the vendor. */

/** `s1`: customers are down; `s2`: badly affected; `s3`, `s4`: less. */
export type IncidentSeverity = 's1' | 's2' | 's3' | 's4'

/** As status pages name them; `report`: what came after the end, with the cause. */
export type IncidentStage = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'report'

/** Something that the vendor said. */
export interface IncidentUpdate {
  /** Unique in its record. */
  readonly id: string
  /** When it was sent. The clock of its zone is the one that the audit shows and reads "at 10:00" by. */
  readonly at: Time
  /** `email`, `status-page`, `phone`, `ticket`… */
  readonly channel: string
  /** `customers`, `partners`, `everyone`…; what is `internal` or for `staff` was told to nobody. */
  readonly audience: string
  readonly body: string
  readonly author?: string
  /** Where the channel says so; absent: read from the words. */
  readonly stage?: IncidentStage
}

/** One incident. All fields may be absent: what they would show is then unknown. */
export interface IncidentRecord {
  readonly name?: string
  /** Tickets and calls that came of it. A channel of `phone` makes a call; a tag or plan of `partner` (`partenaire`, `reseller`, `revendeur`) a reseller's ticket. */
  readonly tickets?: readonly Ticket[]
  /** In any order. */
  readonly updates?: readonly IncidentUpdate[]
  readonly severity?: IncidentSeverity
  /** Absent: `boomi`. */
  readonly policy?: PolicyName | UpdatePolicy
  /** When it began, where monitoring knows; absent: the first ticket or update. */
  readonly startedAt?: Time
  /** How many customers (or partners) could have been struck. */
  readonly customers?: number
}
