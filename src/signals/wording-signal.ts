import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import { type LexicalSignal, quotesOf, worthOf } from './lexical-signal.ts'
import type { Signal } from './signal.ts'

/** Words up to which a message counts in full; beyond, what counts is more and more how dense the signs are. */
const SHORT = 60
/** What each further message adds, the most telling first. */
const FURTHER_SHARE = 0.25

/** Worth at which half of the signal's points are reached. */
const HALF_WORTH = 24

const densityOf = (entry: Entry | undefined): number => (2 * SHORT) / (SHORT + Math.max(SHORT, entry?.reading.voiceWords ?? 0))

const worthOfAll = (said: readonly Said[], presence: readonly number[]): number => {
  const byMessage = new Map<Entry | undefined, number>()
  for (const one of said) byMessage.set(one.entry, (byMessage.get(one.entry) ?? 0) + worthOf(one, presence))
  let worth = 0
  let share = 1
  for (const message of [...byMessage].map(([entry, sum]) => sum * densityOf(entry)).sort((a, b) => b - a)) {
    worth += message * share
    share *= FURTHER_SHARE
  }
  return worth
}

/**
 * A signal whose phrases were learned from labelled text (`bench/fit`): many small signs, of which none is much by itself.
 * They add up with diminishing returns, and never quite reach the signal's points.
 */
export const wordingSignal = ({ id, points, meaning, stage = 'live', counts = () => true }: LexicalSignal): Signal => ({
  id,
  group: 'language',
  stage,
  points,
  meaning,
  needs: ['messages'],
  detect: (features) => {
    const said = features.wording.said(id).filter((one) => counts(one, features))
    const worth = worthOfAll(said, features.moods.presence)
    return worth <= 0 ? undefined : { strength: worth / (worth + HALF_WORTH), evidence: quotesOf(features, said) }
  },
})
