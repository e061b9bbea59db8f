import { toneIn, toneSignal } from './tone-signal.ts'

/** Calm words promise less than angry ones threaten. */
const RELIEF = 0.8

/** Calm words at the start of a thread do not outweigh what came after them: the last message counts. */
export const positiveWording = toneSignal({
  id: 'positive-wording',
  points: -20,
  meaning: { en: 'words it calmly', fr: 's’exprime avec calme' },
  worthOf: (entry, features) => (entry === features.thread.customer.at(-1) ? -RELIEF * toneIn(entry, features) : 0),
})
