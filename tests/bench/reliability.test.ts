import { describe, expect, it } from 'vitest'
import { chanceOf, gapOf, reliabilityOf } from '../../bench/reliability.ts'

const rows = (count: number, score: number, label: 0 | 1) => Array.from({ length: count }, () => ({ score, label }))

describe('what the scale says', () => {
  it('doubles the odds every ten points, from even odds at 50', () => {
    expect(chanceOf(50)).toBe(0.5)
    expect(chanceOf(60)).toBeCloseTo(2 / 3)
    expect(chanceOf(20)).toBeCloseTo(1 / 9)
  })
})

describe('reliability', () => {
  const table = reliabilityOf([
    { lang: 'en', rows: [...rows(8, 15, 0), ...rows(2, 15, 1)] },
    { lang: 'en', rows: [...rows(4, 55, 1), ...rows(4, 100, 1)] },
    { lang: 'fr', rows: [...rows(40, 15, 0), ...rows(40, 55, 1)] },
  ])

  it('has a row for each ten points', () => {
    expect(table.map(({ from, to }) => `${from}-${to}`)).toEqual(['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90-100'])
    expect(table.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(table.reduce((sum, { rows: n }) => sum + n, 0)).toBe(98)
  })

  it('gives each language half, and each set of it the same', () => {
    expect(table[1]?.share).toBeCloseTo(0.25 + 0.25)
    expect(table[1]?.frustrated).toBeCloseTo((0.2 * 0.25) / 0.5)
    expect(table[9]?.share).toBeCloseTo(0.125)
  })

  it('leaves open what nothing scored, and brackets what it saw', () => {
    expect(table[3]).toMatchObject({ rows: 0, share: 0 })
    expect(table[3]?.frustrated).toBeUndefined()
    expect(table[5]?.frustrated).toBe(1)
    expect(table[5]?.low).toBeLessThan(1)
    expect(table[5]?.high).toBeCloseTo(1)
  })

  it('sums the distance between what is said and what is seen', () => {
    expect(gapOf(table)).toBeGreaterThan(0)
    expect(gapOf(reliabilityOf([{ lang: 'en', rows: [...rows(1, 50, 0), ...rows(1, 50, 1)] }]))).toBe(0)
  })
})
