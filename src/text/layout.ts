import { BREAK, DIGIT, EXCLAMATION, foldTable, JOINT, NEWLINE, OPENING, QUESTION, SKIPPED, SPACE, STOP, STRAIGHT_QUOTE, TECHNICAL } from './fold.ts'
import { unitsOf } from './units.ts'
import { HASH_PRIME, HASH_START, lookUp, type Vocabulary } from './vocabulary.ts'

/** A line of the text, with what tells prose from logs and code. */
export interface Line {
  start: number
  end: number
  firstWord: number
  endWord: number
  /** Brackets, slashes, equals signs and the like. */
  technical: number
}

/** The words of one text in reused arrays (word `w` is `start[w]` to `end[w]`), its clauses, sentences, lines and marks. */
export interface Layout {
  words: number
  start: Int32Array
  end: Int32Array
  /** Number in the vocabulary; 0: unknown. */
  word: Uint16Array
  /** Number of the clause: negation does not reach into the next one. */
  clause: Int32Array
  /** Number of the sentence, per word. */
  sentence: Int32Array
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
  start: new Int32Array(n), end: new Int32Array(n), word: new Uint16Array(n), clause: new Int32Array(n), sentence: new Int32Array(n),
  aside: new Uint8Array(n), question: new Uint8Array(n),
})

const layout: Layout = { ...rooms(0), words: 0, sentences: 0, lines: [], marks: [], capitals: [], quotes: [] }

/** A word takes two units at least, with its separator. */
const reset = (units: number): void => {
  const most = (units >> 1) + 2
  if (layout.start.length < most) Object.assign(layout, rooms(2 * most))
  layout.lines = []
  if (layout.marks.length > 0) layout.marks = []
  if (layout.capitals.length > 0) layout.capitals = []
  if (layout.quotes.length > 0) layout.quotes = []
}

const isSpace = (entry: number): boolean => entry === SPACE << 5 || entry === NEWLINE << 5

const isLowerLetter = (entry: number): boolean => (entry & 31) !== 0 && (entry & 31) < SKIPPED && entry < 32 && (entry & 31) !== DIGIT

/** A line that goes on in lower case was only wrapped by a mail program. */
const goesOn = (units: Uint16Array, at: number, length: number, fold: Uint16Array): boolean => {
  let i = at + 1
  while (i < length && fold[units[i]!] === SPACE << 5) i++
  return i < length && isLowerLetter(fold[units[i]!]!)
}

/**
 * The one pass over a text: its words are hashed and looked up, its clauses, sentences and lines counted as they go by.
 * The result is overwritten by the next call.
 */
export const layOut = (text: string, { slots }: Vocabulary): Layout => {
  const length = text.length
  reset(length)
  const units = unitsOf(text)
  const fold = foldTable()
  const { start, end, word, sentence, clause, question } = layout
  let words = 0
  let sentences = 0
  let clauses = 0
  let wordsBefore = 0
  let from = 0
  let hash = HASH_START
  let check = 0
  let before = 0
  let line: Line = { start: 0, end: 0, firstWord: 0, endWord: 0, technical: 0 }
  question[0] = 0
  for (let at = 0; at <= length; at++) {
    const entry = fold[units[at]!]!
    const c = entry & 31
    if (c !== 0) {
      if (c < DIGIT || (c !== SKIPPED && (c !== DIGIT || before !== DIGIT))) {
        hash = Math.imul(hash ^ c, HASH_PRIME)
        check = (check + (check << 1) + c) | 0
      }
      before = c
      continue
    }
    if (at > from) {
      start[words] = from
      end[words] = at
      word[words] = lookUp(slots, hash, check)
      sentence[words] = sentences
      clause[words] = clauses
      if (fold[units[from]!]! >= 32 && at - from > 1 && fold[units[from + 1]!]! >= 32) layout.capitals.push(words)
      words++
      hash = HASH_START
      check = 0
    }
    before = 0
    from = at + 1
    const kind = entry >> 5
    if (kind === SPACE || kind === JOINT) continue
    let isEnd = false
    if (kind === STOP) isEnd = isSpace(fold[units[at + 1]!]!)
    else if (kind === NEWLINE) {
      line.end = at
      line.endWord = words
      layout.lines.push(line)
      line = { start: from, end: 0, firstWord: words, endWord: 0, technical: 0 }
      isEnd = !goesOn(units, at, length, fold)
    } else if (kind === BREAK) clauses++
    else if (kind === EXCLAMATION || kind === QUESTION) {
      layout.marks.push(at)
      if (kind === QUESTION) question[words > wordsBefore ? sentences : Math.max(0, sentences - 1)] = 1
      isEnd = true
    } else if (kind === TECHNICAL) line.technical++
    else if (kind >= OPENING && kind <= STRAIGHT_QUOTE) layout.quotes.push(at)
    if (isEnd) {
      clauses++
      if (words > wordsBefore) question[++sentences] = 0
      wordsBefore = words
    }
  }
  layout.words = words
  layout.sentences = words > wordsBefore ? sentences + 1 : sentences
  layout.aside.fill(0, 0, words)
  return layout
}
