import type { Features } from '../features/features.ts'
import type { Said } from '../features/wording.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

const TIMES = [{ from: 3, strength: 1 }, { from: 2, strength: 0.8 }, { from: 1, strength: 0.4 }]

/** How far behind "what is the…" the word asked about may stand. */
const WORDS_ASKED_ABOUT = 3
const FEWEST_LETTERS = 4

const isTerm = (word: string): boolean => word.length >= FEWEST_LETTERS || (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())

const termsIn = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(isTerm).map((word) => word.toLowerCase())

/** "What is the delivery time?" asks for a fact; "what is the TTL?" for the meaning of a word, if an agent used it. */
const isAboutTheirWord = ({ mention, entry }: Said, { thread }: Features): boolean => {
  if (entry === undefined || !mention.asked) return entry !== undefined
  const { text } = entry.reading
  const rest = /^[^.?!\n]*/.exec(text.slice(mention.end))?.[0].trim().split(/\s+/).slice(0, WORDS_ASKED_ABOUT).join(' ') ?? ''
  const terms = termsIn(rest)
  if (terms.length === 0) return true
  return thread.agent.some(({ place, reading }) => {
    if (place > entry.place) return false
    const said = reading.text.toLowerCase()
    return terms.some((term) => said.includes(term))
  })
}

/** The customer does not know the agent's words, or is answered to the letter of a word that they use for something else. */
export const jargonMismatch: Signal = {
  id: 'jargon-mismatch',
  group: 'request',
  stage: 'live',
  points: 16,
  meaning: { en: 'does not mean the same as support by the same words', fr: 'ne met pas la même chose que le support derrière les mêmes mots' },
  needs: ['messages'],
  detect: (features) => {
    const { wording, thread, moods } = features
    const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
    const asked = wording.said('meaning-asked').filter((one) => (one.entry?.place ?? -1) > replied && isAboutTheirWord(one, features))
    const messages = new Set(asked.map(({ entry }) => entry)).size
    const strength = strengthAt(TIMES, messages) * moods.standing
    if (strength === 0) return undefined
    return { strength, evidence: [...asked.slice(0, 4).map(wording.quote), measure('misunderstandings', messages, 'messages')] }
  },
}
