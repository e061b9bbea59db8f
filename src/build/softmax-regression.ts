import { type Heard, lottery, overhear, type Unheard } from './overheard.ts'

/** One sentence of an example: what it holds, and what was worked out for some labels. */
export interface Sentence {
  /** Numbers of its features, and how much each counts. */
  readonly features: readonly (readonly [feature: number, share: number])[]
  /** Label, then one value for each slope. */
  readonly hints: readonly (readonly [label: number, ...values: number[]])[]
}

export interface Example {
  readonly sentences: readonly Sentence[]
  readonly label: number
  /** Odds that its label has to make up for. */
  readonly against: number
  /** How much it counts; 1 for most. */
  readonly weight: number
}

export interface Shape {
  readonly features: number
  /** The last one stands for "none of the others". */
  readonly labels: number
  /** The family of each label; those of one family share a part of each weight. -1: has none. */
  readonly families: readonly number[]
  /** Values in each hint. */
  readonly slopes: number
  /** Strength of the pull towards zero (ridge). */
  readonly ridge: number
  /** What goes unheard in each round, at random, so that no label rests on one word alone, or on hints. */
  readonly unheard: Unheard
}

export interface Model {
  /** Row by feature, the bias last; column by label. */
  readonly weights: Float64Array
  readonly slopes: Float64Array
}

/** Examples between two steps, and how often all of them are gone through. */
const BATCH = 4000
const ROUNDS = 40
/** Steps grow shorter evenly, down to none. */
const FIRST_STEP = 0.1
/** What is left after faint weights are dropped takes over what they said. */
const REFIT_ROUNDS = 16
const FIRST_REFIT_STEP = 0.02
/** Fewer weights need less of a pull. */
const REFIT_RIDGE_SHARE = 0.25
const MOMENTUM = 0.9
const SCALE_MEMORY = 0.999
const EPSILON = 1e-8
/** Sentences are as good as sure from here on, in nats. */
const SUREST = 50

/** A sentence laid flat: the fit walks it thousands of times. */
interface Flat {
  readonly features: Int32Array
  readonly shares: Float64Array
  readonly hintLabels: Int32Array
  /** The slopes' values of each hint, end to end. */
  readonly hints: Float64Array
  readonly heard: Heard
}

interface FlatExample extends Omit<Example, 'sentences'> {
  readonly sentences: readonly Flat[]
}

const flat = ({ features, hints }: Sentence): Flat => {
  const shares = Float64Array.from(features, ([, share]) => share)
  const values = Float64Array.from(hints.flatMap(([, ...of]) => of))
  return {
    features: Int32Array.from(features, ([feature]) => feature), shares,
    hintLabels: Int32Array.from(hints, ([label]) => label), hints: values,
    heard: { shares: new Float64Array(shares.length), hints: new Float64Array(values.length) },
  }
}

const scoreSentence = ({ features, hintLabels, heard }: Flat, { labels, features: bias }: Shape, { weights, slopes }: Model, scores: Float64Array): void => {
  for (let label = 0, at = bias * labels; label < labels; label++) scores[label] = weights[at + label]!
  for (let i = 0; i < features.length; i++) {
    const share = heard.shares[i]!
    if (share === 0) continue
    for (let label = 0, at = features[i]! * labels; label < labels; label++) scores[label]! += share * weights[at + label]!
  }
  for (let i = 0, at = 0; i < hintLabels.length; i++) for (const slope of slopes) scores[hintLabels[i]!]! += slope * heard.hints[at++]!
}

const addSentence = ({ features, hintLabels, heard }: Flat, { labels, features: bias }: Shape, change: Float64Array, { weights, slopes }: Model): void => {
  for (let i = 0; i < features.length; i++) {
    const share = heard.shares[i]!
    if (share === 0) continue
    for (let label = 0, at = features[i]! * labels; label < labels; label++) weights[at + label]! += share * change[label]!
  }
  for (let label = 0, at = bias * labels; label < labels; label++) weights[at + label]! += change[label]!
  for (let i = 0, at = 0; i < hintLabels.length; i++) for (let slope = 0; slope < slopes.length; slope++) slopes[slope]! += change[hintLabels[i]!]! * heard.hints[at++]!
}

/** Turns scores into odds against "none", and adds them up over the sentences. */
const addOdds = (scores: Float64Array, sums: Float64Array): void => {
  const none = scores.length - 1
  for (let label = 0; label < none; label++) sums[label]! += scores[label] = Math.exp(Math.min(SUREST, scores[label]! - scores[none]!))
}

/** Scores of the sentences of one example, made once. */
const rows: Float64Array[] = []

const scoresOf = (sentence: number, labels: number): Float64Array => {
  const found = rows[sentence]
  return found?.length === labels ? found : (rows[sentence] = new Float64Array(labels))
}

/** What one example asks to change: each sentence answers for a label by its share of the label's odds. */
const addExample = ({ sentences, label, against, weight }: FlatExample, shape: Shape, model: Model, sums: Float64Array, to: Model): void => {
  const none = shape.labels - 1
  sums.fill(0)
  sentences.forEach((sentence, i) => {
    const scores = scoresOf(i, shape.labels)
    scoreSentence(sentence, shape, model, scores)
    addOdds(scores, sums)
  })
  const all = against + sums.reduce((total, odds) => total + odds, 0)
  sentences.forEach((sentence, i) => {
    const change = scoresOf(i, shape.labels)
    let idle = 0
    for (let other = 0; other < none; other++) {
      const asked = weight * (sums[other]! / all - (other === label ? 1 : 0)) * (change[other]! / sums[other]!)
      change[other] = asked
      idle -= asked
    }
    change[none] = idle
    addSentence(sentence, shape, change, to)
  })
}

/** Adam's state for one array of parameters; each call takes one step against the gradient. */
export const stepper = (values: Float64Array) => {
  const mean = new Float64Array(values.length)
  const square = new Float64Array(values.length)
  let taken = 0
  return (gradient: Float64Array, length: number): void => {
    taken++
    const step = (length * Math.sqrt(1 - SCALE_MEMORY ** taken)) / (1 - MOMENTUM ** taken)
    for (let i = 0; i < values.length; i++) {
      mean[i] = MOMENTUM * mean[i]! + (1 - MOMENTUM) * gradient[i]!
      square[i] = SCALE_MEMORY * square[i]! + (1 - SCALE_MEMORY) * gradient[i]! * gradient[i]!
      values[i]! -= (step * mean[i]!) / (Math.sqrt(square[i]!) + EPSILON)
    }
  }
}

/** Weights of labels and what families share, learned side by side: each is pulled towards zero by itself. */
const sharedParts = ({ features, labels, families, ridge }: Shape) => {
  const count = Math.max(-1, ...families) + 1
  const own = new Float64Array((features + 1) * labels)
  const shared = new Float64Array(features * count)
  const change = new Float64Array(shared.length)
  const stepOwn = stepper(own)
  const stepShared = stepper(shared)
  const bias = features * labels
  const members = families.flatMap((family, label) => (family < 0 ? [] : [{ family, label }]))
  return {
    /** Adds the parts up. */
    join: (to: Float64Array): void => {
      to.set(own)
      for (const { family, label } of members) for (let feature = 0; feature < features; feature++) to[feature * labels + label]! += shared[feature * count + family]!
    },
    step: (gradient: Float64Array, length: number): void => {
      for (let i = 0; i < shared.length; i++) change[i] = ridge * shared[i]!
      for (const { family, label } of members) for (let feature = 0; feature < features; feature++) change[feature * count + family]! += gradient[feature * labels + label]!
      for (let i = 0; i < bias; i++) gradient[i]! += ridge * own[i]!
      stepOwn(gradient, length)
      stepShared(change, length)
    },
  }
}

/** Which weights of a model are kept: 1 by 1 in their order, the bias among them. */
export type Kept = (model: Model) => Uint8Array

/** Calls back with the gradient of each batch, as if it were that of all examples, and how far to go. Each round hears other parts of the examples. */
type Descend = (model: Model, rounds: number, firstStep: number, take: (gradient: Model, length: number) => void) => void

const descentOf = (examples: readonly FlatExample[], shape: Shape): Descend => {
  const draw = lottery()
  const mixed = examples.map((example) => ({ example, key: draw() })).sort((a, b) => a.key - b.key).map(({ example }) => example)
  const batches = Math.ceil(mixed.length / BATCH)
  const sums = new Float64Array(shape.labels - 1)
  return (model, rounds, firstStep, take) => {
    const gradient = { weights: new Float64Array(model.weights.length), slopes: new Float64Array(model.slopes.length) }
    for (let step = 0; step < rounds * batches; step++) {
      gradient.slopes.fill(0)
      gradient.weights.fill(0)
      const from = (step % batches) * BATCH
      for (const example of mixed.slice(from, from + BATCH)) {
        for (const { shares, hints, heard } of example.sentences) overhear(shares, hints, shape.unheard, draw, heard)
        addExample({ ...example, weight: example.weight * batches }, shape, model, sums, gradient)
      }
      take(gradient, firstStep * (1 - step / (rounds * batches)))
    }
  }
}

/** Drops weights, and lets those that are kept take over what the dropped ones said. */
const refit = (descend: Descend, shape: Shape, model: Model, kept: Uint8Array): void => {
  const { weights, slopes } = model
  const bias = shape.features * shape.labels
  const step = stepper(weights)
  const stepSlopes = stepper(slopes)
  for (let i = 0; i < weights.length; i++) weights[i]! *= kept[i]!
  descend(model, REFIT_ROUNDS, FIRST_REFIT_STEP, (gradient, length) => {
    for (let i = 0; i < bias; i++) gradient.weights[i] = kept[i]! * (gradient.weights[i]! + REFIT_RIDGE_SHARE * shape.ridge * weights[i]!)
    step(gradient.weights, length)
    stepSlopes(gradient.slopes, length)
  })
}

/**
 * Multinomial logistic regression over sentences: an example's odds for a label are those of its sentences added up, so that it
 * need not be known which one the label is for. A ridge on all weights but the bias and the slopes; gradients of batches (Adam:
 * Kingma and Ba, 2015). Then weights are dropped and the others fitted again (magnitude pruning: Han and others, 2015): rounding
 * faint weights away without that costs unseen wordings 2 points in 100. Same examples, same model.
 */
export const fitSoftmax = (examples: readonly Example[], shape: Shape, keptOf: Kept): Model => {
  const model: Model = { weights: new Float64Array((shape.features + 1) * shape.labels), slopes: new Float64Array(shape.slopes) }
  const descend = descentOf(examples.map(({ sentences, ...rest }) => ({ ...rest, sentences: sentences.map(flat) })), shape)
  const parts = sharedParts(shape)
  const stepSlopes = stepper(model.slopes)
  descend(model, ROUNDS, FIRST_STEP, (gradient, length) => {
    parts.step(gradient.weights, length)
    parts.join(model.weights)
    stepSlopes(gradient.slopes, length)
  })
  refit(descend, shape, model, keptOf(model))
  return model
}
