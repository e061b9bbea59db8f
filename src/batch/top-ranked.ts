import type { Scored } from '../report/scored.ts'

/** A granted panic that is not over. */
const isGranted = ({ assessment: { panic, contributions } }: Scored): number => Number(panic?.decision === 'grant' && contributions.some(({ signal }) => signal === 'panic'))

/** Keeps the highest scores seen, granted panics before all others, by their total before the clamp, which tells those at 100 apart; the earlier ticket first among equals. */
export function topRanked(size: number) {
  let best: Scored[] = []
  const settle = () => {
    best = best
      .map((scored, index) => ({ scored, index }))
      .sort((a, b) => isGranted(b.scored) - isGranted(a.scored) || b.scored.assessment.total - a.scored.assessment.total || a.index - b.index)
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
