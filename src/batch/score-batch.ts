import { setImmediate } from 'node:timers/promises'
import type { Band, Language } from '../assessment.ts'
import { createScorer, type Forecast, type Incident, type JargonChanges, type PanicOptions, type Scorer, type ScorerOptions } from '../index.ts'
import { type Scored, scoredOf } from '../report/scored.ts'
import { type Verdict, verdictAt } from '../report/verdict.ts'
import type { Ticket } from '../ticket.ts'
import type { Survey } from './survey.ts'

/** What a desk sets for all of its tickets. */
export type DeskOptions = Pick<ScorerOptions, 'policy' | 'workingHours' | 'phrases'>

export interface BatchOptions extends DeskOptions {
  /** Epoch milliseconds. Absent: the newest moment of the batch. */
  readonly asOf?: number
  /** Of the sentences for the team. Absent: the library's default. */
  readonly language?: Language
  /** The team's own operations and wordings. */
  readonly jargon?: JargonChanges
  /** Who may press the panic button, and who has. */
  readonly panic?: PanicOptions
  /** The desk's, for times that replies name. A zone that the library has no rules for counts as none. */
  readonly timeZone?: string
  /** `open`: without the solved and closed ones. */
  readonly status: 'open' | 'all'
  /** Found in this batch: tickets in one say so. */
  readonly incidents?: readonly Incident[]
  /** What somebody said of tickets, by their id. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  /** Looks ahead too: takes some ten times as long. */
  readonly timeLeft?: boolean
}

/** Tickets between two pauses, in which signals of the system are heard. */
const breath = 500

/** The second pass: every ticket that is asked for, scored, in the order of the files. */
export async function* scoreBatch(survey: Survey, options: BatchOptions): AsyncGenerator<Scored> {
  const scorer = batchScorer(survey, options)
  let count = 0
  for await (const ticket of survey.read()) {
    if (options.status === 'open' && isDone(ticket)) continue
    count += 1
    if (count % breath === 0) await setImmediate()
    const scored = withVerdict(ticket, scoredOf(ticket, scorer.score(ticket)), options.verdicts)
    const foresee = () => scorer.forecast(ticket)
    yield options.timeLeft === true ? lookedAhead(scored, foresee()) : { ...scored, foresee }
  }
}

function lookedAhead(scored: Scored, forecast: Forecast): Scored {
  return { ...scored, forecast, timeLeftMs: timeLeftOf(forecast) }
}

function withVerdict(ticket: Ticket, scored: Scored, verdicts: BatchOptions['verdicts']): Scored {
  const said = verdicts?.get(ticket.id)
  const verdict = said === undefined ? undefined : verdictAt(said, ticket, scored.assessment)
  return verdict === undefined ? scored : { ...scored, verdict }
}

/** Until the next band. */
function timeLeftOf({ band, nextBand }: Forecast): number {
  if (band === 'critical') return 0
  return nextBand === undefined ? Infinity : nextBand.hours * 3_600_000
}

/** A scorer that judges each ticket at the batch's moment and against the batch's own habits. */
export function batchScorer(survey: Survey, options: Pick<BatchOptions, 'asOf' | 'language' | 'jargon' | 'incidents' | 'panic' | 'timeZone' | keyof DeskOptions>): Scorer {
  const asOf = options.asOf ?? survey.newest
  return createScorer({
    ...(asOf !== undefined && { asOf }),
    ...(options.language !== undefined && { language: options.language }),
    ...(options.jargon !== undefined && { jargon: options.jargon }),
    ...(options.panic !== undefined && { panic: options.panic }),
    ...(options.timeZone !== undefined && isKnownZone(options.timeZone) && { timeZone: options.timeZone }),
    ...(options.incidents !== undefined && { incidents: options.incidents }),
    ...(options.policy !== undefined && { policy: options.policy }),
    ...(options.workingHours !== undefined && { workingHours: options.workingHours }),
    ...(options.phrases !== undefined && { phrases: options.phrases }),
    ...(survey.customerMessages !== undefined && { baseline: { customerMessages: survey.customerMessages } }),
  })
}

function isKnownZone(timeZone: string): boolean {
  try {
    createScorer({ timeZone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const bandOrder: readonly Band[] = ['calm', 'watch', 'high', 'critical']

export function reaches(band: Band, threshold: Band): boolean {
  return bandOrder.indexOf(band) >= bandOrder.indexOf(threshold)
}

function isDone(ticket: Ticket): boolean {
  if (ticket.status !== undefined) return ticket.status === 'solved' || ticket.status === 'closed'
  return ticket.closedAt !== undefined && ticket.closedAt !== null
}
