import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultEvidence } from '../../src/jargon/evidence.ts'
import { likelihoods } from '../../src/jargon/likelihoods.ts'

/** A frame's points that leave every other operation a fraction of a step short of the deepest. */
test('likelihoods are numbers that add up to 1, at whatever distance operations lie', () => {
  const evidence = defaultEvidence([])
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: evidence.learned, maxLength: evidence.learned }), fc.float({ min: Math.fround(0.1), max: 3, noNaN: true }), (points, perPoint) => {
    const all = likelihoods({ ...evidence, perPoint }, [], points, points.map(() => 0))
    expect([...all].every((likelihood) => likelihood >= 0 && likelihood <= 1)).toBe(true)
    expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
  }))
})
