import { describe, expect, it } from 'vitest'
import { DEEPEST, likelihoodAt, NAT, natsOf } from '../../src/jargon/nats.ts'

describe('sixteenths of a nat', () => {
  it('are a logarithm, rounded away from nothing', () => {
    for (const ratio of [0.9, 0.5, 0.1, 1e-3]) expect(Math.abs(natsOf(ratio) - NAT * Math.log(ratio))).toBeLessThan(1)
    expect(natsOf(1)).toBe(0)
  })
  it('of a ratio and of its inverse are the same, with the other sign', () => {
    for (const ratio of [0.25, 0.01]) expect(natsOf(1 / ratio)).toBe(-natsOf(ratio))
  })
  it('are given back by the likelihood', () => {
    for (const depth of [1, 7, 16, 100]) expect(natsOf(likelihoodAt(depth))).toBe(-depth)
  })
  it('end where nothing is likely any more', () => {
    expect(natsOf(0)).toBe(1 - DEEPEST)
    expect(natsOf(Infinity)).toBe(DEEPEST - 1)
    expect(likelihoodAt(DEEPEST)).toBe(0)
  })
})
