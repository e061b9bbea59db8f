import { BREAK, CAPITAL, DIGIT, EXCLAMATION, foldTable, JOINT, NEWLINE, OPENING, QUESTION, SKIPPED, SPACE, SPECIAL, STOP, STRAIGHT_QUOTE, TECHNICAL } from './fold.ts'
import { CHUNK, createScan, createScanner, type Scan } from './scan.ts'
import { HASH_PRIME, lookUp, nextCheck, type Vocabulary } from './vocabulary.ts'

/** A line of the text, with what tells prose from logs and code. */
export interface Line {
  start: number
  end: number
  firstWord: number
  endWord: number
  /** Brackets, slashes, equals signs and the like. */
  technical: number
}

/** The words of one chunk in reused arrays (word `w` is `start[w]` to `end[w]`), its clauses, sentences, lines and marks. */
export interface Layout {
  readonly start: Int32Array
  readonly end: Int32Array
  /** Number in the vocabulary; 0: unknown, and behind the last. */
  readonly word: Uint16Array
  /** Number of the clause: negation does not reach into the next one. */
  readonly clause: Int32Array
  /** Number of the sentence, per word. */
  readonly sentence: Int32Array
  /** Which separator of the scan ends it. */
  readonly at: Int32Array
  /** 1: not in the author's own voice. */
  readonly aside: Uint8Array
  /** Per sentence, 1: a question. */
  readonly question: Uint8Array
  readonly scanned: Scan
  words: number
  sentences: number
  lines: Line[]
  /** Places of `!` and `?`. */
  marks: number[]
  /** Words that begin with two capitals. */
  capitals: number[]
  /** Places of opening and closing quotation marks. */
  quotes: number[]
}

const createLayout = (scanned: Scan): Layout => ({
  scanned,
  start: new Int32Array(CHUNK + 2),
  end: new Int32Array(CHUNK + 2),
  word: new Uint16Array(CHUNK + 2),
  clause: new Int32Array(CHUNK + 2),
  sentence: new Int32Array(CHUNK + 2),
  at: new Int32Array(CHUNK + 2),
  aside: new Uint8Array(CHUNK + 2),
  question: new Uint8Array(CHUNK + 2),
  words: 0, sentences: 0, lines: [], marks: [], capitals: [], quotes: [],
})

const isSpace = (entry: number): boolean => entry === SPACE << 5 || entry === NEWLINE << 5

const isLowerLetter = (entry: number): boolean => entry > 0 && entry < CAPITAL

/** A line that goes on in lower case was only wrapped by a mail program. */
const goesOn = ({ units, length }: Scan, at: number): boolean => {
  const fold = foldTable()
  let i = at + 1
  while (i < length && fold[units[i]!] === SPACE << 5) i++
  return i < length && isLowerLetter(fold[units[i]!]!)
}

/** Cuts a scanned text at its separators. Words are written at each, and kept where there is one. */
const createCutter = (scanned: Scan, layout: Layout): (() => void) => {
  const { units, ends } = scanned
  const { start, end, sentence, clause, at: places, question } = layout
  const fold = foldTable()
  return () => {
    const { count } = scanned
    let words = 0
    let sentences = 0
    let clauses = 0
    let wordsBefore = 0
    let from = 0
    let line: Line = { start: 0, end: 0, firstWord: 0, endWord: 0, technical: 0 }
    question[0] = 0
    for (let k = 0; k < count; k++) {
      const at = ends[k]!
      start[words] = from
      end[words] = at
      places[words] = k
      sentence[words] = sentences
      clause[words] = clauses
      // 1 where there is a letter: the sign of the difference, shifted down to one bit.
      words += (from - at) >>> 31
      from = at + 1
      const kind = fold[units[at]!]! >> 5
      if (kind === SPACE || kind === JOINT) continue
      let isEnd = false
      if (kind === STOP) isEnd = isSpace(fold[units[from]!]!)
      else if (kind === BREAK) clauses++
      else if (kind === NEWLINE) {
        line.end = at
        line.endWord = words
        layout.lines.push(line)
        line = { start: from, end: 0, firstWord: words, endWord: 0, technical: 0 }
        isEnd = !goesOn(scanned, at)
      } else if (kind === EXCLAMATION || kind === QUESTION) {
        layout.marks.push(at)
        if (kind === QUESTION) question[words > wordsBefore ? sentences : Math.max(0, sentences - 1)] = 1
        isEnd = true
      } else if (kind === TECHNICAL) line.technical++
      else if (kind >= OPENING && kind <= STRAIGHT_QUOTE) layout.quotes.push(at)
      if (!isEnd) continue
      clauses++
      if (words > wordsBefore) question[++sentences] = 0
      wordsBefore = words
    }
    layout.words = words
    layout.sentences = words > wordsBefore ? sentences + 1 : sentences
  }
}

/** The word of a range with digits or marks to be skipped: a run of digits is one. */
const lookUpSpecial = (slots: Int32Array, units: Uint16Array, from: number, to: number): number => {
  const fold = foldTable()
  let hash = 0
  let check = 0
  let before = 0
  for (let at = from; at < to; at++) {
    const c = fold[units[at]!]! & 31
    if (c === SKIPPED) continue
    if (c !== DIGIT || before !== DIGIT) {
      hash = Math.imul(hash ^ c, HASH_PRIME)
      check = nextCheck(check, c)
    }
    before = c
  }
  return lookUp(slots, hash, check)
}

/** Finds the number of each word. */
const createNamer = (scanned: Scan, layout: Layout): ((slots: Int32Array) => void) => {
  const { units, hashes, checks, seen } = scanned
  const { start, end, word, at, aside } = layout
  const fold = foldTable()
  return (slots) => {
    const { words, capitals } = layout
    for (let w = 0; w < words; w++) {
      const k = at[w]!
      const kinds = seen[k]!
      word[w] = (kinds & SPECIAL) === 0 ? lookUp(slots, hashes[k]!, checks[k]!) : lookUpSpecial(slots, units, start[w]!, end[w]!)
      aside[w] = 0
      if ((kinds & CAPITAL) !== 0 && (fold[units[start[w]! + 1]!]! & CAPITAL) !== 0 && end[w]! - start[w]! > 1) capitals.push(w)
    }
    word[words] = 0
  }
}

const createLayouter = () => {
  const scanned = createScan()
  const layout = createLayout(scanned)
  const scan = createScanner(scanned)
  const cut = createCutter(scanned, layout)
  const name = createNamer(scanned, layout)
  return (chunk: string, slots: Int32Array): Layout => {
    layout.lines = []
    if (layout.marks.length > 0) layout.marks = []
    if (layout.capitals.length > 0) layout.capitals = []
    if (layout.quotes.length > 0) layout.quotes = []
    scan(chunk)
    cut()
    name(slots)
    return layout
  }
}

let layouter: ReturnType<typeof createLayouter> | undefined

/** Reads a text of at most `CHUNK` units into words, clauses, sentences and lines. The result is overwritten by the next call. */
export const layOut = (chunk: string, { slots }: Vocabulary): Layout => (layouter ??= createLayouter())(chunk, slots)
