import { recoveryAnnounced, reportDelivered, reportPromised } from './audit-ending.ts'
import type { Facts } from './audit-facts.ts'
import { firstWord, ownIt, supplierBlame, toldFirst } from './audit-first-word.ts'
import type { Judgement } from './audit-judgement.ts'
import { news } from './audit-news.ts'
import { cadence, nextAnnounced, nextKept } from './audit-rhythm.ts'
import { degradedService, supportReachable } from './audit-service.ts'

export type AuditGroup = 'first-word' | 'ownership' | 'rhythm' | 'end' | 'service'

export type AuditItemId =
  | 'told-first' | 'first-word' | 'own-it' | 'no-blame' | 'cadence' | 'next-announced' | 'next-kept' | 'news'
  | 'recovery-announced' | 'report-promised' | 'report-delivered' | 'degraded-service' | 'support-reachable'

export interface Rule {
  readonly id: AuditItemId
  readonly group: AuditGroup
  /** Who wrote the rule; undefined: the policy in force. */
  readonly source: string | undefined
  readonly judge: (facts: Facts) => Judgement
}

const BOOMI = 'Boomi, six rules for an outage'
const ACTITO = 'Actito, crisis communication'

/** Every rule counts the same: none of the sources weighs them. */
export const rules: readonly Rule[] = [
  { id: 'told-first', group: 'first-word', source: BOOMI, judge: toldFirst },
  { id: 'first-word', group: 'first-word', source: ACTITO, judge: firstWord },
  { id: 'own-it', group: 'ownership', source: BOOMI, judge: ownIt },
  { id: 'no-blame', group: 'ownership', source: BOOMI, judge: supplierBlame },
  { id: 'cadence', group: 'rhythm', source: undefined, judge: cadence },
  { id: 'next-announced', group: 'rhythm', source: BOOMI, judge: nextAnnounced },
  { id: 'next-kept', group: 'rhythm', source: BOOMI, judge: nextKept },
  { id: 'news', group: 'rhythm', source: 'PagerDuty incident response, external communication guidelines', judge: news },
  { id: 'recovery-announced', group: 'end', source: BOOMI, judge: recoveryAnnounced },
  { id: 'report-promised', group: 'end', source: BOOMI, judge: reportPromised },
  { id: 'report-delivered', group: 'end', source: BOOMI, judge: reportDelivered },
  { id: 'degraded-service', group: 'service', source: ACTITO, judge: degradedService },
  { id: 'support-reachable', group: 'service', source: ACTITO, judge: supportReachable },
]
