import type { Language } from '../assessment.ts'
import { momentOf } from '../features/moment.ts'
import { readFeatures } from '../features/read-features.ts'
import { assess } from '../score-ticket.ts'
import { judgeOf, type ScorerOptions } from '../scorer.ts'
import type { Ticket, Time } from '../ticket.ts'
import { betterTexts } from './better-texts.ts'
import { alreadyGiven } from './check-already-given.ts'
import { jargon } from './check-jargon.ts'
import { bareApology, noNextStep } from './check-next-step.ts'
import { literalAnswer } from './check-request.ts'
import { sameAgain } from './check-same-again.ts'
import { blamePassedOn, disrespect, processExcuse, tooBreezy, tooCold } from './check-stance.ts'
import { checkTexts } from './check-texts.ts'
import { type DraftReading, draftReading, type Flaw, type ReplyCheck } from './draft-reading.ts'
import type { ReplyCheckId, ReplyFinding, ReplyReview, Severity } from './reply-review.ts'

export interface ReviewReplyOptions extends Pick<ScorerOptions, 'jargon' | 'phrases' | 'workingHours'> {
  /** Of the sentences for the agent; better sentences are in the draft's. Absent: `en`. */
  readonly language?: Language
  /** When the reply is to go out. Absent: the newest moment of the ticket, so that the same ticket and draft always give the same review. */
  readonly asOf?: Time
}

const CHECKS: readonly ReplyCheck[] = [disrespect, literalAnswer, sameAgain, alreadyGiven, jargon, noNextStep, blamePassedOn, bareApology, tooCold, tooBreezy, processExcuse]

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

const newestIn = ({ createdAt, messages = [] }: Ticket): number =>
  messages.reduce((newest, { at }) => Math.max(newest, momentOf(at)?.ms ?? newest), momentOf(createdAt)?.ms ?? 0)

const msOf = (asOf: Time | undefined, newest: number): number => {
  if (asOf === undefined) return newest
  const ms = momentOf(asOf)?.ms
  if (ms === undefined) throw new RangeError(`asOf: ISO 8601 with a zone or epoch milliseconds expected, found ${JSON.stringify(asOf)}`)
  return ms
}

/** An id that no message of the ticket has. */
const freeId = ({ messages = [] }: Ticket): string => {
  const taken = new Set(messages.map(({ id }, i) => id ?? `m${i + 1}`))
  let id = 'draft'
  while (taken.has(id)) id += '+'
  return id
}

/** Where the better sentence is the deed itself, when it takes no time. */
const INSTEAD: readonly ReplyCheckId[] = ['same-again', 'process-excuse']

const betterFor = (check: ReplyCheckId, { language, assessment: { nextSteps } }: DraftReading): string => {
  const { checks, doIt } = betterTexts[language]
  return INSTEAD.includes(check) && nextSteps.some(({ id }) => id === 'do-it-for-them') ? doIt : checks[check]
}

const findingOf = (draft: DraftReading, language: Language) => ({ check, severity, span, because, better }: Flaw): ReplyFinding => ({
  check,
  severity,
  ...(span !== undefined && { span: { start: span.start, end: span.end, quote: draft.entry.reading.text.slice(span.start, span.end) } }),
  says: checkTexts[language][check],
  because,
  better: better ?? betterFor(check, draft),
})

const byWeight = (a: ReplyFinding, b: ReplyFinding): number =>
  ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.span?.start ?? -1) - (b.span?.start ?? -1)

/**
 * Reads a reply before it goes out, as one more message of its ticket: what would make it worse, where, why, and what to say instead.
 * A good reply has no finding.
 * @throws RangeError when `asOf` is not a time, or own phrases or jargon cannot be used.
 */
export const reviewReply = (ticket: Ticket, draft: string, options: ReviewReplyOptions = {}): ReplyReview => {
  const { language = 'en', asOf, ...scoring } = options
  const newest = newestIn(ticket)
  const at = msOf(asOf, newest)
  const judge = judgeOf({ ...scoring, language })
  const assessment = assess(ticket, at, judge)
  const id = freeId(ticket)
  const sent = { ...ticket, messages: [...(ticket.messages ?? []), { id, author: 'agent' as const, at: Math.max(at, newest + 1), body: draft }] }
  const features = readFeatures(sent, Math.max(at, newest + 1), judge)
  const entry = features.thread.entries.find((one) => one.id === id)
  const reading = entry === undefined ? undefined : draftReading(features, entry, assessment)
  const findings = reading === undefined ? [] : CHECKS.flatMap((check) => check(reading)).map(findingOf(reading, language)).sort(byWeight)
  const { score, band } = assessment
  return { ticketId: ticket.id, asOf: assessment.asOf, language: reading?.language ?? 'en', score, band, findings }
}
