import { momentOf } from '../ingest/moment.ts'
import type { Ticket } from '../ticket.ts'

const dayMs = 86_400_000

/** The newest moment found in tickets. Moments more than a day ahead of `now` are slips of a clock or a keyboard and do not count. */
export function newestMoment(now: number) {
  let newest: number | undefined
  let ahead = 0
  const see = (time: unknown) => {
    const at = momentOf(time)
    if (at === undefined) return
    if (at > now + dayMs) ahead += 1
    else if (newest === undefined || at > newest) newest = at
  }
  return {
    add: (ticket: Ticket) => {
      see(ticket.createdAt)
      see(ticket.updatedAt)
      see(ticket.closedAt)
      see(ticket.panic?.at)
      for (const message of ticket.messages ?? []) see(message.at)
    },
    newest: () => newest,
    ahead: () => ahead,
  }
}
