/** A sparse matrix, row by row. */
export interface Sparse {
  readonly rows: number
  readonly columns: number
  /** Where each row begins in `column` and `value`. */
  readonly starts: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

export type Cell = readonly [column: number, value: number]

export const sparseOf = (rows: readonly (readonly Cell[])[], columns: number): Sparse => {
  const cells = rows.flat()
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, r) => { starts[r + 1] = starts[r]! + row.length })
  return { rows: rows.length, columns, starts, column: Int32Array.from(cells, ([c]) => c), value: Float64Array.from(cells, ([, v]) => v) }
}

/** Matrix times vector. */
export const times = ({ rows, starts, column, value }: Sparse, vector: Float64Array, out: Float64Array): void => {
  for (let r = 0; r < rows; r++) {
    let sum = 0
    for (let k = starts[r]!; k < starts[r + 1]!; k++) sum += value[k]! * vector[column[k]!]!
    out[r] = sum
  }
}

/** Transposed matrix times vector, added to `out`. */
export const addTransposed = ({ rows, starts, column, value }: Sparse, vector: Float64Array, out: Float64Array): void => {
  for (let r = 0; r < rows; r++) {
    const factor = vector[r]!
    if (factor !== 0) for (let k = starts[r]!; k < starts[r + 1]!; k++) out[column[k]!]! += value[k]! * factor
  }
}
