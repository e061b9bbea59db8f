import { lexicalSignal } from './lexical-signal.ts'

export const frustration = lexicalSignal({
  id: 'frustration',
  points: 29,
  full: 38,
  meaning: { en: 'is frustrated or angry', fr: 'est excédé ou en colère' },
})
