import type { Reading, Span } from '../text/reading.ts'
import { type ConceptMention, conceptMentions } from './concepts.ts'
import { confidenceOf } from './confidence.ts'
import type { Jargon } from './jargon.ts'
import type { Rules } from './rules.ts'
import { type Board, weigh } from './weigh.ts'

/** An operation that a message's words may ask for. */
export interface Ranking {
  /** Number in the catalogue. */
  readonly operation: number
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
}

/** One reading of a message: an operation, and the words that ask for it. */
export interface Decoding extends Ranking {
  readonly span: Span
  /** All that spoke for it. */
  readonly why: readonly ConceptMention[]
}

/** What scores less is not a request. */
export const FEWEST_POINTS = 38
/** Longer stretches are not a quote but the whole message. */
const LONGEST_QUOTE = 90
const MOST = 5

const NONE: readonly never[] = []

const speaksFor = (all: Rules, operation: number, frame: number): ReadonlySet<number> => {
  const concepts = new Set([all.second[frame]!, all.third[frame]!])
  let first = 0
  while (all.framesAt[first + 1]! <= frame) first++
  concepts.add(first)
  for (let row = all.contextAt[operation]!; row < all.contextAt[operation + 1]!; row++) if (all.weight[row]! > 0) concepts.add(all.context[row]!)
  return concepts
}

/** The words between the first and the last that spoke, as long as that makes a quote. */
const quoteOf = (why: readonly ConceptMention[], sentence: number): Span => {
  const inside = why.filter((mention) => mention.sentence === sentence)
  const { start, end: firstEnd } = inside[0] ?? why[0]!
  let end = firstEnd
  for (const mention of inside) if (mention.end > end && mention.end - start <= LONGEST_QUOTE) end = mention.end
  return { start, end }
}

const explain = (all: Rules, operation: number, mentions: readonly ConceptMention[], from: Board) => {
  const sentence = from.bestSentence[operation]!
  const concepts = speaksFor(all, operation, from.bestFrame[operation]!)
  const why = mentions.filter((mention) => concepts.has(mention.concept) && mention.sentence >= sentence - 1 && mention.sentence <= sentence + 1)
  return { why, span: quoteOf(why, sentence) }
}

const ranked = ({ bestScore }: Board): number[] => {
  const operations: number[] = []
  for (let operation = 0; operation < bestScore.length; operation++) if (bestScore[operation]! >= FEWEST_POINTS) operations.push(operation)
  return operations.sort((a, b) => bestScore[b]! - bestScore[a]! || a - b).slice(0, MOST)
}

const rankOn = (scores: Board): Ranking[] => {
  const order = ranked(scores)
  return order.map((operation, place) => {
    const score = scores.bestScore[operation]!
    const rival = scores.bestScore[order[place === 0 ? 1 : 0] ?? -1] ?? 0
    return { operation, score, confidence: confidenceOf(score, score - rival) }
  })
}

/** What these words may ask for, likeliest first, without saying why; empty when they ask for nothing that is in the catalogue. */
export const rankMentions = (mentions: readonly ConceptMention[], { rules }: Jargon): readonly Ranking[] =>
  mentions.length === 0 ? NONE : rankOn(weigh(rules, mentions))

/** What these words may ask for, likeliest first, and which of them said so. */
export const decodeMentions = (mentions: readonly ConceptMention[], { rules }: Jargon): readonly Decoding[] => {
  if (mentions.length === 0) return NONE
  const scores = weigh(rules, mentions)
  return rankOn(scores).map((ranking) => ({ ...ranking, ...explain(rules, ranking.operation, mentions, scores) }))
}

/** What a text may ask for, likeliest first. */
export const decode = (reading: Reading, jargon: Jargon): readonly Decoding[] => decodeMentions(conceptMentions(reading, jargon.concepts), jargon)
