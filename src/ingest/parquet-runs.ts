import { InputError } from './outcome.ts'

/** Where a list of small numbers is read from. */
export interface Runs {
  readonly view: DataView
  readonly from: number
  /** Just behind its last byte. */
  readonly end: number
  /** Bits of each number. */
  readonly width: number
}

/** Runs are padded to eight numbers, by some writers to more. */
const padding = 512

/**
 * Walks over the runs of a list in the hybrid encoding of Parquet without unpacking them: a run that claims more numbers than the
 * page holds would fill the memory.
 */
export function checkRuns({ view, from, end, width }: Runs, count: number): void {
  let seen = 0
  let at = from
  while (seen < count && at < end) {
    const { value, next } = varint(view, at, end)
    const packed = (value & 1) === 1
    const numbers = packed ? (value >>> 1) * 8 : value >>> 1
    if (numbers > count + padding) throw new InputError('unreadable', 'Parquet: damaged: a run that is longer than its page')
    at = next + (packed ? (numbers * width) / 8 : Math.ceil(width / 8))
    seen += numbers
  }
}

/** An unsigned number of up to 32 bits in groups of seven. */
export function varint(view: DataView, from: number, end: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let at = from, shift = 0; at < end && shift < 35; at += 1, shift += 7) {
    const byte = view.getUint8(at)
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return { value: value >>> 0, next: at + 1 }
  }
  throw new InputError('unreadable', 'Parquet: damaged: a number without an end')
}
