import { InputError } from './outcome.ts'

/** A file inside of a ZIP archive. */
export interface ZipEntry {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  /** Of its local header. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const end64Signature = 0x06064b50
const unknown32 = 0xffffffff
const mostEntries = 50_000

/** The files of an archive, by its central directory: what a header before an entry claims is not believed. */
export function zipDirectory(archive: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const entries: ZipEntry[] = []
  let at = directoryStart(view)
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    if (entries.length === mostEntries) throw damaged(`more than ${mostEntries} files`)
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    entries.push(entryAt(view, archive, at, nameEnd, extraEnd))
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries.filter(({ name }) => !name.endsWith('/'))
}

function entryAt(view: DataView, archive: Uint8Array, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = nameOf(archive.subarray(at + 46, nameEnd), (flags & 0x800) !== 0)
  const sizes = { unpacked: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) }
  const { packed, offset } = Object.values(sizes).includes(unknown32) ? wide(view, nameEnd, Math.min(extraEnd, view.byteLength), sizes) : sizes
  return { name, method: view.getUint16(at + 10, true), encrypted: (flags & 1) !== 0, packedBytes: packed, offset }
}

/** Sizes of ZIP64 lie in an extra field, those only that do not fit in 32 bits, in this order. */
function wide<T extends Readonly<Record<string, number>>>(view: DataView, from: number, to: number, sizes: T): T {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return Object.fromEntries(Object.entries(sizes).map(([key, size]) => {
      if (size !== unknown32 || next + 8 > to) return [key, size]
      next += 8
      return [key, Number(view.getBigUint64(next - 8, true))]
    })) as T
  }
  return sizes
}

/** Names are in UTF-8 or in the code page of old machines; the latter matters for accents only. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? 'utf-8' : 'windows-1252').decode(bytes).replaceAll('\\', '/')
}

function directoryStart(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const start = view.getUint32(at + 16, true)
    return start === unknown32 ? start64(view, at) : start
  }
  throw damaged('its end is missing')
}

function start64(view: DataView, end: number): number {
  const at = end >= 20 ? Number(view.getBigUint64(end - 12, true)) : 0
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) throw damaged('its directory is missing')
  return Number(view.getBigUint64(at + 48, true))
}

/** The packed bytes of an entry. */
export function packedBytesOf(archive: Uint8Array, { name, offset, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) throw damaged(name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedBytes > view.byteLength) throw damaged(name)
  return archive.subarray(start, start + packedBytes)
}

function damaged(detail: string): InputError {
  return new InputError('unreadable', `zip: damaged, ${detail}`)
}
