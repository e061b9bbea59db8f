import type { Language } from '../src/assessment.ts'
import type { Message, Ticket } from '../src/ticket.ts'
import { sentences } from './sample-sentences.ts'
import type { Sentences } from './sample-sentences.ts'

/** Always the same numbers from the same seed. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * sides)
  }
}

const names = ['Ana', 'Bruno', 'Chloé', 'David', 'Élodie', 'Farid', 'Greta', 'Hugo', 'Inès', 'Jonas', 'Karin', 'Léo'] as const

const firstMoment = Date.UTC(2026, 0, 5, 8)
const hourMs = 3_600_000

/** The moment at which all sample tickets are judged. */
export const sampleAsOf: number = firstMoment + 400 * hourMs

export interface SampleShape {
  readonly tickets: number
  readonly messages: number
  readonly characters: number
  readonly languages: readonly Language[]
  readonly seed?: number
}

/** Tickets that read like real ones and all differ, so that neither caches nor branch prediction flatter the figures. */
export const sampleTickets = ({ tickets, messages, characters, languages, seed = 20260105 }: SampleShape): readonly Ticket[] => {
  const roll = dice(seed)
  return Array.from({ length: tickets }, (_, number) => {
    const bank = sentences[languages[number % languages.length] ?? 'en']
    return { id: `sample-${number}`, messages: Array.from({ length: messages }, (__, index) => sampleMessage(index, characters, bank, roll)) }
  })
}

const sampleMessage = (index: number, characters: number, bank: Sentences, roll: (sides: number) => number): Message => {
  const author = index === 0 || roll(5) < 3 ? 'customer' : 'agent'
  const length = characters * (0.5 + roll(800) / 1000)
  const said: string[] = []
  for (let written = 0; written < length; written += said[said.length - 1]?.length ?? 0) said.push(fill(pick(choose(author, bank, roll), roll), bank, roll))
  return { id: `m${index + 1}`, author, at: firstMoment + (index * 24 + roll(20)) * hourMs, body: said.join(roll(4) === 0 ? '\n' : ' ') }
}

const choose = (author: 'customer' | 'agent', bank: Sentences, roll: (sides: number) => number): readonly string[] => {
  if (author === 'agent') return bank.agent
  return roll(4) === 0 ? bank.upset : bank.customer
}

const pick = (choices: readonly string[], roll: (sides: number) => number): string => choices[roll(choices.length)] ?? ''

const fill = (sentence: string, bank: Sentences, roll: (sides: number) => number): string =>
  sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(2 + roll(900))
    if (slot === 'host') return `${pick(['shop', 'mail', 'www', 'erp', 'app'], roll)}${roll(90)}.example.${pick(['com', 'fr', 'org'], roll)}`
    if (slot === 'name') return pick(names, roll)
    return pick(slot === 'thing' ? bank.things : bank.days, roll)
  })
