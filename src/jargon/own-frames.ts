import type { Rules } from './rules.ts'

/** A new concept that speaks for an operation on its own. */
export interface OwnFrame {
  readonly concept: string
  /** Number in the catalogue. */
  readonly operation: number
  readonly points: number
}

/** What stands for "no further concept" is the number behind the last concept. */
const moveNone = (column: Uint16Array, from: number, to: number): number[] => Array.from(column, (concept) => (concept === from ? to : concept))

/** Operations that are new have no context of their own; the last range holds for all. */
const contextFor = ({ contextAt, operations }: Rules, count: number): Int32Array => {
  const ranges = new Int32Array(count + 2).fill(contextAt[operations] ?? 0)
  ranges.set(contextAt.subarray(0, operations + 1))
  ranges[count + 1] = contextAt[operations + 1] ?? 0
  return ranges
}

/** The rules with concepts behind theirs, each a frame of its own, and room for as many operations as there are. */
export const addFrames = (rules: Rules, frames: readonly OwnFrame[], operations: number): Rules => {
  const none = rules.concepts.length + frames.length
  const first = rules.operation.length
  const framesAt = new Int32Array(none + 1)
  framesAt.set(rules.framesAt)
  frames.forEach((_, i) => { framesAt[rules.concepts.length + i + 1] = first + i + 1 })
  const nones = frames.map(() => none)
  return {
    ...rules,
    concepts: [...rules.concepts, ...frames.map(({ concept }) => concept)],
    operations,
    framesAt,
    operation: Uint16Array.from([...rules.operation, ...frames.map((frame) => frame.operation)]),
    points: Uint8Array.from([...rules.points, ...frames.map(({ points }) => points)]),
    second: Uint16Array.from([...moveNone(rules.second, rules.none, none), ...nones]),
    third: Uint16Array.from([...moveNone(rules.third, rules.none, none), ...nones]),
    none,
    contextAt: contextFor(rules, operations),
  }
}
