import type { ReplyCheck } from './draft-reading.ts'
import { reformulate } from '../jargon/reformulate.ts'

/** The draft takes the customer's word to the letter, and not what they want by it. */
export const literalAnswer: ReplyCheck = ({ features: { requests }, entry, language }) =>
  requests.flatMap((request) => {
    const literal = request.literalAnswers.find(({ quote }) => quote.messageId === entry.id)
    return literal === undefined ? [] : [{ check: 'literal-answer' as const, severity: 'error' as const, span: literal.quote, because: [request.quote], better: reformulate(request, { language }) }]
  }).slice(0, 1)
