/** Likelihood, in hundredths, of being right at a score: set by hand from the development phrasings, not fitted. */
const STEPS = [{ from: 78, likely: 86 }, { from: 70, likely: 74 }, { from: 62, likely: 60 }, { from: 54, likely: 46 }, { from: 0, likely: 34 }] as const

/** A lead over the next operation that leaves no doubt between the two. */
const CLEAR_LEAD = 16

/** How sure a decoding is, from its score and its lead over the best other operation (negative when it trails). */
export const confidenceOf = (score: number, lead: number): number => {
  const likely = STEPS.find(({ from }) => score >= from)?.likely ?? 0
  const clear = Math.max(-CLEAR_LEAD, Math.min(CLEAR_LEAD, lead))
  return Math.max(5, Math.min(95, likely + clear - 8)) / 100
}
