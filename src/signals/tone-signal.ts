import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { bitterToneOf, toneOf } from '../text/tone.ts'
import { openingOf, quotesOfMarks } from './quotes.ts'
import type { Hit, Signal } from './signal.ts'

/** A customer's message, and how far its tone goes the signal's way, in points. */
interface Toned {
  readonly entry: Entry
  readonly worth: number
}

interface ToneSignal extends Pick<Signal, 'id' | 'points' | 'meaning'> {
  /** Which messages count, and how far. */
  readonly worthOf: (entry: Entry, features: Features) => number
}

/** What each further message adds, the most telling first. */
const FURTHER_SHARE = 0.15

/** Goes on as it begins, and bends towards 1; of operations that all engines round alike. */
const saturated = (worth: number, points: number): number => worth / Math.sqrt(worth * worth + points * points)

const together = (toned: readonly Toned[]): number =>
  toned.reduceRight((sum, { worth }) => worth + FURTHER_SHARE * sum, 0)

/**
 * A signal of the tone of messages: many small signs learned from labelled text, of which none is much by itself, and all
 * never quite reach the signal's own points.
 */
export const toneSignal = ({ id, points, meaning, worthOf }: ToneSignal): Signal => ({
  id,
  group: 'language',
  stage: 'live',
  points,
  meaning,
  needs: [['messages']],
  detect: (features): Hit | undefined => {
    const toned: Toned[] = []
    for (const entry of features.thread.customer) {
      const worth = worthOf(entry, features)
      if (worth > 0) toned.push({ entry, worth })
    }
    if (toned.length === 0) return undefined
    toned.sort((a, b) => b.worth - a.worth || a.entry.place - b.entry.place)
    const evidence = quotesOfMarks(toned.map(({ entry }) => entry), Math.sign(points))
    return { strength: saturated(together(toned), Math.abs(points)), evidence: evidence.length > 0 ? evidence : [openingOf(toned[0]!.entry)] }
  },
})

/** Tone of a message, in points. Irony comes in kind words that are not meant. */
export const toneIn = (entry: Entry, { wording }: Features): number =>
  wording.saidIn('sarcasm', entry).length > 0 ? bitterToneOf(entry.reading.tone) : toneOf(entry.reading.tone)
