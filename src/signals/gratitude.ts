import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { lexicalSignal } from './lexical-signal.ts'

/** Before anybody has replied, thanks in a message that asks for something are thanks in advance. */
const isInAdvance = ({ thread, requests }: Features, { reading }: Entry): boolean =>
  thread.agent.length === 0 && (reading.questions > 0 || requests.length > 0)

/** Thanks count where they are the last word, and nothing is wrong beside them. */
export const gratitude = lexicalSignal({
  id: 'gratitude',
  points: -10,
  meaning: { en: 'is thankful', fr: 'remercie' },
  counts: ({ entry }, features) => {
    const { thread, moods } = features
    if (entry === undefined || entry !== thread.customer.at(-1) || isInAdvance(features, entry)) return false
    return moods.last === 'thankful' || moods.last === 'solved'
  },
})
