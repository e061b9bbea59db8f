import { isMeant } from '../features/own-question.ts'
import { lexicalSignal } from './lexical-signal.ts'

export const publicityThreat = lexicalSignal({
  id: 'publicity-threat',
  points: 16,
  meaning: { en: 'threatens to make it public', fr: 'menace de le rendre public' },
  counts: isMeant,
})
