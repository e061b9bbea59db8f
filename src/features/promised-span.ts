import type { Hinted } from './hints.ts'
import { closingHour, epochOf, workdaysAfter, workedAfter, type Wall } from './wall.ts'

/** Spans of time that a promise names ("within two working days"), read from folded words. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

export interface SpanRule extends Hinted {
  readonly pattern: RegExp
  /** Until when it runs, epoch ms; undefined when it is no span after all. */
  until(found: RegExpExecArray, wall: Wall): number | undefined
}

const COUNTS: Readonly<Record<string, number>> = {
  un: 1, une: 1, a: 1, an: 1, one: 1, deux: 2, two: 2, couple: 2, trois: 3, three: 3, quatre: 4, four: 4, cinq: 5, five: 5, six: 6, sept: 7, seven: 7, huit: 8, eight: 8,
  dix: 10, ten: 10, dizaine: 10, douze: 12, twelve: 12, quinze: 15, fifteen: 15, quinzaine: 15, vingt: 20, vingtaine: 20, twenty: 20, trente: 30, thirty: 30, trentaine: 30,
  quarante: 40, forty: 40, 'quarante-huit': 48, 'forty-eight': 48, 'vingt-quatre': 24, 'twenty-four': 24, 'quarante-cinq': 45, 'forty-five': 45, soixante: 60, sixty: 60, demi: 0.5, half: 0.5,
}

const countOf = (words: string | undefined): number => (words === undefined ? 1 : (COUNTS[words] ?? Number(words.replace(',', '.'))))

const BEFORE = "\\b(?:dans|sous|d'ici(?: a)?|within|in|under|en moins de|delais?(?: (?:maximum|maximal|moyen|habituel))?(?: (?:est )?de)?|next|(?:les )?prochaines?|prochains|over the next|give (?:me|us)|(?:laisse[sz]?|donne[sz]?|accorde[sz]?)-(?:moi|nous)|compte[rz]|prevoyez|prevoir|prendra|prendront|take|takes|allow|no later than|at most|au plus tard)"
const FILLER = "(?:\\s+(?:un delai|une?|an?|de|d'|les?|la|the|next|prochaines?|prochains|coming|following|about|around|roughly|approximately|environ|maximum|at most|max|moins de|less than|entre|between|from|another|say|une periode|up to|just|peu pres))*"
const COUNT = `(\\d{1,4}(?:[.,]\\d)?(?= |-|[a-z])|(?:${Object.keys(COUNTS).sort((a, b) => b.length - a.length).join('|')})(?= |-))`
const UPPER = `(?:${COUNT}\\s?(?:-|/|a|to|or|ou|et|and)\\s?)?`
const WORKING = '(working |business |work )?'
const UNIT = '(minutes?|mn|mins?|m|heures?|hrs?|hours?|h|jours?|j|days?|semaines?|weeks?|wks?|mois|months?)'
const WORKED = "(?:,? (ouvre(?:e?s)?|ouvrables?|working)|'? time| from now| qui viennent| a venir)?(?![\\w'])"

/** Words before which "d'ici 18 h" is a time of the day: an hour of the day that has yet to come. */
const isHourOfDay = (found: string, count: number, { local, midnight }: Wall): boolean =>
  /^d'ici/.test(found) && count >= 7 && count <= 23 && midnight + count * HOUR > local

/** A month on, or the last day of that month where it is shorter. */
const monthsAfter = (wall: Wall, months: number): number => {
  const day = new Date(wall.midnight)
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate()
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, Math.min(day.getUTCDate(), last))
  return epochOf(midnight + wall.local - wall.midnight, wall.clock)
}

/** Working days end as the desk closes; "24 working hours" is one of them. */
const worked = (wall: Wall, unit: string, count: number): number => {
  const days = unit.startsWith('h') && count % 24 === 0 ? count / 24 : unit.startsWith('j') || unit.startsWith('d') ? count : undefined
  if (days !== undefined) return epochOf(workdaysAfter(wall, days) + closingHour(wall) * HOUR, wall.clock)
  return epochOf(workedAfter(wall, unit.startsWith('m') ? count : count * 60), wall.clock)
}

const after = (wall: Wall, count: number, unit: string, isWorked: boolean): number => {
  if (/^mo/.test(unit)) return monthsAfter(wall, count)
  if (/^(s|w)/.test(unit)) return wall.ms + count * WEEK
  if (isWorked) return worked(wall, unit, count)
  return wall.ms + count * (unit.startsWith('m') ? MINUTE : unit.startsWith('h') ? HOUR : DAY)
}

const BEFORE_HINTS = ['dans', 'sous', ' d ici', 'within', ' in ', ' under', 'en moins de', 'delai', 'next', 'prochain', 'give me', 'give us', 'lais', 'donne', 'accorde', 'compte', 'prevoyez', 'prevoir', 'prendr', 'take', 'allow', 'no later than', 'at most', 'au plus tard']
const UNIT_HINTS = ['min', 'mn', 'heure', 'hour', 'hr', 'jour', 'day', 'semaine', 'week', 'wk', 'mois', 'month', ...['m', 'h', 'j'].flatMap((unit) => [` ${unit} `, ` ${unit}#`, `#${unit} `, `#${unit}#`])]

const counted: SpanRule = {
  pattern: new RegExp(`${BEFORE}${FILLER}\\s+${UPPER}${COUNT}(?:ish(?=[\\s-])| \\(\\d+\\))?[\\s-]?(?:of |de |full )?(?:prochaines? |prochains )?${WORKING}${UNIT}(?:\\s?(\\d\\d))?${WORKED}`, 'g'),
  hints: [BEFORE_HINTS, UNIT_HINTS],
  until: ([whole, , upper, working, unit = '', rest, tail], wall) => {
    const count = countOf(upper)
    if (/^h/.test(unit) && (isHourOfDay(whole, count, wall) || (rest !== undefined && /^d'ici/.test(whole)))) return undefined
    return after(wall, count, unit, working !== undefined || tail !== undefined) + (rest === undefined ? 0 : Number(rest) * MINUTE)
  },
}

const fixed = (pattern: string, ms: number, ...hint: readonly string[]): SpanRule => ({ pattern: new RegExp(pattern, 'g'), hints: [hint], until: (_, wall) => wall.ms + ms })

export const spanRules: readonly SpanRule[] = [
  counted,
  fixed("\\b(?:within|in|dans|d'ici|sous) (?:the (?:next )?|l'|un |une |an )?(?:hour|heure)(?! (?:and a half|et demie))(?![\\w-])", HOUR, ' hour ', ' heure '),
  fixed("\\b(?:within|in|dans) (?:the next |the |la )minute\\b", MINUTE, ' minute '),
  fixed("\\b(?:within|in|dans|d'ici|sous) (?:the next |une? )?(?:demi[- ]heure|(?:about )?(?:a )?half(?: an|[- ]an)?[- ]hour)\\b", HOUR / 2, 'demi heure', 'half'),
  fixed("\\b(?:within|in|dans|d'ici|sous) (?:an? |un petit |un )?(?:quart d'heure|quarter of an hour)\\b", HOUR / 4, 'quart d heure', 'quarter of'),
  fixed("\\b(?:dans|d'ici|sous) (?:les )?trois quarts d'heure\\b", 0.75 * HOUR, 'trois quarts'),
  fixed("\\b(?:within|in|dans|d'ici|sous) (?:an |une |1 )?(?:hour and a half|heure et demie)\\b", 1.5 * HOUR, 'hour and', 'heure et'),
  fixed('\\b(?:within|in) (?:about )?three quarters of an hour\\b', 0.75 * HOUR, 'three quarters'),
  fixed('\\b(?:within|in) (?:an|one) hour or (?:two|so)\\b', 2 * HOUR, 'hour or'),
  fixed('\\b(?:within|in) (?:a|one) day or two\\b', 2 * DAY, 'day or two'),
  fixed('\\b(?:within|in) (?:a|one) week or two\\b', 2 * WEEK, 'week or two'),
  fixed("\\b(?:dans|d'ici|sous) un jour ou deux\\b", 2 * DAY, 'un jour ou'),
  fixed("\\b(?:dans|sous|d'ici) (?:une )?huitaine(?: de jours)?\\b", WEEK, 'huitaine'),
  fixed("\\b(?:dans|sous|d'ici) (?:une )?quinzaine(?: de jours)?\\b", 15 * DAY, 'quinzaine'),
  fixed('\\b(?:within|in) (?:a|one|the next|about a) fortnight\\b', 2 * WEEK, 'fortnight'),
]
