import type { PanicReason, PanicVerdict } from '../assessment.ts'
import { momentOf } from '../features/moment.ts'
import type { Wording } from '../features/wording.ts'
import type { Ticket, Time } from '../ticket.ts'
import { nextGrantAt, usedAt } from './entitlement.ts'
import { grantedAt, type PanicLedger, type PanicPress, pressesOf } from './panic-ledger.ts'
import { entitlementOf, type PanicEntitlement, type PanicPolicy } from './panic-policy.ts'
import { type PanicTest, threeTests } from './three-tests.ts'

/** What was decided about one press. */
export interface PanicRuling extends PanicVerdict {
  readonly tests: readonly PanicTest[]
  /** Whose entitlement it is: the organisation, else the requester's id or name, else the ticket alone. */
  readonly customer: string
  readonly entitlement: PanicEntitlement
  /** Presses granted in the year that this one falls in, without this one. */
  readonly used: number
  /** When the plan would grant the next press, ISO 8601, UTC; only with `none-left`. */
  readonly nextAt?: string
  /** Who is to be told, by the policy. */
  readonly tell: readonly string[]
  readonly press: PanicPress
}

export interface PanicQuestion {
  readonly ticket: Ticket
  readonly wording: Wording
  readonly ledger: PanicLedger
  readonly policy: PanicPolicy
  /** When it was pressed, where the ticket does not say. */
  readonly at: Time | undefined
}

/** What a clock of the language can show. */
const LAST_MOMENT = 8.64e15

const customerOf = ({ id, requester }: Ticket): string => requester?.organisation ?? requester?.id ?? requester?.name ?? `ticket:${id}`

const isoOf = (ms: number): string => new Date(ms).toISOString()

/** The same press has the same id, in whatever zone its time was written. */
const pressed = ({ ticket, at }: PanicQuestion): Pick<PanicPress, 'id' | 'at'> & { readonly ms: number } => {
  const own = momentOf(ticket.panic?.at)?.ms
  const ms = own ?? momentOf(at)?.ms
  if (ms === undefined || ms > LAST_MOMENT || ms < -LAST_MOMENT) throw new RangeError(`panic: ticket.panic.at or at expected, ISO 8601 with a zone or epoch milliseconds, found ${JSON.stringify(ticket.panic?.at ?? at)}`)
  return { id: own === undefined ? ticket.id : `${ticket.id}@${isoOf(ms)}`, at: isoOf(ms), ms }
}

const FAILED: Readonly<Record<PanicTest['id'], PanicReason>> = {
  'service-unavailable': 'service-available',
  'business-critically-affected': 'business-not-affected',
  'no-workaround': 'workaround-known',
}

const decide = (tests: readonly PanicTest[], used: number, { presses }: PanicEntitlement, { doubt }: PanicPolicy): PanicVerdict => {
  if (presses === 0) return { decision: 'refuse', reasons: ['not-in-plan'] }
  const failed = tests.filter(({ status }) => status === 'failed')
  if (failed.length > 0) return { decision: 'downgrade', reasons: failed.map(({ id }) => FAILED[id]) }
  const isDoubtful = tests.some(({ status }) => status === 'unknown')
  if (isDoubtful && doubt === 'downgrade') return { decision: 'downgrade', reasons: ['in-doubt'] }
  if (presses !== 'unlimited' && used >= presses) return { decision: 'refuse', reasons: ['none-left'] }
  return { decision: 'grant', reasons: [isDoubtful ? 'in-doubt' : 'tests-met'] }
}

/** A press that the ledger holds keeps what was decided. */
const recalled = ({ decision, decided, reasons }: PanicPress): PanicVerdict => ({ decision, reasons: decision === decided ? reasons : ['none-left'] })

/** Decides about the press of a ticket: grant, downgrade or refuse. Undefined: nobody pressed. */
export const ruleOnPanic = (question: PanicQuestion): PanicRuling | undefined => {
  const { ticket, wording, ledger, policy } = question
  if (ticket.panic === undefined) return undefined
  const { ms, ...press } = pressed(question)
  const customer = customerOf(ticket)
  const plan = ticket.requester?.plan
  const entitlement = entitlementOf(plan, policy)
  const before = pressesOf(ledger, customer)
  const known = before.find(({ id }) => id === press.id)
  const granted = grantedAt(before.filter((one) => one !== known))
  const used = usedAt(granted, ms, entitlement)
  const tests = threeTests(ticket, wording)
  const { decision, reasons } = known === undefined ? decide(tests, used, entitlement, policy) : recalled(known)
  const next = reasons.includes('none-left') ? nextGrantAt(granted, ms, entitlement) : undefined
  return {
    decision, reasons, tests, customer, entitlement, used,
    ...(next !== undefined && { nextAt: isoOf(next) }),
    tell: policy.tell[decision],
    press: known ?? { ...press, ticketId: ticket.id, ...(plan !== undefined && { plan }), decided: decision, decision, reasons },
  }
}
