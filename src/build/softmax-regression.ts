/** One example: what it holds, what was worked out for some classes, and the class that it is of. */
export interface Example {
  /** Numbers of its features; each counts once. */
  readonly features: readonly number[]
  /** Class, then one value for each slope. */
  readonly hints: readonly (readonly [label: number, ...values: number[]])[]
  readonly label: number
  /** How much it counts; 1 for most. */
  readonly weight: number
}

export interface Shape {
  readonly features: number
  readonly labels: number
  /** Values in each hint. */
  readonly slopes: number
  /** Strength of the pull towards zero (ridge). */
  readonly ridge: number
}

export interface Model {
  /** Row by feature, the bias last; column by label. */
  readonly weights: Float64Array
  readonly slopes: Float64Array
}

const ITERATIONS = 300
const FIRST_STEP = 0.15
const MOMENTUM = 0.9
const SCALE_MEMORY = 0.999
const EPSILON = 1e-8

/** The likelihood of each label, in place of their scores. */
export const softmax = (scores: Float64Array): void => {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - most)
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum
}

/** The score of each label. */
export const scoresOf = ({ features, hints }: Example, { labels, features: bias }: Shape, { weights, slopes }: Model, scores: Float64Array): void => {
  scores.fill(0)
  for (const feature of [...features, bias]) for (let label = 0, at = feature * labels; label < labels; label++) scores[label]! += weights[at + label]!
  for (const [label, ...values] of hints) values.forEach((value, i) => { scores[label]! += slopes[i]! * value })
}

const addGradient = (example: Example, shape: Shape, scores: Float64Array, to: Model): void => {
  const { labels } = shape
  softmax(scores)
  scores[example.label]! -= 1
  for (let label = 0; label < labels; label++) scores[label]! *= example.weight
  for (const feature of [...example.features, shape.features]) for (let label = 0, at = feature * labels; label < labels; label++) to.weights[at + label]! += scores[label]!
  for (const [label, ...values] of example.hints) values.forEach((value, i) => { to.slopes[i]! += scores[label]! * value })
}

/** Adam's state for one array of parameters. */
const stepper = (values: Float64Array) => {
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

/**
 * Multinomial logistic regression with a ridge on all weights but the bias and the slopes, by full-batch gradients (Adam:
 * Kingma and Ba, 2015). Same examples, same model.
 */
export const fitSoftmax = (examples: readonly Example[], shape: Shape): Model => {
  const size = (shape.features + 1) * shape.labels
  const model: Model = { weights: new Float64Array(size), slopes: new Float64Array(shape.slopes) }
  const gradient: Model = { weights: new Float64Array(size), slopes: new Float64Array(shape.slopes) }
  const scores = new Float64Array(shape.labels)
  const stepWeights = stepper(model.weights)
  const stepSlopes = stepper(model.slopes)
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    gradient.slopes.fill(0)
    for (let i = 0; i < size; i++) gradient.weights[i] = i < size - shape.labels ? shape.ridge * model.weights[i]! : 0
    for (const example of examples) {
      scoresOf(example, shape, model, scores)
      addGradient(example, shape, scores, gradient)
    }
    stepWeights(gradient.weights, iteration)
    stepSlopes(gradient.slopes, iteration)
  }
  return model
}
