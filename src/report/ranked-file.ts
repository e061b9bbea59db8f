import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { FileFormat } from './file-format.ts'
import { byRank, type Order, type Rank, rankOf } from './ranking.ts'
import type { Scored } from './scored.ts'

/** Collects rows in any order and writes them by rank. */
export interface RankedFile {
  readonly add: (scored: Scored) => void
  /** Writes the file: the `top` first rows, or all. */
  readonly finish: (top?: number) => void
  readonly discard: () => void
}

interface Kept {
  readonly rank: Rank
  readonly start: number
  readonly bytes: number
}

const bufferBytes = 1 << 20

/**
 * Rows wait in a file beside the target, and only their place is held in memory, so that the list is ranked whatever its
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
  const finish = (top?: number) => {
    spool.flush()
    const order = kept.map((one, index) => ({ ...one, index })).sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    const out = bufferedFile(partial)
    out.write(format.head)
    for (const [index, one] of order.slice(0, top ?? order.length).entries()) out.write(format.placed(spool.read(one.start, one.bytes), index + 1))
    out.write(format.tail)
    out.flush()
    out.close()
    renameSync(partial, path)
    discard()
  }
  return { add: (scored) => kept.push({ rank: rankOf(scored), ...spool.write(format.row(scored)) }), finish, discard }
}

function bufferedFile(path: string, mode = 0o666) {
  const descriptor = openSync(path, 'w+', mode)
  let pending: Buffer[] = []
  let held = 0
  let end = 0
  let open = true
  const flush = () => {
    writeAll(descriptor, Buffer.concat(pending))
    pending = []
    held = 0
  }
  const write = (text: string) => {
    const bytes = Buffer.from(text)
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
