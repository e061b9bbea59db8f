/** Logarithms that are the same on every engine: halving, and a series of + − × ÷ alone. */

const LN_2 = 0.6931471805599453

/** The natural logarithm of a finite number above 0, to nine digits. */
const ln = (x: number): number => {
  let whole = 0
  let rest = x
  for (; rest >= 2; rest /= 2) whole++
  for (; rest < 1; rest *= 2) whole--
  const z = (rest - 1) / (rest + 1)
  const square = z * z
  let sum = 0
  for (let power = 17; power >= 1; power -= 2) sum = sum * square + 1 / power
  return whole * LN_2 + 2 * z * sum
}

/** How many bits it takes to tell one thing in `x`. */
export const bitsOf = (x: number): number => ln(x) / LN_2

/**
 * How surprising it is to see `seen` where `expected` are usual, in bits: 10 bits are as unlikely as ten heads in a row.
 * The log-likelihood ratio of two Poisson rates; 0 where no more than usual are seen.
 */
export const surpriseOf = (seen: number, expected: number): number =>
  seen <= expected ? 0 : (seen * ln(seen / expected) - (seen - expected)) / LN_2

/**
 * How surprising it is that `seen` of `tickets` are of one kind, where `before` of `ticketsBefore` were, in bits: the log-likelihood ratio of
 * two rates against one. Where little is known of before, little is surprising. 0 where the rate is no higher than before.
 */
export const riseOf = (seen: number, tickets: number, before: number, ticketsBefore: number): number => {
  const pooled = (seen + before) / (tickets + ticketsBefore)
  const rate = seen / tickets
  const rateBefore = before / ticketsBefore
  return rate <= rateBefore ? 0 : (seen * ln(rate / pooled) + before * ln(rateBefore / pooled)) / LN_2
}
