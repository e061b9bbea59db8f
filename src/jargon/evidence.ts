import { unpackNumbers } from '../text/pack.ts'
import { evidenceBias, evidenceRows, evidenceSlopes } from './evidence.generated.ts'

/**
 * How much each concept speaks for each operation, and for no request at all: learned from wordings written for this project
 * (`src/build/fit-decoder.ts`), in sixteenths of a nat, so that likelihoods come out of whole numbers alike on every engine.
 */
export interface Evidence {
  /** Operations that were learned; the class behind them is "no request". */
  readonly learned: number
  readonly bias: Int16Array
  /** Row by concept, `learned + 1` numbers a row. */
  readonly weights: Int8Array
  /** What a frame adds that reaches the fewest points, and each point beyond. */
  readonly frame: number
  readonly perPoint: number
}

/** What scores less is not a request on the strength of its frame. */
export const FEWEST_POINTS = 38

const NAT = 16
const DEEPEST = 20 * NAT

/** e to the power of minus a sixteenth; powers are multiplied out, because `Math.exp` differs between engines. */
const SIXTEENTH = 0.9394130628134758

const decay = (): Float64Array => {
  const table = new Float64Array(DEEPEST)
  table[0] = 1
  for (let i = 1; i < DEEPEST; i++) table[i] = table[i - 1]! * SIXTEENTH
  return table
}

let decays: Float64Array | undefined

const likelihoodAt = (depth: number): number => {
  decays ??= decay()
  return depth < DEEPEST ? decays[Math.round(depth)]! : 0
}

const signed = (n: number): number => (n >>> 1) ^ -(n & 1)

const unpackWeights = (concepts: number, classes: number): Int8Array => {
  const weights = new Int8Array(concepts * classes)
  const rows = unpackNumbers(evidenceRows)
  let at = 0
  for (let concept = 0; concept < concepts && at < rows.length; concept++) {
    let label = -1
    for (let left = rows[at++]!; left > 0; left--) {
      label += rows[at++]!
      weights[concept * classes + label] = signed(rows[at++]!)
    }
  }
  return weights
}

const build = (concepts: number): Evidence => {
  const bias = Int16Array.from(unpackNumbers(evidenceBias), signed)
  const [frame = 0, perPoint = 0] = evidenceSlopes
  return { learned: bias.length - 1, bias, weights: unpackWeights(concepts, bias.length), frame, perPoint }
}

let built: Evidence | undefined

/** What was learned; unpacked on first use. */
export const defaultEvidence = (concepts: number): Evidence => (built ??= build(concepts))

let scores = new Float64Array(0)

const scoresFor = ({ learned, bias, weights, frame, perPoint }: Evidence, concepts: readonly number[], points: ArrayLike<number>): Float64Array => {
  const classes = learned + 1
  if (scores.length < points.length + 1) scores = new Float64Array(points.length + 1)
  scores.fill(bias[learned]!)
  for (let label = 0; label < learned; label++) scores[label] = bias[label]!
  const none = points.length
  for (const concept of concepts) {
    const row = concept * classes
    if (row >= weights.length) continue
    for (let label = 0; label < learned; label++) scores[label]! += weights[row + label]!
    scores[none]! += weights[row + learned]!
  }
  for (let operation = 0; operation < none; operation++) {
    if (operation >= learned) scores[operation] = points[operation]! >= FEWEST_POINTS ? 0 : -DEEPEST
    if (points[operation]! >= FEWEST_POINTS) scores[operation]! += frame + perPoint * (points[operation]! - FEWEST_POINTS)
  }
  return scores
}

/**
 * How likely each operation is, and behind them that nothing is asked for; 0 to 1, they add up to 1.
 * `concepts`: those that were found, each once; `points`: the best frame of each operation.
 */
export const likelihoods = (evidence: Evidence, concepts: readonly number[], points: ArrayLike<number>): Float64Array => {
  const all = scoresFor(evidence, concepts, points).subarray(0, points.length + 1)
  let most = -Infinity
  for (const score of all) if (score > most) most = score
  let sum = 0
  for (let i = 0; i < all.length; i++) sum += all[i] = likelihoodAt(most - all[i]!)
  for (let i = 0; i < all.length; i++) all[i]! /= sum
  return all
}

/** How much a concept speaks for an operation, in sixteenths of a nat. */
export const weightOf = ({ learned, weights }: Evidence, concept: number, operation: number): number =>
  operation < learned ? (weights[concept * (learned + 1) + operation] ?? 0) : 0
