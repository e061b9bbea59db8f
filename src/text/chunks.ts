import { joinTones } from './tone.ts'
import { languageOf } from './language.ts'
import { type AsideSpan, COMPACT_SIZE, type Mention, type Reading, type Span } from './reading.ts'
import { CHUNK } from './scan.ts'

/** A chunk is cut at the last white space within this much of its end, if there is one. */
const SLACK = 4096

const cutBefore = (text: string, most: number): number => {
  const from = Math.max(0, most - SLACK)
  const end = text.slice(from, most)
  for (const mark of ['\n', ' ']) {
    const at = end.lastIndexOf(mark)
    if (at > 0) return from + at + 1
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

/** Lists grow in place: a copy for each chunk would make the time grow faster than the text. */
const pushAll = <T>(to: T[], from: readonly T[]): void => {
  for (const one of from) to.push(one)
}

const movedConcepts = (concepts: readonly number[], by: number, sentences: number): readonly number[] =>
  concepts.map((n, i) => (i % COMPACT_SIZE === 1 || i % COMPACT_SIZE === 2 ? n + by : i % COMPACT_SIZE === 3 ? n + sentences : n))

const longer = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a === undefined || (b !== undefined && b.end - b.start > a.end - a.start) ? b : a

interface Lists {
  readonly mentions: Mention[]
  readonly concepts: number[]
  readonly asides: AsideSpan[]
}

const add = ({ mentions, concepts, asides }: Lists, next: Reading, by: number, sentences: number): void => {
  pushAll(mentions, next.mentions.map((mention) => ({ ...moved(mention, by), sentence: mention.sentence + sentences })))
  pushAll(concepts, movedConcepts(next.concepts, by, sentences))
  pushAll(asides, next.asides.map((aside) => moved(aside, by)))
}

const follow = (before: Reading, next: Reading, by: number): Reading => {
  const votes = { french: before.votes.french + next.votes.french, english: before.votes.english + next.votes.english }
  return {
    ...before,
    tone: joinTones(before.tone, next.tone, by),
    voiceWords: before.voiceWords + next.voiceWords,
    sentences: before.sentences + next.sentences,
    language: languageOf(votes),
    votes,
    exclamations: before.exclamations + next.exclamations,
    questions: before.questions + next.questions,
    longestRun: Math.max(before.longestRun, next.longestRun),
    shoutedWords: before.shoutedWords + next.shoutedWords,
    shouted: longer(before.shouted, next.shouted === undefined ? undefined : moved(next.shouted, by)),
  }
}

/** The readings of a text's chunks, one at least, as one; a phrase that lies across a cut is not seen. */
export const joinReadings = (text: string, readings: readonly Reading[]): Reading => {
  const [first, ...others] = readings as readonly [Reading, ...Reading[]]
  const lists: Lists = { mentions: [...first.mentions], concepts: [...first.concepts], asides: [...first.asides] }
  let by = first.text.length
  let whole: Reading = { ...first, text, ...lists }
  for (const next of others) {
    add(lists, next, by, whole.sentences)
    whole = follow(whole, next, by)
    by += next.text.length
  }
  return whole
}
