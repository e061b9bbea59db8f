import type { Assessment } from '../../assessment.ts'
import type { Outlook } from '../../index.ts'
import type { SavedTicket } from '../saved-ticket.ts'
import type { TicketVerdict } from '../verdict.ts'

/** A scored ticket as the page is made from it: fresh from a scorer, or from a saved file, where quotes without text are empty. */
export interface Reported {
  readonly id: string
  readonly subject?: string
  readonly assessment: Assessment
  readonly ticket?: SavedTicket
  readonly verdict?: TicketVerdict
  readonly outlook?: { readonly ahead: readonly Outlook[]; readonly nextBand?: Outlook | undefined }
}
