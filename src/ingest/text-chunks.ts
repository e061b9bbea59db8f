import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { containerOf, type Source } from './container.ts'
import { InputError, type Notice } from './outcome.ts'
import { utf8Text } from './utf8.ts'
import { decodeWestern, isWestern } from './western.ts'

export type { Source } from './container.ts'

const newline = 0x0a

/** What a text was decoded from. */
type Decoded = (encoding: string) => void

/** The text of a source that is no archive, in pieces; see `decodedText`. */
export async function* textChunks(source: Source, encoding: string | undefined, notify: (notice: Notice) => void): AsyncGenerator<string> {
  const container = await containerOf(source)
  if (container.kind !== 'plain') throw new InputError(container.kind === 'archive' ? 'archive' : 'not-text', '')
  yield* decodedText(container.chunks, encoding, notify)
}

/**
 * The text of bytes of any encoding, in pieces that end between two characters. Without `encoding`: what the byte order mark says,
 * else UTF-8, and every line that is not UTF-8 is read as windows-1252. One bad line then never spoils its neighbours, and an old export,
 * where only lines with accents differ, comes out right as a whole.
 */
export async function* decodedText(chunks: AsyncGenerator<Uint8Array>, encoding: string | undefined, notify: (notice: Notice) => void, told: Decoded = () => undefined): AsyncGenerator<string> {
  const first = await chunks.next()
  if (first.done === true) throw new InputError('empty', '')
  const label = encoding ?? encodingByMark(first.value)
  told(label ?? 'utf-8')
  const all = inPieces(first.value, chunks)
  yield* label === undefined ? lenient(all, notify) : decoded(label, all)
}

/** What fits the caches of most processors: larger pieces take longer. */
const pieceBytes = 1 << 16

async function* inPieces(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of startingWith(first, rest)) for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes)
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
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

async function* decoded(label: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  if (isWestern(label)) {
    for await (const chunk of chunks) yield decodeWestern(chunk)
    return
  }
  const decoder = decoderFor(label)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    throw new InputError('unknown-encoding', label)
  }
}

async function* lenient(chunks: AsyncIterable<Uint8Array>, notify: (notice: Notice) => void): AsyncGenerator<string> {
  const lines = lineReader()
  let kept: Uint8Array | undefined
  for await (const chunk of chunks) {
    const joined = kept === undefined ? withoutMark(chunk) : Buffer.concat([kept, chunk])
    const cut = cutBefore(joined)
    yield lines.read(joined.subarray(0, cut))
    kept = joined.subarray(cut)
  }
  yield lines.read(kept ?? new Uint8Array(0))
  if (lines.foreign() > 0) notify({ code: 'windows-1252', lines: lines.foreign() })
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** After the last line; in one endless line, after the last ASCII byte, so that no character is cut in two. */
function cutBefore(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(newline) + 1
  if (line > 0 || bytes.length < pieceBytes) return line
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1
  return end
}

function lineReader() {
  let foreign = 0
  const western = (line: Uint8Array): string => {
    foreign += 1
    return decodeWestern(line)
  }
  return {
    foreign: () => foreign,
    read: (bytes: Uint8Array): string => (isUtf8(bytes) ? utf8Text(bytes) : linesOf(bytes).map((line) => (isUtf8(line) ? utf8Text(line) : western(line))).join('')),
  }
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
