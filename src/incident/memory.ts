import { bitsOf } from './bits.ts'
import { isOperation } from './marks.ts'
import type { Sighting } from './sighting.ts'
import { isLookedAt, WINDOWS } from './windows.ts'

/** Tickets of the last weeks, and where each mark stands in them. Tickets are known by number, in the order they came. */
export interface Memory {
  readonly tickets: Sighting[]
  /** When each came, never before the one before it. */
  readonly times: number[]
  /** Number of the first that is kept. */
  first: number
  readonly postings: Map<number, Posting>
  /** Tickets since marks that nobody uses any more were last thrown away. */
  sinceSweep: number
}

/** Numbers of the tickets with one mark, rising; those before `head` are forgotten. */
interface Posting {
  numbers: number[]
  head: number
}

export const createMemory = (): Memory => ({ tickets: [], times: [], first: 0, postings: new Map(), sinceSweep: 0 })

/** Number of the next ticket. */
export const nextNumber = ({ first, tickets }: Memory): number => first + tickets.length
export const ticketAt = ({ first, tickets }: Memory, number: number): Sighting => tickets[number - first]!
export const timeAt = ({ first, times }: Memory, number: number): number => times[number - first]!

/** The first place from `from` on whose value is not below `least`. */
export const firstAtLeast = (rising: readonly number[], least: number, from = 0): number => {
  let low = from
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Number of the first ticket that came at this moment or later. */
export const numberSince = ({ first, times }: Memory, at: number): number => first + firstAtLeast(times, at)

const SPARE = 64

const trim = (posting: Posting, first: number): void => {
  while (posting.head < posting.numbers.length && posting.numbers[posting.head]! < first) posting.head++
  if (posting.head < SPARE || posting.head * 2 < posting.numbers.length) return
  posting.numbers = posting.numbers.slice(posting.head)
  posting.head = 0
}

const sweep = ({ postings, first }: Memory): void => {
  for (const [key, { numbers }] of postings) if (numbers.at(-1)! < first) postings.delete(key)
}

/** Forgets what came before a moment. What is forgotten is thrown away in bulk, so that each ticket costs the same. */
export const forget = (memory: Memory, before: number): void => {
  const gone = firstAtLeast(memory.times, before)
  if (gone === 0 || gone * 4 < memory.tickets.length) return
  memory.tickets.splice(0, gone)
  memory.times.splice(0, gone)
  memory.first += gone
}

export const remember = (memory: Memory, sighting: Sighting, at: number): void => {
  const number = nextNumber(memory)
  memory.tickets.push(sighting)
  memory.times.push(at)
  for (const key of sighting.keys) {
    const posting = memory.postings.get(key)
    if (posting === undefined) memory.postings.set(key, { numbers: [number], head: 0 })
    else {
      posting.numbers.push(number)
      trim(posting, memory.first)
    }
  }
  if (++memory.sinceSweep < memory.postings.size) return
  sweep(memory)
  memory.sinceSweep = 0
}

/** Before the first ticket, any mark is taken to stand in so many of so many tickets. */
const ASSUMED_WITH = 2
const ASSUMED = 20
/** What tells less stands in too many tickets: it is a way of talking. */
const LEAST_BITS = 3
const MOST_BITS = 10
/** An operation says over again what its words say. */
const OPERATION_SHARE = 0.5

/** How much each of a ticket's marks tells, in bits, by how rare it was among the tickets before `until`. */
export const weightsOf = ({ keys }: Sighting, memory: Memory, until: number): Float64Array =>
  Float64Array.from(keys, (key) => {
    const posting = memory.postings.get(key)
    const known = posting === undefined ? 0 : firstAtLeast(posting.numbers, until, posting.head) - posting.head
    const bits = Math.min(MOST_BITS, bitsOf((until - memory.first + ASSUMED) / (known + ASSUMED_WITH)))
    return bits < LEAST_BITS ? 0 : isOperation(key) ? bits * OPERATION_SHARE : bits
  })

/** So many tickets, and so many times as many as usual, and a mark comes in a burst. */
const FEWEST_AT_ONCE = 3
const LEAST_LIFT = 2.5

/** Of the weights, those of marks that come more often just now than they did before; a ticket's other words are its own affair. */
export const burstingOf = ({ keys }: Sighting, weights: Float64Array, memory: Memory, at: number): Float64Array => {
  const next = nextNumber(memory)
  const starts = WINDOWS.map((ms) => [ms, numberSince(memory, at - ms)] as const).filter(([ms, since]) => isLookedAt(ms, next - since)).map(([, since]) => since)
  return weights.map((weight, k) => {
    const posting = weight === 0 ? undefined : memory.postings.get(keys[k]!)
    if (posting === undefined) return 0
    const { numbers, head } = posting
    const bursts = starts.some((since) => {
      const before = firstAtLeast(numbers, since, head)
      const now = numbers.length - before + 1
      return now >= FEWEST_AT_ONCE && now * (since - memory.first + 1) >= LEAST_LIFT * (before - head + 0.5) * (next - since + 1)
    })
    return bursts ? weight : 0
  })
}

/** Tickets that share marks with one, the latest first. */
export interface Alike {
  /** Number of the first ticket from which on none is left out. */
  readonly since: number
  readonly numbers: readonly number[]
  /** What each shares, in bits. */
  readonly bits: readonly number[]
}

let shared = new Float64Array(0)
let marks = new Uint8Array(0)

/** One word in common may be chance, */
const FEWEST_MARKS = 2
/** unless it stands in fewer than one ticket in 2^9: the name of what is broken. */
const TELLING_ALONE = 9

/** Whether so many marks in common, worth so many bits, are more than a chance. */
const isTelling = (marks: number, bits: number): boolean => marks >= FEWEST_MARKS || bits >= TELLING_ALONE

/** Whether anything stands out in a ticket by which others may be like it. */
export const standsOut = (bursting: Float64Array): boolean => {
  const all = bursting.filter((bits) => bits > 0)
  return isTelling(all.length, all[0] ?? 0)
}

/** Of the ticket that tells less, this share is told by both: long stories share words by chance. */
const SHARE_IN_COMMON = 0.2

/** What came before that shares at least `least` bits, by two marks or more; of each mark, the `most` latest tickets are looked at. */
export const alikeBefore = (memory: Memory, { keys, information }: Pick<Sighting, 'keys' | 'information'>, weights: Float64Array, least: number, most: number): Alike => {
  const { first, tickets } = memory
  const isAlike = (place: number): boolean =>
    isTelling(marks[place]!, shared[place]!) && shared[place]! >= least && shared[place]! >= SHARE_IN_COMMON * Math.min(information, tickets[place]!.information)
  if (shared.length < tickets.length) [shared, marks] = [new Float64Array(tickets.length * 2), new Uint8Array(tickets.length * 2)]
  const touched: number[] = []
  let since = first
  for (let k = 0; k < keys.length; k++) {
    const posting = weights[k] === 0 ? undefined : memory.postings.get(keys[k]!)
    if (posting === undefined) continue
    const { numbers, head } = posting
    if (numbers.length - most > head) since = Math.max(since, numbers[numbers.length - most]!)
    for (let i = numbers.length - 1, until = Math.max(head, numbers.length - most); i >= until && numbers[i]! >= first; i--) {
      const place = numbers[i]! - first
      if (marks[place]!++ === 0) touched.push(place)
      shared[place]! += weights[k]!
    }
  }
  const found = touched.filter(isAlike).sort((a, b) => b - a)
  const alike = { since, numbers: found.map((place) => place + first), bits: found.map((place) => shared[place]!) }
  for (const place of touched) shared[place] = marks[place] = 0
  return alike
}
