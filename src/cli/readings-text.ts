import type { Language } from '../assessment.ts'
import type { JargonReading } from '../index.ts'
import { plainLine } from '../report/plain-text.ts'
import { uiWords } from './ui-words.ts'

/** Readings for people: operation and confidence, the request in a specialist's words, checklist, question. */
export function readingsText(readings: readonly JargonReading[], language: Language): string {
  return readings.map((reading, place) => readingText(reading, place === 0 || reading.confidence >= LIKELY, language)).join('\n')
}

/** What else it may be, but hardly is, is named without its checklist. */
const LIKELY = 0.2

function readingText(reading: JargonReading, whole: boolean, language: Language): string {
  const { effort, check, forgotten, sure } = uiWords[language].wordings
  const lines = [
    `${reading.operation}  (${Math.round(reading.confidence * 100)} % ${sure}, ${effort[reading.effort]})  ${quoted(plainLine(reading.quote.quote), language)}`,
    `  ${plainLine(reading.reformulated)}`,
    ...(whole ? [
      ...reading.prerequisites.map((one) => `  ${one.forgotten ? forgotten : check}${colon[language]} ${plainLine(one.text)}`),
      `  → ${plainLine(reading.clarify)}`,
    ] : []),
  ]
  return `${lines.join('\n')}\n`
}

const colon: Readonly<Record<Language, string>> = { en: ':', fr: ' :' }

export function quoted(words: string, language: Language): string {
  return language === 'fr' ? `« ${words} »` : `“${words}”`
}

/** Moves a block of lines to the right. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
