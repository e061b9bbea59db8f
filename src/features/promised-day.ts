import type { Hinted } from './hints.ts'
import { daysFromCivil } from './moment.ts'
import { closingHour, isWorkday, lastWorkday, type Wall, weekdayOf } from './wall.ts'

/** Days that a promise names, read from folded words: local midnights, in local ms. */

const DAY = 86_400_000
const SUNDAY_ENDS = 24

/** A day: its midnight, and the hour until which it runs when the words name none. */
export interface NamedDay {
  readonly midnight: number
  readonly ends?: number
}

export interface DayRule extends Hinted {
  readonly pattern: RegExp
  /** More specific days win over others beside them: "Friday, January 16". */
  readonly rank: number
  /** "Before Monday" ends as Monday begins; "before the end of the week" is still in it. */
  readonly isWhole: boolean
  /** Undefined: no such day, or one that is past. */
  day(found: RegExpExecArray, wall: Wall): NamedDay | undefined
}

const WEEKDAY = '(dimanche|sunday|sun|lundi|monday|mon|mardi|tuesday|tues?|mercredi|wednesday|wed|jeudi|thursday|thurs?|thu|vendredi|friday|fri|samedi|saturday|sat)'
const WEEKDAY_STARTS = [/^(dim|sun)/, /^(lun|mon)/, /^(mard|tue)/, /^(mer|wed)/, /^(jeu|thu)/, /^(ven|fri)/, /^sa/]
const MONTH = '(janvier|janv|january|jan|fevrier|fevr|fev|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|juillet|juil|july|jul|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|decembre|december|dec)'
const MONTH_STARTS = [/^jan/, /^(fev|feb)/, /^mar/, /^(avr|apr)/, /^(mai|may)/, /^(juin|jun)/, /^(juil|jul)/, /^(aou|aug)/, /^sep/, /^oct/, /^nov/, /^dec/]
const YEAR = '(?:,?\\s+(20\\d\\d))?'
const NEXT_WEEK = '(?:(?:de )?la semaine prochaine|semaine prochaine|next week)'

const weekdayNumber = (name: string): number => WEEKDAY_STARTS.findIndex((start) => start.test(name))
const monthNumber = (name: string): number => MONTH_STARTS.findIndex((start) => start.test(name))
const yearOf = (midnight: number): number => new Date(midnight).getUTCFullYear()
const monthOf = (midnight: number): number => new Date(midnight).getUTCMonth()

/** @param month 0 to 11; beyond, the years that follow. */
const lastOfMonth = (year: number, month: number): NamedDay => ({ midnight: Date.UTC(year, month + 1, 0) })

const civil = (year: number, month: number, day: number): number | undefined => {
  const midnight = daysFromCivil(year, month + 1, day) * DAY
  return day >= 1 && monthOf(midnight) === month ? midnight : undefined
}

const LONG_PAST = 180

/** This year's day of that name, or the next year's when this year's is long past; none when it has just been. */
const dated = (wall: Wall, day: number, month: number, year: string | undefined): NamedDay | undefined => {
  const written = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year)
  let midnight = civil(written ?? yearOf(wall.midnight), month, day)
  if (written === undefined && midnight !== undefined && midnight < wall.midnight - LONG_PAST * DAY) midnight = civil(yearOf(wall.midnight) + 1, month, day)
  return midnight === undefined || midnight < wall.midnight ? undefined : { midnight }
}

/** The next day of the month with that number. */
const numbered = (wall: Wall, day: number): NamedDay | undefined => {
  for (const ahead of [0, 1]) {
    const month = new Date(Date.UTC(yearOf(wall.midnight), monthOf(wall.midnight) + ahead, 1))
    const midnight = civil(month.getUTCFullYear(), month.getUTCMonth(), day)
    if (midnight !== undefined && midnight >= wall.midnight) return { midnight }
  }
  return undefined
}

/** "05/02": the day comes first in French; in English it may be either, unless one of them is no month. */
const slashed = (wall: Wall, first: number, second: number, year: string | undefined): NamedDay | undefined => {
  if (wall.french || first > 12) return dated(wall, first, second - 1, year)
  return second > 12 || first === second ? dated(wall, second, first - 1, year) : undefined
}

const monday = (wall: Wall, weeks: number): number => wall.midnight + (7 * weeks - ((weekdayOf(wall.midnight) + 6) % 7)) * DAY

const weekdayAhead = (wall: Wall, name: string, more = 0): NamedDay =>
  ({ midnight: wall.midnight + ((((weekdayNumber(name) - weekdayOf(wall.midnight) + 7) % 7) || 7) + more) * DAY })

const weekdayNextWeek = (wall: Wall, name: string): NamedDay => ({ midnight: monday(wall, 1) + ((weekdayNumber(name) + 6) % 7) * DAY })

/** The last working day of this week; at the weekend, of the next. */
const endOfWeek = (wall: Wall): NamedDay => {
  const last = lastWorkday(wall, monday(wall, 0))
  return { midnight: last < wall.midnight ? lastWorkday(wall, monday(wall, 1)) : last }
}

const nextWorkday = (wall: Wall): NamedDay => {
  let midnight = wall.midnight + DAY
  for (let i = 0; i < 30 && !isWorkday(wall, midnight); i++) midnight += DAY
  return { midnight }
}

/** The second working day: what comes "early next week". */
const EARLY_IN_WEEK = 1
const MIDDLE_OF_WEEK = 2
const MIDDLE_OF_MONTH = 15

/** Names as words of their own, and as what words end with. */
const wordsOf = (names: string): readonly string[] => names.slice(1, -1).split('|').flatMap((name) => (name.endsWith('?') ? [` ${name.slice(0, -2)} `, ` ${name.slice(0, -1)} `] : [` ${name} `]))
const endingsOf = (names: string): readonly string[] => names.slice(1, -1).split('|').map((name) => `${name} `)
const A_WEEKDAY = wordsOf(WEEKDAY)
const A_MONTH = endingsOf(MONTH)
const A_NEXT_WEEK = ['semaine prochaine', 'next week']

const rule = (hints: Hinted['hints'], pattern: string, rank: number, day: DayRule['day'], isWhole = rank > 0): DayRule =>
  ({ pattern: new RegExp(`\\b${pattern}(?![\\w/])`, 'g'), hints, rank, day, isWhole })

const monthly = (found: RegExpExecArray, wall: Wall): number => {
  const month = monthNumber(found[1] ?? '')
  return month < monthOf(wall.midnight) ? month + 12 : month
}

const ISO_DATE = rule([['# # #']], '(20\\d\\d)-(\\d\\d)-(\\d\\d)', 4, ([, year, month, day], wall) => dated(wall, Number(day), Number(month) - 1, year))
const DATES: readonly DayRule[] = [
  ISO_DATE,
  rule([['#'], A_MONTH], `(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b\\.?${YEAR}`, 4, ([, day, month, year], wall) => dated(wall, Number(day), monthNumber(month ?? ''), year)),
  rule([['#'], A_MONTH], `${MONTH}\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![:h\\d])${YEAR}`, 4, ([, month, day, year], wall) => dated(wall, Number(day), monthNumber(month ?? ''), year)),
  rule([['# # #']], '(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d\\d|\\d\\d))(?!\\d)', 4, ([, first, second, year], wall) => slashed(wall, Number(first), Number(second), year)),
  rule([['# #']], '(\\d{1,2})/(\\d{1,2})', 4, ([, first, second], wall) => slashed(wall, Number(first), Number(second), undefined)),
  rule([[' le #', ' au #', ' the #']], '(?:(?:le|au) (3[01]|[12]\\d|0?[1-9])(?:er)?|the (3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th))(?! ?(?:h\\b|heures?|%|o.clock|days?|jours?|hours?|min|[a-z]{3,} (?:version|points?)))(?=$|[\\s.,;!)])', 2, ([, french, english], wall) => numbered(wall, Number(french ?? english))),
]

const MONTHS: readonly DayRule[] = [
  rule([['mois prochain', 'next month']], "(?:la )?fin (?:du mois prochain)|(?:the )?end of next month|le mois prochain|next month", 0, (_, wall) => lastOfMonth(yearOf(wall.midnight), monthOf(wall.midnight) + 1)),
  rule([['mois', 'month', 'eom']], '(?:la )?fin (?:du|de ce|de) mois|(?:the )?(?:month end|end of (?:the |this )?month)|eom|ce mois-ci|dans le mois|later this month|this month', 0, (_, wall) => lastOfMonth(yearOf(wall.midnight), monthOf(wall.midnight))),
  rule([['fin', 'courant', 'end of', 'late', 'course of'], A_MONTH], `(?:la )?(?:fin|courant|(?:the )?end of|late|fin du mois de|in the course of)(?: du mois de| de| d')? ?${MONTH}${YEAR}`, 3, (found, wall) => lastOfMonth(Number(found[2] ?? yearOf(wall.midnight)), found[2] === undefined ? monthly(found, wall) : monthNumber(found[1] ?? '')), false),
  rule([['mi ', 'mid ', 'middle of'], A_MONTH], `(?:la )?(?:mi|mid|the middle of|middle of)[- ]${MONTH}`, 3, (found, wall) => ({ midnight: Date.UTC(yearOf(wall.midnight), monthly(found, wall), MIDDLE_OF_MONTH) }), false),
  rule([['annee', 'year', 'eoy']], "(?:la )?fin (?:de l'annee|d'annee)|(?:the )?end of (?:the |this )?year|year end|eoy", 0, (_, wall) => lastOfMonth(yearOf(wall.midnight), 11)),
  rule([['trimestre', 'quarter', 'eoq']], '(?:la )?fin (?:du|de) trimestre|(?:the )?end of (?:the |this )?quarter|eoq', 0, (_, wall) => lastOfMonth(yearOf(wall.midnight), Math.floor(monthOf(wall.midnight) / 3) * 3 + 2)),
]

const WEEKS: readonly DayRule[] = [
  rule([A_NEXT_WEEK, A_WEEKDAY], `${WEEKDAY},? (?:of |in |de )?${NEXT_WEEK}`, 3, ([, name], wall) => weekdayNextWeek(wall, name ?? '')),
  rule([A_NEXT_WEEK, A_WEEKDAY], `${NEXT_WEEK},? (?:on )?${WEEKDAY}`, 3, ([, name], wall) => weekdayNextWeek(wall, name ?? '')),
  rule([['#'], A_WEEKDAY], `${WEEKDAY},? (?:le |the )?(\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:h|heures?|[:.]\\d\\d|[ap]m|o.clock|(?:of )?${MONTH})\\b)`, 3, ([, , day], wall) => numbered(wall, Number(day))),
  rule([['en huit']], `(?:le )?${WEEKDAY} en huit`, 3, ([, name], wall) => weekdayAhead(wall, name ?? '', 7)),
  rule([['debut', 'early', 'beginning', 'start', 'first thing']], `(?:(?:en |le |au )?debut (?:de )?${NEXT_WEEK}|en debut de semaine|(?:early|(?:at |by )?(?:the )?(?:beginning|start) of|first thing) next week)`, 2, (_, wall) => ({ midnight: monday(wall, 1) + EARLY_IN_WEEK * DAY }), false),
  rule([A_NEXT_WEEK], `(?:(?:en |au )?milieu (?:de )?${NEXT_WEEK}|mid[- ]next week|(?:the )?middle of next week)`, 2, (_, wall) => ({ midnight: monday(wall, 1) + MIDDLE_OF_WEEK * DAY }), false),
  rule([A_NEXT_WEEK], `(?:(?:la |en )?fin (?:de )?${NEXT_WEEK}|(?:the )?end of next week|later next week|late next week|(?:dans le )?courant (?:de )?${NEXT_WEEK}|(?:dans )?${NEXT_WEEK})`, 1, (_, wall) => ({ midnight: lastWorkday(wall, monday(wall, 1)) }), false),
  rule([A_NEXT_WEEK], '(?:before|avant) next week|avant la semaine prochaine', 2, (_, wall) => ({ midnight: monday(wall, 1), ends: 0 }), false),
  rule([['semaine', 'week', 'eow']], "(?:(?:la |en )?fin de (?:la |cette )?semaine|cette semaine|dans la semaine|(?:the )?end of (?:the |this )?(?:business |work(?:ing)? )?week|(?:later )?this week|within the week|eow|(?:before|by|avant) (?:the |this |le |ce )?week-?end)", 0, (_, wall) => endOfWeek(wall)),
  rule([['week']], '(?:(?:over |this |at )(?:the )?week-?end|ce week-?end|dans le week-?end)', 0, (_, wall) => ({ midnight: monday(wall, 0) + 6 * DAY, ends: SUNDAY_ENDS })),
  rule([['jour ouvr', 'business', 'work']], '(?:le |the )?(?:prochain jour ouvr(?:e|able)|jour ouvr(?:e|able) suivant|(?:next|following) (?:business|working|work) ?day)', 2, (_, wall) => nextWorkday(wall)),
]

const NEAR: readonly DayRule[] = [
  rule([['demain', 'after tomorrow']], "(?:apres[- ]demain|(?:the )?day after tomorrow)", 3, (_, wall) => ({ midnight: wall.midnight + 2 * DAY })),
  rule([[' demain', ' tomorrow', ' tmrw', ' tmw']], '(?:demain|tomorrow|tmrw|tmw)', 2, (_, wall) => ({ midnight: wall.midnight + DAY })),
  rule([['aujourd hui', 'today', 'ce jour', 'la journee', 'the day']], "(?:aujourd'hui|(?:later )?today|later on today|ce jour|dans la journee|within the day)", 1, (_, wall) => ({ midnight: wall.midnight, ends: closingHour(wall) }), false),
  rule([[' this '], A_WEEKDAY], `(?:this (?:coming )?)${WEEKDAY}`, 2, ([, name], wall) => (weekdayNumber(name ?? '') === weekdayOf(wall.midnight) ? { midnight: wall.midnight } : weekdayAhead(wall, name ?? ''))),
  rule([A_WEEKDAY], `(?:next |coming |ce |le |of )?${WEEKDAY}(?: prochain| qui vient| next)?`, 1, ([, name], wall) => weekdayAhead(wall, name ?? '')),
]

export const dayRules: readonly DayRule[] = [...DATES, ...WEEKS, ...MONTHS, ...NEAR]
