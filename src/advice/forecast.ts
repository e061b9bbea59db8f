import type { Assessment, Band } from '../assessment.ts'
import type { Ticket } from '../ticket.ts'

/** The score of a ticket as of a moment, in epoch milliseconds. */
export type ScoreAt = (ticket: Ticket, asOf: number) => Pick<Assessment, 'score' | 'band'>

/** A score that is to be expected. */
export interface Outlook {
  /** From `asOf` on. */
  readonly hours: number
  /** 0 to 100. */
  readonly score: number
  readonly band: Band
}

/** What becomes of a ticket while nobody answers and the customer writes no more. */
export interface Forecast {
  readonly ticketId: string
  /** ISO 8601. */
  readonly asOf: string
  /** 0 to 100, as of now. */
  readonly score: number
  readonly band: Band
  /** In 4, 24 and 72 hours. */
  readonly ahead: readonly Outlook[]
  /** When the next band is reached, to the hour; absent: not within a week, or there is none above. */
  readonly nextBand?: Outlook & { readonly at: string }
}

const HOUR = 3_600_000
/** An afternoon, a day, a weekend. */
const AHEAD = [4, 24, 72] as const
/** Hours at which the next band is looked for; between two of them the hour is found by halving. */
const LOOKED_AT = [1, 2, 4, 8, 16, 24, 36, 48, 72, 96, 120, 144, 168] as const

const rank = (band: Band): number => ['calm', 'watch', 'high', 'critical'].indexOf(band)

/** Looks ahead: waits grow, promises come due; what was said stays said. */
export const lookAhead = (ticket: Ticket, asOf: number, scoreAt: ScoreAt): Forecast => {
  const known = new Map<number, Outlook>()
  const at = (hours: number): Outlook => {
    let outlook = known.get(hours)
    if (outlook === undefined) {
      const { score, band } = scoreAt(ticket, asOf + hours * HOUR)
      known.set(hours, (outlook = { hours, score, band }))
    }
    return outlook
  }
  const { score, band } = at(0)
  const next = firstAbove(band, at)
  return {
    ticketId: ticket.id,
    asOf: new Date(asOf).toISOString(),
    score,
    band,
    ahead: AHEAD.map(at),
    ...(next !== undefined && { nextBand: { ...next, at: new Date(asOf + next.hours * HOUR).toISOString() } }),
  }
}

/** The first hour at which a ticket is above its band. */
const firstAbove = (band: Band, at: (hours: number) => Outlook): Outlook | undefined => {
  const isAbove = (hours: number): boolean => rank(at(hours).band) > rank(band)
  const last = band === 'critical' ? -1 : LOOKED_AT.findIndex(isAbove)
  if (last < 0) return undefined
  let above: number = LOOKED_AT[last] ?? 0
  let below: number = LOOKED_AT[last - 1] ?? 0
  while (above - below > 1) {
    const middle = (above + below) >> 1
    if (isAbove(middle)) above = middle
    else below = middle
  }
  return at(above)
}
