import { lexicalSignal } from './lexical-signal.ts'

export const distrust = lexicalSignal({
  id: 'distrust',
  points: 14,
  meaning: { en: 'no longer believes what support says', fr: 'ne croit plus ce que dit le support' },
})
