import { lexicalSignal } from './lexical-signal.ts'

export const politeExasperation = lexicalSignal({
  id: 'polite-exasperation',
  points: 18,
  meaning: { en: 'is exasperated, politely', fr: 'est poliment exaspéré' },
})
