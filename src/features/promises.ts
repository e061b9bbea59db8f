import { type Commitment, commitmentsIn } from './commitments.ts'
import type { Span } from '../text/reading.ts'
import type { Mood } from './mood.ts'
import type { Entry, Thread } from './thread.ts'
import type { ZoneClock } from './time-zone.ts'
import type { Wording } from './wording.ts'
import type { WorkingHours } from './working-time.ts'

/** An agent's commitment, and what became of it. */
export interface KeptOrNot {
  readonly commitment: Commitment
  /** `due`: its time has yet to come, or nobody can miss it yet. `lapsed`: no longer needed, or the customer was to write first. */
  readonly outcome: 'kept' | 'broken' | 'due' | 'lapsed'
  /** How late the reply or the deed was, or is so far, in ms. */
  readonly lateMs: number
}

/** Time left to keep a promise, in ms, 0 or more; undefined when it is not due, or names no time. */
export const timeLeftOf = ({ commitment, outcome }: KeptOrNot, asOf: number): number | undefined =>
  outcome === 'due' && commitment.due !== undefined ? Math.max(0, commitment.due - asOf) : undefined

/** A reply this much after the time named still keeps the promise. */
const GRACE_MS = 15 * 60_000
/** A promise without a time is kept if anything comes within this time. */
const UNTIMED_MS = 3 * 86_400_000

/** The latest so many are followed: time stays linear in the thread. */
const MOST = 200

interface Context {
  readonly thread: Thread
  readonly wording: Wording
  /** Of the customer's messages. */
  readonly moods: readonly Mood[]
  readonly asOf: number
  readonly hours: WorkingHours | undefined
  /** The desk's clock; undefined: UTC, or what each message was written with. */
  readonly zone: ZoneClock | undefined
}

/** With what is known of all replies. */
interface Following extends Context {
  /** Replies that hold nothing but one more promise, or a formula. */
  readonly empty: ReadonlySet<Entry>
  /** Messages that say that something was done. */
  readonly done: ReadonlySet<Entry | undefined>
}

/** Settled before its time, or in return for what the customer never sent. */
const isLapsed = (context: Context, entry: Entry, deadline: number, due: number | undefined): boolean => {
  const { thread, moods, wording } = context
  const after = thread.customer.flatMap((one, i) => (one.place > entry.place ? [{ ms: one.moment?.ms ?? deadline, mood: moods[i] }] : []))
  if (after.length === 0) return wording.saidIn('information-request', entry).length > 0
  const settled = after.findIndex(({ ms, mood }) => ms < deadline && (mood === 'solved' || mood === 'thankful'))
  if (settled >= 0 && after[settled]?.mood === 'solved' && !after.slice(settled).some(({ mood }) => mood === 'worse')) return true
  return due !== undefined && isContent(context, entry, due)
}

/** What the customer writes first, once the time is over, is that all is well: what was promised has come. */
const isContent = ({ thread, moods }: Context, entry: Entry, due: number): boolean => {
  const mood = moods[thread.customer.findIndex(({ place, moment }) => place > entry.place && (moment?.ms ?? 0) >= due)]
  return mood === 'solved' || mood === 'thankful'
}

/** Whether a customer complains once the time for a deed is over. */
const isMissed = ({ thread, moods }: Context, entry: Entry, deadline: number): boolean =>
  thread.customer.some(({ place, moment }, i) => place > entry.place && (moment?.ms ?? 0) > deadline && moods[i] === 'worse')

const repliesAfter = ({ thread }: Context, entry: Entry): readonly Entry[] =>
  thread.agent.filter((reply) => reply.place > entry.place && reply.moment !== undefined)

/** When it was answered or done: one more promise does not keep the last one, and a deed is kept by being done. */
const keptAt = (context: Following, { entry, kind }: Commitment, deadline: number): number | undefined => {
  const replies = repliesAfter(context, entry)
  if (kind === 'update') return replies[0]?.moment?.ms
  const done = kind === 'deed' ? replies.find((reply) => context.done.has(reply)) : undefined
  if (done !== undefined) return done.moment?.ms
  return kind === 'deed' && isMissed(context, entry, deadline) ? undefined : replies.find((reply) => !context.empty.has(reply))?.moment?.ms
}

/** Until its time, a reply that does not say it is done leaves a deed to be done. */
const isStillToDo = (context: Following, { entry, kind }: Commitment): boolean =>
  kind === 'deed' && !repliesAfter(context, entry).some((reply) => context.done.has(reply))

const outcomeOf = (commitment: Commitment, context: Following): KeptOrNot => {
  const { entry, due } = commitment
  const deadline = (due ?? (entry.moment?.ms ?? 0) + UNTIMED_MS) + GRACE_MS
  const answered = keptAt(context, commitment, deadline)
  const isOpen = context.asOf <= deadline
  if (answered !== undefined && answered <= deadline && !(isOpen && due !== undefined && isStillToDo(context, commitment))) return { commitment, outcome: 'kept', lateMs: 0 }
  if (isOpen) return { commitment, outcome: isSolvedAfter(context, entry) ? 'lapsed' : 'due', lateMs: 0 }
  if (isLapsed(context, entry, deadline, due)) return { commitment, outcome: 'lapsed', lateMs: 0 }
  return { commitment, outcome: 'broken', lateMs: Math.max(0, (answered ?? context.asOf) - deadline + GRACE_MS) }
}

const isSolvedAfter = ({ thread, moods }: Context, entry: Entry): boolean => moods.at(-1) === 'solved' && (thread.customer.at(-1)?.place ?? -1) > entry.place

/** Replies that hold nothing but one more promise. */
const emptyReplies = ({ wording }: Context, commitments: readonly Commitment[], done: ReadonlySet<Entry | undefined>): ReadonlySet<Entry> => {
  const formulas = ['stalling', 'reassurance'].flatMap((lexicon) => wording.said(lexicon).map(({ entry }) => entry))
  const all = [...commitments.map(({ entry }) => entry), ...formulas].filter((entry) => entry !== undefined)
  return new Set(all.filter((reply) => reply.reading.voiceWords <= 40 && !done.has(reply)))
}

/** Where to look: phrases that announce something, and words of times. */
const spansByEntry = (wording: Wording): ReadonlyMap<Entry, readonly Span[]> => {
  const spans = new Map<Entry, Span[]>()
  for (const lexicon of ['promise', 'named-time'])
    for (const { entry, mention } of wording.said(lexicon)) {
      const known = entry === undefined ? undefined : spans.get(entry)
      if (known !== undefined) known.push(mention)
      else if (entry !== undefined) spans.set(entry, [mention])
    }
  return spans
}

const inTime = (a: Commitment, b: Commitment): number => a.entry.place - b.entry.place || a.start - b.start

/** Reads what the agents of a thread commit to, oldest first, and what became of it. */
export const readPromises = (context: Context): readonly KeptOrNot[] => {
  const spans = spansByEntry(context.wording)
  if (spans.size === 0) return []
  const commitments = [...spans].flatMap(([entry, said]) => commitmentsIn(entry, said, context.zone, context.hours)).sort(inTime).slice(-MOST)
  if (commitments.length === 0) return []
  const done = new Set(context.wording.said('done').map(({ entry }) => entry))
  const following: Following = { ...context, empty: emptyReplies(context, commitments, done), done }
  return commitments.map((commitment) => outcomeOf(commitment, following))
}
