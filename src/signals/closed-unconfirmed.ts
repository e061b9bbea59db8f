import { awaitingReply, showsEnding, troubled } from '../features/ending.ts'
import type { Features } from '../features/features.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

/** By messages that show a bad exchange. */
const AFTER_TROUBLE = [{ from: 3, strength: 1 }, { from: 1, strength: 0.6 }, { from: 0, strength: 0.25 }]
/** The customer came back more than once, in calm words. */
const AFTER_TURNS = 0.6

/** Thanks or a confirmation after a reply, and nothing wrong since. Thanks in advance confirm nothing. */
const isConfirmed = ({ thread, moods, timing }: Features): boolean => {
  const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
  const settled = thread.customer.map(({ place }, i) => place > replied && (moods.moods[i] === 'solved' || moods.moods[i] === 'thankful')).lastIndexOf(true)
  return settled >= 0 && !moods.moods.slice(settled + 1).includes('worse') && timing.unanswered.length === 0
}

/** Closed after a reply, without the customer saying that it is well. */
export const closedUnconfirmed: Signal = {
  id: 'closed-unconfirmed',
  group: 'exchange',
  stage: 'live',
  points: 15,
  meaning: { en: 'never confirmed that it was solved before it was closed', fr: 'n’a jamais confirmé avant la clôture' },
  needs: ['messages', 'status'],
  detect: (features) => {
    const { timing, thread, rounds, moods } = features
    if (!timing.solved || !showsEnding(features) || thread.customer.length === 0 || moods.last === 'solved' || isConfirmed(features)) return undefined
    // What nobody answered is a reason of its own.
    if (awaitingReply(features) !== undefined) return undefined
    const strength = Math.max(strengthAt(AFTER_TROUBLE, troubled(features).size), rounds.turns > 1 ? AFTER_TURNS : 0)
    return { strength, evidence: [measure('confirmations', 0, 'messages'), measure('unanswered', timing.unanswered.length, 'messages')] }
  },
}
