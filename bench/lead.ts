import { z } from 'zod'
import { scoreTicket } from '../src/index.ts'
import type { Message } from '../src/ticket.ts'
import { mean } from './auc.ts'
import type { Auc } from './auc.ts'
import { readRows } from './data.ts'

/** A thread in the order it was written, and where it became uncivil: `undefined` where it never did. */
export interface Course {
  readonly messages: readonly Message[]
  readonly firstUncivil: number | undefined
}

/** When a score is reached before the first uncivil message. */
export interface Crossing {
  readonly score: number
  /** Share of the threads that became uncivil. */
  readonly reached: number
  /** Messages from the one that reaches it to the uncivil one, both the first: the median of the threads that reach it. */
  readonly messagesBefore: number
  /** Share of the threads that never became uncivil, as long as they were. */
  readonly reachedInCalm: number
}

/** How early a score rises. */
export interface Lead {
  /** Threads that became uncivil after one message or more, and threads that never did. */
  readonly heated: number
  readonly calm: number
  /** Share of heated threads above a calm one at the same count of messages, a tie counting half. */
  readonly above: Auc
  readonly medianBefore: number
  readonly medianCalm: number
  /** The same share by how many messages came before, the intervals wider. */
  readonly byLength: readonly { readonly from: number; readonly to: number; readonly heated: number; readonly above: Auc }[]
  /** Share of the threads of four messages or more before the uncivil one whose score rose over the last three. */
  readonly rising: number
  /** The same of all three messages in a row of calm threads. */
  readonly risingInCalm: number
  readonly crossings: readonly Crossing[]
}

const thresholds = [30, 50] as const

/** Scores after each message, as they would have stood then. */
const scoresOf = (messages: readonly Message[]): readonly number[] =>
  messages.map((last, i) => scoreTicket({ id: 'replay', messages: messages.slice(0, i + 1) }, { asOf: last.at ?? 0 }).total)

export const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

interface Before {
  readonly score: number
  readonly messages: number
  readonly others: readonly number[]
}

/** Share above the others, with an interval over threads: calm threads stand beside many. */
const shareAbove = (befores: readonly Before[]): Auc => {
  const wins = befores.map(({ score, others }) => mean(others.map((other) => (score > other ? 1 : score === other ? 0.5 : 0))))
  const value = mean(wins)
  const margin = 1.96 * Math.sqrt(mean(wins.map((win) => (win - value) ** 2)) / wins.length)
  return { value, low: Math.max(0, value - margin), high: Math.min(1, value + margin) }
}

const lengths = [{ from: 1, to: 3 }, { from: 4, to: 9 }, { from: 10, to: Number.POSITIVE_INFINITY }] as const

const roseOver = 3

/** From the fourth message on: 1 where the score is higher than three messages before. */
const rises = (scores: readonly number[]): readonly number[] => scores.slice(roseOver).map((score, i) => (score > (scores[i] ?? score) ? 1 : 0))

/** Each thread that became uncivil, just before it did, against all calm ones after as many messages. */
export const leadOf = (courses: readonly Course[]): Lead => {
  const calm = courses.filter(({ firstUncivil }) => firstUncivil === undefined).map(({ messages }) => scoresOf(messages))
  const heated = courses.flatMap(({ messages, firstUncivil = 0 }) => (firstUncivil > 0 ? [scoresOf(messages.slice(0, firstUncivil))] : []))
  const befores = heated
    .map((scores): Before => ({ score: scores.at(-1) ?? 0, messages: scores.length, others: calm.flatMap((other) => other[scores.length - 1] ?? []) }))
    .filter(({ others }) => others.length > 0)
  const within = (from: number, to: number): readonly Before[] => befores.filter(({ messages }) => messages >= from && messages <= to)
  return {
    heated: befores.length,
    calm: calm.length,
    above: shareAbove(befores),
    medianBefore: medianOf(befores.map(({ score }) => score)),
    medianCalm: medianOf(befores.map(({ others }) => medianOf(others))),
    byLength: lengths.map(({ from, to }) => ({ from, to, heated: within(from, to).length, above: shareAbove(within(from, to)) })),
    rising: mean(heated.flatMap((scores) => rises(scores).slice(-1))),
    risingInCalm: mean(calm.flatMap(rises)),
    crossings: thresholds.map((score) => crossingOf(score, heated, calm))
  }
}

const crossingOf = (score: number, heated: readonly (readonly number[])[], calm: readonly (readonly number[])[]): Crossing => {
  const reaches = (scores: readonly number[]): number => (scores.some((one) => one >= score) ? 1 : 0)
  const leads = heated.map((scores) => ({ at: scores.findIndex((one) => one >= score), length: scores.length })).filter(({ at }) => at >= 0)
  const asLong = heated.map(({ length }) => calm.filter((other) => other.length >= length).map((other) => reaches(other.slice(0, length))))
  return {
    score,
    reached: mean(heated.map(reaches)),
    messagesBefore: medianOf(leads.map(({ at, length }) => length - at)),
    reachedInCalm: mean(asLong.filter((others) => others.length > 0).map(mean))
  }
}

const threadSchema = z.object({
  messages: z.array(z.object({ at: z.string().nullable(), body: z.string() })),
  first_uncivil: z.number().nullable()
})

/** The lead on the locked issue threads, every message taken as the customer's; undefined where their file is missing. */
export const measureLead = (): Lead | undefined => {
  const threads = readRows('quality/gh_heated_threads.dev.ndjson', threadSchema)
  return threads && leadOf(threads.map(({ messages, first_uncivil: firstUncivil }) => ({ messages: messages.map(({ at, body }) => ({ author: 'customer', at, body })), firstUncivil: firstUncivil ?? undefined })))
}
