import { lexicalSignal } from './lexical-signal.ts'
import { byDensity } from './weighing.ts'

/** Kind words at the start of a thread do not outweigh what came after them: the last message counts. */
export const positiveWording = lexicalSignal({
  id: 'positive-wording',
  points: -20,
  weighing: byDensity,
  meaning: { en: 'words it as contented customers do', fr: 's’exprime comme un client satisfait' },
  counts: ({ entry }, { thread }) => entry !== undefined && entry === thread.customer.at(-1),
})
