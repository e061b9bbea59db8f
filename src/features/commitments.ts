import type { Quote } from '../assessment.ts'
import type { Reading, Span } from '../text/reading.ts'
import type { Moment } from './moment.ts'
import { type Cue, cuesIn, type PromiseKind } from './promise-cues.ts'
import { mayNameTime } from './promise-pieces.ts'
import { type Sentence, sentencesAround } from './promise-text.ts'
import { type NamedTime, timesIn } from './promised-time.ts'
import type { Entry } from './thread.ts'
import type { ZoneClock } from './time-zone.ts'
import { clockOf, type Wall, wallOf } from './wall.ts'
import type { WorkingHours } from './working-time.ts'

/** What an agent commits themselves to in a message. */
export interface Commitment extends Span {
  readonly entry: Entry
  readonly kind: PromiseKind
  /** Until when, epoch ms; undefined when no time was named, or a vague one. */
  readonly due: number | undefined
}

export const promiseQuote = ({ entry, start, end }: Commitment): Quote => ({ kind: 'quote', messageId: entry.id, start, end, quote: entry.reading.text.slice(start, end) })

/** What may stand between a time and the commitment that it goes before: "By Friday noon, you will…". */
const LEADING = /^[\s,:-]*(?:(?:at the latest|au plus tard|then|puis|et|and)[\s,:-]*)?$/
/** Between a commitment and its time, these tell of something else. */
const ELSEWHERE = /\b(?:which|who|whose|since|because|depuis|car|parce|dont|qui|que vous|you (?:sent|gave|reported|wrote|had|were)|received|was|were|has been|have been|had|etait|avez|ouvert|open|between meetings|not|no longer|pas|never|won't|can't|isn't|aren't|doesn't|don't)\b/
/** The language of fewer words is too unsure to leave the other unread. */
const SHORT = 15
/** In letters, how far a time may be from what it is promised for. */
const LONGEST_REACH = 220

const isAfter = (cue: Cue, time: NamedTime, words: string): boolean =>
  time.end > cue.end && time.start - cue.end <= LONGEST_REACH && !ELSEWHERE.test(words.slice(cue.end, Math.max(cue.end, time.start)))

interface Found {
  readonly cue: Cue
  readonly time: NamedTime | undefined
}

/** The time of each commitment: the first after it and before the next, or else the one just before it. */
const timeOf = (cues: readonly Cue[], at: number, times: readonly NamedTime[], words: string): NamedTime | undefined => {
  const cue = cues[at] as Cue
  const limit = cues[at + 1]?.start ?? words.length
  const after = times.filter((time) => isAfter(cue, time, words) && time.start < limit)
  const before = times.find((time) => time.end <= cue.start && LEADING.test(words.slice(time.end, cue.start)))
  return after.find(({ due }) => due !== undefined) ?? (before?.due === undefined ? (after[0] ?? before) : before)
}

const isEnough = ({ cue, time }: Found): boolean => (cue.needs === 'nothing' || time?.due !== undefined || (cue.needs === 'word' && time !== undefined))

const foundIn = (sentence: Sentence, { moment, reading }: Entry, clock: ZoneClock, hours: WorkingHours | undefined): readonly Found[] => {
  const hasTime = mayNameTime(sentence.words)
  const cues = cuesIn(sentence, reading.voiceWords < SHORT ? 'unknown' : reading.language, hasTime)
  if (cues.length === 0 || moment === undefined) return []
  const wall: Wall = wallOf(moment.ms, clock, hours, cues.some(({ isFrench }) => isFrench))
  const times = hasTime ? timesIn(sentence.words, wall) : []
  return cues.map((cue, at): Found => ({ cue, time: timeOf(cues, at, times, sentence.words) })).filter(isEnough)
}

/** What is kept by being done; all else is kept by writing again. */
const TO_DO = /\b(?:refund|rembours|fix|corrig|correct|repa|restor|retabli|deplo|ship|deliver|livr|expedi|replac|remplac|install|releas|process|trait|migrat|migr|resol|resoud|regl|credit|virement|activ|debloqu|unlock|roll|publi|remise? en)/

const kindOf = ({ kind, start, end }: Cue, words: string): PromiseKind => (kind === 'deed' && !TO_DO.test(words.slice(start, end)) ? 'reply' : kind)

const commitmentOf = (sentence: Sentence, { cue, time }: Found): Unbound => {
  const start = sentence.at(Math.min(cue.start, time?.start ?? cue.start))
  const last = Math.max(cue.end, time?.end ?? 0) - 1
  return { start, end: sentence.at(last) + 1, kind: kindOf(cue, sentence.words), due: time?.due }
}

/** Vague words count once a message, and only where no time is named. */
const withoutEchoes = (all: readonly Unbound[]): readonly Unbound[] => {
  const timed = new Map<number, Unbound>()
  for (const one of all) if (one.due !== undefined && !timed.has(one.due)) timed.set(one.due, one)
  return timed.size > 0 ? [...timed.values()] : all.slice(0, 1)
}

type Unbound = Omit<Commitment, 'entry'>

/** What was found in a reading, and by what: tickets are scored again and again, with one message more. */
interface Known {
  readonly moment: Moment
  readonly zone: ZoneClock | undefined
  readonly hours: WorkingHours | undefined
  readonly spans: string
  readonly found: readonly Unbound[]
}

const known = new WeakMap<Reading, Known>()

const nameOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join()

const isSame = (one: Known, { ms, offset }: Moment, zone: ZoneClock | undefined, hours: WorkingHours | undefined, spans: string): boolean =>
  one.moment.ms === ms && one.moment.offset === offset && one.zone === zone && one.hours === hours && one.spans === spans

/**
 * What an agent's message commits to, in order: nothing that is asked, past, or depends on the customer.
 * @param spans the phrases that may announce something; the sentences around them are read.
 */
export const commitmentsIn = (entry: Entry, spans: readonly Span[], zone: ZoneClock | undefined, hours: WorkingHours | undefined): readonly Commitment[] => {
  const { moment } = entry
  if (moment === undefined || spans.length === 0) return []
  const name = nameOf(spans)
  let one = known.get(entry.reading)
  if (one === undefined || !isSame(one, moment, zone, hours, name)) {
    const clock = clockOf(moment, zone)
    const found = sentencesAround(entry.reading.text, spans).flatMap((sentence) => foundIn(sentence, entry, clock, hours).map((each) => commitmentOf(sentence, each)))
    known.set(entry.reading, (one = { moment, zone, hours, spans: name, found: withoutEchoes(found) }))
  }
  return one.found.map((found) => ({ entry, ...found }))
}
