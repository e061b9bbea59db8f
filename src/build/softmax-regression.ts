import { lottery, overheard, type Unheard } from './overheard.ts'

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

const ITERATIONS = 120
const FIRST_STEP = 0.15
const MOMENTUM = 0.9
const SCALE_MEMORY = 0.999
const EPSILON = 1e-8
/** Sentences are as good as sure from here on, in nats. */
const SUREST = 50

const scoreSentence = ({ features, hints }: Sentence, { labels, features: bias }: Shape, { weights, slopes }: Model, scores: Float64Array): void => {
  scores.set(weights.subarray(bias * labels, (bias + 1) * labels))
  for (const [feature, share] of features) for (let label = 0, at = feature * labels; label < labels; label++) scores[label]! += share * weights[at + label]!
  for (const [label, ...values] of hints) values.forEach((value, i) => { scores[label]! += slopes[i]! * value })
}

const addSentence = ({ features, hints }: Sentence, { labels, features: bias }: Shape, change: Float64Array, to: Model): void => {
  for (const [feature, share] of features) for (let label = 0, at = feature * labels; label < labels; label++) to.weights[at + label]! += share * change[label]!
  for (let label = 0, at = bias * labels; label < labels; label++) to.weights[at + label]! += change[label]!
  for (const [label, ...values] of hints) values.forEach((value, i) => { to.slopes[i]! += change[label]! * value })
}

/** Turns scores into odds against "none", and adds them up over the sentences. */
const addOdds = (scores: Float64Array, sums: Float64Array): void => {
  const none = scores.length - 1
  for (let label = 0; label < none; label++) sums[label]! += scores[label] = Math.exp(Math.min(SUREST, scores[label]! - scores[none]!))
}

/** What one example asks to change: each sentence answers for a label by its share of the label's odds. */
const addExample = ({ sentences, label, against, weight }: Example, shape: Shape, model: Model, to: Model): void => {
  const none = shape.labels - 1
  const sums = new Float64Array(none)
  const scores = sentences.map((sentence) => {
    const one = new Float64Array(shape.labels)
    scoreSentence(sentence, shape, model, one)
    addOdds(one, sums)
    return one
  })
  const all = against + sums.reduce((total, odds) => total + odds, 0)
  scores.forEach((one, i) => {
    let idle = 0
    for (let other = 0; other < none; other++) {
      const change = weight * (sums[other]! / all - (other === label ? 1 : 0)) * (one[other]! / sums[other]!)
      one[other] = change
      idle -= change
    }
    one[none] = idle
    addSentence(sentences[i]!, shape, one, to)
  })
}

/** Adam's state for one array of parameters. */
export const stepper = (values: Float64Array) => {
  const mean = new Float64Array(values.length)
  const square = new Float64Array(values.length)
  return (gradient: Float64Array, iteration: number): void => {
    const step = (FIRST_STEP / (1 + iteration / 60)) * Math.sqrt(1 - SCALE_MEMORY ** iteration) / (1 - MOMENTUM ** iteration)
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
  const each = (visit: (weight: number, part: number) => void): void => {
    for (let feature = 0; feature < features; feature++) {
      for (let label = 0; label < labels; label++) if (families[label]! >= 0) visit(feature * labels + label, feature * count + families[label]!)
    }
  }
  return {
    /** Adds the parts up. */
    join: (to: Float64Array): void => {
      to.set(own)
      each((weight, part) => { to[weight]! += shared[part]! })
    },
    step: (gradient: Float64Array, iteration: number): void => {
      for (let i = 0; i < shared.length; i++) change[i] = ridge * shared[i]!
      each((weight, part) => { change[part]! += gradient[weight]! })
      for (let i = 0; i < bias; i++) gradient[i]! += ridge * own[i]!
      stepOwn(gradient, iteration)
      stepShared(change, iteration)
    },
  }
}

/**
 * Multinomial logistic regression over sentences: an example's odds for a label are those of its sentences added up, so that it
 * need not be known which one the label is for. A ridge on all weights but the bias and the slopes; full-batch gradients (Adam:
 * Kingma and Ba, 2015). Same examples, same model.
 */
export const fitSoftmax = (examples: readonly Example[], shape: Shape): Model => {
  const size = (shape.features + 1) * shape.labels
  const model: Model = { weights: new Float64Array(size), slopes: new Float64Array(shape.slopes) }
  const gradient: Model = { weights: new Float64Array(size), slopes: new Float64Array(shape.slopes) }
  const parts = sharedParts(shape)
  const stepSlopes = stepper(model.slopes)
  const draw = lottery()
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    gradient.slopes.fill(0)
    gradient.weights.fill(0)
    for (const example of examples) addExample({ ...example, sentences: example.sentences.map((one) => overheard(one, shape.unheard, draw)) }, shape, model, gradient)
    parts.step(gradient.weights, iteration)
    parts.join(model.weights)
    stepSlopes(gradient.slopes, iteration)
  }
  return model
}
