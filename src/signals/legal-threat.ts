import { isMeant } from '../features/own-question.ts'
import { lexicalSignal } from './lexical-signal.ts'

export const legalThreat = lexicalSignal({
  id: 'legal-threat',
  points: 20,
  full: 26,
  meaning: { en: 'threatens legal steps', fr: 'menace d’agir en justice' },
  counts: isMeant,
})
