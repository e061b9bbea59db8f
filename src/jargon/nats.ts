/** Likelihoods are kept in sixteenths of a nat, so that they come out of whole numbers alike on every engine. */
export const NAT = 16
export const DEEPEST = 20 * NAT

/** e to the power of minus a sixteenth; powers are multiplied out, because `Math.exp` differs between engines. */
const SIXTEENTH = 0.9394130628134758

const decay = (): Float64Array => {
  const table = new Float64Array(DEEPEST)
  table[0] = 1
  for (let i = 1; i < DEEPEST; i++) table[i] = table[i - 1]! * SIXTEENTH
  return table
}

let decays: Float64Array | undefined

/** How likely something is that lies so many sixteenths below what is certain. */
export const likelihoodAt = (depth: number): number => {
  decays ??= decay()
  const step = Math.round(depth)
  return step < DEEPEST ? decays[step]! : 0
}

/** How many sixteenths of a nat a ratio stands for: below 0 where it is below 1. */
export const natsOf = (ratio: number): number => {
  if (ratio > 1) return -natsOf(1 / ratio)
  decays ??= decay()
  let from = 0
  let to = DEEPEST - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (decays[middle]! <= ratio) to = middle
    else from = middle + 1
  }
  return from === 0 ? 0 : -from
}
