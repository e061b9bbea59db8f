import { measure, type Signal, strengthAt } from './signal.ts'

const TIMES = [{ from: 3, strength: 1 }, { from: 2, strength: 0.8 }, { from: 1, strength: 0.4 }]

/** The customer does not know the agent's words, or is answered to the letter of a word that they use for something else. */
export const jargonMismatch: Signal = {
  id: 'jargon-mismatch',
  group: 'request',
  stage: 'live',
  points: 16,
  meaning: { en: 'and support do not mean the same by the same words', fr: 'et le support ne mettent pas la même chose derrière les mots' },
  needs: ['messages'],
  detect: ({ wording, thread, moods }) => {
    const asked = wording.said('meaning-asked').filter(({ entry }) => entry !== undefined && thread.agent.some(({ place }) => place < entry.place))
    const strength = strengthAt(TIMES, asked.length) * moods.standing
    if (strength === 0) return undefined
    return { strength, evidence: [...asked.slice(0, 4).map(wording.quote), measure('misunderstandings', asked.length, 'messages')] }
  },
}
