import type { Reading, Span } from '../text/reading.ts'
import { type ConceptMention, conceptMentions } from './concepts.ts'
import { type Evidence, FEWEST_POINTS, tellingIn, type TellingWord, weightOf } from './evidence.ts'
import type { Jargon } from './jargon.ts'
import { likelihoods } from './likelihoods.ts'
import type { Rules } from './rules.ts'
import { wordsOf } from './telling-words.ts'
import { type Board, weigh } from './weigh.ts'

/** An operation that a message's words may ask for. */
export interface Ranking {
  /** Number in the catalogue. */
  readonly operation: number
  /** Points of its best frame. */
  readonly score: number
  /** How likely it is to be meant: 0 to 1. */
  readonly confidence: number
  /** That frame, and the number of the sentence that it stands in; -1 where no frame reaches the fewest points. */
  readonly frame: number
  readonly sentence: number
}

/** One reading of a message: an operation, and the words that ask for it. */
export interface Decoding extends Ranking {
  readonly span: Span
  /** All that spoke for it; single words have no concept's number. */
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
/** Of single words. */
const NO_CONCEPT = -1

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

const NO_CONCEPTS: ReadonlySet<number> = new Set()

const explain = ({ rules, evidence }: Jargon, { operation, frame, sentence: at }: Ranking, mentions: readonly ConceptMention[]) => {
  const framed = frame >= 0
  const sentence = framed ? at : strongestSentence(evidence, operation, mentions)
  const concepts = framed ? inRules(rules, operation, frame) : NO_CONCEPTS
  const near = mentions.filter((mention) => mention.sentence >= sentence - 1 && mention.sentence <= sentence + 1)
  const spoke = near.filter(({ concept }) => concepts.has(concept) || weightOf(evidence, concept, operation) >= SPEAKS)
  const why = spoke.length > 0 ? spoke : near
  return { why, span: quoteOf(framed ? near.filter(({ concept }) => concepts.has(concept)) : why, sentence) }
}

const rankingOf = (operation: number, confidence: number, { bestScore, bestFrame, bestSentence }: Board): Ranking => {
  const score = bestScore[operation]!
  const framed = score >= FEWEST_POINTS
  return { operation, score, confidence, frame: framed ? bestFrame[operation]! : -1, sentence: framed ? bestSentence[operation]! : -1 }
}

/** What users say in words of their own means that alone: single words beside it are not heard. */
const outsideOwn = (telling: readonly TellingWord[], mentions: readonly ConceptMention[], { rowsAt }: Evidence): readonly TellingWord[] => {
  const own = new Set(mentions.filter(({ concept }) => concept + 1 >= rowsAt.length).map(({ sentence }) => sentence))
  return own.size === 0 ? telling : telling.filter(({ sentence }) => !own.has(sentence))
}

const rank = (mentions: readonly ConceptMention[], telling: readonly TellingWord[], { rules, evidence }: Jargon): readonly Ranking[] => {
  if (mentions.length === 0 && telling.length === 0) return NONE
  const board = weigh(rules, mentions)
  const likely = likelihoods(evidence, mentions, board.bestScore, board.bestSentence, outsideOwn(telling, mentions, evidence))
  const idle = likely[likely.length - 1]!
  const found: Ranking[] = []
  for (let operation = 0; operation + 1 < likely.length; operation++) {
    if (likely[operation]! >= FAINTEST) found.push(rankingOf(operation, Math.round(likely[operation]! * 100) / 100, board))
  }
  found.sort((a, b) => b.confidence - a.confidence || b.score - a.score || a.operation - b.operation)
  // Where nothing is likelier than that nothing is asked for, nothing is said.
  return found.length === 0 || idle > likely[found[0]!.operation]! ? [] : found.slice(0, MOST)
}

/** The words of a text that were learned beside the concepts. */
const tellingWords = (reading: Reading, { table, evidence }: Jargon): readonly TellingWord[] => tellingIn(wordsOf(reading, table.vocabulary), evidence)

/** What these words of a text may ask for, likeliest first, without saying why; empty when they ask for nothing that is in the catalogue. */
export const rankMentions = (reading: Reading, mentions: readonly ConceptMention[], jargon: Jargon): readonly Ranking[] =>
  rank(mentions, tellingWords(reading, jargon), jargon)

const mentionOf = ({ start, end, sentence }: TellingWord): ConceptMention => ({ concept: NO_CONCEPT, start, end, sentence, negated: false })

/** Words outside of what was found that spoke for an operation. */
const wordsFor = ({ operation }: Ranking, telling: readonly TellingWord[], found: readonly ConceptMention[], { evidence: { words } }: Jargon): readonly ConceptMention[] =>
  telling
    .filter(({ word, start, end }) => weightOf(words, word, operation) >= SPEAKS && !found.some((one) => one.start < end && start < one.end))
    .map(mentionOf)

/** Where no concept is named, single words have to tell. */
const namedOr = (mentions: readonly ConceptMention[], telling: readonly TellingWord[], ranking: Ranking, jargon: Jargon): readonly ConceptMention[] => {
  if (mentions.length > 0) return mentions
  const spoke = wordsFor(ranking, telling, NONE, jargon)
  return spoke.length > 0 ? spoke : telling.map(mentionOf)
}

/** The words of a text that ask for one operation, of the mentions that it was ranked by. */
export const spanFor = (ranking: Ranking, reading: Reading, mentions: readonly ConceptMention[], jargon: Jargon): Span =>
  explain(jargon, ranking, namedOr(mentions, mentions.length > 0 ? NONE : tellingWords(reading, jargon), ranking, jargon)).span

/** What a text may ask for, likeliest first, and which of its words said so. */
export const decode = (reading: Reading, jargon: Jargon): readonly Decoding[] => {
  const mentions = conceptMentions(reading, jargon.concepts)
  const telling = tellingWords(reading, jargon)
  return rank(mentions, telling, jargon).map((ranking) => {
    const { why, span } = explain(jargon, ranking, namedOr(mentions, telling, ranking, jargon))
    return { ...ranking, span, why: [...why, ...wordsFor(ranking, telling, why, jargon)].sort((a, b) => a.start - b.start) }
  })
}
