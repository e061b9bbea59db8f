import type { Sentence } from './softmax-regression.ts'

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

/** A sentence of which some was not heard; the rest counts more, so that it says as much on the whole. */
export const overheard = ({ features, hints }: Sentence, unheard: Unheard, draw: () => number): Sentence => ({
  features: features.filter(() => draw() >= unheard.features).map(([feature, share]) => [feature, share / (1 - unheard.features)] as const),
  hints: hints.length === 0 || draw() < unheard.hints ? [] : hints.map(([label, ...values]) => [label, ...values.map((value) => value / (1 - unheard.hints))] as const),
})
