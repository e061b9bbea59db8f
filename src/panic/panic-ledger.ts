import type { PanicDecision, PanicReason } from '../assessment.ts'
import { momentOf } from '../features/moment.ts'
import { hasOwn } from './own.ts'
import { usedAt } from './entitlement.ts'
import { entitlementOf, type PanicPolicy } from './panic-policy.ts'

/** One press of the button, and what became of it. */
export interface PanicPress {
  /** Unique for the customer; the same id twice is the same press. */
  readonly id: string
  readonly ticketId: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly plan?: string
  /** What was decided when it was pressed. */
  readonly decided: PanicDecision
  /** What stands: a grant that was made apart, in another ledger, beyond what the plan grants, stands as a refusal. */
  readonly decision: PanicDecision
  /** Why it was decided so. */
  readonly reasons: readonly PanicReason[]
}

/** Every press so far, by customer. JSON-safe: keep it where you like, and hand it in again. */
export interface PanicLedger {
  readonly presses: Readonly<Record<string, readonly PanicPress[]>>
}

export const emptyLedger: PanicLedger = Object.freeze({ presses: Object.freeze({}) })

const msOf = (press: PanicPress): number => {
  const ms = momentOf(press.at)?.ms
  if (ms === undefined) throw new RangeError(`panic.ledger: ISO 8601 with a zone expected for the press ${JSON.stringify(press.id)}, found ${JSON.stringify(press.at)}`)
  return ms
}

const byTime = (a: PanicPress, b: PanicPress): number => msOf(a) - msOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A customer's presses. */
export const pressesOf = ({ presses }: PanicLedger, customer: string): readonly PanicPress[] => (hasOwn(presses, customer) ? (presses[customer] ?? []) : [])

/** When a customer's grants that stand were pressed, in order. */
export const grantedAt = (presses: readonly PanicPress[]): readonly number[] =>
  presses.filter(({ decision }) => decision === 'grant').map(msOf).sort((a, b) => a - b)

/** The ledger with one customer's presses in place of those before. */
const withPresses = (ledger: PanicLedger, customer: string, presses: readonly PanicPress[]): PanicLedger => ({
  presses: Object.fromEntries([...Object.entries(ledger.presses).filter(([name]) => name !== customer), [customer, presses] as const].sort(([a], [b]) => (a < b ? -1 : 1))),
})

/** The ledger with one press more; a press that is in it already changes nothing. */
export const withPress = (ledger: PanicLedger, customer: string, press: PanicPress): PanicLedger => {
  const before = pressesOf(ledger, customer)
  return before.some(({ id }) => id === press.id) ? ledger : withPresses(ledger, customer, [...before, press].sort(byTime))
}

const RANK: readonly PanicDecision[] = ['grant', 'downgrade', 'refuse']

/** Of two accounts of one press, the same one whichever comes first: a grant tells more than a refusal. */
const surer = (a: PanicPress, b: PanicPress): PanicPress => {
  const order = RANK.indexOf(a.decided) - RANK.indexOf(b.decided)
  if (order !== 0) return order < 0 ? a : b
  return JSON.stringify([a.at, a.plan, a.ticketId, a.reasons]) <= JSON.stringify([b.at, b.plan, b.ticketId, b.reasons]) ? a : b
}

/** What stands of the presses, in time: of grants that were made apart, the earlier ones. */
const settle = (presses: readonly PanicPress[], policy: PanicPolicy): readonly PanicPress[] => {
  const standing: number[] = []
  return [...presses].sort(byTime).map((press) => {
    if (press.decided !== 'grant') return { ...press, decision: press.decided }
    const entitlement = entitlementOf(press.plan, policy)
    const at = msOf(press)
    const stands = entitlement.presses === 'unlimited' || usedAt(standing, at, entitlement) < entitlement.presses
    if (stands) standing.push(at)
    return { ...press, decision: stands ? 'grant' : 'refuse' }
  })
}

const united = (lists: readonly (readonly PanicPress[])[]): readonly PanicPress[] => {
  const byId = new Map<string, PanicPress>()
  for (const press of lists.flat()) {
    const known = byId.get(press.id)
    byId.set(press.id, known === undefined ? press : surer(known, press))
  }
  return [...byId.values()]
}

/**
 * One ledger of several that were kept apart. Presses are a set by id, so ledgers may be merged in any order, and again. Where both granted a
 * press and the plan grants only one, the earlier grant stands; `decided` still tells that the other was granted, too.
 * @throws RangeError on a press without a time.
 */
export const mergePanicLedgers = (ledgers: readonly PanicLedger[], policy: PanicPolicy): PanicLedger => {
  const customers = [...new Set(ledgers.flatMap(({ presses }) => Object.keys(presses)))].sort()
  return { presses: Object.fromEntries(customers.map((customer) => [customer, settle(united(ledgers.map((ledger) => pressesOf(ledger, customer))), policy)])) }
}
