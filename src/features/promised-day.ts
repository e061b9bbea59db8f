/** The day that a sentence names, as local midnight in local ms. */

const DAY = 86_400_000
const FRIDAY = 5

const WEEKDAYS: readonly RegExp[] = [
  /\b(dimanche|sunday)\b/, /\b(lundi|monday)\b/, /\b(mardi|tuesday)\b/, /\b(mercredi|wednesday)\b/, /\b(jeudi|thursday)\b/, /\b(vendredi|friday)\b/,
  /\b(samedi|saturday)\b/,
]

const MONTHS: readonly RegExp[] = [
  /^jan/, /^(fév|fev|feb)/, /^mar/, /^(avr|apr)/, /^(mai|may)/, /^(juin|jun)/, /^(juil|jul)/, /^(aoû|aou|aug)/, /^sep/, /^oct/, /^nov/, /^(déc|dec)/,
]
const MONTH = '(janvier|janv|january|jan|février|fevrier|févr|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|juillet|juil|july|jul|août|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|décembre|decembre|december|déc|dec)(?![\\p{L}])'
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}`, 'u')
const MONTH_DAY = new RegExp(`\\b${MONTH}\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:h])`, 'u')

const TODAY = /\b(aujourd'hui|today|ce soir|cet après-midi|ce matin|tonight|this (?:morning|afternoon|evening)|dans la (?:journée|matinée|soirée)|end of (?:the )?(?:business )?(?:day|play)|close of (?:business|play)|eod|cob|fin de (?:la )?journée)\b/
const NEXT_WEEK = /\b(semaine prochaine|next week)\b/
const THIS_WEEK = /\b(fin de (?:la )?semaine|cette semaine|end of (?:the )?week|this week|eow)\b/

/** 1970-01-01 was a Thursday. */
const weekdayOf = (midnight: number): number => (((midnight / DAY + 4) % 7) + 7) % 7

const isWeekend = (midnight: number): boolean => weekdayOf(midnight) % 6 === 0

/** The next day of that month and number: this year's, or next year's when this year's is well past. */
const dated = (month: number, day: number, midnight: number): number | undefined => {
  const year = new Date(midnight).getUTCFullYear()
  const inYear = (y: number): number => Date.UTC(y, month, day)
  if (day < 1 || day > 31 || new Date(inYear(year)).getUTCMonth() !== month) return undefined
  return inYear(year) < midnight - 180 * DAY ? inYear(year + 1) : inYear(year)
}

const dateNamed = (sentence: string, midnight: number): number | undefined => {
  const dayFirst = DAY_MONTH.exec(sentence)
  const monthFirst = dayFirst === null ? MONTH_DAY.exec(sentence) : null
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  if (name === undefined) return undefined
  return dated(MONTHS.findIndex((month) => month.test(name)), Number(dayFirst?.[1] ?? monthFirst?.[2]), midnight)
}

/** The last working day of the next week. */
const endOfNextWeek = (midnight: number): number => midnight + (((FRIDAY - weekdayOf(midnight) + 7) % 7) + (isWeekend(midnight) ? 0 : 7)) * DAY

const weekdayNamed = (sentence: string, midnight: number): number | undefined => {
  const named = WEEKDAYS.findIndex((day) => day.test(sentence))
  if (named < 0) return undefined
  if (NEXT_WEEK.test(sentence)) return endOfNextWeek(midnight) + ((named || 7) - FRIDAY) * DAY
  return midnight + (((named - weekdayOf(midnight) + 7) % 7) || 7) * DAY
}

/** Local midnight of the day named; undefined when none is. */
export const dayNamed = (sentence: string, midnight: number): number | undefined => {
  if (/\b(après-demain|apres-demain|day after tomorrow)\b/.test(sentence)) return midnight + 2 * DAY
  if (/\b(demain|tomorrow)\b/.test(sentence)) return midnight + DAY
  const date = dateNamed(sentence, midnight) ?? weekdayNamed(sentence, midnight)
  if (date !== undefined) return date
  if (TODAY.test(sentence)) return midnight
  if (NEXT_WEEK.test(sentence)) return endOfNextWeek(midnight)
  return THIS_WEEK.test(sentence) ? midnight + ((FRIDAY - weekdayOf(midnight) + 7) % 7) * DAY : undefined
}

/** So many working days on, Monday to Friday. */
export const workingDaysAfter = (midnight: number, days: number): number => {
  let day = midnight
  for (let left = days; left > 0; ) {
    day += DAY
    if (!isWeekend(day)) left--
  }
  return day
}
