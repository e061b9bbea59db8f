import type { Scored } from './scored.ts'

/** `time-left`: first those that reach the next band soonest if nobody answers. */
export type Order = 'score' | 'time-left'

/** What decides a ticket's place. */
export interface Rank {
  /** A granted press of the panic button that is not over comes before all else. */
  readonly isGranted: boolean
  readonly timeLeftMs: number
  /** Before the clamp, which tells those at 100 apart. */
  readonly total: number
}

export function rankOf({ assessment: { panic, contributions, total }, timeLeftMs = Infinity }: Scored): Rank {
  return { isGranted: panic?.decision === 'grant' && contributions.some(({ signal }) => signal === 'panic'), timeLeftMs, total }
}

/** Negative when `a` comes first; 0: the earlier ticket does. */
export function byRank(order: Order): (a: Rank, b: Rank) => number {
  return (a, b) =>
    Number(b.isGranted) - Number(a.isGranted) || (order === 'time-left' && a.timeLeftMs !== b.timeLeftMs ? a.timeLeftMs - b.timeLeftMs : b.total - a.total)
}
