import type { Features } from '../features/features.ts'
import type { Mood } from '../features/mood.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import { hitOf } from './lexical-signal.ts'
import type { Signal } from './signal.ts'

/** Points of phrases that give it full strength. */
const FULL = 20
/** "Silly me" alone turns no thanks into irony. */
const PLAIN_IRONY = 7

const moodOf = ({ thread, moods }: Features, entry: Entry): Mood | undefined => moods.moods[thread.customer.indexOf(entry)]

/** Praise for what works now is meant. */
const isPraise = (features: Features, { entry }: Said): boolean => entry !== undefined && moodOf(features, entry) === 'solved'

/** What is praised in an ironic message is not praised. */
const mockPraise = (features: Features, ironic: readonly Said[]): Said[] => {
  const messages = new Set(ironic.flatMap(({ entry, mention }) => (entry !== undefined && mention.points >= PLAIN_IRONY ? [entry] : [])))
  return [...messages].filter((entry) => moodOf(features, entry) === 'worse').flatMap((entry) => features.wording.saidIn('gratitude', entry))
}

export const sarcasm: Signal = {
  id: 'sarcasm',
  group: 'language',
  stage: 'live',
  points: 27,
  meaning: { en: 'has turned sarcastic', fr: 'ironise' },
  needs: ['messages'],
  detect: (features) => {
    const ironic = features.wording.said('sarcasm').filter((one) => !isPraise(features, one))
    return ironic.length === 0 ? undefined : hitOf(features, [...ironic, ...mockPraise(features, ironic)], FULL)
  },
}
