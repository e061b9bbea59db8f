import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { FileFormat } from './file-format.ts'
import { byRank, type Order, type Rank, rankOf } from './ranking.ts'
import type { Scored } from './scored.ts'

/** Collects tickets in any order and writes them by rank. */
export interface RankedFile {
  readonly add: (scored: Scored) => void
  /** Writes the file: the `top` first tickets, or all. */
  readonly finish: (top?: number) => Promise<void>
  readonly discard: () => void
}

interface Kept {
  readonly rank: Rank
  readonly start: number
  readonly bytes: number
}

const bufferBytes = 1 << 20
/** Pieces of a file between two pauses, in which signals of the system are heard. */
const breath = 500

/**
 * Entries wait in a file beside the target, and only their place is held in memory, so that the list is ranked whatever its
 * length. The target appears whole or not at all.
 */
export function rankedFile(path: string, format: FileFormat, sorted: Order = 'score'): RankedFile {
  const compare = byRank(sorted)
  const waiting = `${path}.waiting`
  const partial = `${path}.partial`
  const spool = bufferedFile(waiting, 0o600)
  const kept: Kept[] = []
  const discard = () => {
    spool.close()
    rmSync(waiting, { force: true })
    rmSync(partial, { force: true })
  }
  const finish = async (top?: number) => {
    spool.flush()
    const order = kept.map((one, index) => ({ ...one, index })).sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    const ranked = order.slice(0, top ?? order.length)
    const entries = { *[Symbol.iterator]() { for (const one of ranked) yield spool.read(one.start, one.bytes) } }
    const out = bufferedFile(partial)
    let pieces = 0
    for (const piece of format.pieces(entries)) {
      out.write(piece)
      if ((pieces += 1) % breath === 0) await setImmediate()
    }
    out.flush()
    out.close()
    renameSync(partial, path)
    discard()
  }
  return { add: (scored) => kept.push({ rank: rankOf(scored), ...spool.write(format.entry(scored)) }), finish, discard }
}

function bufferedFile(path: string, mode = 0o666) {
  const descriptor = openSync(path, 'w+', mode)
  let pending: Uint8Array[] = []
  let held = 0
  let end = 0
  let open = true
  const flush = () => {
    writeAll(descriptor, Buffer.concat(pending))
    pending = []
    held = 0
  }
  const write = (piece: string | Uint8Array) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    const start = end
    pending.push(bytes)
    held += bytes.length
    end += bytes.length
    if (held > bufferBytes) flush()
    return { start, bytes: bytes.length }
  }
  const read = (start: number, length: number) => readAll(descriptor, start, length)
  const close = () => {
    if (open) closeSync(descriptor)
    open = false
  }
  return { write, flush, read, close }
}

function readAll(descriptor: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const read = readSync(descriptor, bytes, done, length - done, start + done)
    if (read === 0) throw new Error('rows that were written are no longer there')
    done += read
  }
  return bytes.toString()
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}
