import { lexicalSignal } from './lexical-signal.ts'

export const disappointment = lexicalSignal({
  id: 'disappointment',
  points: 14,
  meaning: { en: 'is disappointed', fr: 'est déçu' },
})
