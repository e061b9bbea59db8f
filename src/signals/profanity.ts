import { lexicalSignal } from './lexical-signal.ts'

export const profanity = lexicalSignal({
  id: 'profanity',
  points: 18,
  meaning: { en: 'swears', fr: 'emploie des mots grossiers' },
})
