import { isAscii, transcode } from 'node:buffer'

/** Bytes with the fast ways to text, which Node does not type. Offsets are in bytes. */
export interface Bytes extends Buffer {
  readonly latin1Slice: (start?: number, end?: number) => string
  readonly ucs2Slice: (start?: number, end?: number) => string
  readonly ucs2Write: (text: string) => number
}

/** The text of bytes that are UTF-8. By way of UTF-16, which Node 20 writes three times faster than it reads UTF-8 straight. */
export function utf8Text(bytes: Uint8Array): string {
  if (bytes.length === 0) return ''
  if (isAscii(bytes)) return (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as Bytes).latin1Slice()
  return (transcode(bytes, 'utf8', 'utf16le') as Bytes).ucs2Slice()
}

/** The same text, with no hold on the longer one that it was cut from. */
export const detached = (text: string): string => (Buffer.from(text, 'utf16le') as Bytes).ucs2Slice()
