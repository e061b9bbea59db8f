import { lexicalSignal } from './lexical-signal.ts'

export const businessImpact = lexicalSignal({
  id: 'business-impact',
  points: 20,
  meaning: { en: 'is losing business or work over it', fr: 'y perd du travail ou des ventes' },
})
