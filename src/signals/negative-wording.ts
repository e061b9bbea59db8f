import { lexicalSignal } from './lexical-signal.ts'
import { byDensity } from './weighing.ts'

export const negativeWording = lexicalSignal({
  id: 'negative-wording',
  points: 16,
  weighing: byDensity,
  meaning: { en: 'words it as unhappy customers do', fr: 's’exprime comme un client mécontent' },
})
