import type { Language } from '../assessment.ts'
import type { ReplyFinding, ReplyReview, Severity } from '../index.ts'
import { plainLine } from '../report/plain-text.ts'
import { bandInWords } from '../report/words.ts'
import { quoted } from './readings-text.ts'
import { reviewWords } from './review-words.ts'

/** Longer, a quote is cut. */
const longest = 90

/** A review for people: each finding with its place, what in the thread makes it so, and what to say instead. */
export function reviewText(review: ReplyReview, draft: string, language: Language): string {
  const words = reviewWords[language]
  const head = `${plainLine(review.ticketId)}  ${review.score} ${bandInWords(review.band, language)}`
  if (review.findings.length === 0) return `${head}  ${words.nothing}\n`
  const count = (severity: Severity) => review.findings.filter((one) => one.severity === severity).length
  return `${[`${head}  ${words.summary(count('error'), count('warning'), count('info'))}`, ...review.findings.map((one) => findingText(one, draft, language))].join('\n\n')}\n`
}

function findingText({ check, severity, span, says, because, better }: ReplyFinding, draft: string, language: Language): string {
  const words = reviewWords[language]
  const quotes = because.flatMap((one) => (one.kind === 'quote' ? [`  ${shortQuote(one.quote, language)} (${plainLine(one.messageId)})`] : []))
  return [
    `${words.severities[severity]}  ${says}  [${check}]`,
    ...(span === undefined ? [] : [`  ${words.line(lineAt(draft, span.start))}${language === 'fr' ? ' :' : ':'} ${shortQuote(span.quote, language)}`]),
    ...quotes,
    `  → ${plainLine(better)}`,
  ].join('\n')
}

function shortQuote(text: string, language: Language): string {
  const line = plainLine(text)
  return quoted(line.length <= longest ? line : `${line.slice(0, longest - 1)}…`, language)
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length
}
