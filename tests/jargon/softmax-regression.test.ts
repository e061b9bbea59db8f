import { expect, it } from 'vitest'
import { type Example, fitSoftmax, type Model, type Shape } from '../../src/build/softmax-regression.ts'

/** Two operations and no request: feature 0 speaks for the first, 1 for the second, 2 for none; 3 stands everywhere. */
const example = (feature: number): Example =>
  ({ sentences: [{ features: [[feature, 1], [3, 1]], hints: [] }], label: feature, against: 1, weight: 1 })
const examples = Array.from({ length: 60 }, (_, i) => example(i % 3))
const shape: Shape = { features: 4, labels: 3, families: [0, 0, -1], slopes: 2, ridge: 0.1, unheard: { features: 0, hints: 0 } }

const weightIn = ({ weights }: Model, feature: number, label: number): number => weights[feature * shape.labels + label]!
const all = ({ weights }: Model): Uint8Array => new Uint8Array(weights.length).fill(1)

it('learns what each feature speaks for', () => {
  const model = fitSoftmax(examples, shape, all)
  expect(weightIn(model, 0, 0)).toBeGreaterThan(1 + weightIn(model, 0, 1))
  expect(weightIn(model, 1, 1)).toBeGreaterThan(1 + weightIn(model, 1, 0))
  expect(weightIn(model, 2, 2)).toBeGreaterThan(1 + weightIn(model, 2, 0))
})

it('lets what is kept take over what is dropped', () => {
  const onlyOwn = ({ weights }: Model): Uint8Array => Uint8Array.from(weights, (_, i) => (i >= shape.features * shape.labels || Math.floor(i / 3) === i % 3 ? 1 : 0))
  const [whole, dropped] = [fitSoftmax(examples, shape, all), fitSoftmax(examples, shape, onlyOwn)]
  expect(weightIn(dropped, 0, 1)).toBeCloseTo(0)
  expect(weightIn(dropped, 3, 0)).toBeCloseTo(0)
  expect(weightIn(dropped, 0, 0)).toBeGreaterThan(weightIn(whole, 0, 0))
})

it('gives the same model each time', () => expect(fitSoftmax(examples, shape, all)).toEqual(fitSoftmax(examples, shape, all)))
