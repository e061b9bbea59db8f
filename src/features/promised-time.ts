import type { Moment } from './moment.ts'

/** When a reply is announced for, read from the sentence that announces it. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** End of the working day, where a promise names a day or a part of it. */
const END_OF_DAY = 18
const NOON = 12.5
const MORNING_ENDS = 12
const AFTERNOON_ENDS = 18

const WEEKDAYS: readonly RegExp[] = [
  /\b(dimanche|sunday)\b/, /\b(lundi|monday)\b/, /\b(mardi|tuesday)\b/, /\b(mercredi|wednesday)\b/, /\b(jeudi|thursday)\b/, /\b(vendredi|friday)\b/,
  /\b(samedi|saturday)\b/,
]

const CLOCK = /\b(?:avant|à|a|vers|d'ici|by|at|before|until|update)\s+(\d{1,2})(?:\s?(?:h|:|\.)\s?(\d{2})?|\s?(am|pm)\b)(?:\s?(am|pm)\b)?/
const BARE_CLOCK = /\b(\d{1,2})\s?(?:h\s?(\d{2})?|:(\d{2}))(?!\d)/
const WITHIN = /\b(?:dans|sous|d'ici|within|in)\s+(?:les?\s+|the\s+(?:next\s+)?|an?\s+|une?\s+|prochaines?\s+)*(\d+|une?|an?|deux|two|few|quelques)?\s*(minutes?|mn|min|heures?|h|hours?|jours?|days?)(?:\s+(?:ouvrés?|ouvrables?|working))?\b/

const COUNTS: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, an: 1, deux: 2, two: 2, few: 3, quelques: 3 }

const lengthOf = (unit: string): number => (/^m/.test(unit) ? MINUTE : /^(h|heure)/.test(unit) ? HOUR : DAY)

interface Local {
  /** Local midnight, in local ms. */
  readonly midnight: number
  readonly ms: number
}

const localOf = (made: Moment, zone: number): Local => {
  const ms = made.ms + (made.offset ?? zone) * MINUTE
  return { ms, midnight: Math.floor(ms / DAY) * DAY }
}

const dayNamed = (sentence: string, { midnight }: Local): number | undefined => {
  if (/\b(après-demain|apres-demain)\b/.test(sentence)) return midnight + 2 * DAY
  if (/\b(demain|tomorrow)\b/.test(sentence)) return midnight + DAY
  if (/\b(aujourd'hui|today|ce soir|cet après-midi|ce matin|tonight|this (?:morning|afternoon|evening)|dans la journée|end of (?:the )?(?:day|play)|eod|fin de journée|cob)\b/.test(sentence)) return midnight
  const today = (Math.floor(midnight / DAY) + 4) % 7
  const named = WEEKDAYS.findIndex((day) => day.test(sentence))
  return named < 0 ? undefined : midnight + (((named - today + 7) % 7) || 7) * DAY
}

const clockNamed = (sentence: string): number | undefined => {
  const clock = CLOCK.exec(sentence)
  const bare = clock === null ? BARE_CLOCK.exec(sentence) : null
  const found = clock ?? bare
  if (found === null) return undefined
  const minutes = Number(clock === null ? (bare?.[2] ?? bare?.[3] ?? 0) : (clock[2] ?? 0))
  const half = clock?.[3] ?? clock?.[4]
  const hours = Number(found[1])
  if (hours > 24 || minutes > 59) return undefined
  return hours + minutes / 60 + (half === 'pm' && hours < 12 ? 12 : 0)
}

const partOfDay = (sentence: string): number => {
  if (/\b(matin|morning)\b/.test(sentence)) return MORNING_ENDS
  if (/\b(midi|noon)\b/.test(sentence) && !/après-midi|afternoon/.test(sentence)) return NOON
  if (/(après-midi|afternoon)/.test(sentence)) return AFTERNOON_ENDS
  return END_OF_DAY
}

/**
 * The moment until which a promise runs, in epoch ms; undefined when the sentence names none.
 * @param zone minutes east of UTC, for messages whose own time was written in UTC.
 */
export const promisedTime = (words: string, made: Moment, zone: number): number | undefined => {
  const sentence = words.toLowerCase().replaceAll('’', "'")
  const local = localOf(made, zone)
  const back = made.ms - local.ms
  const within = WITHIN.exec(sentence)
  if (within !== null) return made.ms + (Number(within[1]) || COUNTS[within[1] ?? ''] || 1) * lengthOf(within[2] ?? '')
  const clock = clockNamed(sentence)
  const day = dayNamed(sentence, local)
  if (clock !== undefined) {
    const due = (day ?? local.midnight) + clock * HOUR
    return (day === undefined && due < local.ms ? due + (clock <= 12 && due + 12 * HOUR > local.ms ? 12 * HOUR : DAY) : due) + back
  }
  return day === undefined ? undefined : day + partOfDay(sentence) * HOUR + back
}
