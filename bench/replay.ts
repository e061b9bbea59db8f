import type { Band } from '../src/assessment.ts'
import { createScorer, defaultPolicy, signals } from '../src/index.ts'
import { bandOf } from '../src/score/policy.ts'
import { addUp } from '../src/score/scorecard.ts'
import type { Scored } from '../src/score/scorecard.ts'
import type { Ticket, Time } from '../src/ticket.ts'
import { fallOf } from './fall.ts'
import type { Fall } from './fall.ts'
import { measureLead } from './lead.ts'
import type { Lead } from './lead.ts'

/** Points leave a scorer whole; counted in thousandths they keep what rounding would drop. */
const fine = 1000
const unlimited = 1e9

const uncapped = createScorer({
  policy: {
    caps: { language: unlimited, exchange: unlimited, time: unlimited, request: unlimited, context: unlimited },
    relief: unlimited,
    points: Object.fromEntries(signals.map(({ id, points }) => [id, points * fine]))
  }
})

/** What each signal says of a ticket, before caps and rounding. */
export const rawOf = (ticket: Ticket, asOf: Time): readonly Scored[] =>
  uncapped
    .score(ticket, { asOf })
    .contributions.map(({ signal, group, points, meaning }) => ({ signal, group, points: points / fine, meaning, evidence: [] }))

export interface Replayed {
  readonly total: number
  readonly score: number
  readonly band: Band
}

/** The default policy's sum of what signals said, one of them left out: caps and rounding as in a real score. */
export const scoreWithout = (raw: readonly Scored[], signal?: string): Replayed => {
  const counted = signal === undefined ? raw : raw.filter((one) => one.signal !== signal)
  const total = addUp(counted, defaultPolicy).reduce((sum, { points }) => sum + points, defaultPolicy.base)
  const score = Math.min(100, Math.max(0, total))
  return { total, score, band: bandOf(score, defaultPolicy) }
}

/** How scores move while a thread is written: up before it becomes uncivil, down when the customer confirms. */
export interface Movement {
  readonly lead: Lead
  /** Of the tickets given. */
  readonly fall: Fall
}

/** Undefined where the data are missing. */
export const movementOf = (tickets: readonly Ticket[]): Movement | undefined => {
  const lead = measureLead()
  return lead && { lead, fall: fallOf(tickets) }
}
