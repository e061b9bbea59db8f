import { lexicalSignal } from './lexical-signal.ts'

export const impatience = lexicalSignal({
  id: 'impatience',
  points: 12,
  full: 16,
  meaning: { en: 'has been waiting too long', fr: 'trouve le temps long' },
})
