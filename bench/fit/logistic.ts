import { addTransposed, type Sparse, times } from './sparse.ts'

/** A weighted logistic regression with a penalty on the square of each coefficient. */
export interface Problem {
  readonly matrix: Sparse
  /** 1 or −1. */
  readonly sign: Float64Array
  /** 0: the row is left out. */
  readonly weight: Float64Array
  /** Log odds that are given. */
  readonly offset: Float64Array
  readonly penalty: Float64Array
  /** Rows that should come to 0. */
  readonly apart: Sparse
  /** On half the mean square of what they come to. */
  readonly apartPenalty: number
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const penaltyOfApart = ({ apart, apartPenalty }: Problem, x: Float64Array, gradient: Float64Array): number => {
  if (apart.rows === 0) return 0
  const share = apartPenalty / apart.rows
  const distance = new Float64Array(apart.rows)
  times(apart, x, distance)
  const loss = (share * dot(distance, distance)) / 2
  for (let r = 0; r < apart.rows; r++) distance[r]! *= share
  addTransposed(apart, distance, gradient)
  return loss
}

const lossAndGradient = (problem: Problem, x: Float64Array, gradient: Float64Array): number => {
  const { matrix, sign, weight, offset, penalty } = problem
  const margin = new Float64Array(matrix.rows)
  times(matrix, x, margin)
  let loss = 0
  for (let r = 0; r < matrix.rows; r++) {
    if (weight[r] === 0) {
      margin[r] = 0
      continue
    }
    const m = sign[r]! * (margin[r]! + offset[r]!)
    const tail = Math.exp(-Math.abs(m))
    const miss = (m > 0 ? tail : 1) / (1 + tail)
    loss += weight[r]! * (Math.log1p(tail) + Math.max(0, -m))
    margin[r] = -weight[r]! * sign[r]! * miss
  }
  for (let i = 0; i < x.length; i++) {
    gradient[i] = penalty[i]! * x[i]!
    loss += (penalty[i]! * x[i]! * x[i]!) / 2
  }
  addTransposed(matrix, margin, gradient)
  return loss + penaltyOfApart(problem, x, gradient)
}

interface Step {
  readonly s: Float64Array
  readonly y: Float64Array
  readonly rho: number
}

/** The direction of steepest descent, bent by what the last steps showed of the curvature. */
const directionOf = (gradient: Float64Array, memory: readonly Step[]): Float64Array => {
  const d = gradient.map((g) => -g)
  const alphas: number[] = []
  for (const { s, y, rho } of [...memory].reverse()) {
    const alpha = rho * dot(s, d)
    alphas.push(alpha)
    for (let i = 0; i < d.length; i++) d[i]! -= alpha * y[i]!
  }
  const last = memory.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y))
    for (let i = 0; i < d.length; i++) d[i]! *= scale
  }
  for (const { s, y, rho } of memory) {
    const shift = alphas.pop()! - rho * dot(y, d)
    for (let i = 0; i < d.length; i++) d[i]! += s[i]! * shift
  }
  return d
}

const MEMORY = 8
const MOST_STEPS = 80
const FLAT = 1e-7

/** Coefficients of least loss (L-BFGS). Same problem, same numbers. */
export const solve = (problem: Problem): Float64Array => {
  const size = problem.matrix.columns
  let x = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = lossAndGradient(problem, x, gradient)
  const memory: Step[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const d = directionOf(gradient, memory)
    const slope = dot(d, gradient)
    if (slope > -FLAT) break
    let length = memory.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let nextLoss = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = x[i]! + length * d[i]!
      nextLoss = lossAndGradient(problem, next, nextGradient)
      if (nextLoss <= loss + 1e-4 * length * slope) break
    }
    const s = next.map((v, i) => v - x[i]!)
    const y = nextGradient.map((v, i) => v - gradient[i]!)
    const curvature = dot(s, y)
    if (curvature > 1e-12) memory.push({ s, y, rho: 1 / curvature })
    if (memory.length > MEMORY) memory.shift()
    const gain = loss - nextLoss
    x = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < FLAT) break
  }
  return x
}
