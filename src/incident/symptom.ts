import type { Quote } from '../assessment.ts'
import type { Jargon } from '../jargon/jargon.ts'
import type { Symptom, SymptomTerm } from './incident.ts'
import { isOperation } from './marks.ts'
import type { Member } from './outbreak.ts'
import type { Sighting } from './sighting.ts'

/** What an incident's tickets have in common: by mark, how much it says of the incident. */
export type Core = ReadonlyMap<number, number>

/** A mark of so many of the tickets is common to them. */
const LEAST_SHARE = 0.25
const MOST_MARKS = 12

interface Tally {
  count: number
  bits: number
}

const tally = (members: readonly Member[]): Map<number, Tally> => {
  const tallies = new Map<number, Tally>()
  for (const { sighting, weights } of members)
    sighting.keys.forEach((key, i) => {
      const one = tallies.get(key)
      if (one === undefined) tallies.set(key, { count: 1, bits: weights[i]! })
      else {
        one.count++
        one.bits += weights[i]!
      }
    })
  return tallies
}

/** The marks that many of the tickets share and few others have: each with its share of the tickets times what it tells, the most telling first. */
export const coreOf = (members: readonly Member[]): Core => {
  const least = Math.max(2, LEAST_SHARE * members.length)
  const rows = [...tally(members)].filter(([, { count, bits }]) => count >= least && bits > 0)
  const worth = rows.map(([key, { bits }]) => [key, bits / members.length] as const)
  return new Map(worth.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_MARKS))
}

/** How much of the lesser core the other has, 0 to 1. */
export const likeness = (one: Core, other: Core): number => {
  const sum = (core: Core): number => [...core.values()].reduce((total, worth) => total + worth, 0)
  let both = 0
  for (const [key, worth] of one) both += Math.min(worth, other.get(key) ?? 0)
  const least = Math.min(sum(one), sum(other))
  return least === 0 ? 0 : both / least
}

/** Operations are named when so many of the tickets ask for it. */
const SHARE_ASKING = 0.4

/** The operation that most of the tickets ask for; undefined: none is asked for by enough. */
export const operationOf = (members: readonly Member[]): number | undefined => {
  const best = [...tally(members)].filter(([key]) => isOperation(key)).sort((a, b) => b[1].count - a[1].count || a[0] - b[0])[0]
  return best !== undefined && best[1].count >= SHARE_ASKING * members.length ? best[0] : undefined
}

const written = ({ sources, starts, ends, places }: Sighting, i: number): string =>
  sources[places[i]!]?.text.slice(starts[i], ends[i]).toLowerCase().replace(/\s+/g, ' ') ?? ''

const MOST_TERMS = 6
/** Another way of saying it is told when so many say it that way. */
const SHARE_OF_SECOND = 0.25
const LONGEST_TERM = 40

const termOf = (key: number, members: readonly Member[]): SymptomTerm | undefined => {
  const ways = new Map<string, number>()
  let tickets = 0
  for (const { sighting } of members) {
    const i = sighting.keys.indexOf(key)
    if (i < 0) continue
    tickets++
    const way = written(sighting, i)
    if (way !== '' && way.length <= LONGEST_TERM) ways.set(way, (ways.get(way) ?? 0) + 1)
  }
  const [first, second] = [...ways].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (first === undefined) return undefined
  return { says: second !== undefined && second[1] >= SHARE_OF_SECOND * tickets ? [first[0], second[0]] : [first[0]], tickets }
}

const wordsIn = (way: string): readonly string[] => way.match(/[\p{L}\p{N}]+/gu) ?? []

/** Terms without the ways that only repeat words of those before. */
const apart = (terms: readonly SymptomTerm[]): readonly SymptomTerm[] => {
  const told = new Set<string>()
  const kept: SymptomTerm[] = []
  for (const { says, tickets } of terms) {
    const [first, ...others] = says.filter((way) => wordsIn(way).some((word) => !told.has(word)))
    if (first === undefined) continue
    const known = new Set(wordsIn(first))
    const ways = [first, ...others.filter((way) => !wordsIn(way).some((word) => known.has(word)))]
    for (const way of ways) for (const word of wordsIn(way)) told.add(word)
    kept.push({ says: ways, tickets })
  }
  return kept
}

/** Says what the tickets have in common. */
export const symptomOf = (members: readonly Member[], core: Core, { catalogue }: Jargon): Symptom => {
  const operation = operationOf(members)
  const id = operation === undefined ? undefined : catalogue.operations[operation]?.id
  const terms = [...core.keys()].filter((key) => !isOperation(key)).map((key) => termOf(key, members)).filter((term) => term !== undefined)
  return { ...(id !== undefined && { operation: id }), terms: apart(terms).slice(0, MOST_TERMS) }
}

/** Longer stretches are not a quote but the whole message. In UTF-16 units. */
const LONGEST_QUOTE = 90

interface Span {
  readonly place: number
  readonly start: number
  readonly end: number
  readonly worth: number
}

/** The stretch of at most `LONGEST_QUOTE` units whose marks say most. */
const bestStretch = (spans: readonly Span[]): Span | undefined => {
  let best: Span | undefined
  for (const first of spans) {
    let stretch = { ...first, worth: 0 }
    for (const { place, start, end, worth } of spans)
      if (place === first.place && start >= first.start && end - first.start <= LONGEST_QUOTE)
        stretch = { ...stretch, end: Math.max(stretch.end, end), worth: stretch.worth + worth }
    if (best === undefined || stretch.worth > best.worth) best = stretch
  }
  return best
}

/** The words of a ticket that show the symptom. */
export const quoteOf = ({ sources, keys, starts, ends, places }: Sighting, core: Core): Quote | undefined => {
  const spans: Span[] = []
  keys.forEach((key, i) => {
    const worth = core.get(key)
    if (worth !== undefined && starts[i]! >= 0) spans.push({ place: places[i]!, start: starts[i]!, end: ends[i]!, worth })
  })
  const best = bestStretch(spans.sort((a, b) => b.place - a.place || a.start - b.start))
  const source = best === undefined ? undefined : sources[best.place]
  if (best === undefined || source === undefined) return undefined
  return { kind: 'quote', messageId: source.messageId, start: best.start, end: best.end, quote: source.text.slice(best.start, best.end) }
}
