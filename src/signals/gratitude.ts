import type { Features } from '../features/features.ts'
import type { Said } from '../features/wording.ts'
import { lexicalSignal } from './lexical-signal.ts'

const THANKS = /thank|thx|\bta\b|\bcheers\b|merci|mersi|apprecia/i

/** Before anybody has replied, thanks in a message that asks for something are thanks in advance; praise is not. */
const isInAdvance = ({ thread, requests, wording }: Features, said: Said): boolean =>
  thread.agent.length === 0 && ((said.entry?.reading.questions ?? 0) > 0 || requests.length > 0) && THANKS.test(wording.quote(said).quote)

/** Thanks count where they are the last word, and nothing is wrong beside them. */
export const gratitude = lexicalSignal({
  id: 'gratitude',
  points: -6,
  full: 10,
  meaning: { en: 'is thankful', fr: 'remercie' },
  counts: (said, features) => {
    const { thread, moods } = features
    if (said.entry === undefined || said.entry !== thread.customer.at(-1) || isInAdvance(features, said)) return false
    return moods.last === 'thankful' || moods.last === 'solved'
  },
})
