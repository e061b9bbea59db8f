import type { Entry } from '../features/thread.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

/** How many times shorter the last gap is than the longest before it. */
const TIMES_SHORTER = [{ from: 8, strength: 1 }, { from: 4, strength: 0.8 }, { from: 2, strength: 0.5 }]

const gapsOf = (entries: readonly Entry[]): number[] => entries.slice(1).map((entry, i) => (entry.moment?.ms ?? 0) - (entries[i]?.moment?.ms ?? 0))

/** The gaps between the customer's unanswered messages shrink. */
export const acceleration: Signal = {
  id: 'acceleration',
  group: 'exchange',
  stage: 'live',
  points: 8,
  meaning: { en: 'writes at ever shorter intervals', fr: 'écrit de plus en plus souvent' },
  needs: ['messages', 'timestamps'],
  detect: ({ timing }) => {
    const gaps = gapsOf(timing.insistent)
    if (gaps.length < 2 || gaps.some((gap, i) => i > 0 && gap > (gaps[i - 1] ?? 0))) return undefined
    const last = Math.max(gaps.at(-1) ?? 0, 1)
    const first = gaps[0] ?? 0
    const strength = strengthAt(TIMES_SHORTER, first / last)
    return strength === 0 ? undefined : { strength, evidence: [measure('firstGap', first, 'ms'), measure('lastGap', last, 'ms')] }
  },
}
