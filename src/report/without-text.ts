import type { Assessment, DecodedRequest, Evidence, Language, NextStep, Quote } from '../assessment.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { reformulate } from '../jargon/reformulate.ts'
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
  return fillSlots(textsIn(language).canonicals[numberOf.get(operation) ?? -1] ?? `[${operation}]`, '')
}

/** The request without what its customer named in it, in this language; quotes as they are. */
export function unnamed(request: DecodedRequest, language: Language): DecodedRequest {
  return { ...request, slots: {}, reformulated: unfilled(request, language) }
}

/** What is said of a request in words that name what the customer named, and the same without. */
function rewordings(request: DecodedRequest, language: Language): readonly (readonly [named: string, unnamed: string])[] {
  return [[reformulate(request), reformulate({ ...request, slots: {} })], [request.reformulated, unfilled(request, language)]]
}

/** Next steps that repeat the request name what the customer named: an address, a domain. */
export function stepsWithoutText({ nextSteps, requests, language }: Assessment): readonly NextStep[] {
  const words = requests.flatMap((request) => rewordings(request, language === 'fr' ? 'fr' : 'en'))
  return nextSteps.map((step) => ({ ...step, text: words.reduce((text, [named, unnamed]) => text.replaceAll(named, () => unnamed), step.text) }))
}

/** The assessment without a word of the ticket: quotes keep their place and lose their text. */
export function withoutText(assessment: Assessment) {
  const { incident } = assessment
  return {
    ...assessment,
    ...(incident !== undefined && { incident: { ...incident, symptom: { ...incident.symptom, terms: [] } } }),
    contributions: assessment.contributions.map((one) => ({ ...one, evidence: one.evidence.map(bareEvidence) })),
    requests: assessment.requests.map((one) => ({
      ...one,
      quote: bare(one.quote),
      reformulated: unfilled(one, assessment.language === 'fr' ? 'fr' : 'en'),
      slots: {},
      literalAnswers: one.literalAnswers.map(({ operation, quote }) => ({ operation, quote: bare(quote) })),
      course: { ...one.course, evidence: one.course.evidence.map(bare) },
      prerequisites: one.prerequisites.map(({ asked, ...reading }) => ({
        ...reading,
        evidence: reading.evidence.map(bare),
        ...(asked === undefined ? {} : { asked: bare(asked) }),
      })),
    })),
    ...(assessment.promises !== undefined && { promises: assessment.promises.map((one) => ({ ...one, quote: bare(one.quote) })) }),
    ...(assessment.silence !== undefined && {
      silence: { ...assessment.silence, signs: assessment.silence.signs.map((one) => ({ ...one, evidence: one.evidence.map(bareEvidence) })) },
    }),
    nextSteps: stepsWithoutText(assessment),
  }
}
