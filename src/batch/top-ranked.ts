import { byRank, type Order, rankOf } from '../report/ranking.ts'
import type { Scored } from '../report/scored.ts'

/** Keeps those that rank first; the earlier ticket first among equals. */
export function topRanked(size: number, order: Order = 'score') {
  const compare = byRank(order)
  let best: Scored[] = []
  const settle = () => {
    best = best
      .map((scored, index) => ({ scored, index, rank: rankOf(scored) }))
      .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
      .slice(0, size)
      .map(({ scored }) => scored)
  }
  return {
    add: (scored: Scored) => {
      best.push(scored)
      if (best.length >= size * 2 + 64) settle()
    },
    ranked: (): readonly Scored[] => {
      settle()
      return best
    },
  }
}
