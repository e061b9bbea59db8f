import type { Adapter } from './adapter.ts'
import { ticketOutcome } from './adapter.ts'

/** Tickets in bonsens' own shape: nothing to translate, only to check. */
export function canonicalAdapter(): Adapter {
  return {
    accept: (record) => [ticketOutcome(record.value, record)],
    endPage: () => [],
    finish: () => [],
  }
}
