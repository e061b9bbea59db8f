import { lexicalSignal } from './lexical-signal.ts'

export const escalationRequest = lexicalSignal({
  id: 'escalation-request',
  points: 20,
  meaning: { en: 'asks for somebody in charge', fr: 'demande un responsable' },
})
