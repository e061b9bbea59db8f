import { aucOf } from '../auc.ts'
import type { Points } from './points.ts'
import { worthOf } from './points.ts'
import type { Row } from './rows.ts'

/** How well a set is ranked by hand-written signals alone, by learned phrases alone, and by both. */
export interface Ranking {
  readonly set: string
  readonly rows: number
  readonly curated: number
  readonly learned: number
  readonly both: number
}

/** Ranks a set by points that were learned elsewhere. */
export const rankingOf = (set: string, rows: readonly Row[], points: Points): Ranking => {
  const worth = worthOf(rows, points)
  const auc = (rank: (row: Row, learned: number) => number): number =>
    aucOf(rows.map((row, r) => ({ label: row.label, rank: rank(row, worth[r]!.worry - worth[r]!.relief) }))).value
  return {
    set,
    rows: rows.length,
    curated: auc(({ curated }) => curated),
    learned: auc((_, learned) => learned),
    both: auc(({ curated }, learned) => curated + learned),
  }
}
