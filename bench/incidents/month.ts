import type { Ticket } from '../../src/ticket.ts'
import { asides, bareTitles, courtesies, oddWords, type Topic, topics } from './everyday.ts'
import { type Random, randomFrom } from './random.ts'
import { type Trouble, troubles } from './troubles.ts'

/** An incident that was put into a month. */
export interface Planted {
  readonly trouble: string
  readonly size: number
  readonly hours: number
  readonly onset: 'sudden' | 'progressive'
  readonly language: Speech
  readonly startsAt: number
  readonly ticketIds: readonly string[]
}

export interface Month {
  readonly tickets: readonly Ticket[]
  readonly planted: readonly Planted[]
}

type Language = 'fr' | 'en'
type Speech = Language | 'both'

export interface MonthOptions {
  readonly seed: number
  readonly tickets: number
  /** Sizes of the incidents and the hours that they last. */
  readonly incidents: readonly (readonly [size: number, hours: number])[]
  readonly customers: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS = 30
/** A Monday. */
const START = Date.UTC(2026, 5, 1)

/** The share of a day's tickets in each of its hours: two peaks, and a quiet night. */
const HOURS_OF_DAY = [1, 1, 1, 1, 1, 2, 6, 20, 55, 90, 100, 85, 50, 60, 85, 80, 70, 45, 25, 14, 9, 6, 4, 2]
const DAYS_OF_WEEK = [1.3, 1.1, 1, 1, 0.9, 0.2, 0.12]
/** A mailing to all customers brings twice the usual tickets, of the usual kinds. */
const MAILING_DAY = 16

const volumeAt = (hour: number): number => {
  const day = Math.floor(hour / 24)
  return HOURS_OF_DAY[hour % 24]! * DAYS_OF_WEEK[day % 7]! * (day === MAILING_DAY ? 2 : 1)
}

const weightAt = ({ weight, monday = 1, morning = 1, monthEnd = 1 }: Topic, hour: number): number => {
  const day = Math.floor(hour / 24)
  const clock = hour % 24
  return weight * (day % 7 === 0 && clock < 12 ? monday : 1) * (clock < 10 ? morning : 1) * (day >= DAYS - 4 ? monthEnd : 1)
}

/** One of several by their weights. */
const weighted = (weights: readonly number[], random: Random): number => {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}

const FRENCH_SHARE = 0.55

/** Some write often, most once. */
const customerOf = (random: Random, customers: number): string => `c${Math.floor(random.next() * random.next() * customers)}`

interface Said {
  readonly subject: string
  readonly body: string
}

const write = (random: Random, language: Language, says: readonly string[], adds: readonly string[]): Said => {
  const { open, close } = courtesies[language]
  const extra = random.next() < 0.5 ? random.of(adds) : ''
  const odd = random.next() < 0.4 ? `${random.of(asides[language])} ${random.next() < 0.5 ? `Ref. ${random.of(oddWords)} ${10_000 + random.below(90_000)}.` : ''}` : ''
  const subject = random.next() < 0.55 ? random.of(says).replace(/[.?]$/, '') : random.of(bareTitles[language])
  return { subject, body: [random.of(open), [random.of(says), extra, odd].filter((part) => part !== '').join(' ').trim(), random.of(close)].filter((part) => part !== '').join('\n') }
}

const ticketOf = (id: string, at: number, customer: string, { subject, body }: Said): Ticket => {
  const createdAt = new Date(at).toISOString()
  return { id, createdAt, subject, requester: { id: customer }, messages: [{ id: 'm1', author: 'customer', at: createdAt, body }] }
}

const everydayTicket = (id: string, hour: number, random: Random, customers: number): Ticket => {
  const topic = topics[weighted(topics.map((one) => weightAt(one, hour)), random)]!
  const language = random.next() < FRENCH_SHARE ? 'fr' : 'en'
  return ticketOf(id, START + (hour + random.next()) * HOUR, customerOf(random, customers), write(random, language, topic[language], asides[language]))
}

/** One customer who writes again and again about one thing: no incident. */
const flood = (random: Random, trouble: Trouble, startsAt: number): readonly Ticket[] =>
  Array.from({ length: 14 }, (_, i) => ticketOf(`f${i}`, startsAt + i * 5 * 60_000, 'c-flood', write(random, 'fr', trouble.fr.says, trouble.fr.adds)))

/** From 0 to 1: when, in the course of an incident, its tickets come. Sudden: most at once; progressive: more and more. */
const placeIn = (onset: Planted['onset'], random: Random): number => {
  const chance = random.next()
  return onset === 'sudden' ? chance * chance : Math.sqrt(chance)
}

const plant = (trouble: Trouble, [size, hours]: readonly [number, number], startsAt: number, random: Random, customers: number): Planted & { readonly tickets: readonly Ticket[] } => {
  const onset = hours >= 6 && random.next() < 0.6 ? 'progressive' : 'sudden'
  const language: Speech = random.of(['fr', 'en', 'both'])
  const tickets = Array.from({ length: size }, (_, i) => {
    const spoken = language === 'both' ? random.of(['fr', 'en'] as const) : language
    return ticketOf(`${trouble.id}-${i}`, Math.floor(startsAt + placeIn(onset, random) * hours * HOUR), `c${random.below(customers)}`, write(random, spoken, trouble[spoken].says, trouble[spoken].adds))
  })
  return { trouble: trouble.id, size, hours, onset, language, startsAt, ticketIds: tickets.map(({ id }) => id), tickets }
}

/** Starts at any working hour from the second day on, a day apart at least from one another on average. */
const startsOf = (count: number, random: Random): readonly number[] =>
  Array.from({ length: count }, (_, i) => {
    const day = 1 + Math.floor(((i + random.next()) * (DAYS - 2)) / count)
    return START + day * DAY + (7 + random.next() * 10) * HOUR
  })

/** A month of tickets: the usual, by hour and weekday, one flood by one customer, and incidents. The same for the same seed. */
export const monthOf = ({ seed, tickets, incidents, customers }: MonthOptions): Month => {
  const random = randomFrom(seed)
  const kinds = random.shuffled(troubles)
  const starts = startsOf(incidents.length, random)
  const planted = random.shuffled(incidents).map((shape, i) => plant(kinds[i]!, shape, starts[i]!, random, customers))
  const volumes = Array.from({ length: DAYS * 24 }, (_, hour) => volumeAt(hour))
  const total = volumes.reduce((sum, volume) => sum + volume, 0)
  const all: Ticket[] = [...planted.flatMap((one) => one.tickets), ...flood(random, kinds[incidents.length]!, START + 9.4 * DAY)]
  const usual = tickets - all.length
  let number = 0
  volumes.forEach((volume, hour) => {
    const expected = (volume / total) * usual
    const count = Math.floor(expected) + (random.next() < expected % 1 ? 1 : 0)
    for (let i = 0; i < count; i++) all.push(everydayTicket(`t${number++}`, hour, random, customers))
  })
  return { tickets: all.sort((a, b) => (String(a.createdAt) < String(b.createdAt) ? -1 : 1)), planted: planted.map(({ tickets: _, ...rest }) => rest) }
}

/** Sizes and hours of the twelve incidents of a large month. */
export const twelve: MonthOptions['incidents'] = [[8, 2], [9, 2], [10, 2], [12, 3], [15, 4], [20, 6], [30, 10], [40, 3], [60, 24], [100, 8], [200, 4], [400, 6]]
/** And of the four of a small one. */
export const four: MonthOptions['incidents'] = [[8, 2], [10, 3], [20, 8], [60, 5]]
