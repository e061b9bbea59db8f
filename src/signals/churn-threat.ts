import { isMeant } from '../features/own-question.ts'
import { lexicalSignal } from './lexical-signal.ts'

export const churnThreat = lexicalSignal({
  id: 'churn-threat',
  points: 20,
  meaning: { en: 'threatens to leave', fr: 'menace de partir' },
  counts: isMeant,
})
