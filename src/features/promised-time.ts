import type { Moment } from './moment.ts'
import { dayNamed, workingDaysAfter } from './promised-day.ts'

/** When a reply is announced for, read from the sentence that announces it. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** End of the working day, where a promise names a day or a part of it. */
const END_OF_DAY = 18
const NOON = 12.5
const MORNING_ENDS = 12
const AFTERNOON_ENDS = 18
const EVENING_ENDS = 22
const MIDNIGHT = 24

const CLOCK = /\b(?:avant|à|a|vers|d'ici|by|at|before|until|update)\s+(\d{1,2})(?:\s?h\s?(\d{2})?|\s?[:.]\s?(\d{2})|\s?(am|pm)\b)(?:\s?(am|pm)\b)?/
const BARE_CLOCK = /\b(\d{1,2})\s?(?:h\s?(\d{2})?|:(\d{2}))(?!\d)/
const WITHIN = /\b(?:dans|sous|d'ici|within|in)\s+(?:les?\s+|l'|the\s+(?:next\s+)?|an?\s+|une?\s+|prochaines?\s+)*(\d+|une?|an?|one|deux|trois|two|three|few|quelques|couple)?\s*(?:of\s+)?(?:prochaines?\s+)?(working\s+|business\s+)?(minutes?|mn|min|heures?|h|hours?|jours?|days?|semaines?|weeks?)(?:\s+(ouvrés?|ouvrables?|working))?(?![\p{L}\d])/u

const COUNTS: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, an: 1, one: 1, deux: 2, two: 2, couple: 2, trois: 3, three: 3, few: 3, quelques: 3 }

const lengthOf = (unit: string): number => (unit.startsWith('m') ? MINUTE : unit.startsWith('h') ? HOUR : /^(s|w)/.test(unit) ? 7 * DAY : DAY)

interface Local {
  /** Local midnight, in local ms. */
  readonly midnight: number
  readonly ms: number
}

const localOf = (made: Moment, zone: number): Local => {
  const ms = made.ms + (made.offset ?? zone) * MINUTE
  return { ms, midnight: Math.floor(ms / DAY) * DAY }
}

const clockNamed = (sentence: string): number | undefined => {
  const clock = CLOCK.exec(sentence)
  const bare = clock === null ? BARE_CLOCK.exec(sentence) : null
  const found = clock ?? bare
  if (found === null) return undefined
  const minutes = Number(clock === null ? (bare?.[2] ?? bare?.[3] ?? 0) : (clock[2] ?? clock[3] ?? 0))
  const half = clock?.[4] ?? clock?.[5]
  const hours = Number(found[1])
  if (hours > 24 || minutes > 59) return undefined
  return hours + minutes / 60 + (half === 'pm' && hours < 12 ? 12 : 0)
}

const NOON_NAMED = /(?<!après-)\b(midi|noon|midday)\b/

const partOfDay = (sentence: string): number => {
  if (/\b(matin|morning)\b/.test(sentence)) return MORNING_ENDS
  if (NOON_NAMED.test(sentence)) return NOON
  if (/\b(soir|soirée|tonight|evening)(?![\p{L}])/u.test(sentence)) return EVENING_ENDS
  if (/(après-midi|afternoon)/.test(sentence)) return AFTERNOON_ENDS
  return END_OF_DAY
}

/** After so many minutes, hours or days; working days end with the working day. */
const spanNamed = (sentence: string, made: Moment, { ms, midnight }: Local): number | undefined => {
  const within = WITHIN.exec(sentence)
  if (within === null) return undefined
  const count = Number(within[1]) || COUNTS[within[1] ?? ''] || 1
  const isWorking = within[2] !== undefined || within[4] !== undefined
  return isWorking ? made.ms + workingDaysAfter(midnight, count) - midnight + Math.max(0, midnight + END_OF_DAY * HOUR - ms) : made.ms + count * lengthOf(within[3] ?? '')
}

/** Without a day, the next time that the clock shows it; "2:30" may be in the afternoon, « 2h30 » is not. */
const nextTime = (clock: number, { ms, midnight }: Local, isTwelveHour: boolean): number => {
  const due = midnight + clock * HOUR
  if (due >= ms) return due
  return isTwelveHour && clock < 12 && due + 12 * HOUR > ms ? due + 12 * HOUR : due + DAY
}

/**
 * The moment until which a promise runs, in epoch ms; undefined when the sentence names none.
 * @param zone minutes east of UTC, for messages whose own time was written in UTC.
 */
export const promisedTime = (words: string, made: Moment, zone: number): number | undefined => {
  const sentence = words.toLowerCase().replaceAll('’', "'")
  const local = localOf(made, zone)
  const back = made.ms - local.ms
  const span = spanNamed(sentence, made, local)
  if (span !== undefined) return span
  const clock = clockNamed(sentence)
  const day = dayNamed(sentence, local.midnight)
  if (day === undefined) return clock === undefined ? noonOf(sentence, local, back) : nextTime(clock, local, !/\d\s?h|[ap]m\b/.test(sentence)) + back
  const due = day + (clock ?? partOfDay(sentence)) * HOUR
  return (due <= local.ms && clock === undefined ? day + MIDNIGHT * HOUR : due) + back
}

const noonOf = (sentence: string, local: Local, back: number): number | undefined =>
  NOON_NAMED.test(sentence) ? nextTime(NOON, local, false) + back : undefined
