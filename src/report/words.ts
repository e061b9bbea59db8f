import { formatDuration } from 'date-fns/formatDuration'
import { intervalToDuration } from 'date-fns/intervalToDuration'
import { enUS } from 'date-fns/locale/en-US'
import { fr } from 'date-fns/locale/fr'
import type { Band, Language } from '../assessment.ts'

const locales = { en: enUS, fr }

/** A duration by its largest unit and, below ten of it, the next: "2 days 3 hours", "45 minutes". */
export function durationInWords(ms: number, language: Language): string {
  if (ms < 60_000) return language === 'fr' ? "moins d'une minute" : 'under a minute'
  const duration = intervalToDuration({ start: 0, end: ms })
  const units = (['years', 'months', 'days', 'hours', 'minutes'] as const).filter((unit) => (duration[unit] ?? 0) > 0)
  const [largest] = units
  const next = largest === undefined || (duration[largest] ?? 0) >= 3 ? [] : units.slice(1, 2)
  return formatDuration(duration, { format: largest === undefined ? [] : [largest, ...next], locale: locales[language] })
}

const bands: Readonly<Record<Language, Readonly<Record<Band, string>>>> = {
  en: { calm: 'calm', watch: 'watch', high: 'high', critical: 'critical' },
  fr: { calm: 'calme', watch: 'à suivre', high: 'élevé', critical: 'critique' },
}

export function bandInWords(band: Band, language: Language): string {
  return bands[language][band]
}

export interface ReportWords {
  readonly score: string
  readonly band: string
  readonly ticket: string
  readonly age: string
  readonly subject: string
  readonly noReason: string
  readonly metadataOnly: string
  readonly incident: (customers: number, since: string, terms: string) => string
  readonly timeLeft: (left: string) => string
  readonly more: (count: string) => string
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    score: 'score',
    band: 'band',
    ticket: 'ticket',
    age: 'age',
    subject: 'subject',
    noReason: 'nothing stands out',
    metadataOnly: 'scored without its messages',
    incident: (customers, since, terms) => `in an incident: ${customers} customers since ${since}${terms === '' ? '' : ` (${terms})`}`,
    timeLeft: (left) => `next band in ${left}`,
    more: (count) => `… and ${count} more (--top 0 shows all, -o writes them to a file)`,
  },
  fr: {
    score: 'score',
    band: 'niveau',
    ticket: 'ticket',
    age: 'âge',
    subject: 'objet',
    noReason: 'rien à signaler',
    metadataOnly: 'évalué sans ses messages',
    incident: (customers, since, terms) => `dans un incident : ${customers} clients depuis le ${since}${terms === '' ? '' : ` (${terms})`}`,
    timeLeft: (left) => `niveau suivant dans ${left}`,
    more: (count) => `… et ${count} de plus (--top 0 les montre tous, -o les écrit dans un fichier)`,
  },
}
