import { type Adapter, rejected, ticketOutcome } from './adapter.ts'
import { IdSet } from './id-set.ts'
import type { Vendor } from './vendor.ts'

const keys = ['messages', 'subject', 'createdAt', 'closedAt', 'status', 'priority', 'statistics', 'panic']

/** The first ticket of an id is the ticket: nothing is held, so the file is read as it comes. */
function openCanonical(): Adapter {
  const seen = new IdSet()
  return {
    accept: (record) => {
      const outcome = ticketOutcome(record.value, record)
      if (outcome.kind !== 'ticket') return [outcome]
      const { id } = outcome.ticket
      if (seen.has(id)) return [rejected(record, 'duplicate', 'id', 'an earlier record has the same ticket', id)]
      seen.add(id)
      return [outcome]
    },
    endPage: () => [],
    finish: () => [],
  }
}

/** Tickets in bonsens' own shape: nothing to translate, only to check. */
export const canonical = {
  id: 'canonical',
  recognises: (fields) => keys.some((key) => key in fields),
  open: openCanonical,
} as const satisfies Vendor
