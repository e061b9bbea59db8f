import type { Language } from '../../assessment.ts'

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const

const days = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
} as const

/** A moment on the wall of a zone. */
export interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly clock: string
}

/** Tells the wall clock of a zone; only numbers are asked of the platform, so that it says the same everywhere. */
export function wallReader(zone: string): (ms: number) => Wall {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })
  return (ms) => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
    const [year = 0, month = 1, day = 1] = [part['year'], part['month'], part['day']]
    const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0')
    return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), clock: `${two(part['hour'])}:${two(part['minute'])}` }
  }
}

/** Dates in words, in one language and zone. */
export interface Moments {
  /** `13 Jan 2026` */
  readonly date: (ms: number) => string
  /** `13 Jan` */
  readonly day: (ms: number) => string
  /** `13 Jan, 09:04`, with the year when it is another than that of `asOf`. */
  readonly moment: (ms: number) => string
  /** `Friday 16 January 2026, 18:00` */
  readonly full: (ms: number) => string
  readonly month: (ms: number) => string
  readonly wall: (ms: number) => Wall
}

export function momentsIn(language: Language, zone: string, asOf: number): Moments {
  const wall = wallReader(zone)
  const thisYear = wall(asOf).year
  const dayOf = ({ day, month }: Wall) => `${language === 'fr' && day === 1 ? '1er' : day}\u00A0${months[language][month - 1] ?? ''}`
  const date = (ms: number) => `${dayOf(wall(ms))}\u00A0${wall(ms).year}`
  const moment = (ms: number) => {
    const on = wall(ms)
    return `${dayOf(on)}${on.year === thisYear ? '' : `\u00A0${on.year}`}, ${on.clock}`
  }
  const full = (ms: number) => `${days[language][wall(ms).weekday] ?? ''} ${date(ms)}, ${wall(ms).clock}`
  const month = (ms: number) => `${months[language][wall(ms).month - 1] ?? ''}\u00A0${wall(ms).year}`
  return { date, day: (ms) => dayOf(wall(ms)), moment, full, month, wall }
}
