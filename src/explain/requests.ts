import type { DecodedRequest, Language, PrerequisiteReading, PrerequisiteStatus } from '../assessment.ts'
import type { Catalogue } from '../jargon/catalogue.ts'
import { onOneLine } from './evidence.ts'
import type { Sentences } from './sentences.ts'

/** What a prerequisite's id stands for; the id itself where the catalogue does not know it. */
export const prerequisiteTexts = (catalogue: Catalogue, language: Language) => (id: string): string =>
  catalogue.textsIn(language).prerequisites[catalogue.prerequisiteIds.indexOf(id)] ?? id

/** What is known to be missing comes first. */
const ORDER: Readonly<Record<PrerequisiteStatus, number>> = { missing: 0, unknown: 1, met: 2 }

const byUrgency = (a: PrerequisiteReading, b: PrerequisiteReading): number => ORDER[a.status] - ORDER[b.status]

/** The request in a specialist's words, what has to hold for it, and the question to ask. */
export const requestInWords = (request: DecodedRequest, textOf: (prerequisite: string) => string, words: Sentences): string[] => [
  `  ${onOneLine(request.reformulated)}  [${request.operation}, ${words.sure(Math.round(request.confidence * 100))}]`,
  ...[...request.prerequisites].sort(byUrgency).map(({ id, status }) => `      ${words.prerequisite[status](textOf(id))}`),
  `  → ${onOneLine(request.clarify)}`,
]
