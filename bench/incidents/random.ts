/** Chance that is the same each time: mulberry32. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number below `count`. */
  below(count: number): number
  of<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number): number => Math.floor(next() * count)
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
    }
    return copy
  }
  return { next, below, of: (list) => list[below(list.length)]!, shuffled }
}
