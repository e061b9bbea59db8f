import { lexicalSignal } from './lexical-signal.ts'

export const urgency = lexicalSignal({
  id: 'urgency',
  points: 7,
  full: 8,
  meaning: { en: 'says that it is urgent', fr: 'dit que c’est urgent' },
})
