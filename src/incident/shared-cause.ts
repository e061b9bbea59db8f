import type { TicketIncident } from '../assessment.ts'
import { measure } from '../signals/signal.ts'
import type { Scored } from '../score/scorecard.ts'
import type { Incident } from './incident.ts'

/**
 * Signals that tell of the fault itself: how bad it is, how pressing, how long it has lasted. In an incident they are the same for all who
 * are struck, and the incident says so once. What a ticket says of how this customer was treated is its own and counts in full:
 * anger, threats, promises that were broken, answers that did not come, as silence makes a crisis worse than the fault does.
 */
export const sharedSignals: readonly string[] = ['age', 'business-impact', 'priority', 'urgency']

/** Half: the common cause is counted, but not as if each customer had it alone. */
const OWN_SHARE = 0.5

/** Counts half of what the common cause explains, and says with how many customers it is shared. */
export const temper = (scored: readonly Scored[], { customers }: TicketIncident): readonly Scored[] =>
  scored.map((one) =>
    one.points <= 0 || !sharedSignals.includes(one.signal)
      ? one
      : { ...one, points: one.points * OWN_SHARE, evidence: [...one.evidence, measure('customersStruck', customers, 'customers')] },
  )

/** By ticket: the incident that it is part of; the first of several. */
export const incidentsByTicket = (incidents: readonly Incident[]): ReadonlyMap<string, TicketIncident> => {
  const found = new Map<string, TicketIncident>()
  for (const { id, symptom, first, reach, tickets } of incidents) {
    const { operation, terms } = symptom
    const brief: TicketIncident = {
      id, since: first.at, customers: reach.customers,
      symptom: { ...(operation !== undefined && { operation }), terms: terms.map(({ says }) => says[0] ?? '').filter((said) => said !== '') },
    }
    for (const { ticketId } of tickets) if (!found.has(ticketId)) found.set(ticketId, brief)
  }
  return found
}
