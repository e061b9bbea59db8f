import type { Mood } from './mood.ts'
import { promisedTime } from './promised-time.ts'
import { sentenceAround } from './sentence.ts'
import type { Entry, Thread } from './thread.ts'
import type { Said, Wording } from './wording.ts'
import { offsetAt, type WorkingHours } from './working-time.ts'

/** An agent's announcement of a reply, and what became of it. */
export interface Commitment {
  readonly said: Said
  /** Until when, epoch ms; undefined when no time was named. */
  readonly due: number | undefined
  /** `lapsed`: no longer needed, or the customer was to write first. */
  readonly outcome: 'kept' | 'broken' | 'due' | 'lapsed'
  /** How late the next reply was, or is so far. */
  readonly lateMs: number
}

/** A reply this much after the time named still keeps the promise. */
const GRACE_MS = 15 * 60_000
/** A promise without a time is kept if anything comes within this time. */
const UNTIMED_MS = 3 * 86_400_000

/** An update was promised: one that names the next keeps the promise. */
const UPDATE = /update|point|nouvelles/i

interface Context {
  readonly thread: Thread
  readonly wording: Wording
  /** Of the customer's messages. */
  readonly moods: readonly Mood[]
  readonly asOf: number
  readonly hours: WorkingHours | undefined
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

const commitmentOf = (said: Said, context: Context): Commitment | undefined => {
  const { thread, wording, asOf, hours } = context
  const entry = said.entry
  if (entry?.moment === undefined) return undefined
  const { mention } = said
  const sentence = sentenceAround(entry.reading.text, mention.start, mention.end)
  const zone = offsetAt(hours, entry.moment.ms)
  const from = sentence.indexOf(wording.quote(said).quote)
  const due = (from > 0 ? promisedTime(sentence.slice(from), entry.moment, zone) : undefined) ?? promisedTime(sentence, entry.moment, zone)
  const deadline = (due ?? entry.moment.ms + UNTIMED_MS) + GRACE_MS
  const isUpdate = UPDATE.test(wording.quote(said).quote)
  const next = thread.agent.find((reply) => reply.place > entry.place && reply.moment !== undefined && (isUpdate || !isEmpty(wording, reply)))
  const answered = next?.moment?.ms
  if (answered !== undefined && answered <= deadline) return { said, due, outcome: 'kept', lateMs: 0 }
  if (asOf <= deadline) return { said, due, outcome: 'due', lateMs: 0 }
  if (isLapsed(context, entry, deadline, due)) return { said, due, outcome: 'lapsed', lateMs: 0 }
  return { said, due, outcome: 'broken', lateMs: Math.max(0, (answered ?? asOf) - deadline + GRACE_MS) }
}

/** One more promise does not keep the last one. */
const isEmpty = (wording: Wording, reply: Entry): boolean =>
  reply.reading.voiceWords <= 40 && wording.saidIn('done', reply).length === 0 &&
  (wording.saidIn('promise', reply).length > 0 || wording.saidIn('stalling', reply).length > 0 || wording.saidIn('reassurance', reply).length > 0)

/** Reads the announcements of a thread, one a message, oldest first. */
export const readPromises = (context: Context): readonly Commitment[] => {
  const said = context.wording.said('promise')
  if (said.length === 0) return []
  const perEntry = said.filter((one, i) => one.entry !== said[i - 1]?.entry)
  return perEntry.map((one) => commitmentOf(one, context)).filter((one) => one !== undefined)
}
