import { lexicalSignal } from './lexical-signal.ts'

export const repeatContact = lexicalSignal({
  id: 'repeat-contact',
  points: 10,
  full: 14,
  meaning: { en: 'has had to say it more than once', fr: 'a déjà dû le dire plusieurs fois' },
})
