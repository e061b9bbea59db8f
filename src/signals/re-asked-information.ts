import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

/** What an agent asked for twice by our reading; and "as I said", which is sometimes a manner of speaking. */
const ASKED_AGAIN = 0.7
const REMINDED = 0.5
const WORTH = [
  { from: 2.4, strength: 1 }, { from: 1.7, strength: 0.85 }, { from: 1.2, strength: 0.65 }, { from: 0.7, strength: 0.4 }, { from: 0.5, strength: 0.25 },
]
const MOST_QUOTES = 6

/** An agent asks for what the customer has given, or the customer has to say that it was given. */
export const reAskedInformation: Signal = {
  id: 're-asked-information',
  group: 'exchange',
  stage: 'live',
  points: 32,
  meaning: { en: 'was asked again for what they had given', fr: 's’est vu redemander ce qui était déjà donné' },
  needs: ['messages'],
  detect: (features) => {
    const { rounds, wording } = features
    const { reasked, remindedOf } = rounds
    const strength = strengthAt(WORTH, reasked.length * ASKED_AGAIN + remindedOf.length * REMINDED)
    if (strength === 0) return undefined
    const quotes = [...reasked.flatMap(({ asked, given }) => [wording.quote(asked), wording.quote(given)]), ...remindedOf.map(wording.quote)]
    return { strength: strength * standingOf(features), evidence: [...quotes.slice(0, MOST_QUOTES), measure('timesAsked', reasked.length, 'times')] }
  },
}
