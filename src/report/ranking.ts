import type { Scored } from './scored.ts'
import { isSetAside } from './verdict.ts'

/** `time-left`: first those that reach the next band soonest if nobody answers. */
export type Order = 'score' | 'time-left'

/** What decides a ticket's place. */
export interface Rank {
  /** Snoozed, or its score disagreed with, and nothing new since: comes after all others. */
  readonly isSetAside: boolean
  /** A granted press of the panic button that is not over comes before all else. */
  readonly isGranted: boolean
  readonly timeLeftMs: number
  /** Before the clamp, which tells those at 100 apart. */
  readonly total: number
}

export function rankOf({ assessment: { panic, contributions, total }, timeLeftMs = Infinity, verdict }: Scored): Rank {
  return { isSetAside: isSetAside(verdict), isGranted: panic?.decision === 'grant' && contributions.some(({ signal }) => signal === 'panic'), timeLeftMs, total }
}

/** Negative when `a` comes first; 0: the earlier ticket does. */
export function byRank(order: Order): (a: Rank, b: Rank) => number {
  return (a, b) =>
    Number(a.isSetAside) - Number(b.isSetAside) ||
    Number(b.isGranted) - Number(a.isGranted) || (order === 'time-left' && a.timeLeftMs !== b.timeLeftMs ? a.timeLeftMs - b.timeLeftMs : b.total - a.total)
}
