import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { type Hit, measure, type Signal } from './signal.ts'

/** Before that many replies there was no loop to give up on. */
const FEWEST_REPLIES = 2
/** A last word as short as this, after a loop, says that it is not worth saying more. */
const CURT_WORDS = 3
const CURT_STRENGTH = 0.6

const wholeOf = ({ id, reading }: Entry) => ({ kind: 'quote' as const, messageId: id, start: 0, end: reading.text.length, quote: reading.text })

/** "ok" to "may I restart it tonight?" is an answer. */
const ASSENT = /^\W*(ok|okay|oki|oui|yes|yep|sure|fine|right|noted|understood|d['’]accord|entendu|non|no)\W*$/i

const answersQuestion = ({ thread }: Features, last: Entry): boolean => (thread.agent.filter(({ place }) => place < last.place).at(-1)?.reading.questions ?? 0) > 0

/** "Did it myself" after thanks or a fix that helped is no retreat. */
const isAtEase = ({ moods: { moods }, rounds }: Features, last: Entry): boolean => {
  const before = moods.at(-2)
  const asked = rounds.stalls.length + rounds.missed.length + rounds.restated.length + rounds.echoes.replies.length
  return (before === 'thankful' || before === 'solved') && asked === 0 && last.reading.voiceWords > CURT_WORDS
}

const curtness = (features: Features, last: Entry): Hit | undefined => {
  const { thread, moods, rounds } = features
  const loops = rounds.turns >= FEWEST_REPLIES && moods.last === 'calm' && !answersQuestion(features, last)
  if (!loops || last.reading.voiceWords > CURT_WORDS || last.reading.questions > 0 || thread.customer[0] === last) return undefined
  return { strength: CURT_STRENGTH, evidence: [wholeOf(last), measure('turns', rounds.turns, 'turns')] }
}

/** "ok." or "never mind" after going round in circles. */
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
    if (last === undefined || thread.agent.length < FEWEST_REPLIES || moods.last === 'solved') return undefined
    if (ASSENT.test(last.reading.text) && answersQuestion(features, last)) return undefined
    const given = wording.saidIn('resignation', last)
    if (isAtEase(features, last)) return undefined
    if (given.length === 0) return curtness(features, last)
    if (moods.last === 'thankful' && given.every((one) => ASSENT.test(wording.quote(one).quote))) return undefined
    const strength = rounds.turns >= FEWEST_REPLIES ? 1 : 0.6
    return { strength, evidence: [...given.slice(0, 2).map(wording.quote), measure('turns', rounds.turns, 'turns')] }
  },
}
