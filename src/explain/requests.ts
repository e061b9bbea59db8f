import type { DecodedRequest, Language, PrerequisiteReading, PrerequisiteStatus, RequestCourse } from '../assessment.ts'
import type { Catalogue } from '../jargon/catalogue.ts'
import { evidenceLines, onOneLine } from './evidence.ts'
import type { Sentences } from './sentences.ts'

/** What a prerequisite's id stands for; the id itself where the catalogue does not know it. */
export const prerequisiteTexts = (catalogue: Catalogue, language: Language) => (id: string): string =>
  catalogue.textsIn(language).prerequisites[catalogue.prerequisiteIds.indexOf(id)] ?? id

/** What is known to be missing comes first. */
const ORDER: Readonly<Record<PrerequisiteStatus, number>> = { missing: 0, unknown: 1, met: 2 }

const byUrgency = (a: PrerequisiteReading, b: PrerequisiteReading): number => ORDER[a.status] - ORDER[b.status]

const place = (messageId: string, words: Sentences): string => (messageId === 'subject' ? words.theSubject : onOneLine(messageId))

const courseInWords = ({ firstAsked, restated, status, replacedBy, evidence }: RequestCourse, words: Sentences): string => {
  const quotes = evidenceLines(evidence, words).join(', ')
  const { asked, again, done, replaced } = words.course
  return [
    asked(place(firstAsked, words)),
    ...(restated.length === 0 ? [] : [again(restated.map((id) => place(id, words)).join(', '))]),
    ...(status === 'done' ? [done(quotes)] : []),
    ...(status === 'replaced' ? [replaced(replacedBy ?? '', quotes)] : []),
  ].join(' · ')
}

const prerequisiteInWords = ({ id, status, evidence, asked }: PrerequisiteReading, textOf: (prerequisite: string) => string, words: Sentences): string => {
  const told = status === 'unknown' && asked !== undefined ? [words.told(place(asked.messageId, words))] : []
  return [words.prerequisite[status](textOf(id)), ...evidenceLines(evidence, words), ...told].join(' · ')
}

/** The request in a specialist's words, what became of it, what has to hold for it, and the question to ask. */
export const requestInWords = (request: DecodedRequest, textOf: (prerequisite: string) => string, words: Sentences): string[] => [
  `  ${onOneLine(request.reformulated)}  [${request.operation}, ${words.sure(Math.round(request.confidence * 100))}]`,
  `      ${courseInWords(request.course, words)}`,
  ...[...request.prerequisites].sort(byUrgency).map((one) => `      ${prerequisiteInWords(one, textOf, words)}`),
  `  → ${onOneLine(request.clarify)}`,
]
