import { lexicalSignal } from './lexical-signal.ts'

export const followUpRequest = lexicalSignal({
  id: 'follow-up-request',
  points: 8,
  full: 10,
  meaning: { en: 'asks for news', fr: 'demande des nouvelles' },
})
