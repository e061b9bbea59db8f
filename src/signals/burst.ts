import type { Entry } from '../features/thread.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { waitingShareOf } from './waiting-share.ts'

const HOUR = 3_600_000
const IN_AN_HOUR = [{ from: 5, strength: 1 }, { from: 4, strength: 0.75 }, { from: 3, strength: 0.45 }]

const mostInAnHour = (entries: readonly Entry[]): number => {
  let most = 0
  let from = 0
  for (let to = 0; to < entries.length; to++) {
    while ((entries[to]?.moment?.ms ?? 0) - (entries[from]?.moment?.ms ?? 0) > HOUR) from++
    most = Math.max(most, to - from + 1)
  }
  return most
}

/** Many messages within one hour, with nobody answering. */
export const burst: Signal = {
  id: 'burst',
  group: 'exchange',
  stage: 'live',
  points: 14,
  meaning: { en: 'is writing in bursts', fr: 'écrit par rafales' },
  needs: ['messages', 'timestamps'],
  detect: (features) => {
    const messages = mostInAnHour(features.timing.insistent)
    const strength = strengthAt(IN_AN_HOUR, messages) * waitingShareOf(features)
    return strength === 0 ? undefined : { strength, evidence: [measure('messagesInAnHour', messages, 'messages')] }
  },
}
