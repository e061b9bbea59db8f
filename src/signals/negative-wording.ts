import { wordingSignal } from './wording-signal.ts'

export const negativeWording = wordingSignal({
  id: 'negative-wording',
  points: 16,
  meaning: { en: 'words it as unhappy customers do', fr: 's’exprime comme un client mécontent' },
})
