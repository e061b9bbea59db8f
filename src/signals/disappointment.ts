import { lexicalSignal } from './lexical-signal.ts'

export const disappointment = lexicalSignal({
  id: 'disappointment',
  points: 10,
  full: 14,
  meaning: { en: 'is disappointed', fr: 'est déçu' },
})
