import type { Entry, Thread } from './thread.ts'
import type { Wording } from './wording.ts'

/** How a customer's message stands towards the trouble. */
export type Mood = 'worse' | 'calm' | 'thankful' | 'solved'

/** Lexicons whose words mean that things are not well. */
export const WORSENING = [
  'business-impact', 'churn-threat', 'disappointment', 'distrust', 'escalation-request', 'follow-up-request', 'frustration', 'impatience',
  'legal-threat', 'not-applicable', 'polite-exasperation', 'profanity', 'publicity-threat', 'repeat-contact', 'resignation', 'sarcasm', 'still-failing',
  'already-given', 'urgency',
] as const

const isSaid = (wording: Wording, lexicon: string, entry: Entry): boolean => wording.saidIn(lexicon, entry).length > 0

const moodOf = (wording: Wording, entry: Entry): Mood => {
  const solved = isSaid(wording, 'solution-confirmed', entry)
  if (solved && !isSaid(wording, 'still-failing', entry)) return 'solved'
  if (WORSENING.some((lexicon) => isSaid(wording, lexicon, entry))) return 'worse'
  if (isSaid(wording, 'gratitude', entry) || isSaid(wording, 'patience', entry)) return 'thankful'
  return 'calm'
}

/** How much of an earlier message still counts after a later one, in hundredths. */
const FADE: Readonly<Record<Mood, number>> = { worse: 1, calm: 0.9, thankful: 0.6, solved: 0.2 }

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

/** What was said fades with each calm message that follows, faster with thanks, most with a confirmed solution. */
export const readMoods = (thread: Thread, wording: Wording): Moods => {
  const moods = thread.customer.map((entry) => moodOf(wording, entry))
  const presence: number[] = thread.entries.map(() => 1)
  let left = 1
  for (let i = moods.length - 1; i >= 0; i--) {
    presence[(thread.customer[i] as Entry).place] = left
    left *= FADE[moods[i] as Mood]
  }
  return { moods, presence, last: moods.at(-1), standing: STANDING[moods.at(-1) ?? 'calm'] }
}
