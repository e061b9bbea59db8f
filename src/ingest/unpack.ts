import { pipeline } from 'node:stream/promises'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { InputError } from './outcome.ts'
import { packedBytesOf, type ZipEntry } from './zip-directory.ts'

/** Exports shrink by ten or twenty; only what was made to fill a disk shrinks by more than this. */
const mostRatio = 200
/** Below this, repetition is harmless. */
const freeBytes = 1 << 25

/** What may still come out of packed bytes. */
export interface Allowance {
  readonly packed: (bytes: number) => void
  readonly unpacked: (bytes: number) => void
}

export function allowance(): Allowance {
  let read = 0
  let written = 0
  return {
    packed: (bytes) => {
      read += bytes
    },
    unpacked: (bytes) => {
      written += bytes
      if (written > freeBytes && written > read * mostRatio) throw new InputError('bomb', `${Math.trunc(written / 2 ** 20)} MB from ${Math.ceil(read / 1024)} kB`)
    },
  }
}

type Unpacker = NodeJS.ReadWriteStream & AsyncIterable<Uint8Array>

async function* through(unpacker: Unpacker, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, kind: string, allowed = allowance()): AsyncGenerator<Uint8Array> {
  const counted = async function* () {
    for await (const chunk of chunks) {
      allowed.packed(chunk.length)
      yield chunk
    }
  }
  // A failure reaches whoever reads: the pipeline destroys the unpacker with it.
  pipeline(counted(), unpacker).catch(() => undefined)
  try {
    for await (const chunk of unpacker) {
      allowed.unpacked(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('unreadable', `${kind}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const outputBytes = 1 << 18

export function gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return through(createGunzip({ chunkSize: outputBytes }) as Unpacker, chunks, 'gzip')
}

const inputBytes = 1 << 16

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += inputBytes) yield bytes.subarray(at, at + inputBytes)
}

/** The bytes of a file in an archive, as they come; `allowed` is shared by the files of one archive. Neither what it claims to hold nor what it holds is ever in memory as a whole. */
export async function* entryBytes(archive: Uint8Array, entry: ZipEntry, allowed = allowance()): AsyncGenerator<Uint8Array> {
  const packed = packedBytesOf(archive, entry)
  if (entry.encrypted) throw new InputError('encrypted', entry.name)
  if (entry.method === 0) yield* pieces(packed)
  else if (entry.method === 8) yield* through(createInflateRaw({ chunkSize: outputBytes }) as Unpacker, pieces(packed), `zip: ${entry.name}`, allowed)
  else throw new InputError('unreadable', `zip: ${entry.name} is packed in a way that is not known here`)
}
