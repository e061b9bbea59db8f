import type { DecodedRequest } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import { measure, type Signal, strengthAt, type Steps } from './signal.ts'

/** Below this the decoding is a guess, and no reproach can rest on it. */
const SURE = 0.5
const ROUNDS: Readonly<Record<DecodedRequest['effort'], Steps>> = {
  seconds: [{ from: 3, strength: 1 }, { from: 2, strength: 0.7 }],
  minutes: [{ from: 4, strength: 0.8 }, { from: 3, strength: 0.6 }, { from: 2, strength: 0.4 }],
  hours: [],
}

/** Replies that did something else than what was asked for. A try that failed withholds nothing. */
const fruitless = ({ rounds, wording }: Features): number =>
  Math.min(rounds.turns, rounds.documentation.length + rounds.missed.length + rounds.stalls.length + rounds.reasked.length + wording.said('refusal').length)

/** What the customer wants takes seconds or minutes, and the thread has gone round it twice or more. */
export const quickFixWithheld: Signal = {
  id: 'quick-fix-withheld',
  group: 'request',
  stage: 'live',
  points: 18,
  meaning: { en: 'asks for something that takes moments, and does not get it', fr: 'demande ce qui prend un instant, et ne l’obtient pas' },
  needs: ['messages'],
  detect: (features) => {
    const { requests, moods, wording, thread } = features
    const [request] = requests
    if (request === undefined || request.confidence < SURE || request.actor === 'customer') return undefined
    const lastDone = wording.said('done').at(-1)?.entry
    if (moods.last === 'solved' || (lastDone !== undefined && lastDone === thread.agent.at(-1))) return undefined
    const times = fruitless(features)
    const strength = strengthAt(ROUNDS[request.effort], times) * moods.standing
    return strength === 0 ? undefined : { strength, evidence: [request.quote, measure('fruitlessReplies', times, 'replies')] }
  },
}
