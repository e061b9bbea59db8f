import { lexicalSignal } from './lexical-signal.ts'

/** In trial: left out, no set of labelled text and no pair of tickets is ordered worse (docs/quality.md). The words still tell of trouble. */
export const urgency = lexicalSignal({
  id: 'urgency',
  stage: 'trial',
  points: 8,
  meaning: { en: 'says that it is urgent', fr: 'dit que c’est urgent' },
})
