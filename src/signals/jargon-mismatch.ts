import type { Evidence, Quote } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import { type UntakenTerm, untakenTerms } from '../features/terms.ts'
import type { Said } from '../features/wording.ts'
import { lazily } from '../text/lazily.ts'
import { quoteOf } from './quotes.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

const TIMES = [{ from: 3, strength: 1 }, { from: 2, strength: 0.8 }, { from: 1, strength: 0.4 }]

/** How far behind "what is the…" the word asked about may stand. */
const WORDS_ASKED_ABOUT = 3
const FEWEST_LETTERS = 4

const isTerm = (word: string): boolean => word.length >= FEWEST_LETTERS || (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())

const BETWEEN_WORDS = lazily(String.raw`[^\p{L}\p{N}]+`, 'u')
const termsIn = (text: string): string[] => text.split(BETWEEN_WORDS()).filter(isTerm).map((word) => word.toLowerCase())

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

/** A reply to the letter is judged by a decoding, so that has to be sure. */
const SURE = 0.6
const LITERAL = [{ from: 2, strength: 0.9 }, { from: 1, strength: 0.5 }]
const UNTAKEN = [{ from: 3, strength: 0.5 }, { from: 2, strength: 0.4 }, { from: 1, strength: 0.25 }]

/** Replies to the letter that the customer came back from. */
const literalIn = ({ requests: [request], thread }: Features): readonly Quote[] => {
  if (request === undefined || request.confidence < SURE) return []
  const last = thread.customer.at(-1)?.place ?? -1
  return request.literalAnswers.map(({ quote }) => quote).filter(({ messageId }) => (thread.agent.find(({ id }) => id === messageId)?.place ?? last) < last)
}

/** Terms that go past a customer who is not content: one who does as told has understood them. */
const untakenIn = ({ thread, moods }: Features): readonly UntakenTerm[] => {
  const lastWorse = thread.customer[moods.moods.lastIndexOf('worse')]?.place ?? -1
  const replied = thread.agent[0]?.place ?? lastWorse
  return lastWorse <= replied ? [] : untakenTerms(thread).filter(({ from }) => lastWorse > from)
}

const some = (measured: Evidence): Evidence[] => (measured.kind === 'measure' && measured.value === 0 ? [] : [measured])

/** The customer does not know the agent's words, or is answered to the letter of a word that they use for something else. */
export const jargonMismatch: Signal = {
  id: 'jargon-mismatch',
  group: 'request',
  stage: 'live',
  points: 24,
  meaning: { en: 'does not mean the same as support by the same words', fr: 'ne met pas la même chose que le support derrière les mêmes mots' },
  needs: ['messages'],
  detect: (features) => {
    const { wording, thread } = features
    const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
    const asked = wording.said('meaning-asked').filter((one) => (one.entry?.place ?? -1) > replied && isAboutTheirWord(one, features))
    const messages = new Set(asked.map(({ entry }) => entry)).size
    const literal = literalIn(features)
    const untaken = untakenIn(features)
    const strength = Math.min(1, strengthAt(TIMES, messages) + strengthAt(LITERAL, literal.length) + strengthAt(UNTAKEN, untaken.length)) * standingOf(features)
    if (strength === 0) return undefined
    const evidence = [
      ...asked.slice(0, 4).map((one) => quoteOf(features, one)), ...some(measure('misunderstandings', messages, 'messages')),
      ...literal.slice(0, 3), ...some(measure('literalAnswers', literal.length, 'replies')),
      ...untaken.slice(0, 3).flatMap(({ quotes }) => quotes), ...some(measure('untakenTerms', untaken.length, 'terms')),
    ]
    return { strength, evidence }
  },
}
