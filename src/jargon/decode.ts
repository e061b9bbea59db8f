import type { Reading, Span } from '../text/reading.ts'
import { type ConceptMention, conceptMentions } from './concepts.ts'
import { type Evidence, FEWEST_POINTS, likelihoods, weightOf } from './evidence.ts'
import type { Jargon } from './jargon.ts'
import type { Rules } from './rules.ts'
import { type Board, weigh } from './weigh.ts'

/** An operation that a message's words may ask for. */
export interface Ranking {
  /** Number in the catalogue. */
  readonly operation: number
  /** Points of its best frame. */
  readonly score: number
  /** How likely it is to be meant: 0 to 1. */
  readonly confidence: number
}

/** One reading of a message: an operation, and the words that ask for it. */
export interface Decoding extends Ranking {
  readonly span: Span
  /** All that spoke for it. */
  readonly why: readonly ConceptMention[]
}

/** Longer stretches are not a quote but the whole message. */
const LONGEST_QUOTE = 90
const MOST = 5
/** What is less likely is not worth a look. */
const FAINTEST = 0.01
/** A word speaks for an operation from here on, in sixteenths of a nat. */
const SPEAKS = 6

const NONE: readonly never[] = []

/** The concepts of the frame and of the context that spoke for an operation. */
const inRules = (all: Rules, operation: number, frame: number): Set<number> => {
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

/** The sentence whose words speak most for an operation. */
const strongestSentence = (evidence: Evidence, operation: number, mentions: readonly ConceptMention[]): number => {
  const sums = new Map<number, number>()
  for (const { concept, sentence } of mentions) sums.set(sentence, (sums.get(sentence) ?? 0) + Math.max(0, weightOf(evidence, concept, operation)))
  let best = 0
  let most = -1
  for (const [sentence, sum] of sums) if (sum > most) [best, most] = [sentence, sum]
  return best
}

const explain = ({ rules, evidence }: Jargon, operation: number, mentions: readonly ConceptMention[], from: Board) => {
  const framed = from.bestScore[operation]! >= FEWEST_POINTS
  const sentence = framed ? from.bestSentence[operation]! : strongestSentence(evidence, operation, mentions)
  const concepts = framed ? inRules(rules, operation, from.bestFrame[operation]!) : new Set<number>()
  const near = mentions.filter((mention) => mention.sentence >= sentence - 1 && mention.sentence <= sentence + 1)
  const spoke = near.filter(({ concept }) => concepts.has(concept) || weightOf(evidence, concept, operation) >= SPEAKS)
  const why = spoke.length > 0 ? spoke : near
  return { why, span: quoteOf(framed ? near.filter(({ concept }) => concepts.has(concept)) : why, sentence) }
}

const distinct = (mentions: readonly ConceptMention[]): number[] => {
  const found: number[] = []
  for (const { concept } of mentions) if (!found.includes(concept)) found.push(concept)
  return found
}

const rank = (mentions: readonly ConceptMention[], scores: Board, evidence: Evidence): Ranking[] => {
  const likely = likelihoods(evidence, distinct(mentions), scores.bestScore)
  const found: Ranking[] = []
  const idle = likely[likely.length - 1]!
  for (let operation = 0; operation + 1 < likely.length; operation++) {
    if (likely[operation]! >= FAINTEST) found.push({ operation, score: scores.bestScore[operation]!, confidence: Math.round(likely[operation]! * 100) / 100 })
  }
  found.sort((a, b) => b.confidence - a.confidence || b.score - a.score || a.operation - b.operation)
  // Where nothing is likelier than that nothing is asked for, nothing is said.
  return found.length === 0 || idle > likely[found[0]!.operation]! ? [] : found.slice(0, MOST)
}

/** What these words may ask for, likeliest first, without saying why; empty when they ask for nothing that is in the catalogue. */
export const rankMentions = (mentions: readonly ConceptMention[], { rules, evidence }: Jargon): readonly Ranking[] =>
  mentions.length === 0 ? NONE : rank(mentions, weigh(rules, mentions), evidence)

/** What these words may ask for, likeliest first, and which of them said so. */
export const decodeMentions = (mentions: readonly ConceptMention[], jargon: Jargon): readonly Decoding[] => {
  if (mentions.length === 0) return NONE
  const scores = weigh(jargon.rules, mentions)
  return rank(mentions, scores, jargon.evidence).map((ranking) => ({ ...ranking, ...explain(jargon, ranking.operation, mentions, scores) }))
}

/** The words that ask for one operation. */
export const spanFor = (operation: number, mentions: readonly ConceptMention[], jargon: Jargon): Span =>
  explain(jargon, operation, mentions, weigh(jargon.rules, mentions)).span

/** What a text may ask for, likeliest first. */
export const decode = (reading: Reading, jargon: Jargon): readonly Decoding[] => decodeMentions(conceptMentions(reading, jargon.concepts), jargon)
