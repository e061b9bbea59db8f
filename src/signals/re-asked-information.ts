import { measure, type Signal, strengthAt } from './signal.ts'

const TIMES = [{ from: 3, strength: 1 }, { from: 2, strength: 0.8 }, { from: 1, strength: 0.5 }]
const MOST_QUOTES = 6

/** An agent asks for what the customer has given, or the customer has to say that it was given. */
export const reAskedInformation: Signal = {
  id: 're-asked-information',
  group: 'exchange',
  stage: 'live',
  points: 24,
  meaning: { en: 'was asked again for what they had given', fr: 's’est vu redemander ce qui était déjà donné' },
  needs: ['messages'],
  detect: ({ rounds, wording, moods }) => {
    const { reasked, remindedOf } = rounds
    const times = Math.max(reasked.length, remindedOf.length) + Math.min(reasked.length, remindedOf.length) / 2
    const strength = strengthAt(TIMES, times)
    if (strength === 0) return undefined
    const quotes = [...reasked.flatMap(({ asked, given }) => [wording.quote(asked), wording.quote(given)]), ...remindedOf.map(wording.quote)]
    return { strength: strength * moods.standing, evidence: [...quotes.slice(0, MOST_QUOTES), measure('timesAsked', reasked.length, 'times')] }
  },
}
