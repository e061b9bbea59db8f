import { CURT_WORDS } from '../features/ending.ts'
import type { Reading } from '../text/reading.ts'
import { toneIn, toneSignal } from './tone-signal.ts'

/** A text of so many words in neither language is not understood: it may be anything but calm. */
const FOREIGN_WORDS = 5

const isForeign = ({ language, tone }: Reading): boolean => language === 'unknown' && tone.relief === 0 && tone.words >= FOREIGN_WORDS

/** Calm words at the start of a thread do not outweigh what came after them: the last message counts, unless it is a word or two and tells nothing. */
export const positiveWording = toneSignal({
  id: 'positive-wording',
  points: -20,
  meaning: { en: 'words it calmly', fr: 's’exprime avec calme' },
  worthOf: (entry, features) => {
    const { customer } = features.thread
    if (entry !== customer.at(-1) || (customer.length > 1 && entry.reading.voiceWords <= CURT_WORDS)) return 0
    if (isForeign(entry.reading)) return 0
    return -toneIn(entry, features)
  },
})
