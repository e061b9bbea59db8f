import type { Entry } from '../features/thread.ts'
import type { Features } from '../features/features.ts'
import { openingOf } from './quotes.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'
import { isChasing, waitingShareOf } from './waiting-share.ts'

/** By then the customer is writing into the void: more adds nothing. */
const TIMES = [
  { from: 4, strength: 1 }, { from: 3, strength: 0.85 }, { from: 2, strength: 0.6 }, { from: 1, strength: 0.3 }, { from: 0.5, strength: 0.15 },
]
/** Follow-ups that were answered in the end still rankle a little. */
const ANSWERED_SHARE = 0.35
/** Without asking, a second message soon after the first is mostly an addition to it. */
const SOON_MS = 3_600_000
const SOON_SHARE = 0.4

const asksOrChases = (features: Features, entry: Entry): boolean => entry.reading.questions > 0 || isChasing(features, entry)

const worthOf = (features: Features, entry: Entry): number => {
  const { thread, timing } = features
  const share = timing.unanswered.includes(entry) ? 1 : ANSWERED_SHARE
  const before = thread.entries[entry.place - 1]?.moment?.ms
  const isSoon = before !== undefined && entry.moment !== undefined && entry.moment.ms - before < SOON_MS
  return isSoon && !asksOrChases(features, entry) ? share * SOON_SHARE : share
}

export const unansweredFollowUp: Signal = {
  id: 'unanswered-follow-up',
  group: 'exchange',
  stage: 'live',
  points: 18,
  meaning: { en: 'wrote again and again before anybody replied', fr: 'a réécrit sans que personne ne réponde' },
  needs: ['messages'],
  detect: (features) => {
    const { followUps } = features.timing
    if (followUps.length === 0) return undefined
    let worth = 0
    for (const entry of followUps) worth += worthOf(features, entry)
    const strength = strengthAt(TIMES, worth) * standingOf(features) * waitingShareOf(features)
    if (strength === 0) return undefined
    return { strength, evidence: [...followUps.slice(-3).map(openingOf), measure('followUps', followUps.length, 'messages')] }
  },
}
