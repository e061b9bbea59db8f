import type { Assessment, Contribution, DecodedRequest, Evidence, Language } from '../assessment.ts'
import { stepText, type StepId } from '../advice/next-steps.ts'
import { avoidTexts } from '../advice/texts.ts'
import { signals } from '../signals/index.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Sentences } from './sentences.ts'

export interface ExplainOptions {
  /** Absent: `en`. */
  readonly language?: Language
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span in words, in its largest whole unit. */
export const spanInWords = (ms: number, { units }: Pick<Sentences, 'units'>): string => {
  if (ms >= 2 * DAY) return units.days(Math.floor(ms / DAY))
  return ms >= HOUR ? units.hours(Math.floor(ms / HOUR)) : units.minutes(Math.floor(ms / MINUTE))
}

const LONGEST_QUOTE = 90

const onOneLine = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line
}

const evidenceInWords = (evidence: Evidence, words: Sentences): string => {
  if (evidence.kind === 'measure') {
    const value = evidence.unit === 'ms' ? spanInWords(evidence.value, words) : `${evidence.value} ${evidence.unit}`
    return `${evidence.name}: ${value}`
  }
  const where = evidence.messageId === 'subject' ? words.subject : words.inMessage(evidence.messageId)
  return `${words.quote(onOneLine(evidence.quote))} (${where})`
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`).padStart(4)

const reasonInWords = ({ signal, points, evidence }: Contribution, language: Language, words: Sentences): string[] => {
  const meaning = signals.find(({ id }) => id === signal)?.meaning[language] ?? signal
  return [`${signed(points)}  ${words.customer} ${meaning}  [${signal}]`, ...evidence.map((one) => `        ${evidenceInWords(one, words)}`)]
}

const requestInWords = ({ reformulated, operation, confidence, prerequisites, clarify }: DecodedRequest, words: Sentences): string[] => [
  `  ${reformulated}  [${operation}, ${words.sure(Math.round(confidence * 100))}]`,
  ...(prerequisites.length > 0 ? [`  ${words.check}: ${prerequisites.map(({ id, status }) => (status === 'unknown' ? id : `${id} (${status})`)).join(', ')}`] : []),
  `  → ${clarify}`,
]

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

/**
 * The assessment in sentences, for people: score, reasons with quotes and measures, request, next steps.
 * Plain text; ticket text in it is as the customer wrote it.
 */
export const explain = (assessment: Assessment, { language = 'en' }: ExplainOptions = {}): string => {
  const words = language === 'fr' ? fr : en
  const { score, band, base, total, contributions, requests, nextSteps, avoid, coverage } = assessment
  const reasons = contributions.length === 0 ? [words.nothing] : contributions.flatMap((one) => reasonInWords(one, language, words))
  const lines = [
    `${assessment.ticketId}  ${words.heading(score, words.bands[band])}`,
    ...(assessment.mode === 'metadata-only' ? [words.metadataOnly] : []),
    ...section(words.why, [`${String(base).padStart(4)}  ${words.base}`, ...reasons]),
    ...(total === score ? [] : [words.clamped(total)]),
    ...section(words.wants, requests.flatMap((request) => requestInWords(request, words))),
    ...section(words.next, nextSteps.map(({ id }) => `  • ${stepText(id as StepId, language, requests[0])}`)),
    ...section(words.avoid, avoid.map(({ id }) => `  • ${avoidTexts[language][id as keyof (typeof avoidTexts)['en']]}`)),
    ...(coverage.notEvaluated.length === 0 ? [] : ['', words.unseen(coverage.notEvaluated.length, coverage.missing.join(', '))]),
  ]
  return `${lines.join('\n')}\n`
}
