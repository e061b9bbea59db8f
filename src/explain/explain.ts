import type { Assessment, Contribution, Coverage, Language, Silence } from '../assessment.ts'
import { leastTimeLeft, stepText, type StepId } from '../advice/next-steps.ts'
import { avoidTexts } from '../advice/texts.ts'
import { catalogueWith } from '../jargon/change-jargon.ts'
import type { JargonChanges } from '../jargon/jargon-changes.ts'
import { signals } from '../signals/index.ts'
import { en } from './en.ts'
import { evidenceLines, onOneLine } from './evidence.ts'
import { fr } from './fr.ts'
import { prerequisiteTexts, requestInWords } from './requests.ts'
import type { Sentences } from './sentences.ts'

export interface ExplainOptions {
  /** Absent: `en`. */
  readonly language?: Language
  /** As given to the scorer: texts of prerequisites of your own. */
  readonly jargon?: JargonChanges
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`).padStart(4)

const reasonInWords = ({ signal, points, evidence }: Contribution, language: Language, words: Sentences): string[] => {
  const meaning = signals.find(({ id }) => id === signal)?.meaning[language] ?? signal
  return [`${signed(points)}  ${words.customer} ${meaning}  [${signal}]`, ...evidenceLines(evidence, words).map((line) => `        ${line}`)]
}

/** Only what the signals lack, not all that the ticket could have held. */
const unseenInWords = ({ notEvaluated, missing }: Coverage, words: Sentences): string[] => {
  if (notEvaluated.length === 0) return []
  const needs = new Set<string>(signals.filter(({ id }) => notEvaluated.includes(id)).flatMap((signal) => signal.needs.flat()))
  const inputs: Readonly<Partial<Record<string, string>>> = words.inputs
  const lacking = missing.filter((input) => needs.has(input)).map((input) => inputs[input] ?? input)
  return ['', words.unseen(notEvaluated.length, lacking.join(', '))]
}

const incidentInWords = ({ incident }: Assessment, words: Sentences): string[] => {
  if (incident === undefined) return []
  const { symptom, since, customers, id } = incident
  const terms = symptom.terms.length > 0 ? symptom.terms.slice(0, 4).map((term) => words.quote(onOneLine(term))).join(', ') : (symptom.operation ?? id)
  return [words.incident(terms, since, customers)]
}

/** Their evidence stands among the reasons. */
const silenceInWords = (silence: Silence | undefined, words: Sentences): string[] =>
  silence === undefined ? [] : [...silence.signs.map(({ kind, signal }) => `  ${words.silence[kind]}  [${signal}]`), `  ${words.silenceAndWords(silence)}`]

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

/**
 * The assessment in sentences, for people: score, reasons with quotes and measures, request, next steps.
 * Plain text; words of the ticket are as the customer wrote them, control characters included.
 */
export const explain = (assessment: Assessment, { language = 'en', jargon }: ExplainOptions = {}): string => {
  const words = language === 'fr' ? fr : en
  const { score, band, base, total, contributions, requests, nextSteps, avoid, coverage } = assessment
  const prerequisites = prerequisiteTexts(catalogueWith(jargon), language)
  const reasons = contributions.length === 0 ? [words.nothing] : contributions.flatMap((one) => reasonInWords(one, language, words))
  const lines = [
    `${onOneLine(assessment.ticketId)}  ${words.heading(score, words.bands[band])}`,
    ...(assessment.mode === 'metadata-only' ? [words.metadataOnly] : []),
    ...incidentInWords(assessment, words),
    ...section(words.why, [`${String(base).padStart(4)}  ${words.base}`, ...reasons]),
    ...(total === score ? [] : [words.clamped(total)]),
    ...section(words.notSaid, silenceInWords(assessment.silence, words)),
    ...section(words.wants, requests.flatMap((request) => requestInWords(request, prerequisites, words))),
    ...section(words.next, nextSteps.map(({ id }) => `  • ${onOneLine(stepText(id as StepId, language, requests[0], leastTimeLeft((assessment.promises ?? []).map(({ timeLeftMs }) => timeLeftMs))))}`)),
    ...section(words.avoid, avoid.map(({ id }) => `  • ${avoidTexts[language][id as keyof (typeof avoidTexts)['en']]}`)),
    ...unseenInWords(coverage, words),
  ]
  return `${lines.join('\n')}\n`
}
