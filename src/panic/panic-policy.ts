import type { PanicDecision } from '../assessment.ts'
import { hasOwn } from './own.ts'

/** How many presses a plan grants, in which year. */
export interface PanicEntitlement {
  /** Presses granted a year; 0: the plan has no button. */
  readonly presses: number | 'unlimited'
  /**
   * `rolling`: in any year, counted from each press to the same time of the same date a year later, in UTC; a press of 29 February counts until the
   * end of 28 February. So never more than `presses` within 365 days. `calendar`: from 1 January to 31 December, in UTC. Absent: `rolling`.
   */
  readonly per?: 'rolling' | 'calendar'
}

/** Who may press the panic button how often, what is done in doubt, and who is told. */
export interface PanicPolicy {
  /** By the name of the plan in lower case (`requester.plan`). */
  readonly plans: Readonly<Record<string, PanicEntitlement>>
  /** Customers without a plan, or on one that is not listed. */
  readonly otherwise: PanicEntitlement
  /** A press of which a test can be neither confirmed nor refuted; the other tests hold. */
  readonly doubt: 'grant' | 'downgrade'
  /** Who is told, by what was decided: names that your alerting knows. */
  readonly tell: Readonly<Record<PanicDecision, readonly string[]>>
}

/**
 * MinIO's button: once a year on the standard plan, unlimited on the enterprise plan, and it reaches the whole company (Admin Magazine 61, 2021;
 * min.io/legal/aistor-support-services). In doubt a press is granted: a false alarm costs an hour, an emergency taken for none costs the customer.
 */
export const panicPolicy: PanicPolicy = {
  plans: { standard: { presses: 1, per: 'rolling' }, enterprise: { presses: 'unlimited' } },
  otherwise: { presses: 1, per: 'rolling' },
  doubt: 'grant',
  tell: { grant: ['everyone'], downgrade: ['support'], refuse: ['support', 'account-manager'] },
}

/** Policies come from files, too. */
const YEARS: readonly string[] = ['rolling', 'calendar']

const isEntitlement = ({ presses, per = 'rolling' }: PanicEntitlement): boolean =>
  (presses === 'unlimited' || (Number.isInteger(presses) && presses >= 0)) && YEARS.includes(per)

/**
 * The policy, checked.
 * @throws RangeError when a plan's presses are no whole number from 0 on nor `unlimited`, or its year is neither `rolling` nor `calendar`.
 */
export const checkedPanicPolicy = (policy: PanicPolicy): PanicPolicy => {
  for (const [plan, entitlement] of [...Object.entries(policy.plans), ['otherwise', policy.otherwise] as const])
    if (!isEntitlement(entitlement)) throw new RangeError(`panic.policy: presses 0, 1, 2… or "unlimited", per "rolling" or "calendar" expected for ${plan}, found ${JSON.stringify(entitlement)}`)
  return policy
}

/** What a plan grants. */
export const entitlementOf = (plan: string | undefined, { plans, otherwise }: PanicPolicy): PanicEntitlement => {
  const name = plan?.trim().toLowerCase() ?? ''
  return hasOwn(plans, name) ? (plans[name] ?? otherwise) : otherwise
}
