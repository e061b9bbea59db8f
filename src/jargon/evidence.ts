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

/** How much a concept speaks for an operation, in sixteenths of a nat. */
export const weightOf = ({ learned, rowsAt, labels, weights }: Evidence, concept: number, operation: number): number => {
  if (operation >= learned || concept + 1 >= rowsAt.length) return 0
  for (let row = rowsAt[concept]!, end = rowsAt[concept + 1]!; row < end; row++) if (labels[row] === operation) return weights[row]!
  return 0
}
