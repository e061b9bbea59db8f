import type { PhraseTable } from '../text/phrase-table.ts'
import type { Reading } from '../text/reading.ts'
import type { Entry, Thread } from './thread.ts'

/** How a customer's message stands towards the trouble. */
export type Mood = 'worse' | 'calm' | 'thankful' | 'solved'

/** Lexicons whose words mean that things are not well. */
export const WORSENING = [
  'business-impact', 'churn-threat', 'disappointment', 'distrust', 'escalation-request', 'follow-up-request', 'frustration', 'impatience', 'infrastructure-fear',
  'legal-threat', 'not-applicable', 'polite-exasperation', 'profanity', 'publicity-threat', 'repeat-contact', 'resignation', 'sarcasm', 'still-failing',
  'already-given', 'urgency',
] as const

const WORSE = 1
const SOLVED = 2
const STILL_FAILING = 4
const THANKFUL = 8
const RESIGNED = 16
const IRONIC = 32

const bitOf = (lexicon: string): number => {
  if (lexicon === 'solution-confirmed') return SOLVED
  if (lexicon === 'gratitude' || lexicon === 'patience') return THANKFUL
  if (lexicon === 'still-failing') return WORSE | STILL_FAILING
  if (lexicon === 'sarcasm') return WORSE | IRONIC
  if (lexicon === 'resignation') return RESIGNED
  return (WORSENING as readonly string[]).includes(lexicon) ? WORSE : 0
}

const known = new WeakMap<PhraseTable, Uint8Array>()

/** What each lexicon of a table says of a message's mood, as bits. */
const bitsOf = (table: PhraseTable): Uint8Array => {
  let bits = known.get(table)
  if (bits === undefined) known.set(table, (bits = Uint8Array.from(table.lexicons, bitOf)))
  return bits
}

/** What a message's words say of its mood, added up. */
interface Tally {
  said: number
  /** Of the solution and of the trouble: where they are last said (-1: nowhere), and in which sentence the solution is first. */
  solvedAt: number
  solvedSentence: number
  lastSolved: number
  failingAt: number
  failingSentence: number
  /** Sentence of the last trouble. */
  troubleSentence: number
  solved: number
  thanks: number
  trouble: number
}

/** Worth of a trouble from a lexicon without points. */
const PLAIN_TROUBLE = 5

const tallyOf = ({ mentions }: Reading, bits: Uint8Array): Tally => {
  const tally = { said: 0, solvedAt: -1, solvedSentence: -1, lastSolved: -1, failingAt: -1, failingSentence: -1, troubleSentence: -1, solved: 0, thanks: 0, trouble: 0 }
  let failingUntil = -1
  let troubleUntil = -1
  for (const { lexicon, aside, negated, firstWord, endWord, start, end, sentence, points } of mentions) {
    if (aside || negated) continue
    const known = bits[lexicon]!
    const bit = known === RESIGNED && endWord - firstWord > 1 ? WORSE : known
    // "Stopped working again" holds "working again".
    if (bit === SOLVED && start < failingUntil) continue
    tally.said |= bit
    if (bit === THANKFUL) tally.thanks += points
    if ((bit & WORSE) !== 0 && start >= troubleUntil) {
      tally.trouble += points === 0 ? PLAIN_TROUBLE : points
      troubleUntil = end
      tally.troubleSentence = sentence
    }
    if (bit === SOLVED) {
      tally.solved += points
      if (tally.solvedAt < 0) tally.solvedSentence = sentence
      tally.solvedAt = start
      tally.lastSolved = sentence
    }
    if ((bit & STILL_FAILING) !== 0) [tally.failingAt, tally.failingSentence, failingUntil] = [start, sentence, end]
  }
  return tally
}

/** How much trouble, told beside it, a solution outweighs: people tell what it took. */
const TROUBLE_TO_SOLVED = 1.25
/** …told before it, that is: "I was furious… now all is well". */
const PAST_TO_SOLVED = 3
const LEAST_SOLVED = 8

/** "Solved. For weeks nothing had worked…" ends well, and so does "nothing worked… now it does"; "tab A works, B still fails" does not. */
const isSolved = (tally: Tally, { sentences }: Reading): boolean => {
  const { said, solved, trouble, solvedAt, solvedSentence, failingAt, failingSentence, troubleSentence, lastSolved } = tally
  const outweighs = troubleSentence < lastSolved ? PAST_TO_SOLVED : TROUBLE_TO_SOLVED
  if ((said & SOLVED) === 0 || trouble > outweighs * Math.max(solved, LEAST_SOLVED)) return false
  return solvedAt > failingAt || (solvedSentence <= 1 && failingSentence > solvedSentence && failingSentence < sentences - 1)
}

/** Thanks as warm as this outweigh a little trouble told beside them. */
const WARM_THANKS = 10
const THANKS_TO_TROUBLE = 1.5

/** Irony praises too. */
const isWarm = ({ said, thanks, trouble }: Tally, { questions }: Reading): boolean =>
  questions === 0 && (said & IRONIC) === 0 && thanks >= WARM_THANKS && thanks >= THANKS_TO_TROUBLE * trouble

const moodBy = (tally: Tally, reading: Reading): Mood => {
  if (isSolved(tally, reading)) return 'solved'
  if ((tally.said & WORSE) !== 0) return isWarm(tally, reading) ? 'thankful' : 'worse'
  // "Ok." gives up; "ok thanks" does not, "never mind, thanks" does.
  if ((tally.said & THANKFUL) !== 0) return 'thankful'
  return (tally.said & RESIGNED) !== 0 ? 'worse' : 'calm'
}

/** How much of an earlier message still counts after a later one. Calm words take nothing back. */
const FADE: Readonly<Record<Mood, number>> = { worse: 1, calm: 1, thankful: 0.6, solved: 0.2 }

/** Calm words after a bad exchange take nothing back; thanks take half. */
const STANDING: Readonly<Record<Mood, number>> = { worse: 1, calm: 1, thankful: 0.5, solved: 0.15 }

export interface Moods {
  /** By place in `thread.customer`. */
  readonly moods: readonly Mood[]
  /** 0 to 1: how much of each message still counts, after those that followed it. By place in `thread.entries`. */
  readonly presence: readonly number[]
  /** Of the customer's last message. */
  readonly last: Mood | undefined
  /** 0 to 1: how much of what went wrong in the exchange still stands after the customer's last message. */
  readonly standing: number
}

/** What was said fades with thanks that follow, more with a confirmed solution; thanks said twice say no more than once. */
export const readMoods = (thread: Thread, table: PhraseTable): Moods => {
  const bits = bitsOf(table)
  const moods = thread.customer.map(({ reading }) => moodBy(tallyOf(reading, bits), reading))
  const presence: number[] = thread.entries.map(() => 1)
  let left = 1
  for (let i = moods.length - 1; i >= 0; i--) {
    presence[(thread.customer[i] as Entry).place] = left
    left = Math.min(left, FADE[moods[i] as Mood])
  }
  return { moods, presence, last: moods.at(-1), standing: STANDING[moods.at(-1) ?? 'calm'] }
}
