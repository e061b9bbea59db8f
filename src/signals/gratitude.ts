import { lexicalSignal } from './lexical-signal.ts'

/** Thanks count where they are the last word, and nothing is wrong beside them. */
export const gratitude = lexicalSignal({
  id: 'gratitude',
  points: -10,
  meaning: { en: 'is thankful', fr: 'remercie' },
  counts: ({ entry }, { thread, moods }) =>
    entry !== undefined && entry === thread.customer.at(-1) && (moods.last === 'thankful' || moods.last === 'solved'),
})
