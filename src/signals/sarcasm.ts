import { lexicalSignal } from './lexical-signal.ts'

export const sarcasm = lexicalSignal({
  id: 'sarcasm',
  points: 20,
  meaning: { en: 'has turned sarcastic', fr: 'ironise' },
})
