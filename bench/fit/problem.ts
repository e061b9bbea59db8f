import { type Problem } from './logistic.ts'
import type { Row } from './rows.ts'
import { sources } from './sources.ts'
import { type Cell, sparseOf } from './sparse.ts'

/** Share of a set that is far from what support hears. */
const FAR_SHARE = 0.3
/** A set's own terms, its bias and what length and punctuation do there, are hardly held back. */
const SHAPE_PENALTY = 1e-3

const shareOf = (set: string): number => (sources.find(({ name }) => name === set)?.near === false ? FAR_SHARE : 1)

/** Equal weight for each set, and within it for each label; none for rows left out. */
export const weightsOf = (rows: readonly Row[], isIn: (row: Row, r: number) => boolean = () => true): Float64Array => {
  const counts = new Map<string, [calm: number, frustrated: number]>()
  const kept = rows.map(isIn)
  rows.forEach(({ set, label }, r) => {
    if (!kept[r]) return
    let count = counts.get(set)
    if (count === undefined) counts.set(set, (count = [0, 0]))
    count[label]++
  })
  const whole = [...counts.keys()].reduce((sum, set) => sum + shareOf(set), 0)
  const share = new Map([...counts].map(([set, count]) => [set, count.map((n) => (shareOf(set) * counts.size) / whole / 2 / n)]))
  return Float64Array.from(rows, ({ set, label }, r) => (kept[r] ? share.get(set)![label]! : 0))
}

export interface Terms {
  readonly rows: readonly Row[]
  /** Per row, which of the phrases it holds, and how often. */
  readonly cells: readonly (readonly Cell[])[]
  readonly phrases: number
  readonly penalty: number
  /** Log odds that a point of the hand-written signals is worth. */
  readonly curatedWorth: number
}

/** The regression of labels on phrases: each set has its bias, and its own say of what length and punctuation mean. */
export const problemOf = ({ rows, cells, phrases, penalty, curatedWorth }: Terms): Problem => {
  const sets = [...new Set(rows.map(({ set }) => set))]
  const width = rows[0]?.shape.length ?? 0
  const columns = phrases + sets.length * width
  const firstOf = new Map(sets.map((set, n) => [set, phrases + n * width]))
  const full = rows.map(({ set, shape }, r): Cell[] => {
    const first = firstOf.get(set)!
    return [...cells[r]!, ...shape.map((value, c): Cell => [first + c, value])]
  })
  return {
    matrix: sparseOf(full, columns),
    sign: Float64Array.from(rows, ({ label }) => 2 * label - 1),
    weight: weightsOf(rows),
    offset: Float64Array.from(rows, ({ curated }) => curated * curatedWorth),
    penalty: Float64Array.from({ length: columns }, (_, c) => (c < phrases ? penalty : SHAPE_PENALTY)),
  }
}
