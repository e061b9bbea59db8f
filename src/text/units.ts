/**
 * A text's UTF-16 units, copied into a reused array. As soon as any code of the process declares `class X extends String`,
 * V8 makes every `charCodeAt` loop some eight times slower; a typed array is immune to it.
 */

interface BufferLike {
  write(text: string, encoding: 'utf16le'): number
}

declare const Buffer: undefined | { from(buffer: ArrayBufferLike, offset: number, length: number): BufferLike }

const SMALLEST = 4096

const room = (size: number) => {
  const buffer = new ArrayBuffer(size * 2)
  const units = new Uint16Array(buffer)
  const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
  return { units, bytes: typeof Buffer === 'undefined' || !isLittleEndian ? undefined : Buffer.from(buffer, 0, size * 2) }
}

let space: ReturnType<typeof room> | undefined

/** The units of a text, and a line feed behind them. Overwritten by the next call. */
export const unitsOf = (text: string): Uint16Array => {
  const n = text.length
  if (space === undefined || n + 2 > space.units.length) space = room(Math.max(SMALLEST, 2 * (n + 2)))
  const { units, bytes } = space
  if (bytes !== undefined) bytes.write(text, 'utf16le')
  else for (let i = 0; i < n; i++) units[i] = text.charCodeAt(i)
  units[n] = 10
  units[n + 1] = 10
  return units
}
