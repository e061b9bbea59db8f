import type { Facts } from './audit-facts.ts'
import { type Judgement, judged, MINUTE, shown, unknown } from './audit-judgement.ts'
import { isHypothetical, measureOf, quoteIn } from './audit-quotes.ts'

/** The vendor's first word: who spoke first, how soon, and whose fault it was said to be. */

/** Where the policy gives no time: published terms of small vendors tell customers within 60 minutes. */
const FIRST_WORD_MINUTES = 60

/** Nobody was told, and customers had to ask. */
const silence = ({ reports, start, asOf, firstReport }: Facts): Judgement =>
  reports.length === 0
    ? unknown()
    : judged(false, start === undefined || asOf === undefined ? undefined : measureOf('silence', asOf - start, 'ms'), [firstReport?.opening])

/** Tell customers before they tell you. */
export const toldFirst = (facts: Facts): Judgement => {
  const { told: [first], firstReport } = facts
  if (first === undefined) return silence(facts)
  if (firstReport?.arrival === undefined) return unknown(undefined, [shown(first)])
  const lead = firstReport.arrival.at - first.moment.ms
  const measure = lead >= 0 ? measureOf('vendorFirstBy', lead, 'ms') : measureOf('customersFirstBy', -lead, 'ms')
  return judged(lead >= 0, measure, lead >= 0 ? [shown(first), firstReport.opening] : [firstReport.opening, shown(first)])
}

/** Reach customers fast. */
export const firstWord = (facts: Facts): Judgement => {
  const { told: [first], start, policy } = facts
  if (first === undefined || start === undefined) return silence(facts)
  const waited = Math.max(0, first.moment.ms - start)
  return judged(waited <= (policy.firstWordMinutes ?? FIRST_WORD_MINUTES) * MINUTE, measureOf('firstWord', waited, 'ms'), [shown(first)])
}

const OWNING = ['ownership', 'admission']

/** Own it at once, before the cause is known: in the first word, in the first person. */
export const ownIt = (facts: Facts): Judgement => {
  const { told, hear, start } = facts
  const [first] = told
  if (first === undefined) return silence(facts)
  const owning = told.find(({ reading }) => OWNING.some((lexicon) => hear(reading, lexicon).length > 0))
  if (owning === undefined) return judged(false, measureOf('updatesThatOwnIt', 0, 'updates'), [shown(first)])
  const words = OWNING.flatMap((lexicon) => hear(owning.reading, lexicon)).map((span) => quoteIn(owning, span))
  return judged(owning === first, measureOf('ownedAfter', Math.max(0, owning.moment.ms - (start ?? first.moment.ms)), 'ms'), words)
}

/** A supplier's failure is your failure in the customer's eyes: to name one is to pass it on, unless the same update says whose it is. */
export const supplierBlame = ({ told, hear }: Facts): Judgement => {
  if (told.length === 0) return unknown()
  const blaming = told.filter(({ reading }) => hear(reading, 'ownership').length === 0).flatMap((update) =>
    hear(update.reading, 'supplier-blame').filter((span) => !isHypothetical(update.reading.text, span)).map((span) => ({ id: update.messageId, quote: quoteIn(update, span) })),
  )
  const owned = told.flatMap((update) => hear(update.reading, 'ownership').map((span) => quoteIn(update, span)))
  return judged(blaming.length === 0, measureOf('updatesThatBlame', new Set(blaming.map(({ id }) => id)).size, 'updates'), blaming.length === 0 ? owned : blaming.map(({ quote }) => quote))
}
