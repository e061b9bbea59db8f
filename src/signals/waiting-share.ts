import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'

/** Messages that are taken to wait whatever they say: people write in pieces. */
const GRANTED = 3

const isMonologue = ([first, ...others]: readonly Entry[]): boolean => first?.authorId !== undefined && others.every(({ authorId }) => authorId === first.authorId)

/** Asks for news, or is tired of waiting. */
export const isChasing = ({ wording }: Features, entry: Entry): boolean =>
  wording.saidIn('follow-up-request', entry).length > 0 || wording.saidIn('impatience', entry).length > 0

/**
 * 0 to 1: how much of a thread waits for support. All of it, unless support never speaks and people talk on: so many messages
 * are a talk among several, or come from an export that does not tell who wrote, and only those wait that chase or complain.
 */
export const waitingShareOf = (features: Features): number => {
  const { customer, agent } = features.thread
  if (agent.length > 0 || customer.length <= GRANTED + 1 || isMonologue(customer)) return 1
  const { moods } = features.moods
  const waiting = customer.filter((entry, i) => i > 0 && (moods[i] === 'worse' || isChasing(features, entry)))
  return Math.min(1, (waiting.length + GRANTED) / (customer.length - 1))
}
