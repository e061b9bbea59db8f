import { promisedTime } from './promised-time.ts'
import type { Entry, Thread } from './thread.ts'
import type { Said, Wording } from './wording.ts'
import { offsetAt, type WorkingHours } from './working-time.ts'

/** An agent's announcement of a reply, and what became of it. */
export interface Commitment {
  readonly said: Said
  /** Until when, epoch ms; undefined when no time was named. */
  readonly due: number | undefined
  readonly outcome: 'kept' | 'broken' | 'due'
  /** How late the next reply was, or is so far. */
  readonly lateMs: number
}

/** A reply this much after the time named still keeps the promise. */
const GRACE_MS = 15 * 60_000
/** A promise without a time is kept if anything comes within this time. */
const UNTIMED_MS = 3 * 86_400_000

const sentenceAround = (text: string, at: number, end: number): string => {
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at), text.lastIndexOf('! ', at)) + 1
  const stops = ['\n', '. ', '! ', '? '].map((stop) => text.indexOf(stop, end)).filter((stop) => stop >= 0)
  return text.slice(from, Math.min(text.length, from + 400, ...stops))
}

const commitmentOf = (said: Said, thread: Thread, wording: Wording, asOf: number, hours: WorkingHours | undefined): Commitment | undefined => {
  const entry = said.entry
  if (entry?.moment === undefined) return undefined
  const { mention } = said
  const sentence = sentenceAround(entry.reading.text, mention.start, mention.end)
  const due = promisedTime(sentence, entry.moment, offsetAt(hours, entry.moment.ms))
  const deadline = (due ?? entry.moment.ms + UNTIMED_MS) + GRACE_MS
  const next = thread.agent.find((reply) => reply.place > entry.place && reply.moment !== undefined && !isEmpty(wording, reply))
  const answered = next?.moment?.ms
  if (answered !== undefined && answered <= deadline) return { said, due, outcome: 'kept', lateMs: 0 }
  if (asOf <= deadline) return { said, due, outcome: 'due', lateMs: 0 }
  return { said, due, outcome: 'broken', lateMs: Math.max(0, (answered ?? asOf) - deadline + GRACE_MS) }
}

/** One more promise does not keep the last one. */
const isEmpty = (wording: Wording, reply: Entry): boolean =>
  reply.reading.voiceWords <= 40 && wording.saidIn('done', reply).length === 0 &&
  (wording.saidIn('promise', reply).length > 0 || wording.saidIn('stalling', reply).length > 0 || wording.saidIn('reassurance', reply).length > 0)

/** Reads the announcements of a thread, one a message, oldest first. */
export const readPromises = (thread: Thread, wording: Wording, asOf: number, hours: WorkingHours | undefined): readonly Commitment[] => {
  const said = wording.said('promise')
  if (said.length === 0) return []
  const perEntry = said.filter((one, i) => one.entry !== said[i - 1]?.entry)
  return perEntry.map((one) => commitmentOf(one, thread, wording, asOf, hours)).filter((one) => one !== undefined)
}
