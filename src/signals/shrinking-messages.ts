import { isAnswer, isShortFor, lengthsOf, troubled } from '../features/ending.ts'
import { openingOf } from './quotes.ts'
import { measure, type Signal } from './signal.ts'

/** Who writes fewer words than this has never written at length. */
const AT_LENGTH = 25
/** …and more words than this are no retreat, however long the others were. */
const FEW_WORDS = 12
const ONCE = 0.6
const TWICE = 1

/** Wrote at length, was not helped, and writes no more than a few words now. */
export const shrinkingMessages: Signal = {
  id: 'shrinking-messages',
  group: 'exchange',
  stage: 'live',
  points: 10,
  meaning: { en: 'used to write at length and no longer does', fr: 'écrivait longuement et ne le fait plus' },
  needs: ['messages'],
  detect: (features) => {
    const { thread, moods } = features
    const lengths = lengthsOf(features)
    const last = thread.customer.at(-1)
    if (lengths === undefined || last === undefined || lengths.usual < AT_LENGTH || !isShortFor(lengths.last, lengths.usual)) return undefined
    // Who asks is still there.
    if (lengths.last > FEW_WORDS || last.reading.questions > 0) return undefined
    if (moods.last === 'solved' || moods.last === 'thankful' || (moods.last === 'calm' && isAnswer(features, last))) return undefined
    if (troubled(features).size === 0) return undefined
    const evidence = [openingOf(last), measure('wordsNow', lengths.last, 'words'), measure('usualWords', lengths.usual, 'words')]
    return { strength: lengths.twice ? TWICE : ONCE, evidence }
  },
}
