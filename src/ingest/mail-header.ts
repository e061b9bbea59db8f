import { isUtf8 } from 'node:buffer'
import { decodeWestern } from './western.ts'

const newline = 0x0a
const carriageReturn = 0x0d

/** A mail whose header holds letters beyond ASCII as they are, which says no encoding: what is not UTF-8 is windows-1252. The body stays as it is. */
export function withUtf8Header(mail: Uint8Array): Uint8Array {
  const end = headerEnd(mail)
  const header = mail.subarray(0, end)
  return isUtf8(header) ? mail : Buffer.concat([Buffer.from(decodeWestern(header)), mail.subarray(end)])
}

/** Before the first empty line. */
function headerEnd(mail: Uint8Array): number {
  for (let at = mail.indexOf(newline); at !== -1; at = mail.indexOf(newline, at + 1)) {
    const next = mail[at + 1]
    if (next === newline || (next === carriageReturn && mail[at + 2] === newline)) return at
  }
  return mail.length
}
