import type { DecodedRequest } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { measure, type Signal, strengthAt, type Steps } from './signal.ts'
import { standingOf } from './standing.ts'

/** Below this the decoding is a guess, and no reproach can rest on it. */
const SURE = 0.5
const ROUNDS: Readonly<Record<DecodedRequest['effort'], Steps>> = {
  seconds: [{ from: 3, strength: 1 }, { from: 2, strength: 0.7 }],
  minutes: [{ from: 4, strength: 0.8 }, { from: 3, strength: 0.6 }, { from: 2, strength: 0.4 }],
  hours: [],
}

/** Replies that the customer answered by asking again, although they tried nothing and asked for nothing. */
const askedAgain = ({ course: { restated } }: DecodedRequest, { thread, wording }: Features): readonly (Entry | undefined)[] =>
  thread.customer.filter(({ id }) => restated.includes(id)).map(({ place }) => thread.agent.filter((reply) => reply.place < place).at(-1))
    .filter((reply) => reply !== undefined && reply.reading.questions === 0 && wording.saidIn('done', reply).length === 0 && wording.saidIn('information-request', reply).length === 0)

/** Replies, since it was asked for, that did something else. A try that failed withholds nothing. */
const fruitless = (request: DecodedRequest, features: Features): number => {
  const { rounds, wording, thread } = features
  const before = (entry: Entry | undefined): Entry | undefined => thread.agent.filter(({ place }) => place < (entry?.place ?? 0)).at(-1)
  const replies = [
    ...[...rounds.documentation.map(({ pointer }) => pointer), ...rounds.stalls, ...rounds.reasked.map(({ asked }) => asked), ...wording.said('refusal')].map(({ entry }) => entry),
    ...rounds.missed.map(({ entry }) => before(entry)),
    ...thread.agent.filter(({ id }) => request.literalAnswers.some(({ quote }) => quote.messageId === id)),
    ...askedAgain(request, features),
  ]
  const since = thread.entries.find(({ id }) => id === request.course.firstAsked)?.place ?? -1
  return Math.min(rounds.turns, new Set(replies.filter((reply) => reply !== undefined && reply.place > since)).size)
}

/** What the customer wants takes seconds or minutes, and the thread has gone round it twice or more. */
export const quickFixWithheld: Signal = {
  id: 'quick-fix-withheld',
  group: 'request',
  stage: 'live',
  points: 18,
  meaning: { en: 'asks for something that takes moments, and does not get it', fr: 'demande ce qui prend un instant, et ne l’obtient pas' },
  needs: ['messages'],
  detect: (features) => {
    const { requests, moods, wording, thread } = features
    const [request] = requests
    if (request === undefined || request.confidence < SURE || request.actor === 'customer' || request.course.status !== 'open') return undefined
    const lastDone = wording.said('done').at(-1)?.entry
    if (moods.last === 'solved' || (lastDone !== undefined && lastDone === thread.agent.at(-1))) return undefined
    const times = fruitless(request, features)
    const strength = strengthAt(ROUNDS[request.effort], times) * standingOf(features)
    return strength === 0 ? undefined : { strength, evidence: [request.quote, measure('fruitlessReplies', times, 'replies')] }
  },
}
