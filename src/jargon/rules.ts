import { anywhere, conceptNames, ruleRows } from './catalogue.generated.ts'

/** What speaks for each operation, flat: ranges of rows by number. */
export interface Rules {
  readonly concepts: readonly string[]
  readonly operations: number
  /** Frames whose first concept is `c`: rows `framesAt[c]` up to `framesAt[c + 1]`. */
  readonly framesAt: Int32Array
  readonly operation: Uint16Array
  readonly points: Uint8Array
  /** Second and third concept of a frame; `none` where it asks for fewer. */
  readonly second: Uint16Array
  readonly third: Uint16Array
  readonly none: number
  /** Concepts that make an operation more likely, or less: rows `contextAt[o]` up to `contextAt[o + 1]`; the last range holds for all operations. */
  readonly contextAt: Int32Array
  readonly context: Uint16Array
  readonly weight: Int8Array
}

/** How often each key comes, one place on, as where each key's rows begin. */
const beginnings = (counts: Int32Array): Int32Array => {
  for (let key = 1; key < counts.length; key++) counts[key]! += counts[key - 1]!
  return counts
}

const NEW_LINE = 10
const SPACE = 32
const COMMA = 44
const BAR = 124

/**
 * Reads rows of `frames|pro|contra`: terms with commas between them, each some numbers in base 36. All in one go: cutting the text up
 * would make thousands of short strings. Terms are told as flat rows of `row, field, count, a, b, c, d`.
 */
const readTerms = (text: string): number[] => {
  const told: number[] = []
  const term = [0, 0, 0, 0]
  let [row, field, count, number, digits] = [0, 0, 0, 0, 0]
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEW_LINE
    if (code !== SPACE && code !== COMMA && code !== BAR && code !== NEW_LINE) {
      number = number * 36 + code - (code < 58 ? 48 : 87)
      digits++
      continue
    }
    if (digits > 0) term[count++] = number
    number = digits = 0
    if (code === SPACE) continue
    if (count > 0) told.push(row, field, count, term[0]!, term[1]!, term[2]!, term[3]!)
    count = 0
    if (code === BAR) field++
    if (code === NEW_LINE) [row, field] = [row + 1, 0]
  }
  return told
}

const TERM = 7
const FRAMES = 0
const CONTRA = 2

const layOutFrames = (terms: readonly number[], concepts: number) => {
  const counts = new Int32Array(concepts + 1)
  for (let t = 0; t < terms.length; t += TERM) if (terms[t + 1] === FRAMES) counts[terms[t + 3]! + 1]!++
  const framesAt = beginnings(counts)
  const frames = framesAt[concepts]!
  const next = framesAt.slice()
  const of = { operation: new Uint16Array(frames), points: new Uint8Array(frames), second: new Uint16Array(frames).fill(concepts), third: new Uint16Array(frames).fill(concepts) }
  for (let t = 0; t < terms.length; t += TERM) {
    if (terms[t + 1] !== FRAMES) continue
    const count = terms[t + 2]!
    const at = next[terms[t + 3]!]!++
    of.operation[at] = terms[t]!
    of.points[at] = terms[t + 2 + count]!
    if (count > 2) of.second[at] = terms[t + 4]!
    if (count > 3) of.third[at] = terms[t + 5]!
  }
  return { framesAt, ...of, none: concepts }
}

const layOutContext = (terms: readonly number[], rows: number) => {
  const counts = new Int32Array(rows + 1)
  const context: number[] = []
  const weight: number[] = []
  for (let t = 0; t < terms.length; t += TERM) {
    const field = terms[t + 1]!
    if (field === FRAMES) continue
    counts[terms[t]! + 1]!++
    context.push(terms[t + 3]!)
    weight.push(field === CONTRA ? -terms[t + 4]! : terms[t + 4]!)
  }
  return { contextAt: beginnings(counts), context: new Uint16Array(context), weight: new Int8Array(weight) }
}

const build = (): Rules => {
  const concepts = conceptNames.split('\n')
  const operations = ruleRows.split('\n').length
  const terms = readTerms(`${ruleRows}\n${anywhere}`)
  return { concepts, operations, ...layOutFrames(terms, concepts.length), ...layOutContext(terms, operations + 1) }
}

let built: Rules | undefined

/** The rules that come with bonsens; built on first use. */
export const defaultRules = (): Rules => (built ??= build())
