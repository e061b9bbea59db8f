import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

const DAYS = [{ from: 3, strength: 1 }, { from: 1, strength: 0.6 }, { from: 1 / 3, strength: 0.3 }]

/** The first reply by a person took long. */
export const slowFirstReply: Signal = {
  id: 'slow-first-reply',
  group: 'time',
  stage: 'live',
  points: 8,
  meaning: { en: 'waited long for a first reply', fr: 'a attendu longtemps la première réponse' },
  needs: [['messages', 'statistics'], ['timestamps', 'statistics']],
  detect: (features) => {
    const { firstReplyMs, firstReplyDays } = features.timing
    if (firstReplyMs === undefined || firstReplyDays === undefined) return undefined
    const strength = strengthAt(DAYS, firstReplyDays) * standingOf(features)
    return strength === 0 ? undefined : { strength, evidence: [measure('firstReply', firstReplyMs, 'ms')] }
  },
}
