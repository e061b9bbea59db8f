import { promiseQuote } from '../features/commitments.ts'
import { timeLeftOf } from '../features/promises.ts'
import { measure, type Signal } from './signal.ts'

const HOUR = 3_600_000
/** A promise with more time left than this presses nobody yet. */
const SOON_MS = 4 * HOUR
const HALF_STRENGTH = 0.5

/** An answer was announced for a time that comes soon, or has just come: nothing is wrong yet, and it can still be kept. */
export const promiseDue: Signal = {
  id: 'promise-due',
  group: 'time',
  stage: 'live',
  points: 2,
  meaning: { en: 'was promised an answer that is due soon', fr: 's’est vu promettre une réponse pour bientôt' },
  needs: ['messages', 'timestamps'],
  detect: ({ promises, asOf }) => {
    let nearest: { readonly promise: (typeof promises)[number]; readonly left: number } | undefined
    for (const promise of promises) {
      const left = timeLeftOf(promise, asOf)
      if (left !== undefined && left <= SOON_MS && (nearest === undefined || left < nearest.left)) nearest = { promise, left }
    }
    if (nearest === undefined) return undefined
    return { strength: nearest.left <= HOUR ? 1 : HALF_STRENGTH, evidence: [promiseQuote(nearest.promise.commitment), measure('timeLeft', nearest.left, 'ms')] }
  },
}
