import { avoidFor } from './advice/avoid.ts'
import { nextStepsFor } from './advice/next-steps.ts'
import { silenceOf } from './advice/silence.ts'
import type { AgentPromise, Assessment, Contribution, Language, TicketIncident } from './assessment.ts'
import { promiseQuote } from './features/commitments.ts'
import { checkTicket } from './features/check-ticket.ts'
import type { Features } from './features/features.ts'
import { type KeptOrNot, timeLeftOf } from './features/promises.ts'
import { temper } from './incident/shared-cause.ts'
import { readFeatures, type Setting } from './features/read-features.ts'
import { coverageOf, type Inputs, inputsOf } from './score/coverage.ts'
import { bandOf, type Policy } from './score/policy.ts'
import { addUp, raise, type Scored } from './score/scorecard.ts'
import type { Signal } from './signals/signal.ts'
import type { Ticket } from './ticket.ts'

/** What turns tickets into assessments. */
export interface Judge extends Setting {
  readonly signals: readonly Signal[]
  readonly policy: Policy
  readonly language: Language
  readonly engine: Assessment['engine']
  /** By ticket: the incident that it is part of. */
  readonly incidents?: ReadonlyMap<string, TicketIncident>
}

interface Detected {
  readonly scored: Scored[]
  /** Found, and worth nothing by the policy. */
  readonly muted: string[]
}

const detect = (features: Features, { evaluable }: Inputs, { policy, language }: Judge): Detected => {
  const scored: Scored[] = []
  const muted: string[] = []
  for (const signal of evaluable) {
    const hit = signal.detect(features)
    if (hit === undefined) continue
    const points = (policy.points[signal.id] ?? signal.points) * hit.strength
    if (policy.points[signal.id] === 0) muted.push(signal.id)
    else if (points !== 0) scored.push({ signal: signal.id, group: signal.group, points, meaning: signal.meaning[language], evidence: hit.evidence })
  }
  return { scored, muted }
}

/** A granted press makes the ticket critical, whatever speaks for calm. Muted by the policy, or solved, it is not among the contributions. */
const wokenUp = (contributions: readonly Contribution[], { panic }: Features, { base, bands }: Policy): readonly Contribution[] => {
  if (panic?.decision !== 'grant') return contributions
  const total = contributions.reduce((sum, { points }) => sum + points, base)
  return total < bands.critical ? raise(contributions, 'panic', bands.critical - total) : contributions
}

const promiseOf = (promise: KeptOrNot, asOf: number): AgentPromise => {
  const { commitment, outcome, lateMs } = promise
  const { due } = commitment
  const quote = promiseQuote(commitment)
  if (due === undefined) return { quote, status: 'vague' }
  const timeLeftMs = timeLeftOf(promise, asOf)
  return { quote, status: outcome, due: new Date(due).toISOString(), ...(timeLeftMs !== undefined && { timeLeftMs }), ...(outcome === 'broken' && { lateMs }) }
}

/** Ticket → features → hits → contributions → assessment. */
export const assess = (ticket: Ticket, asOf: number, judge: Judge): Assessment => {
  checkTicket(ticket)
  const features = readFeatures(ticket, asOf, judge)
  const inputs = inputsOf(features, judge.signals)
  const incident = judge.incidents?.get(ticket.id)
  const { scored, muted } = detect(features, inputs, judge)
  const contributions = wokenUp(addUp(incident === undefined ? scored : temper(scored, incident), judge.policy), features, judge.policy)
  const { base } = judge.policy
  const total = contributions.reduce((sum, { points }) => sum + points, base)
  const score = Math.min(100, Math.max(0, total))
  return {
    schemaVersion: '1.0',
    ticketId: ticket.id,
    asOf: new Date(asOf).toISOString(),
    mode: features.thread.entries.length > 0 ? 'thread' : 'metadata-only',
    language: features.language,
    score,
    total,
    base,
    band: bandOf(score, judge.policy),
    contributions,
    ...(muted.length > 0 && { muted }),
    requests: features.requests,
    ...silenceOf(contributions),
    nextSteps: nextStepsFor(features, contributions, judge.language, incident),
    avoid: avoidFor(contributions, judge.language),
    ...(features.promises.length > 0 && { promises: features.promises.map((promise) => promiseOf(promise, asOf)) }),
    ...(features.panic !== undefined && { panic: { decision: features.panic.decision, reasons: features.panic.reasons } }),
    ...(incident !== undefined && { incident }),
    coverage: coverageOf(features, inputs),
    engine: judge.engine,
  }
}
