import { CURT_WORDS, isAnswer, isReceipt, troubleBefore } from '../features/ending.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import { openingOf } from './quotes.ts'
import { type Hit, measure, type Signal, strengthAt } from './signal.ts'

/** Before that many answers to replies there was no loop to be curt about. */
const FEWEST_TURNS = 2
/** By messages that show a bad exchange. Without one, an objection may be hidden in calm words. */
const AFTER_TROUBLE = [{ from: 2, strength: 1 }, { from: 1, strength: 0.8 }, { from: 0, strength: 0.4 }]
/** Short and calm, but no word that is known to take note and no more. */
const OTHER_WORDS = 0.6

const isGivingUp = ({ wording }: Features, said: readonly Said[]): boolean => said.some((one) => !isReceipt(wording.quote(one).quote))

/** Questions that were answered: "from which gate?", "gate C", "ok". */
const isInquiry = ({ thread }: Features, last: Entry): boolean => thread.customer.every((entry) => entry === last || entry.reading.questions > 0)

const hitOf = (features: Features, last: Entry, given: readonly Said[]): Hit | undefined => {
  const trouble = troubleBefore(features, last)
  if (trouble === 0 && (given.length === 0 || isInquiry(features, last))) return undefined
  const strength = strengthAt(AFTER_TROUBLE, trouble) * (given.length === 0 ? OTHER_WORDS : 1)
  const [receipt] = given
  return { strength, evidence: [receipt === undefined ? openingOf(last) : features.wording.quote(receipt), measure('turns', features.rounds.turns, 'turns')] }
}

/** "ok." and nothing else, after going round in circles. */
export const curtEnding: Signal = {
  id: 'curt-ending',
  group: 'exchange',
  stage: 'live',
  points: 34,
  meaning: { en: 'ended on a curt word after going round in circles', fr: 'a fini sur un mot sec après avoir tourné en rond' },
  needs: ['messages'],
  detect: (features) => {
    const { thread, rounds, moods, wording } = features
    const last = thread.customer.at(-1)
    if (last === undefined || rounds.turns < FEWEST_TURNS || last.reading.questions > 0) return undefined
    if (last.reading.voiceWords === 0 || last.reading.voiceWords > CURT_WORDS) return undefined
    if (moods.last === 'solved' || moods.last === 'thankful' || isAnswer(features, last)) return undefined
    const given = wording.saidIn('resignation', last)
    if (isGivingUp(features, given) || (given.length === 0 && moods.last !== 'calm')) return undefined
    return hitOf(features, last, given)
  },
}
