import { measure, type Signal } from './signal.ts'

const UNANSWERED = 1
const UNCONFIRMED_LOOP = 0.6
const UNCONFIRMED = 0.25

/** Closed without the customer saying that it is well. */
export const closedUnconfirmed: Signal = {
  id: 'closed-unconfirmed',
  group: 'exchange',
  stage: 'live',
  points: 12,
  meaning: { en: 'never confirmed that it was solved before it was closed', fr: 'n’a jamais confirmé avant la clôture' },
  needs: ['messages', 'status'],
  detect: ({ timing, thread, moods, rounds }) => {
    if (!timing.solved || thread.customer.length === 0 || moods.moods.some((mood) => mood === 'solved' || mood === 'thankful')) return undefined
    const strength = timing.unanswered.length > 0 ? UNANSWERED : rounds.turns > 1 ? UNCONFIRMED_LOOP : UNCONFIRMED
    return { strength, evidence: [measure('confirmations', 0, 'messages'), measure('unanswered', timing.unanswered.length, 'messages')] }
  },
}
