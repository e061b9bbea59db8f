import type { DecodedRequest, Language, PrerequisiteStatus } from '../assessment.ts'
import { prerequisiteTexts } from '../explain/requests.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import type { Column } from './column.ts'
import type { Scored } from './scored.ts'
import { tableWords } from './table-words.ts'
import { unnamed } from './without-text.ts'

/** What a customer wants done, with its ticket. */
export interface RequestOf {
  readonly scored: Scored
  readonly request: DecodedRequest
}

/** One row per decoded request; the rank of its ticket stands before them. */
export const requestColumns: readonly Column<RequestOf>[] = [
  { name: { en: 'ticket', fr: 'ticket' }, kind: 'text', width: 14, of: ({ scored }) => scored.id },
  { name: { en: 'score', fr: 'score' }, kind: 'number', width: 7, of: ({ scored }) => scored.assessment.score },
  { name: { en: 'band', fr: 'niveau' }, kind: 'band', width: 9, of: ({ scored }) => scored.assessment.band },
  { name: { en: 'operation', fr: 'opération' }, kind: 'text', width: 26, of: ({ request }) => request.operation },
  { name: { en: 'what it is', fr: 'ce que c’est' }, kind: 'text', width: 40, of: ({ request }, language) => titleOf(request, language) },
  { name: { en: 'sure', fr: 'sûr à' }, kind: 'share', width: 7, of: ({ request }) => request.confidence },
  { name: { en: 'takes', fr: 'prend des' }, kind: 'text', width: 10, of: ({ request }, language) => tableWords[language].effort[request.effort] },
  { name: { en: 'who can', fr: 'qui peut' }, kind: 'text', width: 12, of: ({ request }, language) => tableWords[language].actor[request.actor] },
  { name: { en: 'state', fr: 'état' }, kind: 'text', width: 12, of: ({ request }, language) => tableWords[language].course[request.course.status] },
  { name: { en: 'asked again', fr: 'redemandée' }, kind: 'number', width: 12, of: ({ request }) => request.course.restated.length },
  { name: { en: 'missing', fr: 'manque' }, kind: 'text', width: 40, of: (one, language) => prerequisitesOf(one, 'missing', language) },
  { name: { en: 'to check', fr: 'à vérifier' }, kind: 'text', width: 40, of: (one, language) => prerequisitesOf(one, 'unknown', language) },
  { name: { en: 'in plain words', fr: 'en clair' }, kind: 'text', width: 60, of: ({ request }) => request.reformulated, bare: ({ scored, request }) => unnamed(request, scored.assessment.language === 'fr' ? 'fr' : 'en').reformulated },
  { name: { en: 'question to ask', fr: 'question à poser' }, kind: 'text', width: 60, of: ({ request }) => request.clarify },
  { name: { en: 'their words', fr: 'ses mots' }, kind: 'text', width: 30, of: ({ request }) => request.quote.quote, text: true },
]

function titleOf({ operation }: DecodedRequest, language: Language): string | undefined {
  const { numberOf, textsIn } = defaultCatalogue()
  return textsIn(language).titles[numberOf.get(operation) ?? -1]
}

function prerequisitesOf({ request }: RequestOf, wanted: PrerequisiteStatus, language: Language): string {
  const textOf = prerequisiteTexts(defaultCatalogue(), language)
  return request.prerequisites.filter(({ status }) => status === wanted).map(({ id }) => textOf(id)).join(' · ')
}
