import { promiseQuote } from '../features/commitments.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

const TIMED = 0.75
const UNTIMED = 0.3
const WORTH = [{ from: 1.5, strength: 1 }, { from: 0.75, strength: 0.75 }, { from: 0.3, strength: 0.3 }]

/** A reply or a deed was announced, and its time has passed without it. */
export const brokenPromise: Signal = {
  id: 'broken-promise',
  group: 'time',
  stage: 'live',
  points: 26,
  meaning: { en: 'was promised an answer that did not come in time', fr: 's’est vu promettre une réponse qui n’est pas venue à temps' },
  needs: ['messages', 'timestamps'],
  detect: (features) => {
    const { promises } = features
    const broken = promises.filter(({ outcome }) => outcome === 'broken')
    if (broken.length === 0) return undefined
    let worth = 0
    for (const { commitment } of broken) worth += commitment.due === undefined ? UNTIMED : TIMED
    const late = Math.max(...broken.map(({ lateMs }) => lateMs))
    return { strength: strengthAt(WORTH, worth) * standingOf(features), evidence: [...broken.slice(0, 4).map(({ commitment }) => promiseQuote(commitment)), measure('late', late, 'ms')] }
  },
}
