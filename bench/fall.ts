import type { Band } from '../src/assessment.ts'
import { scoreTicket } from '../src/index.ts'
import type { Message, Ticket } from '../src/ticket.ts'
import { mean } from './auc.ts'
import { medianOf } from './lead.ts'

/** What a closing word of the customer does to scores that were high or critical. */
export interface Fall {
  readonly tickets: number
  readonly medianBefore: number
  readonly medianAfter: number
  /** Shares after it. */
  readonly calm: number
  readonly belowHigh: number
}

const closing = { en: 'Thanks, it works now.', fr: 'Merci, ça fonctionne maintenant.' } as const
const hourMs = 3_600_000

/** Scores tickets, those at high or critical once more an hour later, after the customer confirmed the solution. */
export const fallOf = (tickets: readonly Ticket[]): Fall => {
  const falls = tickets.flatMap((ticket) => {
    const last = Math.max(...(ticket.messages ?? []).map(({ at }) => new Date(at ?? 0).getTime()))
    const before = scoreTicket(ticket, { asOf: last })
    if (!isHigh(before.band)) return []
    const word: Message = { id: 'closing', author: 'customer', at: last + hourMs, body: closing[before.language === 'fr' ? 'fr' : 'en'] }
    return [{ before, after: scoreTicket({ ...ticket, messages: [...(ticket.messages ?? []), word] }, { asOf: last + hourMs }) }]
  })
  return {
    tickets: falls.length,
    medianBefore: medianOf(falls.map(({ before }) => before.score)),
    medianAfter: medianOf(falls.map(({ after }) => after.score)),
    calm: mean(falls.map(({ after }) => (after.band === 'calm' ? 1 : 0))),
    belowHigh: mean(falls.map(({ after }) => (isHigh(after.band) ? 0 : 1)))
  }
}

const isHigh = (band: Band): boolean => band === 'high' || band === 'critical'
