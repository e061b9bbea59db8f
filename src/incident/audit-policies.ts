import type { IncidentSeverity, IncidentStage } from './audit-record.ts'

/** Most minutes between two updates, by the stage that the first of them tells; null: the policy sets none. */
export type StageGaps = Readonly<Record<Exclude<IncidentStage, 'report'>, number | null>>

/** How often a vendor means to speak. Minutes throughout; what is absent is not judged by a number. */
export interface UpdatePolicy {
  readonly id: string
  /** Where the numbers come from. */
  readonly source: string
  readonly gapMinutes: Readonly<Record<IncidentSeverity, StageGaps>>
  /** From the beginning to the vendor's first word. */
  readonly firstWordMinutes?: number
  /** From the first word to the second, which tells the extent. */
  readonly secondWordMinutes?: number
  /** So long after the first word, gaps are free, as long as each update announces the next. */
  readonly longAfterMinutes?: number
  /** A longer gap is allowed when it was announced. */
  readonly announcedGaps?: boolean
  /** From the beginning to a degraded service. Absent: 120 (Actito). */
  readonly degradedServiceMinutes?: number
  /** From the recovery to the report of cause and corrective action, where it named no time. Absent: 14 days (Azure). */
  readonly reportMinutes?: number
}

export type PolicyName = 'boomi' | 'gitlab' | 'pagerduty'

const gaps = (investigating: number | null, identified: number | null, monitoring: number | null): StageGaps => ({ investigating, identified, monitoring, resolved: null })

const none = gaps(null, null, null)
const untilFixed = gaps(20, 20, 20)

/**
 * Published cadences.
 * - `boomi`: every 15 minutes while customers are fully down, which is `s1`; for less it gives no number (six rules on moving to SaaS).
 * - `gitlab`: by severity and stage, longer gaps where announced (handbook, CMOC workflows).
 * - `pagerduty`: first post within 5 minutes, the extent 5 minutes later, then every 20 minutes for two hours (incident response, external communication).
 */
export const updatePolicies: Readonly<Record<PolicyName, UpdatePolicy>> = {
  boomi: { id: 'boomi', source: 'Boomi, six rules for an outage', gapMinutes: { s1: gaps(15, 15, null), s2: none, s3: none, s4: none } },
  gitlab: {
    id: 'gitlab',
    source: 'GitLab handbook, CMOC workflows',
    gapMinutes: { s1: gaps(10, 10, 30), s2: gaps(15, 30, 60), s3: gaps(15, 30, 60), s4: gaps(15, 30, 60) },
    announcedGaps: true,
  },
  pagerduty: {
    id: 'pagerduty',
    source: 'PagerDuty incident response, external communication guidelines',
    gapMinutes: { s1: untilFixed, s2: untilFixed, s3: untilFixed, s4: untilFixed },
    firstWordMinutes: 5,
    secondWordMinutes: 5,
    longAfterMinutes: 120,
  },
}

const isPreset = (name: string): name is PolicyName => Object.keys(updatePolicies).includes(name)

/** @throws RangeError on a name that is no preset. */
export const policyOf = (policy: PolicyName | UpdatePolicy = 'boomi'): UpdatePolicy => {
  if (typeof policy !== 'string') return policy
  if (isPreset(policy)) return updatePolicies[policy]
  throw new RangeError(`policy: one of ${Object.keys(updatePolicies).join(', ')}, or a policy, expected; found ${JSON.stringify(policy)}`)
}
