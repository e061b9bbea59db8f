import { bitsOf, riseOf, surpriseOf } from './bits.ts'
import { type Alike, alikeBefore, firstAtLeast, type Memory, nextNumber, numberSince, ticketAt, timeAt } from './memory.ts'
import type { Calm, Sighting } from './sighting.ts'
import { isLookedAt, WINDOWS } from './windows.ts'

/** More customers tell of the same trouble than is usual for it. */
export interface Burst {
  /** Bits in common from which tickets are held to tell of the same. */
  readonly level: number
  readonly windowMs: number
  /** Distinct customers in the window. */
  readonly customers: number
  /** Tickets of this kind that are usual in such a window. */
  readonly expected: number
  readonly bits: number
  /** Share of this kind in all tickets before. */
  readonly share: number
  /** All tickets in the window. */
  readonly tickets: number
  /** Numbers of the tickets alike in the window, the latest first. */
  readonly group: readonly number[]
  /** How far usual rates come and go, and the bits from which a surprise is no chance. */
  readonly sway: number
  readonly threshold: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** Two kinds of likeness: the same operation or topic, and the same thing in much the same words. */
export const BROAD = 7
export const NARROW = 14
const LEVELS = [NARROW, BROAD]

/** The latest tickets of a mark that each new ticket is compared with, and those that a doubtful case is compared with. */
export const RECENT = 200
export const ALL = 2000

/** So many alike just before the window tell what is usual without a look at the weeks before. */
const TELLING = 20

/** The usual rate comes and goes: so many times the mean is nothing yet; more where less than a week is known. */
const SWAY = 1.5
const SWAY_AT_FIRST = 3
/** Of a kind that was never seen, one ticket may be missed. */
const UNSEEN = 1
/** A burst is so many times what is usual at its highest. */
const LEAST_RATIO = 2
/** Bits beyond those that tell one ticket among all: about one false alarm in 2^SURE memories full of tickets. */
const SURE = 8
interface Scene {
  readonly memory: Memory
  readonly sighting: Sighting
  readonly at: number
  readonly weights: Float64Array
  readonly leastCustomers: number
  /** Bits from which a surprise is no chance. */
  readonly threshold: number
  readonly sway: number
}

/** A window and level in which enough customers were seen. */
interface Candidate {
  /** Place of the window and level among all. */
  readonly place: number
  readonly level: number
  readonly windowMs: number
  readonly since: number
  readonly tickets: number
  readonly customers: number
  readonly group: readonly number[]
}

/** What was seen of this kind before, and of all. */
export interface Before {
  readonly alike: number
  readonly tickets: number
  /** In the same window of the days and weeks before. */
  readonly expected: number
}

/** How surprising so many customers are, in bits. */
export const surprise = ({ sway }: Pick<Scene, 'sway'>, { customers, tickets }: Pick<Candidate, 'customers' | 'tickets'>, before: Before): number => {
  const share = (sway * before.alike + UNSEEN) / before.tickets
  if (customers < LEAST_RATIO * Math.max(share * tickets, sway * before.expected)) return 0
  const rise = riseOf(customers, tickets, sway * before.alike + UNSEEN, before.tickets)
  return before.expected === 0 ? rise : Math.min(rise, surpriseOf(customers, sway * before.expected + UNSEEN))
}

/** Whether what came just before the window is enough to say that this is usual. */
const isUsual = (scene: Scene, before: readonly number[], candidate: Candidate, from: number): boolean => {
  if (before.length < TELLING) return false
  const tickets = Math.max(1, candidate.since - from)
  return surprise(scene, candidate, { alike: before.length, tickets, expected: 0 }) < scene.threshold
}

const atLevel = ({ numbers, bits }: Alike, level: number): number[] => numbers.filter((_, i) => bits[i]! >= level)

const candidatesAt = (scene: Scene, level: number, all: Alike): Candidate[] => {
  const alike = atLevel(all, level)
  const { memory, sighting, at, leastCustomers } = scene
  const customers = new Set([sighting.customer])
  const found: Candidate[] = []
  const group: number[] = []
  let next = 0
  for (const [w, windowMs] of WINDOWS.entries()) {
    const since = numberSince(memory, at - windowMs)
    const tickets = nextNumber(memory) - since + 1
    if (since <= all.since || !isLookedAt(windowMs, tickets)) break
    for (; next < alike.length && alike[next]! >= since; next++) {
      const { outbreak, customer } = ticketAt(memory, alike[next]!)
      if (outbreak >= 0) continue
      customers.add(customer)
      group.push(alike[next]!)
    }
    if (customers.size < leastCustomers) continue
    const candidate = { place: w * LEVELS.length + LEVELS.indexOf(level), level, windowMs, since, tickets, customers: customers.size, group: [...group] }
    if (!isUsual(scene, alike.slice(next), candidate, all.since)) found.push(candidate)
  }
  return found
}

/** Mean of the counts in the same window so many times before, a day or a week apart; 0 where the memory does not reach back. */
const meanBefore = (times: readonly number[], from: number, until: number, step: number, most: number, oldest: number): number => {
  let sum = 0
  let count = 0
  for (let back = 1; back <= most && from - back * step >= oldest; back++, count++)
    sum += firstAtLeast(times, until - back * step) - firstAtLeast(times, from - back * step)
  return count === 0 ? 0 : sum / count
}

const DAYS = 7
const WEEKS = 4

/** What is usual: by share of all tickets, at this hour of the day, and at this hour of the week. */
const usualIn = ({ memory, at }: Scene, { since, windowMs }: Candidate, times: readonly number[], from: number): Before => {
  const oldest = timeAt(memory, from)
  const daily = windowMs >= DAY ? 0 : meanBefore(times, at - windowMs, at, DAY, DAYS, oldest)
  const weekly = windowMs >= WEEK ? 0 : meanBefore(times, at - windowMs, at, WEEK, WEEKS, oldest)
  return { alike: firstAtLeast(times, at - windowMs), tickets: since - from, expected: Math.max(daily, weekly) }
}

const isBetter = (one: Burst, than: Burst | undefined): boolean => than === undefined || one.bits > than.bits

/** Judges each candidate by all that is remembered. */
const strongest = (scene: Scene, candidates: readonly Candidate[]): Burst | undefined => {
  const { memory, sighting, weights, threshold, sway } = scene
  const all = alikeBefore(memory, sighting, weights, BROAD, ALL)
  let best: Burst | undefined
  for (const level of LEVELS) {
    const times = atLevel(all, level).reverse().map((number) => timeAt(memory, number))
    for (const candidate of candidates) {
      if (candidate.level !== level) continue
      const { windowMs, customers, tickets, group } = candidate
      const before = usualIn(scene, candidate, times, all.since)
      const share = before.alike / before.tickets
      const expected = Math.max(share * tickets, before.expected)
      const burst = { level, windowMs, customers, expected, share, tickets, group, sway, threshold, bits: surprise(scene, candidate, before) }
      if (burst.bits >= threshold && isBetter(burst, best)) best = burst
    }
  }
  return best
}

/** A look at the weeks before holds so long for tickets that are alike, until so many times the customers are seen. */
const CALM_FOR = 3 * HOUR
const CALM_UNTIL = 1.25

/** Whether a ticket like this one was found to be nothing unusual a while ago, and not many more have come since. */
const isCalm = ({ memory, at, sighting }: Scene, { numbers, bits }: Alike, candidates: readonly Candidate[]): boolean => {
  const nearest = numbers.find((number, i) => bits[i]! >= NARROW && ticketAt(memory, number).calm !== undefined)
  const calm = nearest === undefined ? undefined : ticketAt(memory, nearest).calm
  if (calm === undefined || at - calm.at > CALM_FOR) return false
  if (!candidates.every(({ place, customers }) => customers <= CALM_UNTIL * (calm.customers[place] ?? 0))) return false
  sighting.calm = calm
  return true
}

const calmed = (at: number, candidates: readonly Candidate[]): Calm => {
  const customers: number[] = []
  for (const candidate of candidates) customers[candidate.place] = candidate.customers
  return { at, customers }
}

/** The burst that a ticket completes, if it does: the ticket is not yet remembered. @param alike the latest tickets like it. */
export const burstAt = (memory: Memory, sighting: Sighting, at: number, weights: Float64Array, alike: Alike, leastCustomers: number): Burst | undefined => {
  if (memory.tickets.length === 0 || alike.numbers.length + 1 < leastCustomers) return undefined
  const scene: Scene = {
    memory, sighting, at, weights, leastCustomers,
    threshold: bitsOf(memory.tickets.length + 1) + SURE,
    sway: at - timeAt(memory, memory.first) < WEEK ? SWAY_AT_FIRST : SWAY,
  }
  const candidates = LEVELS.flatMap((level) => candidatesAt(scene, level, alike))
  if (candidates.length === 0 || isCalm(scene, alike, candidates)) return undefined
  const burst = strongest(scene, candidates)
  if (burst === undefined) sighting.calm = calmed(at, candidates)
  return burst
}
