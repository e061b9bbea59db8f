import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'

/** Something said, and what it is worth here. */
interface Worth {
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

const sumOf = (said: readonly Worth[], counts: (one: Worth) => boolean): number => {
  let sum = 0
  for (const one of said) if (counts(one)) sum += one.worth
  return sum
}

/** "Will not open", "unable to": said of a fault as often as in anger, and however often in one message, no outcry. */
const FAINT = 3
const MOST_FAINT = 6
const isFaint = ({ said: { mention } }: Worth): boolean => mention.points <= FAINT
const isStrong = (one: Worth): boolean => !isFaint(one)

/** What one message says. */
const worthOfMessage = (said: readonly Worth[]): number => sumOf(said, isStrong) + Math.min(sumOf(said, isFaint), MOST_FAINT)

/** What each further message adds, the most telling first: a long exchange alone is no anger. */
const FURTHER_SHARE = 0.5

/** What was said adds up within a message, and less and less from one message to the next. */
export const weigh = (all: readonly Said[], presence: readonly number[]): number => {
  const byMessage = new Map<Entry | undefined, Worth[]>()
  for (const said of all) {
    const one = { said, worth: worthOf(said, presence) }
    const known = byMessage.get(said.entry)
    if (known === undefined) byMessage.set(said.entry, [one])
    else known.push(one)
  }
  let worth = 0
  let share = 1
  for (const message of [...byMessage.values()].map(worthOfMessage).sort((a, b) => b - a)) {
    worth += message * share
    share *= FURTHER_SHARE
  }
  return worth
}
