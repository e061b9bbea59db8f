import { measure, type Signal, strengthAt } from './signal.ts'
import { waitingShareOf } from './waiting-share.ts'

const DAYS = [
  { from: 7, strength: 1 }, { from: 4, strength: 0.9 }, { from: 2, strength: 0.75 }, { from: 1, strength: 0.55 }, { from: 1 / 3, strength: 0.3 },
  { from: 1 / 12, strength: 0.15 },
]
/** A request that was never answered at all. */
const NO_REPLY_AT_ALL = 1.15
/** A message that asks for nothing, after a reply, may wait. */
const NOTHING_ASKED = 0.4

/** How long the customer has been waiting for a person. Bots and internal notes are no answer; waits on the customer do not count. */
export const requesterWait: Signal = {
  id: 'requester-wait',
  group: 'time',
  stage: 'live',
  points: 20,
  meaning: { en: 'has been waiting for a person to answer', fr: 'attend qu’une personne lui réponde' },
  needs: ['messages', 'timestamps'],
  detect: (features) => {
    const { timing, thread, moods, ticket } = features
    const { waitMs, waitDays, unanswered } = timing
    if (waitMs === undefined || waitDays === undefined) return undefined
    const asks = moods.last === 'worse' || thread.agent.length === 0 || unanswered.some(({ reading }) => reading.questions > 0)
    if (!asks && ticket.status === 'waiting_customer') return undefined
    const strength = strengthAt(DAYS, waitDays) * (thread.agent.length === 0 ? NO_REPLY_AT_ALL : asks ? 1 : NOTHING_ASKED) * waitingShareOf(features)
    if (strength === 0) return undefined
    return { strength: Math.min(1, strength), evidence: [measure('requesterWait', waitMs, 'ms'), measure('unanswered', unanswered.length, 'messages')] }
  },
}
