import type { Evidence } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import { openingOf, quoteOf } from './quotes.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

/** A fix that was none weighs most; a formula for an answer least. */
const FAILED_FIX = 1
const RESTATED = 0.7
const MISSED = 0.6
/** Support, or the customer, had to say the same again. */
const ECHO = 0.7
/** …to a customer who came back from it again. */
const ECHO_IN_VAIN = 1
/** A reply after which the customer wrote that things are bad. */
const CAME_BACK_WORSE = 0.3
/** One polite formula proves nothing; two do. */
const STALL = 0.5
/** …and one that the customer came back from, worse. */
const STALL_IN_VAIN = 0.6
const WORTH = [
  { from: 3, strength: 1 }, { from: 2.2, strength: 0.85 }, { from: 1.6, strength: 0.65 }, { from: 1, strength: 0.4 }, { from: 0.6, strength: 0.2 },
]
const MOST_QUOTES = 6

const isAnsweredWorse = ({ thread, moods }: Features, entry: Entry): boolean =>
  thread.customer.some(({ place }, i) => place > entry.place && moods.moods[i] === 'worse')

/** The customer came back from it, and neither thanked nor confirmed. */
const isCameBackFrom = ({ thread, moods }: Features, entry: Entry): boolean =>
  thread.customer.some(({ place }, i) => place > entry.place && moods.moods[i] !== 'solved' && moods.moods[i] !== 'thankful')

const isInVain = (features: Features, { entry }: Said): boolean => entry !== undefined && isAnsweredWorse(features, entry)

/** Messages after a reply that tell of trouble. */
const comebacks = ({ thread, moods }: Features): readonly Entry[] => {
  const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
  return thread.customer.filter((entry, i) => entry.place > replied && moods.moods[i] === 'worse')
}

/** What each message without progress weighs: by the worst that it says. */
const weightsIn = (features: Features): ReadonlyMap<Entry | undefined, number> => {
  const { failedFixes, restated, missed, stalls, echoes } = features.rounds
  const worst = new Map<Entry | undefined, number>()
  const add = (said: readonly Said[], worth: number): void => {
    for (const { entry } of said) worst.set(entry, Math.max(worst.get(entry) ?? 0, worth))
  }
  add(failedFixes.map(({ still }) => still), FAILED_FIX)
  add(restated, RESTATED)
  for (const entry of echoes.repeats) worst.set(entry, ECHO)
  for (const entry of echoes.replies) worst.set(entry, isCameBackFrom(features, entry) ? ECHO_IN_VAIN : ECHO)
  add(missed, MISSED)
  add(stalls, STALL)
  add(stalls.filter((stall) => isInVain(features, stall)), STALL_IN_VAIN)
  for (const entry of comebacks(features)) worst.set(entry, Math.max(worst.get(entry) ?? 0, CAME_BACK_WORSE))
  return worst
}

const sumOf = (weights: Iterable<number>): number => [...weights].sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0)

/** A round is a message and its answer. */
const roundsIn = (entries: Iterable<Entry | undefined>): number => {
  let [customer, agent] = [0, 0]
  for (const entry of entries) if (entry?.author === 'agent') agent++
    else customer++
  return Math.max(customer, agent)
}

const quotesOf = (features: Features): Evidence[] => {
  const { rounds } = features
  const said = [
    ...rounds.failedFixes.flatMap(({ done, still }) => [done, still]),
    ...[...rounds.restated, ...rounds.missed, ...rounds.stalls].filter((one) => !rounds.failedFixes.some(({ still }) => still === one)),
  ]
  const echoed = [...rounds.echoes.replies, ...rounds.echoes.repeats].map(openingOf)
  const quotes = [...said.slice(0, MOST_QUOTES).map((one) => quoteOf(features, one)), ...echoed].slice(0, MOST_QUOTES)
  return quotes.length > 0 ? quotes : comebacks(features).slice(0, MOST_QUOTES).map(openingOf)
}

/** Replies came, and the trouble is where it was. */
export const noProgress: Signal = {
  id: 'no-progress',
  group: 'exchange',
  stage: 'live',
  points: 28,
  meaning: { en: 'is no further than before', fr: 'n’est pas plus avancé qu’avant' },
  needs: ['messages'],
  detect: (features) => {
    const weights = weightsIn(features)
    const strength = strengthAt(WORTH, sumOf(weights.values())) * standingOf(features)
    if (strength === 0) return undefined
    return { strength, evidence: [...quotesOf(features), measure('roundsWithoutProgress', roundsIn(weights.keys()), 'rounds')] }
  },
}
