import { foldTable } from './fold.ts'
import { HASH_PRIME } from './vocabulary.ts'

/**
 * The one pass over a text's characters. Three things make it as fast as it is:
 *
 * - The text is first copied into a typed array: as soon as any code of the process declares `class X extends String`, V8 makes
 *   every `charCodeAt` loop some eight times slower.
 * - The loop has no branch but its own. Where words end cannot be predicted, and each wrong guess would cost as much as five
 *   characters; so each step stores where it is and the hash so far, and only at a separator does the place to store at move on.
 * - Its arrays are constants of a closure that is made once, and never grow: an optimising compiler then reads and writes them directly, and
 *   need not ask at each character where they lie and how long they are.
 */
export interface Scan {
  /** UTF-16 units of the chunk, with two line feeds behind them. */
  readonly units: Uint16Array
  /** Places of separators in the chunk; the last is its end. */
  readonly ends: Int32Array
  /** Hashes of the word that ends at each. */
  readonly hashes: Int32Array
  readonly checks: Int32Array
  /** All the entries of the fold table that it holds, or-ed. */
  readonly seen: Uint16Array
  /** Units in the chunk. */
  length: number
  count: number
}

interface BufferLike {
  write(text: string, encoding: 'utf16le'): number
}

declare const Buffer: undefined | { from(buffer: ArrayBufferLike, offset: number, length: number): BufferLike }

/** Units that are scanned at a time. */
export const CHUNK = 1 << 16

const bytesOf = (units: Uint16Array): BufferLike | undefined => {
  const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
  return typeof Buffer === 'undefined' || !isLittleEndian ? undefined : Buffer.from(units.buffer, 0, units.byteLength)
}

/** Room for the scan of a chunk. */
export const createScan = (): Scan => ({
  units: new Uint16Array(CHUNK + 2),
  ends: new Int32Array(CHUNK + 2),
  hashes: new Int32Array(CHUNK + 2),
  checks: new Int32Array(CHUNK + 2),
  seen: new Uint16Array(CHUNK + 2),
  length: 0,
  count: 0,
})

/** Scans chunks into `scanned`; each overwrites the last. */
export const createScanner = (scanned: Scan): ((chunk: string) => void) => {
  const { units, ends, hashes, checks, seen } = scanned
  const fold = foldTable()
  const prime = HASH_PRIME
  const bytes = bytesOf(units)
  return (chunk) => {
    const length = chunk.length
    if (bytes !== undefined) bytes.write(chunk, 'utf16le')
    else for (let at = 0; at < length; at++) units[at] = chunk.charCodeAt(at)
    units[length] = 10
    units[length + 1] = 10
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
      hash = Math.imul(hash ^ c, prime) & ~isSeparator
      check = (check + (check << 1) + c) & ~isSeparator
      entries = (entries | entry) & ~isSeparator
    }
    scanned.length = length
    scanned.count = count
  }
}
