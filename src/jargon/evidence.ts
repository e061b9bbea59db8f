import { unpackNumbers, unzigzag } from '../text/pack.ts'
import { evidence } from './evidence.generated.ts'
import { keyOf, type Word } from './telling-words.ts'

/** What numbered things speak for, or against: `labels` and their `weights` from `rowsAt[n]` up to `rowsAt[n + 1]`. */
export interface Weights {
  readonly rowsAt: Int32Array
  readonly labels: Uint16Array
  readonly weights: Int8Array
}

/** Single words that were learned, beside the concepts. */
export interface WordWeights extends Weights {
  /** Number of a word by its first letters. */
  readonly numberOf: ReadonlyMap<number, number>
}

/**
 * How much each concept speaks for each operation, and for no request at all: learned from wordings written for this project
 * (`src/build/fit-decoder.ts`), in sixteenths of a nat, so that likelihoods come out of whole numbers alike on every engine.
 */
export interface Evidence extends Weights {
  /** Operations that were learned; the class behind them is "no request". */
  readonly learned: number
  readonly bias: Int16Array
  readonly words: WordWeights
  /** Number of the concept by which somebody says that they want something. */
  readonly wish: number
  /** What a frame adds that reaches the fewest points, and each point beyond. */
  readonly frame: number
  readonly perPoint: number
}

/** What scores less is not a request on the strength of its frame. */
export const FEWEST_POINTS = 38

/** Weights are packed in such steps: finer ones tell nothing that holds for other texts. */
export const STEP = 2
export const STEP_IN_WORDS = 4

const unpackWeights = (packed: string, count: number, step: number): Weights => {
  const rows = unpackNumbers(packed)
  const rowsAt = new Int32Array(count + 1)
  const labels = new Uint16Array(rows.length >> 1)
  const weights = new Int8Array(rows.length >> 1)
  let found = 0
  let at = 0
  for (let one = 0; one < count; one++) {
    let label = -1
    for (let left = rows[at++] ?? 0; left > 0; left--) {
      labels[found] = label += rows[at++]!
      weights[found++] = step * unzigzag(rows[at++]!)
    }
    rowsAt[one + 1] = found
  }
  return { rowsAt, labels, weights }
}

const A = 65
const SMALL_A = 97

/** The words of `packWords`, numbered by their place. */
const numberWords = (packed: string): Map<number, number> => {
  const numbers = new Map<number, number>()
  let word = ''
  for (let at = 0; at < packed.length;) {
    const shared = packed.charCodeAt(at) - A
    let end = at + 1
    while (packed.charCodeAt(end) >= SMALL_A) end++
    word = word.slice(0, shared) + packed.slice(at + 1, end)
    numbers.set(keyOf(word, 0, word.length), numbers.size)
    at = end
  }
  return numbers
}

/** What was learned, as it is packed. */
export interface PackedEvidence {
  readonly slopes: readonly number[]
  readonly bias: string
  readonly rows: string
  readonly words: string
  readonly wordRows: string
}

/** What was learned, over these concepts. */
export const unpackEvidence = (packed: PackedEvidence, concepts: readonly string[]): Evidence => {
  const bias = Int16Array.from(unpackNumbers(packed.bias), unzigzag)
  const [frame = 0, perPoint = 0] = packed.slopes
  const numberOf = numberWords(packed.words)
  const words = { numberOf, ...unpackWeights(packed.wordRows, numberOf.size, STEP_IN_WORDS) }
  return { learned: bias.length - 1, bias, ...unpackWeights(packed.rows, concepts.length, STEP), words, wish: concepts.indexOf('want'), frame, perPoint }
}

let built: Evidence | undefined

/** What comes with bonsens; unpacked on first use. */
export const defaultEvidence = (concepts: readonly string[]): Evidence => (built ??= unpackEvidence(evidence, concepts))

/** How much a concept, or a word, speaks for an operation, in sixteenths of a nat. */
export const weightOf = ({ rowsAt, labels, weights }: Weights, number: number, operation: number): number => {
  if (number < 0 || number + 1 >= rowsAt.length) return 0
  for (let row = rowsAt[number]!, end = rowsAt[number + 1]!; row < end; row++) if (labels[row] === operation) return weights[row]!
  return 0
}

/** A word of a text that was learned. */
export interface TellingWord extends Pick<Word, 'start' | 'end' | 'sentence'> {
  readonly word: number
}

/** The words that were learned. */
export const tellingIn = (words: readonly Word[], { words: { numberOf } }: Evidence): readonly TellingWord[] => {
  const found: TellingWord[] = []
  for (const { key, start, end, sentence } of words) {
    const word = numberOf.get(key)
    if (word !== undefined) found.push({ word, start, end, sentence })
  }
  return found
}
