import type { Ticket } from '../ticket.ts'
import { momentOf } from './moment.ts'
import type { Mood } from './mood.ts'
import { type Run, runsOf } from './runs.ts'
import type { Entry, Thread } from './thread.ts'
import type { Wording } from './wording.ts'
import { daysBetween, type WorkingHours } from './working-time.ts'

/** The clock of a ticket. Times in epoch ms, spans in ms of the calendar and in days (working days where hours are known). */
export interface Timing {
  /** The clock stops at the solution, else at `asOf`. */
  readonly end: number
  readonly solved: boolean
  readonly openedAt: number | undefined
  readonly ageDays: number | undefined
  readonly firstReplyMs: number | undefined
  readonly firstReplyDays: number | undefined
  /** The customer's messages that no person has answered, oldest first; empty when the last word was an agent's, or thanks. */
  readonly unanswered: readonly Entry[]
  /** Of these, the ones that do not merely add a calm line to the one before: people write in pieces, too. */
  readonly insistent: readonly Entry[]
  /** Since the first of them. */
  readonly waitMs: number | undefined
  readonly waitDays: number | undefined
  /** Runs of customer messages that went on unanswered for a while, though answered later: messages beyond the first of each. */
  readonly followUps: readonly Entry[]
}

/** A message sent this soon after the last only adds to it. */
const ADDENDUM_MS = 3 * 60_000

/** An empty message is none. */
const isFollowUp = (entry: Entry, before: Entry): boolean =>
  /\S/.test(entry.reading.text) && (entry.moment === undefined || before.moment === undefined || entry.moment.ms - before.moment.ms > ADDENDUM_MS)

const isLoud = ({ reading }: Entry): boolean => reading.longestRun > 1 || reading.shouted !== undefined

/** @param moods of these entries. */
const insistentOf = (entries: readonly Entry[], moods: readonly Mood[]): Entry[] =>
  entries.filter((entry, i) => i === 0 || isFollowUp(entry, entries[i - 1] as Entry) || moods[i] === 'worse' || isLoud(entry))

const followUpsOf = (runs: readonly Run[]): Entry[] =>
  runs.flatMap(({ entries, settled }) => (settled ? [] : entries.filter((entry, i) => i > 0 && isFollowUp(entry, entries[i - 1] as Entry))))

const firstReply = (thread: Thread): readonly [asked: number, replied: number] | undefined => {
  const asked = thread.customer[0]
  if (asked?.moment === undefined) return undefined
  const reply = thread.agent.find(({ place }) => place > asked.place)
  return reply?.moment === undefined ? undefined : [asked.moment.ms, reply.moment.ms]
}

const isDone = ({ status }: Ticket): boolean => status === 'solved' || status === 'closed'

const openedAt = (ticket: Ticket, thread: Thread): number | undefined => momentOf(ticket.createdAt)?.ms ?? thread.entries[0]?.moment?.ms

const endOf = (ticket: Ticket, thread: Thread, asOf: number): number => {
  if (!isDone(ticket)) return asOf
  const closed = momentOf(ticket.closedAt)?.ms ?? thread.entries.at(-1)?.moment?.ms ?? asOf
  return Math.min(closed, asOf)
}

const firstReplyOf = (ticket: Ticket, thread: Thread, hours: WorkingHours | undefined) => {
  const reply = firstReply(thread)
  if (reply !== undefined) return { firstReplyMs: reply[1] - reply[0], firstReplyDays: daysBetween(hours, ...reply) }
  const ms = ticket.statistics?.firstReplyMs
  return { firstReplyMs: ms, firstReplyDays: ms === undefined ? undefined : ms / 86_400_000 }
}

interface Context {
  readonly ticket: Ticket
  readonly thread: Thread
  readonly wording: Wording
  /** Of the customer's messages. */
  readonly moods: readonly Mood[]
  readonly asOf: number
  readonly hours: WorkingHours | undefined
}

/** Reads a ticket's clock. */
export const readTiming = ({ ticket, thread, wording, moods, asOf, hours }: Context): Timing => {
  const runs = runsOf(thread, wording, moods)
  const last = runs.at(-1)
  const isOpen = last !== undefined && !last.settled && thread.entries.at(-1)?.author === 'customer'
  const unanswered = isOpen ? last.entries : []
  const end = endOf(ticket, thread, asOf)
  const since = unanswered[0]?.moment?.ms
  const opened = openedAt(ticket, thread)
  return {
    end,
    solved: isDone(ticket),
    openedAt: opened,
    ageDays: opened === undefined ? undefined : daysBetween(hours, opened, end),
    ...firstReplyOf(ticket, thread, hours),
    unanswered,
    insistent: insistentOf(unanswered, moods.slice(moods.length - unanswered.length)),
    waitMs: since === undefined ? undefined : Math.max(0, end - since),
    waitDays: since === undefined ? undefined : daysBetween(hours, since, end),
    followUps: followUpsOf(runs),
  }
}
