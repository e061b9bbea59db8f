import { momentOf } from '../features/moment.ts'
import type { Ticket } from '../ticket.ts'

/** When tickets came in: rates and the way an incident began, as seen from outside. */

/** A ticket's coming in. */
export interface Arrival {
  readonly ticketId: string
  /** Epoch ms. */
  readonly at: number
  /** Minutes east of UTC of the clock it was written by; undefined for `Z` and for epoch times. */
  readonly offset: number | undefined
}

export interface BusyHour {
  /** Epoch ms of the first arrival in it. */
  readonly from: number
  /** Arrivals within 60 minutes of `from`. */
  readonly count: number
}

/** How arrivals began to pile up. */
export interface Onset {
  /** `sudden`: half of the peak rate within an hour of the first arrival. */
  readonly kind: 'sudden' | 'progressive'
  /** Epoch ms. */
  readonly first: number
  /** From the first arrival to the moment at which an hour has seen half as many as the busiest one. */
  readonly riseMs: number
  readonly busiest: BusyHour
}

const HOUR = 3_600_000
/** Fewer arrivals show no rate. */
const FEWEST = 3
/** One early call in twenty is somebody else's trouble. */
const STRAYS = 1 / 20

/** When a ticket came in: its creation, or the customer's first public message; undefined when nothing says. */
export const arrivalOf = ({ id, createdAt, messages = [] }: Ticket): Arrival | undefined => {
  let first = momentOf(createdAt)
  if (first === undefined)
    for (const { author, visibility, at } of messages) {
      const moment = author === 'customer' && visibility !== 'internal' ? momentOf(at) : undefined
      if (moment !== undefined && (first === undefined || moment.ms < first.ms)) first = moment
    }
  return first === undefined ? undefined : { ticketId: id, at: first.ms, offset: first.offset }
}

/** The 60 minutes with the most arrivals, the earliest of them; undefined without any. @param times epoch ms, oldest first. */
export const busiestHour = (times: readonly number[]): BusyHour | undefined => {
  let busiest: BusyHour | undefined
  let end = 0
  for (let start = 0; start < times.length; start++) {
    const from = times[start]!
    while (end < times.length && times[end]! < from + HOUR) end++
    if (busiest === undefined || end - start > busiest.count) busiest = { from, count: end - start }
  }
  return busiest
}

/** The moment at which the hour before it holds so many arrivals. */
const reached = (times: readonly number[], count: number): number => {
  for (let i = count - 1; i < times.length; i++) if (times[i]! - times[i - count + 1]! < HOUR) return times[i]!
  return times.at(-1)!
}

/** How it began; undefined with fewer than three arrivals. One pass. @param times epoch ms, oldest first. */
export const onsetOf = (times: readonly number[]): Onset | undefined => {
  const counted = times.slice(Math.floor(times.length * STRAYS))
  const busiest = busiestHour(counted)
  if (busiest === undefined || counted.length < FEWEST) return undefined
  const first = counted[0]!
  const riseMs = reached(counted, Math.ceil(busiest.count / 2)) - first
  return { kind: riseMs <= HOUR && busiest.count > 1 ? 'sudden' : 'progressive', first, riseMs, busiest }
}
