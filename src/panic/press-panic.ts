import { readThread } from '../features/thread.ts'
import { gatherWording } from '../features/wording.ts'
import { defaultTable } from '../lexicons/index.ts'
import type { Ticket, Time } from '../ticket.ts'
import { emptyLedger, type PanicLedger, withPress } from './panic-ledger.ts'
import { checkedPanicPolicy, panicPolicy, type PanicPolicy } from './panic-policy.ts'
import { type PanicRuling, ruleOnPanic } from './panic-ruling.ts'

export interface PressPanicOptions {
  /** The ticket, with `panic`. */
  readonly ticket: Ticket
  /** Every press before this one. Absent: none. */
  readonly ledger?: PanicLedger
  /** Absent: `panicPolicy`. */
  readonly policy?: PanicPolicy
  /** When it was pressed, where `ticket.panic.at` does not say. */
  readonly at?: Time
}

export interface PanicOutcome {
  readonly ruling: PanicRuling
  /** The ledger with this press in it: keep it, and hand it in with the next press. */
  readonly ledger: PanicLedger
}

/**
 * Decides about a press of the panic button, and writes it down: ledger in, ledger out, nothing kept between two calls. A press is checked against
 * all grants of its year, whether they were made before or after it, so presses may arrive in any order; one that is in the ledger already is
 * recalled, not counted again. Store the ledger by compare-and-set, or merge what was made apart with `mergePanicLedgers`.
 * @throws RangeError when the ticket holds no press, the press no time, or the policy is out of range.
 */
export const pressPanic = ({ ticket, ledger = emptyLedger, policy = panicPolicy, at }: PressPanicOptions): PanicOutcome => {
  const table = defaultTable()
  const wording = gatherWording(readThread(ticket, table), table)
  const ruling = ruleOnPanic({ ticket, wording, ledger, policy: checkedPanicPolicy(policy), at })
  if (ruling === undefined) throw new RangeError('panic: a ticket with `panic` expected, found none')
  return { ruling, ledger: withPress(ledger, ruling.customer, ruling.press) }
}
