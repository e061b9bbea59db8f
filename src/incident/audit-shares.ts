/** A part of a whole, in plain words: 8 of 12 is "2 in 3". */
export interface Share {
  readonly part: number
  readonly of: number
}

/** "7 in 10" is still seen at a glance; "11 in 17" is not. */
const PLAINEST = 10

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The nearest fraction with a denominator of ten or less, and whether it is exact. @param share whole numbers, 0 ≤ part ≤ of, of > 0 */
export const plainShare = ({ part, of }: Share): Share & { readonly isExact: boolean } => {
  const common = divisor(part, of)
  if (of / common <= PLAINEST) return { part: part / common, of: of / common, isExact: true }
  let best = { part: 1, of: 1 }
  for (let d = 1; d <= PLAINEST; d++) {
    const n = Math.min(d, Math.max(0, Math.round((part * d) / of)))
    if (Math.abs(n * of - part * d) * best.of < Math.abs(best.part * of - part * best.of) * d) best = { part: n, of: d }
  }
  return { ...best, isExact: false }
}
