/** Always the same numbers, from 0 to 1. */
export const lottery = () => {
  let state = 20_260_105
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export interface Unheard {
  /** Share of the features of a sentence. */
  readonly features: number
  /** Share of the sentences whose hints are. */
  readonly hints: number
}

/** What is heard of a sentence this time: 0 for what is not. */
export interface Heard {
  readonly shares: Float64Array
  readonly hints: Float64Array
}

/** Draws what of a sentence is not heard; the rest counts more, so that it says as much on the whole. */
export const overhear = (shares: Float64Array, hints: Float64Array, unheard: Unheard, draw: () => number, heard: Heard): void => {
  const louder = 1 / (1 - unheard.features)
  for (let i = 0; i < shares.length; i++) heard.shares[i] = draw() < unheard.features ? 0 : shares[i]! * louder
  if (hints.length === 0) return
  const share = draw() < unheard.hints ? 0 : 1 / (1 - unheard.hints)
  for (let i = 0; i < hints.length; i++) heard.hints[i] = hints[i]! * share
}
