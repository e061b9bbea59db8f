import type { DecodedRequest, Language, PrerequisiteReading, PrerequisiteStatus } from '../assessment.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { onOneLine } from './evidence.ts'
import type { Sentences } from './sentences.ts'

let places: ReadonlyMap<string, number> | undefined

const readPlaces = (): ReadonlyMap<string, number> => new Map(defaultCatalogue().prerequisiteIds.map((id, place) => [id, place]))

const prerequisiteText = (id: string, language: Language): string => {
  const place = (places ??= readPlaces()).get(id)
  return place === undefined ? id : (defaultCatalogue().textsIn(language).prerequisites[place] ?? id)
}

/** What is known to be missing comes first. */
const ORDER: Readonly<Record<PrerequisiteStatus, number>> = { missing: 0, unknown: 1, met: 2 }

const byUrgency = (a: PrerequisiteReading, b: PrerequisiteReading): number => ORDER[a.status] - ORDER[b.status]

/** The request in a specialist's words, what has to hold for it, and the question to ask. */
export const requestInWords = (request: DecodedRequest, language: Language, words: Sentences): string[] => [
  `  ${onOneLine(request.reformulated)}  [${request.operation}, ${words.sure(Math.round(request.confidence * 100))}]`,
  ...[...request.prerequisites].sort(byUrgency).map(({ id, status }) => `      ${words.prerequisite[status](prerequisiteText(id, language))}`),
  `  → ${onOneLine(request.clarify)}`,
]
