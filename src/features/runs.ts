import type { Mood } from './mood.ts'
import type { Entry, Thread } from './thread.ts'
import type { Wording } from './wording.ts'

/** The customer's messages that wait for one reply. */
export interface Run {
  readonly entries: Entry[]
  /** The customer is content: nobody waits. */
  settled: boolean
}

/** Longer than this, an answer with thanks is an answer, and the thanks are courtesy. */
const LONGEST_THANKS = 4

/** Thanks settle what a person has done; in advance, or under what was asked for, they are courtesy. */
const settles = (entry: Entry, mood: Mood | undefined, reply: Entry | undefined, wording: Wording): boolean => {
  if (mood === 'solved') return true
  if (mood !== 'thankful') return false
  if (wording.saidIn('patience', entry).length > 0) return true
  if (reply === undefined || entry.reading.questions > 0) return false
  const wasAsked = wording.saidIn('information-request', reply).length > 0 && wording.saidIn('done', reply).length === 0
  return !wasAsked || entry.reading.voiceWords <= LONGEST_THANKS
}

const asksAnew = ({ reading }: Entry, mood: Mood | undefined): boolean => mood === 'worse' || (mood !== 'solved' && reading.questions > 0)

/** The customer's messages between two replies; what is asked after thanks is a run of its own. */
export const runsOf = (thread: Thread, wording: Wording, moods: readonly Mood[]): Run[] => {
  const runs: Run[] = []
  let open: Run | undefined
  let reply: Entry | undefined
  let place = 0
  for (const entry of thread.entries) {
    if (entry.author === 'agent') {
      open = undefined
      reply = entry
      continue
    }
    const mood = moods[place++]
    if (open === undefined || (open.settled && asksAnew(entry, mood))) runs.push((open = { entries: [], settled: false }))
    open.entries.push(entry)
    open.settled ||= settles(entry, mood, reply, wording)
  }
  return runs
}
