import { foldTable } from './fold.ts'
import { ROOT, type Vocabulary } from './vocabulary.ts'

/**
 * The one pass over a text's characters. It has no branch in its loop: each step stores the state it is in and the
 * place it has reached, and only at a separator does the write position move on.
 *
 * The text is first copied into a reused array: as soon as any code of the process declares `class X extends String`,
 * V8 makes every `charCodeAt` loop some eight times slower, and the copy is immune to it.
 */
export interface Scan {
  /** UTF-16 units; `units[length]` is 10, so that the last word is ended. */
  units: Uint16Array
  length: number
  /** Places of separators. */
  ends: Int32Array
  /** State of the vocabulary at each of them. */
  states: Uint16Array
  count: number
}

interface BufferLike {
  write(text: string, encoding: 'utf16le'): number
}

declare const Buffer: undefined | { from(buffer: ArrayBufferLike, offset: number, length: number): BufferLike }

const room = (units: number) => {
  const buffer = new ArrayBuffer(units * 2)
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
  return {
    units: new Uint16Array(buffer),
    bytes: typeof Buffer === 'undefined' || !littleEndian ? undefined : Buffer.from(buffer, 0, units * 2),
    ends: new Int32Array(units),
    states: new Uint16Array(units),
  }
}

let space = { ...room(0) }
const result: Scan = { units: space.units, length: 0, ends: space.ends, states: space.states, count: 0 }

const copy = (text: string): void => {
  const n = text.length
  if (n + 1 > space.units.length) {
    space = room(Math.max(4096, 2 * (n + 1)))
    result.units = space.units
    result.ends = space.ends
    result.states = space.states
  }
  if (space.bytes !== undefined) space.bytes.write(text, 'utf16le')
  else for (let i = 0; i < n; i++) space.units[i] = text.charCodeAt(i)
  space.units[n] = 10
}

/** Scans a text. The result is overwritten by the next scan. */
export const scan = (text: string, vocabulary: Vocabulary): Scan => {
  copy(text)
  const { units, ends, states } = result
  const { next } = vocabulary
  const fold = foldTable()
  const n = text.length
  let state = ROOT
  let count = 0
  for (let i = 0; i <= n; i++) {
    const c = fold[units[i]!]! & 31
    ends[count] = i
    states[count] = state
    count += (c - 1) >>> 31
    state = next[(state << 5) | c]!
  }
  result.length = n
  result.count = count
  return result
}
