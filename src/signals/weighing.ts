import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'

/** How the points of a lexicon's phrases become a signal's strength. */
export interface Weighing {
  /** What one message says, by the worth of each of its phrases. */
  readonly ofMessage: (said: readonly Worth[], entry: Entry | undefined) => number
  /** What each further message adds, the most telling first. */
  readonly furtherShare: number
  /** From 0 to 1. */
  readonly strength: (worth: number, fullPoints: number) => number
}

/** Something said, and what it is worth here. */
export interface Worth {
  readonly said: Said
  readonly worth: number
}

/** `force` of a mention is in twelfths. */
const FULL_FORCE = 12
/** A subject line is a label as often as a cry. */
const SUBJECT_SHARE = 0.5

/** Points of a phrase, as it was said and as much as its message still counts. */
export const worthOf = ({ mention, entry, share }: Said, presence: readonly number[]): number =>
  ((mention.points * mention.force * share) / FULL_FORCE) * (entry === undefined ? SUBJECT_SHARE : (presence[entry.place] ?? 1))

const sumOf = (said: readonly Worth[], counts?: (one: Worth) => boolean): number => {
  let sum = 0
  for (const one of said) if (counts === undefined || counts(one)) sum += one.worth
  return sum
}

/** "Will not open", "unable to": said of a fault as often as in anger, and however often in one message, no outcry. */
const FAINT = 3
const MOST_FAINT = 6
const isFaint = ({ said: { mention } }: Worth): boolean => mention.points <= FAINT
const isStrong = (one: Worth): boolean => !isFaint(one)

/** Phrases written by hand: each speaks for itself, and a long exchange alone is no anger. */
export const plainly: Weighing = {
  ofMessage: (said) => sumOf(said, isStrong) + Math.min(sumOf(said, isFaint), MOST_FAINT),
  furtherShare: 0.7,
  strength: (worth, fullPoints) => Math.min(1, worth / fullPoints),
}

/** Words up to which a message counts in full; beyond, what counts is more and more how dense the signs are. */
const SHORT = 60
/** Worth at which half of the signal's points are reached. */
const HALF_WORTH = 24

/** Phrases learned from labelled text (`bench/fit`): many small signs, of which none is much by itself, and all never quite reach the full points. */
export const byDensity: Weighing = {
  ofMessage: (said, entry) => sumOf(said) * ((2 * SHORT) / (SHORT + Math.max(SHORT, entry?.reading.voiceWords ?? 0))),
  furtherShare: 0.25,
  strength: (worth) => worth / (worth + HALF_WORTH),
}

/** What was said adds up within a message, and less and less from one message to the next. */
export const weigh = (all: readonly Said[], presence: readonly number[], { ofMessage, furtherShare }: Weighing): number => {
  const byMessage = new Map<Entry | undefined, Worth[]>()
  for (const said of all) {
    const one = { said, worth: worthOf(said, presence) }
    const known = byMessage.get(said.entry)
    if (known === undefined) byMessage.set(said.entry, [one])
    else known.push(one)
  }
  let worth = 0
  let share = 1
  for (const message of [...byMessage].map(([entry, said]) => ofMessage(said, entry)).sort((a, b) => b - a)) {
    worth += message * share
    share *= furtherShare
  }
  return worth
}
