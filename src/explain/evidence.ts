import type { Evidence, Measure } from '../assessment.ts'
import type { MeasurePhrase } from './measures.ts'
import type { Sentences } from './sentences.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const spanInWords = (ms: number, { units }: Sentences): string => {
  if (ms >= 2 * DAY) return units.days(Math.floor(ms / DAY))
  return ms >= HOUR ? units.hours(Math.floor(ms / HOUR)) : units.minutes(Math.floor(ms / MINUTE))
}

const LONGEST_QUOTE = 90

/** White space made single spaces; nothing else of the text is changed. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const shortened = (line: string): string => (line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line)

const measureInWords = ({ name, value, unit }: Measure, words: Sentences): string => {
  const measures: Readonly<Partial<Record<string, MeasurePhrase>>> = words.measures
  const written = unit === 'ms' ? spanInWords(value, words) : words.number(value)
  // An assessment made by a later version may hold measures that this one has no phrase for.
  return measures[name]?.(written, value) ?? `${name}: ${written}${unit === 'ms' ? '' : ` ${unit}`}`
}

const evidenceInWords = (evidence: Evidence, words: Sentences): string => {
  if (evidence.kind === 'measure') return measureInWords(evidence, words)
  const where = evidence.messageId === 'subject' ? words.subject : onOneLine(evidence.messageId)
  return `${words.quote(shortened(onOneLine(evidence.quote)))} (${where})`
}

/** Without working hours, the days of an age are its span once more. */
const isAgain = (one: Evidence, all: readonly Evidence[]): boolean =>
  one.kind === 'measure' && one.name === 'ageDays' && all.some((age) => age.kind === 'measure' && age.name === 'age' && Math.abs(age.value / DAY - one.value) < 1)

/** Each piece of evidence as a line: a quote with its place, or a measure as a phrase. */
export const evidenceLines = (all: readonly Evidence[], words: Sentences): readonly string[] =>
  all.filter((one) => !isAgain(one, all)).map((one) => evidenceInWords(one, words))
