import { ticketOutcome } from './adapter.ts'
import type { Vendor } from './vendor.ts'

const keys = ['messages', 'subject', 'createdAt', 'closedAt', 'status', 'priority', 'statistics', 'panic']

/** Tickets in bonsens' own shape: nothing to translate, only to check. */
export const canonical = {
  id: 'canonical',
  recognises: (fields) => keys.some((key) => key in fields),
  open: () => ({
    accept: (record) => [ticketOutcome(record.value, record)],
    endPage: () => [],
    finish: () => [],
  }),
} as const satisfies Vendor
