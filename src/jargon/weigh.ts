import type { ConceptMention } from './concepts.ts'
import { type Rules } from './rules.ts'

/** A frame loses this for each concept that stands in the next sentence, not in the same one. */
const NEXT_SENTENCE = 5
const HERE = 2
const NEARBY = 1

/** What was found for each operation. */
export interface Board {
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

const boardFor = (concepts: number, operations: number): Board => ({
  presence: new Uint8Array(concepts + 1),
  points: new Int16Array(operations),
  frame: new Int16Array(operations),
  bestScore: new Int16Array(operations),
  bestFrame: new Int16Array(operations),
  bestSentence: new Int32Array(operations),
})

/** One board serves all calls; it grows with the rules. */
const emptyBoard = ({ concepts: { length }, operations }: Rules): Board => {
  if (board === undefined || board.presence.length <= length || board.points.length < operations)
    board = boardFor(Math.max(length, (board?.presence.length ?? 1) - 1), Math.max(operations, board?.points.length ?? 0))
  board.bestScore.fill(0)
  return board
}

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

const mark = (mentions: readonly ConceptMention[], from: number, until: number, sentence: number, presence: Uint8Array): number[] => {
  const here: number[] = []
  for (let i = from; i < until; i++) {
    const { concept, sentence: at } = mentions[i]!
    if (at === sentence && presence[concept] !== HERE) {
      presence[concept] = HERE
      here.push(concept)
    } else if (presence[concept] === 0 && at >= sentence - 1 && at <= sentence + 1) presence[concept] = NEARBY
  }
  return here
}

/** Weighs every operation against every sentence. The board is overwritten by the next call. */
export const weigh = (all: Rules, mentions: readonly ConceptMention[]): Board => {
  const to = emptyBoard(all)
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
    judge(all, mark(mentions, from, until, sentence, to.presence), sentence, to)
    i = end
  }
  return to
}
