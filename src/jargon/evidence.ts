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
  /** What concept `c` speaks for, or against: `labels` and their `weights` from `rowsAt[c]` up to `rowsAt[c + 1]`. */
  readonly rowsAt: Int32Array
  readonly labels: Uint16Array
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

const unpackWeights = (concepts: number): Pick<Evidence, 'rowsAt' | 'labels' | 'weights'> => {
  const rows = unpackNumbers(evidenceRows)
  const rowsAt = new Int32Array(concepts + 1)
  const labels = new Uint16Array(rows.length >> 1)
  const weights = new Int8Array(rows.length >> 1)
  let count = 0
  let at = 0
  for (let concept = 0; concept < concepts; concept++) {
    let label = -1
    for (let left = rows[at++] ?? 0; left > 0; left--) {
      labels[count] = label += rows[at++]!
      weights[count++] = signed(rows[at++]!)
    }
    rowsAt[concept + 1] = count
  }
  return { rowsAt, labels, weights }
}

const build = (concepts: number): Evidence => {
  const bias = Int16Array.from(unpackNumbers(evidenceBias), signed)
  const [frame = 0, perPoint = 0] = evidenceSlopes
  return { learned: bias.length - 1, bias, ...unpackWeights(concepts), frame, perPoint }
}

let built: Evidence | undefined

/** What was learned; unpacked on first use. */
export const defaultEvidence = (concepts: number): Evidence => (built ??= build(concepts))

let scores = new Float64Array(0)

/** The class "no request" stands behind the operations that were learned, and behind all that there are. */
const scoresFor = ({ learned, bias, rowsAt, labels, weights, frame, perPoint }: Evidence, concepts: readonly number[], points: ArrayLike<number>): Float64Array => {
  const none = points.length
  if (scores.length <= Math.max(none, learned)) scores = new Float64Array(Math.max(none, learned) + 1)
  const all = scores
  for (let label = 0; label <= learned; label++) all[label] = bias[label]!
  for (const concept of concepts) {
    if (concept + 1 >= rowsAt.length) continue
    for (let row = rowsAt[concept]!, end = rowsAt[concept + 1]!; row < end; row++) all[labels[row]!]! += weights[row]!
  }
  all[none] = all[learned]!
  for (let operation = 0; operation < none; operation++) {
    const framed = points[operation]! >= FEWEST_POINTS
    if (operation >= learned) all[operation] = framed ? 0 : -DEEPEST
    if (framed) all[operation]! += frame + perPoint * (points[operation]! - FEWEST_POINTS)
  }
  return all
}

/**
 * How likely each operation is, and behind them that nothing is asked for; 0 to 1, they add up to 1.
 * `concepts`: those that were found, each once; `points`: the best frame of each operation.
 */
export const likelihoods = (evidence: Evidence, concepts: readonly number[], points: ArrayLike<number>): Float64Array => {
  const all = scoresFor(evidence, concepts, points).subarray(0, points.length + 1)
  let most = -Infinity
  for (let i = 0; i < all.length; i++) if (all[i]! > most) most = all[i]!
  let sum = 0
  for (let i = 0; i < all.length; i++) sum += all[i] = likelihoodAt(most - all[i]!)
  for (let i = 0; i < all.length; i++) all[i]! /= sum
  return all
}

/** How much a concept speaks for an operation, in sixteenths of a nat. */
export const weightOf = ({ learned, rowsAt, labels, weights }: Evidence, concept: number, operation: number): number => {
  if (operation >= learned || concept + 1 >= rowsAt.length) return 0
  for (let row = rowsAt[concept]!, end = rowsAt[concept + 1]!; row < end; row++) if (labels[row] === operation) return weights[row]!
  return 0
}
