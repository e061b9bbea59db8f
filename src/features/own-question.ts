import { lazily } from '../text/lazily.ts'
import { sentenceAround } from './sentence.ts'
import type { Said } from './wording.ts'

/** The customer speaks of themselves. */
const OWN = lazily(String.raw`(?<![\p{L}\p{N}])(?:i|we|my|our|me|us|je|j|nous|mon|ma|mes|notre|nos|moi)(?![\p{L}\p{N}])`, 'iu')

/** "Must I go to court?" threatens; "can one go to the ombudsman?" asks. */
export const isMeant = ({ mention, entry }: Said): boolean =>
  entry === undefined || !mention.asked || OWN().test(sentenceAround(entry.reading.text, mention.start, mention.end))
