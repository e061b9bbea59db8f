import { unknownTerms } from '../features/terms.ts'
import { betterTexts } from './better-texts.ts'
import type { ReplyCheck } from './draft-reading.ts'

const MOST = 3
/** One term may pass with a customer who is at ease. */
const FEWEST = 2

/** Technical terms that the customer has not used and the draft does not explain. */
export const jargon: ReplyCheck = ({ features: { thread, wording }, entry, isRisky, language }) => {
  const lost = wording.said('meaning-asked').slice(0, MOST).map(wording.quote)
  const terms = unknownTerms(entry, thread)
  if (terms.length < FEWEST && !isRisky && lost.length === 0) return []
  return terms.slice(0, MOST).map(({ term, start, end }) => ({
    check: 'jargon', severity: isRisky || lost.length > 0 ? 'warning' : 'info', span: { start, end }, because: lost, better: betterTexts[language].explained(term),
  }))
}
