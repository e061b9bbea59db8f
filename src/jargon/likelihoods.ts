import type { ConceptMention } from './concepts.ts'
import { type Evidence, FEWEST_POINTS, type TellingWord, type Weights } from './evidence.ts'
import { type Hearing, hearingsOf, NEARBY_SHARE, shareOf, wordShareOf } from './hearing.ts'
import { DEEPEST, likelihoodAt, NAT } from './nats.ts'

/** A request among many sentences has to be plainer than one alone, by this power of their number. */
const CROWD = 1.25
/** More sentences than these are no more of a crowd: long messages say things twice. */
const MOST_SENTENCES = 12

/** What each sentence of a message needs to be plainer for. */
const CAUTION = 0.7
/** Learned weights are surer of the wordings that they were learned from than of others: by so much. */
const SOBER = 0.95

/** Sixteenths of a nat that a request among so many sentences has to make up for. */
export const crowdOf = (sentences: number): number => {
  let depth = 0
  while (likelihoodAt(depth) * Math.min(sentences, MOST_SENTENCES) > 1) depth++
  return Math.round(CROWD * depth)
}

/** A wish is plain from here on, against "no request"; then what other sentences say is the reason for it, and counts so much less. */
const PLAIN = 2 * NAT
const REASON = 2 * NAT

let heard = new Float64Array(0)
/** By operation: the most that a sentence says for it, and the most that a sentence with a wish does. */
let best = new Float64Array(0)
let wished = new Float64Array(0)

const emptyScores = (classes: number): void => {
  if (heard.length < classes) [heard, best, wished] = [new Float64Array(classes), new Float64Array(classes), new Float64Array(classes)]
  best.fill(-Infinity)
}

/** Adds what numbered things speak for; those that a neighbour names count by half. */
const add = ({ rowsAt, labels, weights }: Weights, numbers: readonly number[], own: number, full: number): void => {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (number + 1 >= rowsAt.length) continue
    const share = i < own ? full : full * NEARBY_SHARE
    for (let row = rowsAt[number]!, end = rowsAt[number + 1]!; row < end; row++) heard[labels[row]!]! += share * weights[row]!
  }
}

/** How much one sentence, and half of what its neighbours say, speaks for each class. */
const hear = (evidence: Evidence, hearing: Hearing): void => {
  const { learned, bias, words } = evidence
  heard.fill(0, 0, learned + 1)
  add(evidence, hearing.concepts, hearing.own, shareOf(hearing))
  if (hearing.words.length > 0) add(words, hearing.words, hearing.ownWords, wordShareOf(hearing))
  for (let label = 0; label <= learned; label++) heard[label] = bias[label]! + Math.round(heard[label]!)
}

/** Keeps what this sentence says for an operation, against "no request", where no other said it more plainly. */
const keepBest = ({ learned, frame, perPoint }: Evidence, sentence: number, points: ArrayLike<number>, sentences: ArrayLike<number>, to: Float64Array): void => {
  const none = heard[learned]!
  for (let operation = 0; operation < points.length; operation++) {
    const framed = points[operation]! >= FEWEST_POINTS && sentences[operation] === sentence
    const words = operation < learned ? heard[operation]! : framed ? 0 : -DEEPEST
    const score = words - none + (framed ? frame + perPoint * (points[operation]! - FEWEST_POINTS) : 0)
    if (score > to[operation]!) to[operation] = score
  }
}

const isWish = ({ concepts, own }: Hearing, wish: number): boolean => {
  for (let i = 0; i < own; i++) if (concepts[i] === wish) return true
  return false
}

/** Puts what was wished and what was said beside it together. */
const joinWishes = (operations: number): void => {
  let most = -Infinity
  for (let operation = 0; operation < operations; operation++) if (wished[operation]! > most) most = wished[operation]!
  const less = most >= PLAIN ? REASON : 0
  for (let operation = 0; operation < operations; operation++) best[operation] = Math.max(best[operation]! - less, wished[operation]!)
}

/** Turns scores, of which the last is that of "no request", into shares: 0 to 1, they add up to 1. */
const shared = (scores: Float64Array): Float64Array => {
  let most = -Infinity
  for (let i = 0; i < scores.length; i++) if (scores[i]! > most) most = scores[i]!
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += scores[i] = likelihoodAt(SOBER * (most - scores[i]!))
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum
  return scores
}

/**
 * How likely each operation is, and behind them that nothing is asked for; 0 to 1, they add up to 1. Each sentence is weighed
 * with its neighbours, and the one that speaks most plainly for an operation counts: what is said here and there in a long
 * message does not add up to a request.
 * `points`: the best frame of each operation; `sentences`: where it was found; `telling`: words beside the concepts.
 */
export const likelihoods = (evidence: Evidence, mentions: readonly ConceptMention[], points: ArrayLike<number>, sentences: ArrayLike<number>, telling?: readonly TellingWord[]): Float64Array => {
  const none = points.length
  emptyScores(Math.max(none, evidence.learned) + 1)
  wished.fill(-Infinity)
  const hearings = hearingsOf(mentions, telling)
  for (const hearing of hearings) {
    hear(evidence, hearing)
    keepBest(evidence, hearing.sentence, points, sentences, isWish(hearing, evidence.wish) ? wished : best)
  }
  joinWishes(none)
  const all = best.subarray(0, none + 1)
  all[none] = Math.round(CAUTION * crowdOf(hearings.length))
  return shared(all)
}

/** The same, of one sentence by itself; overwritten by the next call. */
export const likelihoodsIn = (evidence: Evidence, { sentence, concepts, own, words, ownWords }: Hearing, points: ArrayLike<number>, sentences: ArrayLike<number>): Float64Array => {
  const none = points.length
  emptyScores(Math.max(none, evidence.learned) + 1)
  hear(evidence, { sentence, concepts: concepts.slice(0, own), own, words: words.slice(0, ownWords), ownWords })
  keepBest(evidence, sentence, points, sentences, best)
  best[none] = 0
  return shared(best.subarray(0, none + 1))
}
