/** Bytes that are UTF-8, with the fast way to their text, which Node does not type. */
export interface Utf8 extends Buffer {
  readonly utf8Slice: (start?: number, end?: number) => string
}

export const asUtf8 = (bytes: Uint8Array): Utf8 => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as Utf8

export const utf8Of = (text: string): Utf8 => Buffer.from(text) as Utf8
