import type { ConceptMention } from './concepts.ts'
import type { TellingWord } from './evidence.ts'

/** What one sentence says, and what its neighbours add to it. */
export interface Hearing {
  readonly sentence: number
  /** Concepts, each once: first those of the sentence, then those that only a neighbour names. */
  readonly concepts: readonly number[]
  /** How many of them stand in the sentence. */
  readonly own: number
  /** Telling words by their number, in the same order. */
  readonly words: readonly number[]
  readonly ownWords: number
}

/** What a neighbour says counts by half. */
export const NEARBY_SHARE = 0.5
/** What a long sentence says counts less each, so that it says no more than so many concepts, or words. */
const FULL = 8
/** A single word counts more than a concept, of which each says part of the same: as if it were pulled less towards zero. */
const WORD_SHARE = 1.2

const crowded = (own: number, all: number): number => {
  const heard = own + NEARBY_SHARE * (all - own)
  return heard > FULL ? FULL / heard : 1
}

/** How much each concept of a hearing counts, in it or near it alike. */
export const shareOf = ({ concepts, own }: Pick<Hearing, 'concepts' | 'own'>): number => crowded(own, concepts.length)

/** How much each telling word counts. */
export const wordShareOf = ({ words, ownWords }: Hearing): number => WORD_SHARE * crowded(ownWords, words.length)

/** Where nothing is heard. */
const SILENCE: readonly Hearing[] = [{ sentence: 0, concepts: [], own: 0, words: [], ownWords: 0 }]

interface Placed {
  readonly sentence: number
}

/** A list in the order of sentences, and how far it was walked. */
interface Walk<Item extends Placed> {
  readonly items: readonly Item[]
  readonly numberOf: (item: Item) => number
  /** In which hearing each number was last met; these only rise, so that nothing has to be cleared. */
  readonly met: Marks
  before: number
}

interface Marks {
  at: Float64Array
}

const metConcepts: Marks = { at: new Float64Array(0) }
const metWords: Marks = { at: new Float64Array(0) }
let hearing = 0

const ROOM = 512

/** Adds what was not met in this hearing. */
const gather = <Item extends Placed>({ items, numberOf, met }: Walk<Item>, from: number, until: number, to: number[]): void => {
  for (let i = from; i < until; i++) {
    const number = numberOf(items[i]!)
    if (number >= met.at.length) {
      const wider = new Float64Array(number + ROOM)
      wider.set(met.at)
      met.at = wider
    }
    if (met.at[number] === hearing) continue
    met.at[number] = hearing
    to.push(number)
  }
}

/** What stands in a sentence, then what stands beside it; returns how many stand in it. Sentences are asked for in order. */
const around = <Item extends Placed>(walk: Walk<Item>, sentence: number, to: number[]): number => {
  const { items } = walk
  while (walk.before < items.length && items[walk.before]!.sentence < sentence - 1) walk.before++
  let start = walk.before
  while (start < items.length && items[start]!.sentence < sentence) start++
  let end = start
  while (end < items.length && items[end]!.sentence === sentence) end++
  let after = end
  while (after < items.length && items[after]!.sentence === sentence + 1) after++
  gather(walk, start, end, to)
  const own = to.length
  gather(walk, walk.before, start, to)
  gather(walk, end, after, to)
  return own
}

/** Each sentence that names a concept, in order; where none does, each that holds a telling word. */
export const hearingsOf = (mentions: readonly ConceptMention[], telling: readonly TellingWord[] = []): readonly Hearing[] => {
  const found: Hearing[] = []
  const ofConcepts: Walk<ConceptMention> = { items: mentions, numberOf: ({ concept }) => concept, met: metConcepts, before: 0 }
  const ofWords: Walk<TellingWord> = { items: telling, numberOf: ({ word }) => word, met: metWords, before: 0 }
  let last = -1
  for (const { sentence } of mentions.length > 0 ? mentions : telling) {
    if (sentence === last) continue
    last = sentence
    hearing++
    const concepts: number[] = []
    const words: number[] = []
    const own = around(ofConcepts, sentence, concepts)
    const ownWords = around(ofWords, sentence, words)
    found.push({ sentence, concepts, own, words, ownWords })
  }
  return found.length === 0 ? SILENCE : found
}
