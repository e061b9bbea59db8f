import { CURT_WORDS, isReceipt, replyBefore, troubleBefore, troubled } from '../features/ending.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { measure, type Signal } from './signal.ts'

/** Before that many answers to replies there was no loop to give up on. */
const FEWEST_TURNS = 2
const AFTER_A_LOOP = 1
const AFTER_TWO_REPLIES = 0.6
/** One reply that refuses, sends away or says nothing is enough for some. */
const AFTER_ONE_BAD_REPLY = 0.5

/** "Never mind, I see it there, many thanks": nothing went wrong. */
const isContent = (features: Features, last: Entry): boolean =>
  features.wording.saidIn('gratitude', last).length > 0 && troubleBefore(features, last) === 0

/** "Did it myself" after thanks or a fix that helped is no retreat. */
const isAtEase = ({ moods: { moods }, rounds }: Features, last: Entry): boolean => {
  const before = moods.at(-2)
  const asked = rounds.stalls.length + rounds.missed.length + rounds.restated.length + rounds.echoes.replies.length
  return (before === 'thankful' || before === 'solved') && asked === 0 && last.reading.voiceWords > CURT_WORDS
}

const strengthOf = (features: Features, last: Entry): number => {
  if (features.rounds.turns >= FEWEST_TURNS) return AFTER_A_LOOP
  if (features.thread.agent.length >= FEWEST_TURNS) return AFTER_TWO_REPLIES
  const reply = replyBefore(features, last)
  return reply !== undefined && troubled(features).has(reply) ? AFTER_ONE_BAD_REPLY : 0
}

/** "Never mind", "laissez tomber", "je vais me débrouiller". */
export const silentWithdrawal: Signal = {
  id: 'silent-withdrawal',
  group: 'exchange',
  stage: 'live',
  points: 28,
  meaning: { en: 'has given up on getting help', fr: 'a renoncé à être aidé' },
  needs: ['messages'],
  detect: (features) => {
    const { thread, wording, rounds, moods } = features
    const last = thread.customer.at(-1)
    if (last === undefined || moods.last === 'solved' || moods.last === 'thankful' || isAtEase(features, last)) return undefined
    const given = wording.saidIn('resignation', last).filter((one) => !isReceipt(wording.quote(one).quote))
    const strength = given.length === 0 ? 0 : strengthOf(features, last)
    if (strength === 0 || isContent(features, last)) return undefined
    return { strength, evidence: [...given.slice(0, 2).map(wording.quote), measure('turns', rounds.turns, 'turns')] }
  },
}
