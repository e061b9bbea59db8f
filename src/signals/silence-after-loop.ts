import { troubled } from '../features/ending.ts'
import type { Features } from '../features/features.ts'
import { openingOf } from './quotes.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { isSettled } from './standing.ts'

/** Messages that show a bad exchange: one may be a misunderstanding. */
const FEWEST_TROUBLES = 2

const DAY_MS = 86_400_000
/** Since the agents' last word. Two days are a weekend. */
const QUIET = [{ from: 14 * DAY_MS, strength: 1 }, { from: 7 * DAY_MS, strength: 0.8 }, { from: 3 * DAY_MS, strength: 0.5 }]

const isWaitedFor = ({ ticket, timing }: Features): boolean => ticket.status === 'waiting_customer' || timing.solved

/** It was said to be done, and nothing that was said so before had failed. */
const isLikelyDone = ({ thread, wording, rounds }: Features): boolean => {
  const last = thread.agent.at(-1)
  return last !== undefined && rounds.failedFixes.length === 0 && wording.saidIn('done', last).length > 0
}

/** Asked once more after a bad exchange, and says nothing any more. */
export const silenceAfterLoop: Signal = {
  id: 'silence-after-loop',
  group: 'exchange',
  stage: 'live',
  points: 14,
  meaning: { en: 'stopped answering after a bad exchange', fr: 'ne répond plus après un échange qui s’est mal passé' },
  needs: ['messages', 'timestamps', 'status'],
  detect: (features) => {
    const { thread, timing, moods } = features
    const last = thread.entries.at(-1)
    if (last?.author !== 'agent' || last.moment === undefined || thread.customer.length === 0 || !isWaitedFor(features)) return undefined
    if (moods.last === 'solved' || moods.last === 'thankful' || isSettled(features) || isLikelyDone(features)) return undefined
    const quietMs = timing.end - last.moment.ms
    const strength = strengthAt(QUIET, quietMs)
    if (strength === 0 || troubled(features).size < FEWEST_TROUBLES) return undefined
    return { strength, evidence: [openingOf(last), measure('customerQuiet', quietMs, 'ms')] }
  },
}
