import type { ConceptMention } from './concepts.ts'

/** What one sentence says, and what its neighbours add to it. */
export interface Hearing {
  readonly sentence: number
  /** Concepts, each once: first those of the sentence, then those that only a neighbour names. */
  readonly concepts: readonly number[]
  /** How many of them stand in the sentence. */
  readonly own: number
}

/** What a neighbour says counts by half. */
export const NEARBY_SHARE = 0.5
/** The words of a long sentence count less each, so that it says no more than one of so many concepts. */
const FULL = 8

/** How much each concept of a hearing counts, in it or near it alike. */
export const shareOf = ({ concepts, own }: Hearing): number => {
  const heard = own + NEARBY_SHARE * (concepts.length - own)
  return heard > FULL ? FULL / heard : 1
}

/** Where no concept is named. */
export const SILENCE: readonly Hearing[] = [{ sentence: 0, concepts: [], own: 0 }]

/** In which hearing a concept was last met; numbers only rise, so that nothing has to be cleared. */
let met = new Float64Array(0)
let hearing = 0

const gather = (mentions: readonly ConceptMention[], from: number, until: number, to: number[]): void => {
  for (let i = from; i < until; i++) {
    const { concept } = mentions[i]!
    if (concept >= met.length) {
      const wider = new Float64Array(concept + 512)
      wider.set(met)
      met = wider
    }
    if (met[concept] === hearing) continue
    met[concept] = hearing
    to.push(concept)
  }
}

/** Each sentence that names a concept, in order. */
export const hearingsOf = (mentions: readonly ConceptMention[]): readonly Hearing[] => {
  const found: Hearing[] = []
  let before = 0
  for (let start = 0; start < mentions.length;) {
    const { sentence } = mentions[start]!
    while (mentions[before]!.sentence < sentence - 1) before++
    let end = start
    while (end < mentions.length && mentions[end]!.sentence === sentence) end++
    let after = end
    while (after < mentions.length && mentions[after]!.sentence === sentence + 1) after++
    hearing++
    const concepts: number[] = []
    gather(mentions, start, end, concepts)
    const own = concepts.length
    gather(mentions, before, start, concepts)
    gather(mentions, end, after, concepts)
    found.push({ sentence, concepts, own })
    start = end
  }
  return found
}
