import { ALL, type Before, type Burst, surprise } from './burst.ts'
import { type Alike, alikeBefore, burstingOf, type Memory, nextNumber, ticketAt, timeAt, weightsOf } from './memory.ts'
import type { Sighting } from './sighting.ts'
import { type Core, coreOf } from './symptom.ts'

/** A ticket of an outbreak. */
export interface Member {
  readonly number: number
  /** Epoch ms at which it was taken in: never before the one before it. */
  readonly at: number
  readonly sighting: Sighting
  /** What those of its marks tell that came in a burst, in bits. */
  readonly weights: Float64Array
}

/** A burst, and what came after it: an incident in the making. */
export interface Outbreak {
  readonly number: number
  readonly burst: Burst
  /** The ticket that made it one. */
  readonly told: Sighting
  members: Member[]
  readonly customers: Set<string>
  /** What its tickets had in common when there were `coreSize` of them, and the worth of it that a further ticket must share. */
  core: Core
  coreSize: number
  leastWorth: number
  /** Number of the first ticket that is too recent to tell what is usual. */
  readonly usual: number
  /** Share of all tickets that had as much in common with it before it began. */
  share: number
  /** How much it stands out: rises with each customer, falls with each ticket of others. */
  standing: number
  highest: number
  lastNumber: number
  lastAt: number
  /** Customers seen in all tickets that were remembered when its last ticket came. */
  seen: number
  over: boolean
}

/** What a new customer adds to the standing. */
const GAIN = 1
/** Windows without a ticket of its own that cost as much: by all tickets, and by the clock. */
const QUIET_WINDOWS = 2
const QUIET_SPANS = 4
/** An outbreak that has lost so much is over. */
const LOST = 4
const FEWEST_BESIDE = 5

/** What has been lost since a moment. */
const costOf = ({ burst, share }: Outbreak, tickets: number, ms: number): number => {
  const beside = Math.max(FEWEST_BESIDE, burst.tickets - burst.group.length)
  return Math.max(tickets * (GAIN / (QUIET_WINDOWS * beside) + 2 * share), (ms * GAIN) / (QUIET_SPANS * burst.windowMs))
}

/** Whether too little has come for too long. */
export const isSpent = (outbreak: Outbreak, number: number, at: number): boolean =>
  outbreak.standing - costOf(outbreak, number - outbreak.lastNumber, at - outbreak.lastAt) < outbreak.highest - LOST

const FEWEST_VOTES = 2
/** Of the tickets alike since it began, so many are its own. */
const SHARE_OF_VOTES = 0.5

const worthIn = (core: Core, { keys }: Sighting): number => keys.reduce((sum, key) => sum + (core.get(key) ?? 0), 0)

const votesFor = (outbreak: Outbreak, memory: Memory, { numbers }: Alike, least: number): number => {
  const since = outbreak.members[0]!.number
  let own = 0
  let all = 0
  for (let i = 0; i < numbers.length && numbers[i]! >= since; i++) {
    all++
    if (ticketAt(memory, numbers[i]!).outbreak === outbreak.number) own++
  }
  return own >= FEWEST_VOTES && own >= least * all ? own : 0
}

const isOpen = (outbreak: Outbreak, memory: Memory, at: number): boolean => !outbreak.over && !isSpent(outbreak, nextNumber(memory), at)

const mostVoted = (outbreaks: readonly Outbreak[], memory: Memory, alike: Alike, least: number): Outbreak | undefined => {
  let best: Outbreak | undefined
  let most = 0
  for (const outbreak of outbreaks) {
    const votes = votesFor(outbreak, memory, alike, least)
    if (votes > most) [best, most] = [outbreak, votes]
  }
  return best
}

/** Those that may still go on. */
export const openAmong = (outbreaks: readonly Outbreak[], memory: Memory, at: number): Outbreak[] => outbreaks.filter((one) => isOpen(one, memory, at))

/** Outbreaks with which a ticket has as much in common as their own tickets. */
export const suiting = (open: readonly Outbreak[], sighting: Sighting): readonly Outbreak[] =>
  open.filter(({ core, leastWorth }) => worthIn(core, sighting) >= leastWorth)

/** Of these, the one that most tickets alike belong to. */
export const outbreakOf = (suited: readonly Outbreak[], memory: Memory, alike: Alike): Outbreak | undefined => mostVoted(suited, memory, alike, SHARE_OF_VOTES)

/** Of a burst that tells of something that is known in other words, so many tickets alike are its own. */
const SHARE_OF_KIN = 0.3

/** The outbreak that a burst is part of, if it is. */
export const kinOf = (open: readonly Outbreak[], memory: Memory, alike: Alike): Outbreak | undefined => mostVoted(open, memory, alike, SHARE_OF_KIN)

/** Of what half of the tickets share or more, a further one shares so much. */
const SHARE_OF_WORTH = 0.35

/** Tickets that have so much in common with an outbreak. */
const likeIt = ({ core }: Outbreak, memory: Memory, worth: number): Alike =>
  alikeBefore(memory, { keys: Int32Array.from(core.keys()), information: 0 }, Float64Array.from(core.values()), worth, ALL)

/** How many tickets had so much in common with the outbreak before it, and among how many. */
const usualFor = (outbreak: Outbreak, memory: Memory, worth: number): Before => {
  const { usual } = outbreak
  const { since, numbers } = likeIt(outbreak, memory, worth)
  return { alike: numbers.filter((number) => number < usual).length, tickets: Math.max(1, usual - since), expected: 0 }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** What they have in common is worked out anew each time that they have doubled. */
const learn = (outbreak: Outbreak, memory: Memory): void => {
  outbreak.coreSize = outbreak.members.length
  outbreak.core = coreOf(outbreak.members)
  outbreak.leastWorth = SHARE_OF_WORTH * median(outbreak.members.map(({ sighting }) => worthIn(outbreak.core, sighting)))
  const before = usualFor(outbreak, memory, outbreak.leastWorth)
  outbreak.share = before.alike / before.tickets
}

/** Its tickets are not all equally close to what they have in common: those that share so much of it are looked at by themselves. */
const CLOSENESS = [0.4, 0.55, 0.7]

/** Whether what its tickets have in common came with them, and was not there before. */
const isNews = (outbreak: Outbreak, memory: Memory): boolean => {
  const { core, members, burst, told } = outbreak
  const worths = members.map(({ sighting }) => worthIn(core, sighting))
  return CLOSENESS.some((share) => {
    const least = share * median(worths)
    const close = members.filter((_, i) => worths[i]! >= least).map(({ sighting }) => sighting)
    const customers = new Set([...close, ...(worthIn(core, told) >= least ? [told] : [])].map(({ customer }) => customer)).size
    return surprise(burst, { customers, tickets: burst.tickets }, usualFor(outbreak, memory, least)) >= burst.threshold
  })
}

/** Takes a ticket in. */
export const join = (outbreak: Outbreak, member: Member, memory: Memory, seen: number): void => {
  const { number, at, sighting } = member
  outbreak.standing -= costOf(outbreak, Math.max(0, number - outbreak.lastNumber - 1), Math.max(0, at - outbreak.lastAt))
  if (!outbreak.customers.has(sighting.customer)) outbreak.standing += GAIN
  outbreak.highest = Math.max(outbreak.highest, outbreak.standing)
  outbreak.customers.add(sighting.customer)
  outbreak.members.push(member)
  outbreak.lastNumber = Math.max(outbreak.lastNumber, number)
  outbreak.lastAt = Math.max(outbreak.lastAt, at)
  outbreak.seen = seen
  sighting.outbreak = outbreak.number
  if (outbreak.coreSize > 0 && outbreak.members.length >= 2 * outbreak.coreSize) learn(outbreak, memory)
}

const memberOf = (number: number, memory: Memory, usual: number): Member => {
  const sighting = ticketAt(memory, number)
  const now = memory.times.at(-1)!
  return { number, at: timeAt(memory, number), sighting, weights: burstingOf(sighting, weightsOf(sighting, memory, usual), memory, now) }
}

/** A burst's tickets join an outbreak. */
export const joinAll = (outbreak: Outbreak, { group }: Burst, memory: Memory, seen: number): void => {
  for (const number of [...group].reverse()) join(outbreak, memberOf(number, memory, outbreak.usual), memory, seen)
}

/**
 * Begins an outbreak with a burst's tickets; that which completed it is the next of the memory and joins after this.
 * Undefined when what they have in common is too common to be a surprise. @param usual number of the first ticket that is too recent to tell what is usual.
 */
export const begin = (number: number, burst: Burst, told: Sighting, memory: Memory, usual: number): Outbreak | undefined => {
  const since = nextNumber(memory) - burst.tickets + 1
  const numbers = [...burst.group].reverse()
  const outbreak: Outbreak = {
    number, burst, told, members: [], customers: new Set(), core: new Map(), coreSize: 0, leastWorth: 0, usual: Math.min(usual, since), share: 0,
    standing: 0, highest: 0, lastNumber: numbers[0]!, lastAt: timeAt(memory, numbers[0]!), seen: 0, over: false,
  }
  for (const one of numbers) join(outbreak, memberOf(one, memory, usual), memory, 0)
  learn(outbreak, memory)
  for (const one of likeIt(outbreak, memory, outbreak.leastWorth).numbers)
    if (one >= since && ticketAt(memory, one).outbreak < 0) join(outbreak, memberOf(one, memory, usual), memory, 0)
  learn(outbreak, memory)
  if (isNews(outbreak, memory)) return outbreak
  for (const { sighting } of outbreak.members) sighting.outbreak = -1
  return undefined
}

/**
 * The stretch in which it stands out most: strays before and after are no part of it.
 * The largest sum of a run (Kadane), each customer once.
 */
export const stretchOf = (outbreak: Outbreak): readonly Member[] => {
  const members = [...outbreak.members].sort((a, b) => a.number - b.number)
  let [sum, best, from, bestFrom, bestUntil] = [0, 0, 0, 0, 0]
  const met = new Map<string, number>()
  members.forEach(({ number, at, sighting }, i) => {
    const before = members[i - 1]
    if (before !== undefined) sum -= costOf(outbreak, Math.max(0, number - before.number - 1), at - before.at)
    if (sum < 0) [sum, from] = [0, i]
    if ((met.get(sighting.customer) ?? -1) < from) sum += GAIN
    met.set(sighting.customer, i)
    if (sum > best) [best, bestFrom, bestUntil] = [sum, from, i + 1]
  })
  return members.slice(bestFrom, bestUntil)
}
