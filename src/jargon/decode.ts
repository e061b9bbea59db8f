import type { Reading, Span } from '../text/reading.ts'
import { type ConceptIndex, type ConceptMention, conceptMentions } from './concepts.ts'
import { confidenceOf } from './confidence.ts'
import { type Rules, rules } from './rules.ts'

/** One reading of a message: an operation that its words may ask for. */
export interface Decoding {
  /** Number in the catalogue. */
  readonly operation: number
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  /** The words that ask for it. */
  readonly span: Span
  /** All that spoke for it. */
  readonly why: readonly ConceptMention[]
}

/** What scores less is not a request. */
const FEWEST_POINTS = 44
/** A frame loses this for each concept that stands in the next sentence, not in the same one. */
const NEXT_SENTENCE = 5
const HERE = 2
const NEARBY = 1
/** Longer stretches are not a quote but the whole message. */
const LONGEST_QUOTE = 90
const MOST = 5

interface Board {
  /** By concept: in this sentence, next to it, or not at all. */
  readonly presence: Uint8Array
  /** By operation: best frame in this sentence. */
  readonly points: Int16Array
  readonly frame: Int16Array
  /** By operation: best of all sentences. */
  readonly bestScore: Int16Array
  readonly bestFrame: Int16Array
  readonly bestSentence: Int32Array
}

let board: Board | undefined

const boardFor = ({ concepts, operations }: Rules): Board => {
  board ??= {
    presence: new Uint8Array(concepts.length + 1),
    points: new Int16Array(operations),
    frame: new Int16Array(operations),
    bestScore: new Int16Array(operations),
    bestFrame: new Int16Array(operations),
    bestSentence: new Int32Array(operations),
  }
  board.bestScore.fill(0)
  return board
}

const NONE: readonly Decoding[] = []

/** Gathers the best frame of each operation whose first concept stands in the sentence; returns the operations. */
const matchFrames = ({ framesAt, operation, points, second, third }: Rules, here: readonly number[], { presence, points: best, frame: of }: Board): number[] => {
  const touched: number[] = []
  for (const concept of here) {
    for (let frame = framesAt[concept]!, end = framesAt[concept + 1]!; frame < end; frame++) {
      const beside = presence[second[frame]!]!
      const besides = presence[third[frame]!]!
      if (beside === 0 || besides === 0) continue
      const at = operation[frame]!
      const score = points[frame]! - (beside === NEARBY ? NEXT_SENTENCE : 0) - (besides === NEARBY ? NEXT_SENTENCE : 0)
      if (best[at] === 0) touched.push(at)
      if (score <= best[at]!) continue
      best[at] = score
      of[at] = frame
    }
  }
  return touched
}

const contextOf = ({ contextAt, context, weight }: Rules, at: number, presence: Uint8Array): number => {
  let twice = 0
  for (let row = contextAt[at]!, end = contextAt[at + 1]!; row < end; row++) twice += weight[row]! * presence[context[row]!]!
  return twice >> 1
}

/** Judges one sentence, with its neighbours as context. */
const judge = (all: Rules, here: readonly number[], sentence: number, to: Board): void => {
  const touched = matchFrames(all, here, to)
  if (touched.length === 0) return
  const anywhere = contextOf(all, all.operations, to.presence)
  for (const at of touched) {
    const score = to.points[at]! + anywhere + contextOf(all, at, to.presence)
    to.points[at] = 0
    if (score <= to.bestScore[at]!) continue
    to.bestScore[at] = score
    to.bestFrame[at] = to.frame[at]!
    to.bestSentence[at] = sentence
  }
}

const mark = (mentions: readonly ConceptMention[], sentence: number, presence: Uint8Array): number[] => {
  const here: number[] = []
  for (const { concept, sentence: at } of mentions) {
    if (at === sentence && presence[concept] !== HERE) {
      presence[concept] = HERE
      here.push(concept)
    } else if (presence[concept] === 0 && at >= sentence - 1 && at <= sentence + 1) presence[concept] = NEARBY
  }
  return here
}

const judgeSentences = (all: Rules, mentions: readonly ConceptMention[], to: Board): void => {
  let from = 0
  for (let i = 0; i < mentions.length;) {
    const { sentence } = mentions[i]!
    while (mentions[from]!.sentence < sentence - 1) from++
    let end = i
    while (end < mentions.length && mentions[end]!.sentence === sentence) end++
    let until = end
    while (until < mentions.length && mentions[until]!.sentence === sentence + 1) until++
    to.presence.fill(0)
    to.presence[all.none] = HERE
    judge(all, mark(mentions.slice(from, until), sentence, to.presence), sentence, to)
    i = end
  }
}

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

/** What these words may ask for, likeliest first; empty when they ask for nothing that is in the catalogue. */
export const decodeMentions = (mentions: readonly ConceptMention[]): readonly Decoding[] => {
  if (mentions.length === 0) return NONE
  const all = rules()
  const scores = boardFor(all)
  judgeSentences(all, mentions, scores)
  const order = ranked(scores)
  return order.map((operation, place) => {
    const score = scores.bestScore[operation]!
    const rival = scores.bestScore[order[place === 0 ? 1 : 0] ?? -1] ?? 0
    return { operation, score, confidence: confidenceOf(score, score - rival), ...explain(all, operation, mentions, scores) }
  })
}

/** What a text may ask for, likeliest first. */
export const decode = (reading: Reading, concepts: ConceptIndex): readonly Decoding[] => decodeMentions(conceptMentions(reading, concepts))
