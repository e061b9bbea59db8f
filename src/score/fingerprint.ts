import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const sortedEntries = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** UTF-16 units, high byte first: the bytes are the same on every engine, with or without a `TextEncoder`. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i] = unit >> 8
    bytes[2 * i + 1] = unit & 255
  }
  return bytes
}

/** `sha256:…` of a value's JSON with sorted keys: equal values have equal fingerprints. */
export const fingerprint = (value: unknown): string => `sha256:${bytesToHex(sha256(bytesOf(JSON.stringify(value, sortedEntries))))}`
