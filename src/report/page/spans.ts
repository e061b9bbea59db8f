import type { Language } from '../../assessment.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const letters = { en: { day: 'd', month: 'mo', year: 'y' }, fr: { day: 'j', month: 'mois', year: 'an' } } as const

/** A duration in few letters, its largest unit and the next: `1 h 48`, `3 d 4 h`, `5 mo`. The spaces do not break. */
export function span(ms: number, language: Language): string {
  const say = letters[language]
  if (ms < minute) return '< 1\u00A0min'
  if (ms < hour) return `${Math.floor(ms / minute)}\u00A0min`
  if (ms < day) return `${Math.floor(ms / hour)}\u00A0h${ms % hour < minute ? '' : `\u00A0${String(Math.floor((ms % hour) / minute)).padStart(2, '0')}`}`
  if (ms < 10 * day) return `${Math.floor(ms / day)}\u00A0${say.day}${ms % day < hour ? '' : `\u00A0${Math.floor((ms % day) / hour)}\u00A0h`}`
  if (ms < 90 * day) return `${Math.floor(ms / day)}\u00A0${say.day}`
  if (ms < 730 * day) return `${Math.floor(ms / (30.44 * day))}\u00A0${say.month}`
  return `${Math.floor(ms / (365.25 * day))}\u00A0${say.year}${language === 'fr' ? 's' : ''}`
}
