import type { Hinted } from './hints.ts'

/** Times of the clock that a promise names ("by 5pm"), read from folded words. */
export interface NamedClock {
  readonly minutes: number
  /** "2:30" may be in the afternoon. */
  readonly isTwelveHour: boolean
}

export interface ClockRule extends Hinted {
  readonly pattern: RegExp
  /** Undefined: no such time. */
  clock(found: RegExpExecArray): NamedClock | undefined
}

const FRENCH_CLOCK = /\b(\d{1,2})\s?(?:h|heures?)(?:\s?([0-5]\d))?(?![\w])/g
const COLON_CLOCK = /\b(\d{1,2}):([0-5]\d)(?::[0-5]\d)?(?:\s?([ap])\.?m\b\.?)?(?![\d:])/g
const HALF_CLOCK = /\b(\d{1,2})(?:[.:h]([0-5]\d))?\s?([ap])\.?m\b/g
const DOTTED_CLOCK = /\b(?<=(?:at|by|before|update:?|around|until) )(\d{1,2})\.([0-5]\d)(?![\d.])(?:\s?([ap])m\b)?/g
const BARE_CLOCK = /\b(?<=\b(?:at|by|before|around|about) )(\d{1,2})(?: o.clock)?(?=$|[.,;!)](?!\d)| (?:tomorrow|today|tonight|on (?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sharp|at the latest|latest|o.clock|in the|this|and|i|we|you|i'll|we'll|you'll|our|my|cet|cest|utc|gmt|est|edt|pst|pdt|et|pt))/g

/** "By 1700": years are none of these. */
const PLAIN_CLOCK = /\b(?<=(?:at|by|before|until) )([01]\d|2[0-3])([0-5]\d)(?! ?(?:users?|people|mb|gb|euros?|%))(?=$|[\s.,;!)])(?<!\b20[2-4]\d)/g
const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const WORD_CLOCK = new RegExp(`(?<=\\b(?:at|by|before) )(?:a )?(half past |quarter past |quarter to )?(${HOUR_WORDS.join('|')})(?: o.clock)?(?=$|[.,;!)]| (?:tomorrow|today|on |at the latest|sharp|in the))`, 'g')
const QUARTERS: Readonly<Record<string, number>> = { 'half past ': 30, 'quarter past ': 15, 'quarter to ': -15 }

const MORNING_HALF = 12

const clockOf = ([, hourWord = '', minuteWord = '0', half]: RegExpExecArray, isFrench: boolean): NamedClock | undefined => {
  const hour = Number(hourWord)
  if (hour > 24 || (half !== undefined && (hour > 12 || hour === 0))) return undefined
  const hour24 = half === undefined ? hour : (hour % MORNING_HALF) + (half === 'p' ? 12 : 0)
  const isTwelveHour = half === undefined && !isFrench && !hourWord.startsWith('0') && hour >= 1 && hour <= 12
  return { minutes: hour24 * 60 + Number(minuteWord), isTwelveHour }
}

const french: ClockRule['clock'] = (found) => clockOf(found, true)
const english: ClockRule['clock'] = (found) => clockOf(found, false)
const inWords: ClockRule['clock'] = ([, quarter = '', hour = '']) => ({ minutes: (HOUR_WORDS.indexOf(hour) + 1) * 60 + (QUARTERS[quarter] ?? 0), isTwelveHour: true })

const BEFORE = ['at #', 'by #', 'before #', 'around #', 'about #', 'until #', 'update #']

export const clockRules: readonly ClockRule[] = [
  { pattern: FRENCH_CLOCK, hints: [['#h', '# h']], clock: french },
  { pattern: HALF_CLOCK, hints: [['#'], ['am ', 'pm ', 'a m ', 'p m ']], clock: english },
  { pattern: COLON_CLOCK, hints: [['# #']], clock: english },
  { pattern: DOTTED_CLOCK, hints: [BEFORE, ['# #']], clock: english },
  { pattern: PLAIN_CLOCK, hints: [BEFORE], clock: english },
  { pattern: BARE_CLOCK, hints: [BEFORE], clock: english },
  { pattern: WORD_CLOCK, hints: [[' at ', ' by ', ' before '], HOUR_WORDS.map((hour) => ` ${hour}`)], clock: inWords },
]
