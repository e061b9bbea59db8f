import type { Features } from '../features/features.ts'
import type { Said } from '../features/wording.ts'
import { quotesOf } from './quotes.ts'
import type { Hit, Signal } from './signal.ts'
import { weigh } from './weighing.ts'

export interface LexicalSignal extends Pick<Signal, 'id' | 'points' | 'meaning'> {
  readonly stage?: Signal['stage']
  /** Points of phrases that give it full strength; absent: as many as its own. The tone hears many of the same words. */
  readonly full?: number
  /** Which of the lexicon's mentions count; absent: all. */
  readonly counts?: (said: Said, features: Features) => boolean
}

/** A phrase of a quarter of a point stands in the way of a shorter one; what is worth less than half a point is not told. */
const FAINTEST = 0.5

/** How far what was said goes towards the signal's full strength. */
export const hitOf = (features: Features, said: readonly Said[], fullPoints: number): Hit | undefined => {
  const worth = weigh(said, features.moods.presence)
  if (worth < FAINTEST) return undefined
  return { strength: Math.min(1, worth / fullPoints), evidence: quotesOf(features, said) }
}

/**
 * A signal that is its lexicon: the points of its phrases add up, over the messages that still count, to the signal's own
 * points at most.
 */
export const lexicalSignal = ({ id, points, full = Math.abs(points), meaning, stage = 'live', counts }: LexicalSignal): Signal => ({
  id,
  group: 'language',
  stage,
  points,
  meaning,
  needs: [['messages', 'subject']],
  detect: (features) => {
    const all = features.wording.said(id)
    if (all.length === 0) return undefined
    const said = counts === undefined ? all : all.filter((one) => counts(one, features))
    return said.length === 0 ? undefined : hitOf(features, said, full)
  },
})
