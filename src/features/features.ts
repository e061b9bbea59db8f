import type { DecodedRequest, TicketLanguage } from '../assessment.ts'
import type { PanicRuling } from '../panic/panic-ruling.ts'
import type { Ticket } from '../ticket.ts'
import type { Moods } from './mood.ts'
import type { Rounds } from './rounds.ts'
import type { KeptOrNot } from './promises.ts'
import type { Thread } from './thread.ts'
import type { Timing } from './timing.ts'
import type { Wording } from './wording.ts'

/** Every fact that signals may see, computed once per ticket. What is unknown is undefined. */
export interface Features {
  readonly ticket: Ticket
  readonly asOf: number
  readonly thread: Thread
  readonly wording: Wording
  readonly moods: Moods
  readonly timing: Timing
  readonly rounds: Rounds
  readonly promises: readonly KeptOrNot[]
  readonly requests: readonly DecodedRequest[]
  readonly language: TicketLanguage
  /** What is decided about a press of the panic button; undefined: nobody pressed, or who may press is not known. */
  readonly panic: PanicRuling | undefined
  /** Customer messages per ticket in the batch, or undefined. */
  readonly usualCustomerMessages: number | undefined
}
