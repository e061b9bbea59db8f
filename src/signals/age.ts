import { measure, type Signal, strengthAt } from './signal.ts'
import { isSettled, SETTLED } from './standing.ts'

const DAYS = [{ from: 30, strength: 1 }, { from: 14, strength: 0.7 }, { from: 7, strength: 0.45 }, { from: 3, strength: 0.2 }]

/** How long the ticket has been open, less the wait that is running: `requester-wait` counts that. */
export const age: Signal = {
  id: 'age',
  group: 'time',
  stage: 'live',
  points: 10,
  meaning: { en: 'has had this open for a long time', fr: 'attend la fin de cette demande depuis longtemps' },
  needs: [['createdAt', 'timestamps']],
  detect: (features) => {
    const { timing, ticket, moods } = features
    if (timing.ageDays === undefined || timing.openedAt === undefined || ticket.status === 'waiting_customer') return undefined
    if (timing.solved || moods.last === 'solved' || (moods.last === 'thankful' && timing.unanswered.length === 0)) return undefined
    const strength = strengthAt(DAYS, timing.ageDays - (timing.waitDays ?? 0)) * (isSettled(features) ? SETTLED : 1)
    return strength === 0 ? undefined : { strength, evidence: [measure('age', timing.end - timing.openedAt, 'ms'), measure('ageDays', Math.round(timing.ageDays), 'days')] }
  },
}
