import type { Measure } from '../assessment.ts'
import { type IncidentEvidence, type IncidentQuote, openingOf } from './audit-quotes.ts'
import type { Announcement } from './audit-updates.ts'

/** What became of one rule: `unknown` is not failed. */
export type AuditResult = 'passed' | 'failed' | 'unknown'

export interface Judgement {
  readonly result: AuditResult
  /** What decided, in a number. */
  readonly measure?: Measure
  readonly evidence: readonly IncidentEvidence[]
}

export const MINUTE = 60_000

/** Enough to see what is meant; the measure tells how many there are. */
const MOST = 8

export const judged = (isPassed: boolean, measure: Measure | undefined, evidence: readonly (IncidentEvidence | undefined)[]): Judgement => ({
  result: isPassed ? 'passed' : 'failed',
  ...(measure === undefined ? {} : { measure }),
  evidence: evidence.filter((one) => one !== undefined).slice(0, MOST),
})

export const unknown = (measure?: Measure, evidence: readonly (IncidentEvidence | undefined)[] = []): Judgement => ({
  ...judged(false, measure, evidence),
  result: 'unknown',
})

/** The update, shown by its first sentence. */
export const shown = (announcement: Announcement | undefined): IncidentQuote | undefined => (announcement === undefined ? undefined : openingOf(announcement))

export const isOver = ({ stage }: Announcement): boolean => stage === 'resolved' || stage === 'report'
