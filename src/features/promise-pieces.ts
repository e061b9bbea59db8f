import { type DayRule, dayRules, type NamedDay } from './promised-day.ts'
import { SPAN_HINT, spanRules } from './promised-span.ts'
import { clockNamedBy, type ZoneClock } from './time-zone.ts'
import { closingHour, openingHour, type Wall } from './wall.ts'

interface Placed {
  readonly start: number
  readonly end: number
}

/** A bit of a time: words that name a part of it. */
export type Piece = Placed & (
  | { readonly kind: 'span'; readonly until: number }
  | { readonly kind: 'clock'; readonly minutes: number; /** "2:30" may be in the afternoon. */ readonly isTwelveHour: boolean }
  | { readonly kind: 'day'; readonly rule: DayRule; readonly found: RegExpExecArray; readonly day: NamedDay | undefined }
  /** Until which hour of the day; of the next day when the words say so. */
  | { readonly kind: 'part'; readonly hour: number; readonly isTomorrow: boolean }
  | { readonly kind: 'zone'; readonly clock: ZoneClock }
  | { readonly kind: 'vague' }
)

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

const wordPiece = (found: RegExpExecArray): Piece => {
  const minutes = (HOUR_WORDS.indexOf(found[2] ?? '') + 1) * 60 + (QUARTERS[found[1] ?? ''] ?? 0)
  return { kind: 'clock', start: found.index, end: found.index + found[0].length, minutes, isTwelveHour: true }
}

/** What every time of the clock has some of. */
const CLOCK_HINT = /\d|\b(?:at|by|before) /

const MORNING_HALF = 12

const clockPiece = (found: RegExpExecArray, isFrench: boolean): Piece | undefined => {
  const [whole, hourWord = '', minuteWord = '0', half] = found
  const hour = Number(hourWord)
  if (hour > 24 || (half !== undefined && (hour > 12 || hour === 0))) return undefined
  const hour24 = half === undefined ? hour : (hour % MORNING_HALF) + (half === 'p' ? 12 : 0)
  const isTwelveHour = half === undefined && !isFrench && !hourWord.startsWith('0') && hour >= 1 && hour <= 12
  return { kind: 'clock', start: found.index, end: found.index + whole.length, minutes: hour24 * 60 + Number(minuteWord), isTwelveHour }
}

const clockPieces = (words: string): readonly (Piece | undefined)[] => [
  ...Array.from(words.matchAll(FRENCH_CLOCK), (found) => clockPiece(found, true)),
  ...[HALF_CLOCK, COLON_CLOCK, DOTTED_CLOCK, PLAIN_CLOCK, BARE_CLOCK].flatMap((pattern) => Array.from(words.matchAll(pattern), (found) => clockPiece(found, false))),
  ...Array.from(words.matchAll(WORD_CLOCK), wordPiece),
]

type Hour = (wall: Wall) => number

const NOON = 12
const MIDNIGHT = 24
const EVENING_ENDS = 22
const AFTERNOON_ENDS: Hour = (wall) => (closingHour(wall) > NOON ? Math.min(closingHour(wall), 18) : 18)
/** "First thing" is within the first hour at work. */
const FIRST_THING: Hour = (wall) => openingHour(wall) + 1

/** Parts of the day, and when they are over. */
const PARTS: readonly (readonly [pattern: RegExp, hour: Hour, isTomorrow?: boolean])[] = [
  [/\bfirst thing (?:tomorrow )?in the morning\b/g, FIRST_THING, true],
  [/\b(?:first thing|(?:a|des) (?:la premiere heure|l'ouverture)|at opening(?: time)?|(?:en )?debut de matinee|early (?:in the )?morning|(?:at|by) (?:the )?start of (?:the )?(?:business|day)|sob)\b/g, FIRST_THING],
  [/\b(?:(?:en )?milieu de matinee|mid[- ]morning)\b/g, () => 11],
  [/\b(?:in the (?:morning|am))\b/g, () => NOON, true],
  [/\b(?:(?:en )?fin de matinee|(?:dans|de) la matinee|dans la matinee|ce matin|this morning|(?:late )?morning|matin|(?:before|by) lunch(?:time)?|lunch-?time|lunch)\b/g, () => NOON],
  [/\b(?:noon|midday|mid-day|midi)\b/g, () => NOON],
  [/\b(?:(?:en |le )?debut (?:d'|de l')apres[- ]midi|early (?:in the |this )?afternoon)\b/g, () => 15],
  [/\b(?:(?:en )?milieu d'apres[- ]midi|mid[- ]afternoon)\b/g, () => 16],
  [/\b(?:(?:en )?fin d'apres[- ]midi|(?:dans l'|cet |d'ici la fin de l')?apres[- ]midi|(?:late |this |in the |end of the )?afternoon)\b/g, AFTERNOON_ENDS],
  [/\b(?:ce soir|(?:dans|en) (?:la )?soiree|soir|soiree|tonight|(?:this |in the )?evening)\b/g, () => EVENING_ENDS],
  [/\b(?:(?:la |en )?fin de (?:la |cette )?journee|(?:the )?end of (?:the |my |our |this |today's )?(?:business |working |work )?day|(?:the )?end of (?:business|play)|close of (?:business|play)|eod|cob|eob|end of today)\b/g, closingHour],
  [/\b(?:minuit|midnight)\b/g, () => MIDNIGHT],
]

/** What every part of the day has some of. */
const PART_HINT = /thing|heure|ouvert|open|matin|morning|start|sob|the am|lunch|noon|mid|minuit|apres|soir|night|evening|journee|day|business|play|eod|cob|eob/

const ZONE = /(?:\b(utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?\b)|\b(?:utc|gmt|wet|west|bst|cest|cet|eest|eet|ist|jst|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|hst|et|ct|mt|pt)\b|\b(eastern|central|mountain|pacific|paris|french|brussels|london|uk|berlin|new york) (?:standard |daylight |local )?time\b|(?<=\d\s?|[ap]m )(eastern|central|mountain|pacific)\b|\bheures? (?:de |d')(?:la )?(paris|bruxelles|londres|geneve|montreal|quebec|new york)\b|\(heures? (?:de )?(paris)\)/g

const VAGUE = /\b(?:(?:very |fairly |quite )?soon(?:est)?|shortly|asap|a\.s\.a\.p|as (?:soon|quick(?:ly)?|fast) as|in due (?:course|time)|at (?:the|our|my) (?:earliest|soonest)|in a (?:bit|moment|while|minute)|momentarily|promptly|quickly|in (?:the )?(?:next )?(?:few|several|coming|following|near)(?: \w+)?|(?:with)?in (?:the next |the |a )?(?:few|several|coming) \w+|(?:in )?(?:the|a|our) (?:next|future|upcoming|coming) (?:version|release|update|days|weeks|hours)|eventually|as and when|des que|au plus (?:vite|tot)|(?:tres |assez |plus )?rapidement|prochainement|(?:tres )?bientot|tres vite|sous peu|d'ici peu|(?:dans|sous) (?:les|de) (?:meilleurs|plus brefs|brefs) delais|(?:dans|sous|d'ici) (?:les )?(?:quelques?|prochaine?s|plusieurs) \w+|une (?:prochaine|future) (?:version|mise a jour)|incessamment|sans (?:tarder|delai)|en temps voulu|ulterieurement|plus tard|later on|by \d{1,2}\/\d{1,2}|(?:early|beginning of|debut) (?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b/g

const placed = (found: RegExpExecArray): Placed => ({ start: found.index, end: found.index + found[0].length })

const each = <T>(words: string, pattern: RegExp, make: (found: RegExpExecArray) => T): T[] => Array.from(words.matchAll(pattern), make)

const dayPiece = (rule: DayRule, found: RegExpExecArray, wall: Wall): Piece => ({ kind: 'day', rule, found, day: rule.day(found, wall), ...placed(found) })

/** French words, as it happens. */
const FRENCH_WORDS = ['et', 'est', 'pt', 'mt', 'ct']

const zonePiece = (found: RegExpExecArray, { french }: Wall): Piece | undefined => {
  if (french && FRENCH_WORDS.includes(found[0])) return undefined
  const clock = clockNamedBy(found.slice(2).find((name: string | undefined) => name !== undefined) ?? found[0])
  return clock === undefined ? undefined : { kind: 'zone', clock, ...placed(found) }
}

const spanPieces = (words: string, wall: Wall): readonly (Piece | undefined)[] =>
  spanRules.flatMap(({ pattern, until }) => each(words, pattern, (found): Piece | undefined => {
    const end = until(found, wall)
    return end === undefined ? undefined : { kind: 'span', until: end, ...placed(found) }
  }))

const dayPieces = (words: string, wall: Wall): readonly Piece[] =>
  dayRules.flatMap(({ hint, rules }) => (hint.test(words) ? rules.flatMap((rule) => each(words, rule.pattern, (found) => dayPiece(rule, found, wall))) : []))

const partPieces = (words: string, wall: Wall): readonly Piece[] =>
  PARTS.flatMap(([pattern, hour, isTomorrow = false]) => each(words, pattern, (found): Piece => ({ kind: 'part', hour: hour(wall), isTomorrow, ...placed(found) })))

/** All pieces of times in folded words, longest first where they overlap, in order. */
export const piecesIn = (words: string, wall: Wall): readonly Piece[] => {
  const all: (Piece | undefined)[] = [
    ...(SPAN_HINT.test(words) ? spanPieces(words, wall) : []),
    ...dayPieces(words, wall),
    ...(PART_HINT.test(words) ? partPieces(words, wall) : []),
    ...(CLOCK_HINT.test(words) ? clockPieces(words) : []),
    ...each(words, ZONE, (found) => zonePiece(found, wall)),
    ...each(words, VAGUE, (found): Piece => ({ kind: 'vague', ...placed(found) })),
  ]
  const longestFirst = all.filter((one) => one !== undefined).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept: Piece[] = []
  for (const piece of longestFirst) if (!kept.some(({ start, end }) => piece.start < end && piece.end > start)) kept.push(piece)
  return kept.sort((a, b) => a.start - b.start)
}
