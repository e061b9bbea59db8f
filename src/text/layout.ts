import { BREAK, CLOSING, EXCLAMATION, foldTable, JOINT, NEWLINE, OPENING, QUESTION, SKIPPED, SPACE, STOP, STRAIGHT_QUOTE, TECHNICAL } from './fold.ts'
import type { Scan } from './scan.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A line of the text, with what tells prose from logs and code. */
export interface Line {
  start: number
  end: number
  firstWord: number
  endWord: number
  /** Brackets, slashes, equals signs and the like. */
  technical: number
}

/** The words of one text in reused arrays (word `w` is `start[w]` to `end[w]`), its sentences, lines and marks. */
export interface Layout {
  words: number
  start: Int32Array
  end: Int32Array
  /** Number in the vocabulary; 0: unknown. */
  word: Uint16Array
  sentence: Int32Array
  /** Number of the clause: negation does not reach into the next one. */
  clause: Int32Array
  /** 1: not in the author's own voice. */
  aside: Uint8Array
  sentences: number
  /** Per sentence, 1: a question. */
  question: Uint8Array
  lines: Line[]
  /** Places of `!` and `?`. */
  marks: number[]
  /** Words that begin with two capitals. */
  capitals: number[]
  /** Places of opening and closing quotation marks. */
  quotes: number[]
}

const rooms = (n: number) => ({
  start: new Int32Array(n), end: new Int32Array(n), word: new Uint16Array(n), sentence: new Int32Array(n),
  clause: new Int32Array(n), aside: new Uint8Array(n), question: new Uint8Array(n),
})

const layout: Layout = { ...rooms(0), words: 0, sentences: 0, lines: [], marks: [], capitals: [], quotes: [] }

const reset = (separators: number): void => {
  if (layout.start.length < separators + 1) Object.assign(layout, rooms(2 * (separators + 64)))
  layout.words = 0
  layout.sentences = 0
  layout.lines = []
  layout.marks = []
  layout.capitals = []
  layout.quotes = []
}

const isSpace = (entry: number): boolean => entry === SPACE << 5 || entry === NEWLINE << 5

const isLowerLetter = (entry: number): boolean => (entry & 31) !== 0 && (entry & 31) < SKIPPED && entry < 32 && (entry & 31) !== 27

/** A line that goes on in lower case was only wrapped by a mail program. */
const goesOn = (units: Uint16Array, at: number, length: number, fold: Uint16Array): boolean => {
  let i = at + 1
  while (i < length && fold[units[i]!] === SPACE << 5) i++
  return i < length && isLowerLetter(fold[units[i]!]!)
}

/** Cuts a scanned text into words, clauses, sentences and lines. The result is overwritten by the next call. */
export const layOutWords = (scanned: Scan, vocabulary: Vocabulary): Layout => {
  reset(scanned.count)
  const { units, ends, states, length } = scanned
  const { start, end, word, sentence, clause, question } = layout
  const wordOf = vocabulary.word
  const fold = foldTable()
  let words = 0
  let sentences = 0
  let clauses = 0
  let hasWord = false
  let from = 0
  let line: Line = { start: 0, end: 0, firstWord: 0, endWord: 0, technical: 0 }
  question[0] = 0
  for (let k = 0; k < scanned.count; k++) {
    const at = ends[k]!
    if (at > from) {
      start[words] = from
      end[words] = at
      word[words] = wordOf[states[k]!]!
      sentence[words] = sentences
      clause[words] = clauses
      if (at - from > 1 && fold[units[from]!]! >= 32 && fold[units[from + 1]!]! >= 32) layout.capitals.push(words)
      words++
      hasWord = true
    }
    from = at + 1
    const kind = fold[units[at]!]! >> 5
    if (kind === SPACE || kind === JOINT) continue
    let ends_ = false
    if (kind === NEWLINE) {
      line.end = at
      line.endWord = words
      layout.lines.push(line)
      line = { start: from, end: 0, firstWord: words, endWord: 0, technical: 0 }
      ends_ = !goesOn(units, at, length, fold)
    } else if (kind === EXCLAMATION || kind === QUESTION) {
      layout.marks.push(at)
      if (kind === QUESTION && (hasWord || at > 0)) question[hasWord ? sentences : Math.max(0, sentences - 1)] = 1
      ends_ = true
    } else if (kind === STOP) ends_ = isSpace(fold[units[at + 1]!]!) || at + 1 >= length
    else if (kind === BREAK) clauses++
    else if (kind === TECHNICAL) line.technical++
    else if (kind === OPENING || kind === CLOSING || kind === STRAIGHT_QUOTE) layout.quotes.push(at)
    if (ends_) {
      clauses++
      if (hasWord) question[++sentences] = 0
      hasWord = false
    }
  }
  layout.words = words
  layout.sentences = hasWord ? sentences + 1 : sentences
  layout.aside.fill(0, 0, words)
  return layout
}
