import type { Assessment, DecodedRequest, PrerequisiteStatus } from '../../assessment.ts'
import { reformulate } from '../../jargon/reformulate.ts'
import { plainLine } from '../plain-text.ts'
import { unnamed } from '../without-text.ts'
import { quoteOf } from './ticket-details.ts'
import type { PageRequest } from './report-model.ts'
import type { RowOptions } from './ticket-row.ts'

const urgency: Readonly<Record<PrerequisiteStatus, number>> = { missing: 0, unknown: 1, met: 2 }

/** What the customer wants, ready to be read and sent. */
export function requestsOf({ requests, language }: Assessment, options: RowOptions): readonly PageRequest[] {
  return requests.map((one) => requestOf(one, language === 'fr' ? 'fr' : 'en', options))
}

function requestOf(request: DecodedRequest, language: 'fr' | 'en', { say, withText }: RowOptions): PageRequest {
  const shown = withText ? request : unnamed(request, language)
  const percent = (confidence: number) => Math.round(confidence * 100)
  return {
    operation: plainLine(request.operation),
    title: say.titleOf(request.operation),
    reformulated: plainLine(shown.reformulated),
    percent: percent(request.confidence),
    effort: request.effort,
    actor: request.actor,
    status: request.course.status,
    quote: quoteOf(request.quote, withText),
    asked: [request.course.firstAsked, ...request.course.restated].map(plainLine),
    question: plainLine(reformulate(shown)),
    language,
    checks: [...request.prerequisites]
      .sort((a, b) => urgency[a.status] - urgency[b.status])
      .map(({ id, status, asked }) => ({ text: say.prerequisite(id), status, told: asked !== undefined })),
    alternatives: request.alternatives.map(({ operation, confidence }) => ({ title: say.titleOf(operation), percent: percent(confidence) })),
  }
}
