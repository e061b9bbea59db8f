import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Compressors, snappyUncompress } from 'hyparquet'
import { decompressLz4, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors'
import { InputError } from './outcome.ts'

const broken = () => new InputError('unreadable', 'Parquet: damaged: a page that does not unpack to what it says')

/** How pages are unpacked, never to more than they say they hold: what the libraries would follow without end is looked at before. */
export const codecs = {
  SNAPPY: (packed, size) => {
    checkSnappy(packed, size)
    const page = new Uint8Array(size)
    snappyUncompress(packed, page)
    return page
  },
  GZIP: (packed, size) => gunzipSync(packed, { maxOutputLength: Math.max(1, size) }),
  BROTLI: (packed, size) => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, size) }),
  ZSTD: (packed, size) => decompressZstd(packed, new Uint8Array(size)),
  LZ4_RAW: lz4Block,
  LZ4: (packed, size) => (size > 0 && isFramed(packed, size) ? decompressLz4(packed, size) : lz4Block(packed, size)),
} as const satisfies Compressors

function lz4Block(packed: Uint8Array, size: number): Uint8Array {
  if (size === 0) return new Uint8Array(0)
  checkLz4(packed, size)
  return decompressLz4Raw(packed, size)
}

/** Walks over literals and copies; four bytes of a length may make a step backwards of it. */
function checkSnappy(packed: Uint8Array, size: number): void {
  let at = 0
  while ((packed[at++] ?? 0) >= 0x80);
  for (let written = 0; at < packed.length; ) {
    const tag = packed[at++] ?? 0
    const kind = tag & 3
    let length = kind === 1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1
    if (kind === 0 && length > 60) {
      const bytes = length - 60
      length = wholeAt(packed, at, bytes) + 1
      at += bytes
    }
    at += kind === 0 ? length : kind === 3 ? 4 : kind
    written += length
    if (written > size || at > packed.length) throw broken()
  }
}

/** Lowest byte first. */
function wholeAt(packed: Uint8Array, at: number, bytes: number): number {
  let value = 0
  for (let place = bytes - 1; place >= 0; place -= 1) value = value * 256 + (packed[at + place] ?? 0)
  return value
}

function checkLz4(packed: Uint8Array, size: number): void {
  let at = 0
  const lengthOf = (start: number): number => {
    let length = start
    for (let more = start === 15; more; ) {
      const next = packed[at++] ?? 0
      length += next
      more = next === 255
    }
    return length
  }
  for (let written = 0; at < packed.length; ) {
    const token = packed[at++] ?? 0
    const literals = lengthOf(token >> 4)
    at += literals
    written += literals
    if (at < packed.length) {
      at += 2
      written += lengthOf(token & 15) + 4
    }
    if (written > size || at > packed.length) throw broken()
  }
}

/** As Hadoop writes LZ4: blocks, each behind both of its lengths. */
function isFramed(packed: Uint8Array, size: number): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  let at = 0
  while (at + 8 < packed.length) {
    const [unpacked, length] = [view.getUint32(at), view.getUint32(at + 4)]
    if (length === 0 || unpacked > size || at + 8 + length > packed.length) return false
    checkLz4(packed.subarray(at + 8, at + 8 + length), size)
    at += 8 + length
  }
  return at === packed.length
}
