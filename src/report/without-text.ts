import type { Assessment, Evidence, Quote } from '../assessment.ts'

type BareQuote = Omit<Quote, 'quote'>
type BareEvidence = Exclude<Evidence, Quote> | BareQuote

function bare(quote: Quote): BareQuote {
  const { kind, messageId, start, end } = quote
  return { kind, messageId, start, end }
}

function bareEvidence(evidence: Evidence): BareEvidence {
  return evidence.kind === 'quote' ? bare(evidence) : evidence
}

/** The assessment without a word of the ticket: quotes keep their place and lose their text. */
export function withoutText(assessment: Assessment) {
  return {
    ...assessment,
    contributions: assessment.contributions.map((one) => ({ ...one, evidence: one.evidence.map(bareEvidence) })),
    requests: assessment.requests.map((one) => ({
      ...one,
      quote: bare(one.quote),
      prerequisites: one.prerequisites.map((reading) => ({ ...reading, evidence: reading.evidence.map(bare) })),
    })),
  }
}
