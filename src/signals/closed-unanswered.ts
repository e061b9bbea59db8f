import { awaitingReply, showsEnding } from '../features/ending.ts'
import { openingOf } from './quotes.ts'
import { measure, type Signal } from './signal.ts'

const ASKED = 1
/** Neither a question nor a complaint: news, or what was asked for. */
const TOLD = 0.7

/** The last word was the customer's, it called for a reply, and the ticket was closed. */
export const closedUnanswered: Signal = {
  id: 'closed-unanswered',
  group: 'exchange',
  stage: 'live',
  points: 14,
  meaning: { en: 'had the ticket closed on a message that nobody answered', fr: 'a vu le ticket clos sur un message sans réponse' },
  needs: ['messages', 'status'],
  detect: (features) => {
    const { timing, moods } = features
    const left = timing.solved && showsEnding(features) ? awaitingReply(features) : undefined
    if (left === undefined) return undefined
    const strength = left.reading.questions > 0 || moods.last === 'worse' ? ASKED : TOLD
    return { strength, evidence: [openingOf(left), measure('unanswered', timing.unanswered.length, 'messages')] }
  },
}
