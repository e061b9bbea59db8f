import { foldTable } from './fold.ts'
import { unitsOf } from './units.ts'
import { HASH_PRIME } from './vocabulary.ts'

/**
 * The one pass over a text's characters. Its loop has no branch but its own: where words end cannot be predicted, and each
 * wrong guess would cost as much as five characters. So each step stores where it is and the hash so far, and only at a
 * separator does the place to store at move on.
 */
export interface Scan {
  /** UTF-16 units, with two line feeds behind them. */
  units: Uint16Array
  length: number
  /** Places of separators; the last is `length`. */
  ends: Int32Array
  /** Hashes of the word that ends at each; 0 and 0 where none does. */
  hashes: Int32Array
  checks: Int32Array
  /** All the entries of the fold table that it holds, or-ed. */
  seen: Uint16Array
  count: number
}

const rooms = (n: number) => ({ ends: new Int32Array(n), hashes: new Int32Array(n), checks: new Int32Array(n), seen: new Uint16Array(n) })

const result: Scan = { ...rooms(0), units: new Uint16Array(0), length: 0, count: 0 }

/** Scans a text. The result is overwritten by the next scan. */
export const scan = (text: string): Scan => {
  const length = text.length
  if (length + 2 > result.ends.length) Object.assign(result, rooms(Math.max(4096, 2 * (length + 2))))
  const units = unitsOf(text)
  const { ends, hashes, checks, seen } = result
  const fold = foldTable()
  let hash = 0
  let check = 0
  let entries = 0
  let count = 0
  for (let at = 0; at <= length; at++) {
    const entry = fold[units[at]!]!
    const c = entry & 31
    ends[count] = at
    hashes[count] = hash
    checks[count] = check
    seen[count] = entries
    // All ones at a separator, else all zeros.
    const isSeparator = (c - 1) >> 31
    count -= isSeparator
    hash = Math.imul(hash ^ c, HASH_PRIME) & ~isSeparator
    check = (check + (check << 1) + c) & ~isSeparator
    entries = (entries | entry) & ~isSeparator
  }
  result.units = units
  result.length = length
  result.count = count
  return result
}
