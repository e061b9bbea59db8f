import { createReadStream, statSync } from 'node:fs'
import { InputError } from './outcome.ts'
import { gunzipped } from './unpack.ts'
import { zipDirectory, type ZipEntry } from './zip-directory.ts'

/** A file's path, bytes, or a stream of bytes. */
export type Source = string | Uint8Array | AsyncIterable<Uint8Array>

export interface Archive {
  readonly kind: 'archive'
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
}

/** What a source is, before anyone looks at its text. */
export type Container =
  | { readonly kind: 'plain'; readonly chunks: AsyncGenerator<Uint8Array>; readonly gzip: boolean; readonly bytes: number | undefined; readonly close: () => Promise<void> }
  | Archive
  | (Omit<Archive, 'kind'> & { readonly kind: 'workbook' })
  | { readonly kind: 'parquet'; readonly bytes: Uint8Array; readonly gzip: boolean }

export const chunkBytes = 1 << 18
/** Packed; an archive or a Parquet file is held as a whole, since its directory is at its end. */
const largestArchive = 1 << 29

/** Opens a source, unpacks gzip, and tells archives, workbooks and Parquet from files. */
export async function containerOf(source: Source): Promise<Container> {
  const opened = bytesOf(source)
  const outer = await headed(opened)
  const gzip = outer.head[0] === 0x1f && outer.head[1] === 0x8b
  const { head, chunks } = gzip ? await headed(gunzipped(outer.chunks)) : outer
  if (head.length === 0) throw new InputError('empty', '')
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new InputError('workbook', '')
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return { kind: 'parquet', bytes: await whole(chunks, 'Parquet'), gzip }
  if (startsWith(head, 0x50, 0x41, 0x52, 0x45)) throw new InputError('encrypted', 'Parquet')
  if (!isZip(head)) return { kind: 'plain', chunks, gzip, bytes: gzip ? undefined : sizeOf(source), close: () => opened.return(undefined).then(() => undefined) }
  const bytes = await whole(chunks, 'zip')
  const entries = zipDirectory(bytes)
  return { kind: isOffice(entries) ? 'workbook' : 'archive', bytes, entries }
}

/** Undefined for a stream. */
function sizeOf(source: Source): number | undefined {
  return source instanceof Uint8Array ? source.length : typeof source === 'string' ? statSync(source, { throwIfNoEntry: false })?.size : undefined
}

export function isZip(head: Uint8Array): boolean {
  return startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)
}

function startsWith(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

function isOffice(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'content.xml')
}

/** The bytes of a source as they come, with its first few, however small the pieces are. */
async function headed(chunks: AsyncGenerator<Uint8Array>): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncGenerator<Uint8Array> }> {
  let head: Uint8Array = new Uint8Array(0)
  while (head.length < 4) {
    const next = await chunks.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  return { head, chunks: startingWith(head, chunks) }
}

async function* startingWith(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  yield* rest
}

async function whole(chunks: AsyncIterable<Uint8Array>, kind: 'zip' | 'Parquet'): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > largestArchive) throw new InputError('unreadable', kind === 'zip' ? 'zip: above 512 MB; unpack it first' : 'Parquet: above 512 MB; write it in several files')
    kept.push(chunk)
  }
  return kept.length === 1 ? (kept[0] ?? new Uint8Array(0)) : Buffer.concat(kept)
}

async function* bytesOf(source: Source): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> =
    typeof source === 'string' ? (createReadStream(source, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>) : source instanceof Uint8Array ? [source] : source
  try {
    for await (const chunk of chunks) if (chunk.length > 0) yield chunk
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('unreadable', reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' }
  return known[code] ?? (error instanceof Error ? error.message : String(error))
}
