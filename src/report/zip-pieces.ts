import { constants, deflateRawSync } from 'node:zlib'

/** A file of an archive. */
export interface ZipPart {
  readonly name: string
  readonly pieces: Iterable<string>
}

/** A file that was written: what the directory at the end says of it. */
interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** Sizes in a directory of this kind have 32 bits. */
const largest = 2 ** 32 - 1
/** Archives hold a date for each file: 1 January 1980, their first, so that the same list gives the same bytes. */
const firstDay = 0x0021
/** Sizes follow the data; names are UTF-8. */
const flags = 0x0808
const deflated = 8
/** A last block that is empty: those before it end at whole bytes, and need no other end. */
const lastBlock = Buffer.from([0x03, 0x00])

/** The bytes of a ZIP archive as its files are made: none of them is ever in memory as a whole. */
export function* zipPieces(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const files: Written[] = []
  let at = 0
  const counted = (bytes: Buffer): Buffer => {
    at += bytes.length
    if (at > largest) throw new RangeError('above 4 GB')
    return bytes
  }
  for (const { name: path, pieces } of parts) {
    const name = Buffer.from(path)
    const start = at
    yield counted(Buffer.concat([numbers([4, 0x04034b50], [2, 20], [2, flags], [2, deflated], [2, 0], [2, firstDay], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name]))
    const begun = at
    let crc = 0
    let size = 0
    for (const piece of pieces) {
      const bytes = Buffer.from(piece)
      crc = crc32(bytes, crc)
      size += bytes.length
      if (size > largest) throw new RangeError(`${path}: above 4 GB`)
      yield counted(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }))
    }
    yield counted(lastBlock)
    files.push({ name, crc, packed: at - begun, size, at: start })
    yield counted(numbers([4, 0x08074b50], [4, crc], [4, at - begun], [4, size]))
  }
  yield directory(files, at)
}

function directory(files: readonly Written[], at: number): Buffer {
  const entries = files.map(({ name, crc, packed, size, at: start }) =>
    Buffer.concat([numbers([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, deflated], [2, 0], [2, firstDay], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, start]), name]))
  const bytes = Buffer.concat(entries)
  return Buffer.concat([bytes, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, bytes.length], [4, at], [2, 0])])
}

/** Numbers in so many bytes each, the least byte first. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const table = () => Uint32Array.from({ length: 256 }, (_, byte) => Array.from({ length: 8 }).reduce<number>((crc) => (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1, byte))
let crcs: Uint32Array | undefined

/** Going on from the checksum of what came before. Node.js has its own only from 20.15 on. */
function crc32(bytes: Uint8Array, before: number): number {
  const known = (crcs ??= table())
  let crc = ~before
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ known[(crc ^ bytes[at]!) & 0xff]!
  return ~crc >>> 0
}
