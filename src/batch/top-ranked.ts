import type { Scored } from '../report/scored.ts'

/** Keeps the highest scores seen, by their total before the clamp, which tells those at 100 apart; the earlier ticket first among equals. */
export function topRanked(size: number) {
  let best: Scored[] = []
  const settle = () => {
    best = best
      .map((scored, index) => ({ scored, index }))
      .sort((a, b) => b.scored.assessment.total - a.scored.assessment.total || a.index - b.index)
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
