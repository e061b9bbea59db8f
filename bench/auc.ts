/** How well a number ranks the rows labelled 1 above those labelled 0. */
export interface Auc {
  readonly value: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
}

/** A row's label and the number it is ranked by. */
export interface Ranked {
  readonly label: 0 | 1
  readonly rank: number
}

/** Area under the ROC curve, ties counting half, with DeLong's interval. */
export const aucOf = (rows: readonly Ranked[]): Auc => {
  const above = ranksOf(rows, 1)
  const below = ranksOf(rows, 0)
  const all = midranks([...above, ...below])
  const wins = excess(all.slice(0, above.length), midranks(above), below.length)
  const losses = excess(all.slice(above.length), midranks(below), above.length)
  const value = mean(wins)
  const margin = 1.96 * Math.sqrt(variance(wins) / above.length + variance(losses) / below.length)
  return { value, low: Math.max(0, value - margin), high: Math.min(1, value + margin) }
}

const ranksOf = (rows: readonly Ranked[], label: 0 | 1): readonly number[] =>
  rows.filter((row) => row.label === label).map((row) => row.rank)

/** The share of the other group that each row stands above: its rank among all, less its rank among its own. */
const excess = (overall: readonly number[], own: readonly number[], others: number): readonly number[] =>
  overall.map((rank, index) => (rank - (own[index] ?? 0)) / others)

const midranks = (values: readonly number[]): readonly number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length).fill(0)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && order[end]?.value === order[start]?.value) end++
    for (const { index } of order.slice(start, end)) ranks[index] = (start + end + 1) / 2
    start = end
  }
  return ranks
}

/** Among the tenth ranked highest: how many are positive, and what part of all positives they are. Ties at the edge count in proportion. */
export const atTenPercent = (rows: readonly Ranked[]): { readonly precision: number; readonly recall: number } => {
  const budget = Math.ceil(rows.length / 10)
  const sorted = [...rows].sort((a, b) => b.rank - a.rank)
  const edge = sorted[budget - 1]?.rank ?? 0
  const surely = sorted.filter((row) => row.rank > edge)
  const tied = sorted.filter((row) => row.rank === edge)
  const found = positives(surely) + (positives(tied) * (budget - surely.length)) / tied.length
  return { precision: found / budget, recall: found / positives(rows) }
}

const positives = (rows: readonly Ranked[]): number => rows.filter((row) => row.label === 1).length

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const variance = (values: readonly number[]): number => {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
