import { lexicalSignal } from './lexical-signal.ts'

export const sarcasm = lexicalSignal({
  id: 'sarcasm',
  points: 14,
  meaning: { en: 'has turned sarcastic', fr: 'ironise' },
})
