import type { Features } from '../features/features.ts'
import type { Said } from '../features/wording.ts'
import { hitOf } from './lexical-signal.ts'
import type { Signal } from './signal.ts'

/** Points of phrases that give it full strength. */
const FULL = 20
/** "Silly me" alone turns no thanks into irony. */
const PLAIN_IRONY = 7

/** What is praised in an ironic message is not praised. */
const mockPraise = ({ wording, thread, moods }: Features, ironic: readonly Said[]): Said[] => {
  const messages = new Set(ironic.flatMap(({ entry, mention }) => (entry !== undefined && mention.points >= PLAIN_IRONY ? [entry] : [])))
  return [...messages].filter((entry) => moods.moods[thread.customer.indexOf(entry)] === 'worse').flatMap((entry) => wording.saidIn('gratitude', entry))
}

export const sarcasm: Signal = {
  id: 'sarcasm',
  group: 'language',
  stage: 'live',
  points: 27,
  meaning: { en: 'has turned sarcastic', fr: 'ironise' },
  needs: ['messages'],
  detect: (features) => {
    const ironic = features.wording.said('sarcasm')
    return ironic.length === 0 ? undefined : hitOf(features, [...ironic, ...mockPraise(features, ironic)], FULL)
  },
}
