/** Three rows of distances, used again for each pair of words. */
let rows: [Int32Array, Int32Array, Int32Array] | undefined

const rowsFor = (length: number): [Int32Array, Int32Array, Int32Array] => {
  if (rows === undefined || rows[0].length <= length) rows = [new Int32Array(length + 32), new Int32Array(length + 32), new Int32Array(length + 32)]
  return rows
}

/** Damerau–Levenshtein distance (optimal string alignment), as far as `most`; beyond, `most + 1`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [row, last, beforeLast] = rowsFor(b.length)
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    let least = (row[0] = i)
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    // Two letters exchanged look back past one row, and cost one more there.
    if (least > most + 1) return most + 1
    ;[row, last, beforeLast] = [beforeLast, row, last]
  }
  return Math.min(last[b.length]!, most + 1)
}
