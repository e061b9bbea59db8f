/** How likely a message asks for anything, and how likely each operation is then meant; behind them how likely nothing is. */
export interface Asked {
  readonly asks: number
  readonly likely: Float64Array
}

/** Nothing is less likely than so. */
const FAINTEST = 0.01

/** How likely nothing is asked for. */
export const idleOf = (likely: Float64Array): number => likely[likely.length - 1]!

/** How likely any operation is meant. */
export const anyOf = (likely: Float64Array): number => Math.max(1 - idleOf(likely), FAINTEST)

/** The odds that any is. */
export const oddsOf = (likely: Float64Array): number => anyOf(likely) / idleOf(likely)

const likeliestTwo = (likely: Float64Array): readonly [first: number, second: number] => {
  let first = 0
  let second = 0
  for (let operation = 0; operation + 1 < likely.length; operation++) {
    const one = likely[operation]!
    if (one > first) [first, second] = [one, first]
    else if (one > second) second = one
  }
  return [first, second]
}

/** The share of the likeliest operation, of all that may be meant. */
export const peakOf = (likely: Float64Array): number => likeliestTwo(likely)[0] / anyOf(likely)

/** The share of the two likeliest. */
export const togetherOf = (likely: Float64Array): number => {
  const [first, second] = likeliestTwo(likely)
  return (first + second) / anyOf(likely)
}

/** The likeliest operation. */
export const likeliestOf = (likely: Float64Array): number => {
  let likeliest = 0
  for (let operation = 1; operation + 1 < likely.length; operation++) if (likely[operation]! > likely[likeliest]!) likeliest = operation
  return likeliest
}

/** How likely the likeliest operation is asked for. */
export const plainnessOf = ({ asks, likely }: Asked): number => asks * peakOf(likely)
