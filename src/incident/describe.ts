import type { Measure, TicketLanguage } from '../assessment.ts'
import type { Jargon } from '../jargon/jargon.ts'
import { fingerprint } from '../score/fingerprint.ts'
import { busiestHour, onsetOf } from './arrivals.ts'
import type { Incident, IncidentOnset, Reach, Saturation, Sighted } from './incident.ts'
import type { Member, Outbreak } from './outbreak.ts'
import type { Sighting } from './sighting.ts'
import { type Core, coreOf, likeness, operationOf, quoteOf, symptomOf } from './symptom.ts'
import { type Traffic, trafficAt } from './traffic.ts'

const HOUR = 3_600_000

/** One outbreak, or several that turned out to be one: the same symptom at the same time in other words. */
export interface Found {
  readonly outbreaks: readonly Outbreak[]
  readonly members: readonly Member[]
}

const measure = (name: string, value: number, unit: string): Measure => ({ kind: 'measure', name, value, unit })
const rounded = (value: number): number => Math.round(value * 100) / 100

const sighted = ({ ticketId, at }: Sighting): Sighted => ({ ticketId, at: new Date(at).toISOString() })

/** So much of what one says is said by the other, too. */
const ONE_AND_THE_SAME = 0.35
/** With the same operation, less will do. */
const SAME_OPERATION = 0.2

/** Told in two languages, it shares codes, names and what the decoder knows: one of these may be all. */
const LEAST_SHARED = 1.5
const PLAINLY = 0.8

const isIn = (language: TicketLanguage, { members }: Found): boolean =>
  members.filter(({ sighting }) => sighting.language === language).length >= PLAINLY * members.length

const isTranslation = (one: Known, other: Known): boolean =>
  ((isIn('fr', one) && isIn('en', other)) || (isIn('en', one) && isIn('fr', other))) &&
  [...one.core].some(([key, worth]) => worth >= LEAST_SHARED && (other.core.get(key) ?? 0) >= LEAST_SHARED)

interface Known extends Found {
  readonly core: Core
  readonly operation: number | undefined
}

const isOne = (one: Known, other: Known): boolean => {
  const apart = Math.max(one.members[0]!.at - other.members.at(-1)!.at, other.members[0]!.at - one.members.at(-1)!.at)
  if (apart > Math.max(...[...one.outbreaks, ...other.outbreaks].map(({ burst }) => burst.windowMs))) return false
  const isSame = one.operation !== undefined && one.operation === other.operation
  return isTranslation(one, other) || likeness(one.core, other.core) >= (isSame ? SAME_OPERATION : ONE_AND_THE_SAME)
}

const known = (found: Found): Known => ({ ...found, core: coreOf(found.members), operation: operationOf(found.members) })

const united = (one: Known, other: Known): Known =>
  known({ outbreaks: [...one.outbreaks, ...other.outbreaks], members: [...one.members, ...other.members].sort((a, b) => a.number - b.number) })

/** Puts together what is one incident told in two languages, or in two ways. @param all in the order they were known. */
export const unite = (all: readonly Found[]): readonly Found[] => {
  const apart: Known[] = []
  for (const found of all) {
    let one = known(found)
    for (let i = apart.length - 1; i >= 0; i--) if (isOne(apart[i]!, one)) one = united(apart.splice(i, 1)[0]!, one)
    apart.push(one)
  }
  return apart
}

/** With fewer than three tickets nothing is known of a beginning; here there are always more. */
const onsetIn = (times: readonly number[]): IncidentOnset => {
  const onset = onsetOf(times)
  return { kind: onset?.kind ?? 'progressive', rise: measure('rise', onset?.riseMs ?? 0, 'ms') }
}

const TOTAL = 0.8

const reachOf = (members: readonly Member[], outbreaks: readonly Outbreak[]): Reach => {
  const customers = new Set(members.map(({ sighting }) => sighting.customer)).size
  const seen = Math.max(customers, ...outbreaks.map((one) => one.seen))
  return { customers, seen, share: rounded(customers / seen), extent: customers / seen >= TOTAL ? 'total' : 'partial' }
}

const saturationOf = (times: readonly number[], outbreaks: readonly Outbreak[], traffic: Traffic): Saturation => {
  const peak = busiestHour(times) ?? { from: times[0]!, count: 1 }
  const usual = outbreaks.reduce((sum, { burst }) => sum + (burst.expected * HOUR) / burst.windowMs, 0)
  const all = trafficAt(traffic, peak.from)
  return {
    peakAt: new Date(peak.from).toISOString(),
    perHour: peak.count,
    usualPerHour: rounded(usual),
    allPerHour: Math.max(peak.count, Math.round(all.perHour)),
    ...(all.usual !== undefined && { allUsualPerHour: rounded(all.usual) }),
  }
}

const ID_DIGITS = 8
const HASH_PREFIX = 'sha256:'

/** Of what was known when it was first known. */
const idOf = ({ told, members }: Outbreak): string => {
  const before = members.filter(({ number }) => number <= (members.find(({ sighting }) => sighting === told)?.number ?? 0))
  return `incident-${fingerprint(before.map(({ sighting }) => sighting.ticketId)).slice(HASH_PREFIX.length, HASH_PREFIX.length + ID_DIGITS)}`
}

/** An incident, with all that speaks for it. */
export const describeIncident = ({ outbreaks, members }: Found, jargon: Jargon, traffic: Traffic): Incident => {
  const [first] = outbreaks
  const sightings = members.map(({ sighting }) => sighting).sort((a, b) => a.at - b.at)
  const times = sightings.map(({ at }) => at)
  const core = coreOf(members)
  const { burst, told } = first!
  return {
    id: idOf(first!),
    symptom: symptomOf(members, core, jargon),
    onset: onsetIn(times),
    reach: reachOf(members, outbreaks),
    saturation: saturationOf(times, outbreaks, traffic),
    first: sighted(sightings[0]!),
    last: sighted(sightings.at(-1)!),
    known: sighted(told),
    tickets: sightings.map((one) => {
      const quote = quoteOf(one, core)
      return { ...sighted(one), ...(quote !== undefined && { quote }) }
    }),
    evidence: [
      measure('customersInWindow', burst.customers, 'customers'),
      measure('usualInWindow', rounded(burst.expected), 'tickets'),
      measure('window', burst.windowMs, 'ms'),
      measure('surprise', Math.round(burst.bits), 'bits'),
    ],
  }
}
