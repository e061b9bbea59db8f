import { Zip, ZipDeflate } from 'fflate'

/** A file of an archive. */
export interface ZipPart {
  readonly name: string
  readonly pieces: Iterable<string>
}

/** Archives hold a date for each file, as a wall clock; the same list gives the same bytes. */
const firstDay = () => new Date(1980, 0, 1)
/** Sizes in a directory of this kind have 32 bits. */
const largest = 2 ** 32 - 1

/** The bytes of a ZIP archive as its files are made: none of them is ever in memory as a whole. */
export function* zipPieces(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    ready.push(bytes)
  })
  const encoder = new TextEncoder()
  let packed = 0
  function* drained(): Generator<Uint8Array> {
    for (const bytes of ready.splice(0)) {
      packed += bytes.length
      if (packed > largest) throw new RangeError('above 4 GB')
      yield bytes
    }
  }
  for (const { name, pieces } of parts) {
    const file = new ZipDeflate(name, { level: 5 })
    file.mtime = firstDay()
    zip.add(file)
    let size = 0
    for (const piece of pieces) {
      const bytes = encoder.encode(piece)
      size += bytes.length
      if (size > largest) throw new RangeError(`${name}: above 4 GB`)
      file.push(bytes)
      yield* drained()
    }
    file.push(new Uint8Array(0), true)
    yield* drained()
  }
  zip.end()
  yield* drained()
}
