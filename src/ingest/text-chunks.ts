import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { createGunzip, type Gunzip } from 'node:zlib'
import { InputError, type Notice } from './outcome.ts'
import { decodeWestern, isWestern } from './western.ts'

/** A file's path, bytes, or a stream of bytes. */
export type Source = string | Uint8Array | AsyncIterable<Uint8Array>

const chunkBytes = 1 << 18
const newline = 0x0a

/**
 * The text of a source, in pieces. Without `encoding`: what the byte order mark says, else UTF-8, and every line
 * that is not UTF-8 is read as windows-1252. One bad line then never spoils its neighbours, and an old export,
 * where only lines with accents differ, comes out right as a whole.
 */
export async function* textChunks(source: Source, encoding: string | undefined, notify: (notice: Notice) => void): AsyncGenerator<string> {
  const chunks = unpacked(bytesOf(source))
  const first = await chunks.next()
  if (first.done === true) throw new InputError('empty', '')
  refuseArchives(first.value)
  const label = encoding ?? encodingByMark(first.value)
  yield* label === undefined ? lenient(first.value, chunks, notify) : decoded(label, first.value, chunks)
}

async function* bytesOf(source: Source): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> =
    typeof source === 'string' ? (createReadStream(source, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>) : source instanceof Uint8Array ? [source] : source
  try {
    for await (const chunk of chunks) if (chunk.length > 0) yield chunk
  } catch (error) {
    throw new InputError('unreadable', reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' }
  return known[code] ?? (error instanceof Error ? error.message : String(error))
}

async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await chunks.next()
  if (first.done === true) return
  const all = startingWith(first.value, chunks)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all
    return
  }
  const plain: AsyncIterable<Uint8Array> & Gunzip = createGunzip()
  // A failure reaches whoever reads: the pipeline destroys `plain` with it.
  pipeline(all, plain).catch(() => undefined)
  try {
    yield* plain
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('unreadable', `gzip: ${reasonOf(error)}`)
  }
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

function refuseArchives(head: Uint8Array): void {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) throw new InputError('workbook', '')
}

function encodingByMark(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 4096)
  const zeros = (parity: number) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length
  const most = sample.length * 0.3
  if (zeros(1) > most && zeros(0) < most / 10) return 'utf-16le'
  return zeros(0) > most && zeros(1) < most / 10 ? 'utf-16be' : undefined
}

async function* decoded(label: string, first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  if (isWestern(label)) {
    for await (const chunk of startingWith(first, rest)) yield decodeWestern(chunk)
    return
  }
  const decoder = decoderFor(label)
  for await (const chunk of startingWith(first, rest)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    throw new InputError('unknown-encoding', label)
  }
}

async function* lenient(first: Uint8Array, rest: AsyncIterable<Uint8Array>, notify: (notice: Notice) => void): AsyncGenerator<string> {
  const decode = lineDecoder()
  let kept: Uint8Array = first.subarray(first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 3 : 0)
  for await (const chunk of rest) {
    const joined = Buffer.concat([kept, chunk])
    const cut = cutBefore(joined)
    yield decode.read(joined.subarray(0, cut))
    kept = joined.subarray(cut)
  }
  yield decode.read(kept)
  if (decode.foreignLines > 0) notify({ code: 'windows-1252', lines: decode.foreignLines })
}

/** After the last line; in one endless line, after the last ASCII byte, so that no character is cut in two. */
function cutBefore(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(newline) + 1
  if (line > 0 || bytes.length < chunkBytes) return line
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1
  return end
}

function lineDecoder() {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const strict = (bytes: Uint8Array): string | undefined => {
    try {
      return utf8.decode(bytes)
    } catch {
      return undefined
    }
  }
  const decoder = {
    foreignLines: 0,
    read: (bytes: Uint8Array): string => strict(bytes) ?? linesOf(bytes).map((line) => strict(line) ?? foreign(line)).join(''),
  }
  const foreign = (line: Uint8Array): string => {
    decoder.foreignLines += 1
    return decodeWestern(line)
  }
  return decoder
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(newline, start)
    const end = next === -1 ? bytes.length : next + 1
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}
