import { jargonWith } from '../jargon/change-jargon.ts'
import type { JargonChanges } from '../jargon/jargon-changes.ts'
import type { Ticket } from '../ticket.ts'
import { BROAD, burstAt, RECENT } from './burst.ts'
import { describeIncident, type Found, unite } from './describe.ts'
import type { Incident } from './incident.ts'
import { alikeBefore, burstingOf, createMemory, forget, nextNumber, numberSince, remember, standsOut, weightsOf } from './memory.ts'
import { recall } from './recall.ts'
import { begin, join, joinAll, kinOf, openAmong, type Outbreak, outbreakOf, stretchOf, suiting } from './outbreak.ts'
import { type Sighting, sightingOf } from './sighting.ts'
import { countTicket, createTraffic, forgetHours } from './traffic.ts'

export interface IncidentOptions {
  /** Different customers that make an incident; absent: 5. One customer who writes ten tickets is one. */
  readonly leastCustomers?: number
  /** How far back what is usual is known from, in days; absent: 28, four of each weekday. */
  readonly memoryDays?: number
  /** Operations and wordings of your own for the decoder. */
  readonly jargon?: JargonChanges
}

/** Sees tickets as they come in. */
export interface IncidentWatch {
  /** In the order they came in; one that is late is taken in as of now. A ticket without a time is passed over. */
  add(ticket: Ticket): void
  /** All incidents so far, in the order they became known. */
  incidents(): readonly Incident[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const LEAST_CUSTOMERS = 5
const MEMORY_DAYS = 28
/** Where tickets are few, so many of the last tell what is usual, however old they are: a hundred could not. */
const FEWEST_REMEMBERED = 2000
/** What came in the last hours may be the trouble itself, and does not tell what is usual. */
const TOO_RECENT = 4 * HOUR
/** Nor do the last few tickets, where they come slowly. */
const TOO_FEW = 12
/** How long texts are kept for quotes: longer than any window in which a burst is looked for. */
const TEXT_DAYS = 8

const checked = (name: string, value: number, least: number): number => {
  if (Number.isFinite(value) && value >= least) return value
  throw new RangeError(`${name}: a number of ${least} or more expected, found ${String(value)}`)
}

const createState = ({ leastCustomers = LEAST_CUSTOMERS, memoryDays = MEMORY_DAYS, jargon }: IncidentOptions) => ({
  leastCustomers: checked('leastCustomers', leastCustomers, 2),
  memoryMs: checked('memoryDays', memoryDays, 1) * DAY,
  jargon: jargonWith(jargon),
  memory: createMemory(),
  traffic: createTraffic(),
  outbreaks: [] as Outbreak[],
  open: [] as Outbreak[],
  /** By customer: when last seen. */
  customers: new Map<string, number>(),
  now: -Infinity,
  forgotten: -Infinity,
  /** Number of the first ticket whose texts are kept. */
  texts: 0,
})

type State = ReturnType<typeof createState>

/** Once a day: what is older than the memory. */
const forgetOld = (state: State): void => {
  const { memory, traffic, customers, memoryMs, now } = state
  for (const until = numberSince(memory, now - TEXT_DAYS * DAY); state.texts < until; state.texts++) {
    const old = memory.tickets[state.texts - memory.first]
    if (old !== undefined && old.outbreak < 0) old.sources = []
  }
  if (now - state.forgotten < DAY) return
  state.forgotten = now
  const before = now - memoryMs
  forget(memory, Math.min(before, memory.times.at(-FEWEST_REMEMBERED) ?? -Infinity))
  state.texts = Math.max(state.texts, memory.first)
  forgetHours(traffic, before - 2 * memoryMs)
  for (const [customer, last] of customers) if (last < before) customers.delete(customer)
}

/** Outbreaks that are over are no longer asked. */
const stillOpen = (state: State): readonly Outbreak[] => {
  const open = openAmong(state.open, state.memory, state.now)
  for (const one of state.open) if (!open.includes(one)) one.over = true
  return (state.open = open)
}

const knownFor = ({ memory }: State, open: readonly Outbreak[], sighting: Sighting, weights: Float64Array): Outbreak | undefined => {
  const suited = suiting(open, sighting)
  return suited.length === 0 ? undefined : outbreakOf(suited, memory, alikeBefore(memory, sighting, weights, BROAD, RECENT))
}

/** The outbreak that a ticket belongs to, one that it begins included. */
const outbreakFor = (state: State, sighting: Sighting, weights: Float64Array, usual: number): Outbreak | undefined => {
  const { memory, outbreaks, now, leastCustomers, customers } = state
  const open = stillOpen(state)
  const known = knownFor(state, open, sighting, weights)
  if (known !== undefined) return known
  const bursting = burstingOf(sighting, weights, memory, now)
  if (!standsOut(bursting)) return undefined
  const alike = alikeBefore(memory, sighting, bursting, BROAD, RECENT)
  const burst = burstAt(memory, sighting, now, bursting, alike, leastCustomers)
  if (burst === undefined) return undefined
  const kin = kinOf(open, memory, alike)
  if (kin !== undefined) {
    joinAll(kin, burst, memory, customers.size)
    return kin
  }
  const outbreak = begin(outbreaks.length, burst, sighting, memory, usual)
  if (outbreak === undefined) return undefined
  outbreaks.push(outbreak)
  state.open.push(outbreak)
  return outbreak
}

const take = (state: State, sighting: Sighting): void => {
  const { memory, customers, traffic } = state
  state.now = Math.max(state.now, sighting.at)
  forgetOld(state)
  const usual = Math.max(memory.first, Math.min(numberSince(memory, state.now - TOO_RECENT), nextNumber(memory) - TOO_FEW))
  const weights = weightsOf(sighting, memory, usual)
  sighting.information = weights.reduce((sum, bits) => sum + bits, 0)
  customers.set(sighting.customer, state.now)
  countTicket(traffic, sighting.at)
  const outbreak = outbreakFor(state, sighting, weights, usual)
  if (outbreak !== undefined)
    join(outbreak, { number: nextNumber(memory), at: state.now, sighting, weights: burstingOf(sighting, weights, memory, state.now) }, memory, customers.size)
  remember(memory, sighting, state.now)
}

const foundIn = ({ outbreaks, leastCustomers }: State): readonly Found[] =>
  outbreaks
    .map((outbreak) => ({ outbreaks: [outbreak], members: stretchOf(outbreak) }))
    .filter(({ members }) => new Set(members.map(({ sighting }) => sighting.customer)).size >= leastCustomers)

/**
 * Watches a stream of tickets for incidents. Memory is bounded by `memoryDays` of tickets or by 2,000, whichever are more, and by the tickets of incidents.
 * @throws RangeError on options out of range; as `decodeJargon` on a jargon that cannot be used.
 */
export const createIncidentWatch = (options: IncidentOptions = {}): IncidentWatch => {
  const state = createState(options)
  return {
    add: (ticket) => {
      const sighting = sightingOf(ticket, state.jargon)
      if (sighting !== undefined) take(state, sighting)
    },
    incidents: () => incidentsOf(state),
  }
}

const incidentsOf = (state: State): readonly Incident[] => unite(foundIn(state)).map((found) => describeIncident(found, state.jargon, state.traffic))

const byTime = (a: Sighting, b: Sighting): number => a.at - b.at || (a.ticketId < b.ticketId ? -1 : a.ticketId > b.ticketId ? 1 : 0)

/**
 * Finds incidents in tickets, in any order: many customers with the same symptom in a short time, against what is usual for that
 * symptom, for all tickets, and for that hour of the week; the first week is judged by the weeks after it. Reads subjects and first
 * messages only; time grows with the tickets.
 * @throws RangeError on options out of range; as `decodeJargon` on a jargon that cannot be used.
 */
export const detectIncidents = (tickets: Iterable<Ticket>, options: IncidentOptions = {}): readonly Incident[] => {
  const state = createState(options)
  const sightings: Sighting[] = []
  for (const ticket of tickets) {
    const sighting = sightingOf(ticket, state.jargon)
    if (sighting !== undefined) sightings.push(sighting)
  }
  sightings.sort(byTime)
  const start = sightings[0]?.at ?? 0
  recall(state.memory, sightings, state.memoryMs)
  let next = 0
  for (; next < sightings.length && sightings[next]!.at < start + WEEK; next++) take(state, sightings[next]!)
  forget(state.memory, start)
  for (; next < sightings.length; next++) take(state, sightings[next]!)
  return incidentsOf(state)
}
