import type { Features } from '../features/features.ts'
import { measure, type Signal } from './signal.ts'

const UNANSWERED = 1
const UNCONFIRMED_LOOP = 0.6
const UNCONFIRMED = 0.25

/** Thanks or a confirmation after a reply, and nothing wrong since. Thanks in advance confirm nothing. */
const isConfirmed = ({ thread, moods, timing }: Features): boolean => {
  const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
  const settled = thread.customer.map(({ place }, i) => place > replied && (moods.moods[i] === 'solved' || moods.moods[i] === 'thankful')).lastIndexOf(true)
  return settled >= 0 && !moods.moods.slice(settled + 1).includes('worse') && timing.unanswered.length === 0
}

/** Closed without the customer saying that it is well. */
export const closedUnconfirmed: Signal = {
  id: 'closed-unconfirmed',
  group: 'exchange',
  stage: 'live',
  points: 12,
  meaning: { en: 'never confirmed that it was solved before it was closed', fr: 'n’a jamais confirmé avant la clôture' },
  needs: ['messages', 'status'],
  detect: (features) => {
    const { timing, thread, rounds, moods } = features
    if (!timing.solved || thread.customer.length === 0 || moods.last === 'solved' || isConfirmed(features)) return undefined
    const strength = timing.unanswered.length > 0 ? UNANSWERED : rounds.turns > 1 ? UNCONFIRMED_LOOP : UNCONFIRMED
    return { strength, evidence: [measure('confirmations', 0, 'messages'), measure('unanswered', timing.unanswered.length, 'messages')] }
  },
}
