import type { AsideKind, TicketLanguage } from '../assessment.ts'
import type { Tone } from './tone.ts'
import type { LanguageVotes } from './language.ts'

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A phrase of a lexicon, found in a text. */
export interface Mention extends Span {
  /** Index of the lexicon in the phrase table it was found with (`PhraseTable.lexicons`). */
  readonly lexicon: number
  /** First and one past the last word, as word numbers in the text, or in the chunk of it that was read at once. */
  readonly firstWord: number
  readonly endWord: number
  /** Number of the sentence in the text. */
  readonly sentence: number
  /** As in the lexicon; 0 in a marker. */
  readonly points: number
  /** In twelfths: 12 as said, 18 behind an intensifier, 6 behind a diminisher. */
  readonly force: number
  /** A negation cancels it. */
  readonly negated: boolean
  /** In a question. */
  readonly asked: boolean
  /** Not in the author's own voice: in a quoted reply, a signature, a log… */
  readonly aside: boolean
}

/** Numbers kept of each compact mention: lexicon, start, end, sentence, flags. */
export const COMPACT_SIZE = 5
/** Flags of a compact mention. */
export const NEGATED = 1
export const ASIDE = 2

export interface AsideSpan extends Span {
  readonly kind: AsideKind
}

/** What was read in one text, once, for all signals. */
export interface Reading {
  readonly text: string
  /** In order of `start`, then longest first. */
  readonly mentions: readonly Mention[]
  /**
   * Mentions of the concepts, `COMPACT_SIZE` numbers each, in order of `start`: there are many, and most texts need none of them.
   */
  readonly concepts: readonly number[]
  /** What the customer's words add up to; of an agent's text, or without a table of tones, nothing. */
  readonly tone: Tone
  /** Words in the author's own voice. */
  readonly voiceWords: number
  readonly sentences: number
  readonly language: TicketLanguage
  readonly votes: LanguageVotes
  readonly asides: readonly AsideSpan[]
  /** In the author's own voice: runs of `!` and `?` (a run counts once), the longest run, words all in capitals. */
  readonly exclamations: number
  readonly questions: number
  readonly longestRun: number
  readonly shoutedWords: number
  /** The longest stretch of two or more words in capitals. */
  readonly shouted: Span | undefined
}
