import { languageOf } from './language.ts'
import { COMPACT_SIZE, type Reading, type Span } from './reading.ts'
import { CHUNK } from './scan.ts'

/** A chunk is cut at the last white space within this much of its end, if there is one. */
const SLACK = 4096

const cutBefore = (text: string, most: number): number => {
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, most - 1)
    if (at > most - SLACK) return at + 1
  }
  return most
}

/** A text too long to be read at once, in parts. */
export const chunksOf = (text: string): readonly string[] => {
  const chunks: string[] = []
  for (let from = 0; from < text.length;) {
    const to = text.length - from <= CHUNK ? text.length : cutBefore(text, from + CHUNK)
    chunks.push(text.slice(from, to))
    from = to
  }
  return chunks
}

const moved = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by })

const movedConcepts = (concepts: readonly number[], by: number, sentences: number): number[] =>
  concepts.map((n, i) => (i % COMPACT_SIZE === 1 || i % COMPACT_SIZE === 2 ? n + by : i % COMPACT_SIZE === 3 ? n + sentences : n))

const longer = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a === undefined || (b !== undefined && b.end - b.start > a.end - a.start) ? b : a

const follow = (before: Reading, next: Reading, by: number): Reading => {
  const votes = { french: before.votes.french + next.votes.french, english: before.votes.english + next.votes.english }
  const shift = before.sentences
  const mentions = next.mentions.map((mention) => ({ ...moved(mention, by), sentence: mention.sentence + shift }))
  return {
    text: before.text,
    mentions: [...before.mentions, ...mentions],
    concepts: [...before.concepts, ...movedConcepts(next.concepts, by, shift)],
    voiceWords: before.voiceWords + next.voiceWords,
    sentences: before.sentences + next.sentences,
    language: languageOf(votes),
    votes,
    asides: [...before.asides, ...next.asides.map((aside) => moved(aside, by))],
    exclamations: before.exclamations + next.exclamations,
    questions: before.questions + next.questions,
    longestRun: Math.max(before.longestRun, next.longestRun),
    shoutedWords: before.shoutedWords + next.shoutedWords,
    shouted: longer(before.shouted, next.shouted === undefined ? undefined : moved(next.shouted, by)),
  }
}

/** The readings of a text's chunks as one; a phrase that lies across a cut is not seen. */
export const joinReadings = (text: string, readings: readonly Reading[]): Reading => {
  let by = 0
  let whole: Reading | undefined
  for (const reading of readings) {
    whole = whole === undefined ? { ...reading, text } : follow(whole, reading, by)
    by += reading.text.length
  }
  return whole as Reading
}
