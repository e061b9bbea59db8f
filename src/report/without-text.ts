import type { Assessment, DecodedRequest, Evidence, Language, NextStep, Quote } from '../assessment.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { fillSlots } from '../jargon/slots.ts'

type BareQuote = Omit<Quote, 'quote'>
type BareEvidence = Exclude<Evidence, Quote> | BareQuote

function bare(quote: Quote): BareQuote {
  const { kind, messageId, start, end } = quote
  return { kind, messageId, start, end }
}

function bareEvidence(evidence: Evidence): BareEvidence {
  return evidence.kind === 'quote' ? bare(evidence) : evidence
}

/** The request as the catalogue words it, with `[domain]` in place of the customer's. */
function unfilled({ operation }: DecodedRequest, language: Language): string {
  const { numberOf, textsIn } = defaultCatalogue()
  return fillSlots(textsIn(language).canonicals[numberOf.get(operation) ?? -1] ?? '', '')
}

/** Next steps that repeat the request name what the customer named: an address, a domain. */
export function stepsWithoutText({ nextSteps, requests, language }: Assessment): readonly NextStep[] {
  return nextSteps.map((step) => ({
    ...step,
    text: requests.reduce((text, request) => text.replaceAll(request.reformulated, () => unfilled(request, language === 'fr' ? 'fr' : 'en')), step.text),
  }))
}

/** The assessment without a word of the ticket: quotes keep their place and lose their text. */
export function withoutText(assessment: Assessment) {
  return {
    ...assessment,
    contributions: assessment.contributions.map((one) => ({ ...one, evidence: one.evidence.map(bareEvidence) })),
    requests: assessment.requests.map((one) => ({
      ...one,
      quote: bare(one.quote),
      reformulated: unfilled(one, assessment.language === 'fr' ? 'fr' : 'en'),
      prerequisites: one.prerequisites.map((reading) => ({ ...reading, evidence: reading.evidence.map(bare) })),
    })),
    nextSteps: stepsWithoutText(assessment),
  }
}
