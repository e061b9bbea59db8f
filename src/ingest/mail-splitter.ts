import { isSeparator } from './mail-layout.ts'

/** The bytes of one mail of a mailbox. */
export interface RawMail {
  readonly bytes: Uint8Array
  /** Of its first line, from 1. */
  readonly line: number
  /** Longer than any mail may be; `bytes` is its start. */
  readonly tooLong?: true
}

/** With all its attachments. */
const longest = 1 << 26
const newline = 0x0a
const mark = Buffer.from('\nFrom ')

/** Cuts a mailbox at its `From ` lines; those of a text are escaped, or have no blank line above. */
export async function* mailsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawMail> {
  let held = Buffer.alloc(0)
  let line = 1
  let dropped = false
  for await (const chunk of batched(chunks, () => held.length / 4)) {
    const searched = Math.max(0, held.length - 400)
    held = Buffer.concat([held, chunk])
    let start = 0
    for (let at = nextCut(held, searched); at !== -1; at = nextCut(held, Math.max(start, 1))) {
      if (!dropped) yield mailOf(held.subarray(start, at), line)
      dropped = false
      line += newlinesIn(held, start, at)
      start = at
    }
    held = held.subarray(start)
    if (held.length <= longest) continue
    if (!dropped) yield tooLong(held, line)
    dropped = true
    line += newlinesIn(held, 0, held.length - 400)
    held = Buffer.from(held.subarray(held.length - 400))
  }
  if (!dropped && held.some((byte) => byte > 0x20)) yield mailOf(held, line)
}

/** Pieces that grow with what is held, so that a long mail is not copied again for every few bytes. */
async function* batched(chunks: AsyncIterable<Uint8Array>, least: () => number): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    bytes += chunk.length
    if (bytes < least()) continue
    yield Buffer.concat(kept)
    kept = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(kept)
}

/** Index of the next line that begins a mail; -1 also when that line is not yet whole. */
function nextCut(held: Buffer, from: number): number {
  for (let at = held.indexOf(mark, from); at !== -1; at = held.indexOf(mark, at + 1)) {
    const blankAbove = held[at - 1] === newline || (held[at - 1] === 0x0d && held[at - 2] === newline)
    const end = held.indexOf(newline, at + 1)
    if (end === -1) return -1
    if (blankAbove && isSeparator(held.toString('latin1', at + 1, end))) return at + 1
  }
  return -1
}

function tooLong(bytes: Buffer, line: number): RawMail {
  return { bytes: Buffer.from(bytes.subarray(0, 1 << 16)), line, tooLong: true }
}

/** Without the separator, and with what it made mailbox programs escape. */
function mailOf(bytes: Buffer, line: number): RawMail {
  if (bytes.length > longest) return tooLong(bytes, line)
  const end = bytes.indexOf(newline) + 1
  const isMarked = isSeparator(bytes.toString('latin1', 0, Math.max(0, end - 1)))
  const text = bytes.toString('latin1', isMarked ? end : 0)
  return { bytes: text.includes('\n>') ? Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1') : Buffer.from(text, 'latin1'), line }
}

function newlinesIn(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = bytes.indexOf(newline, from); at !== -1 && at < to; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}
