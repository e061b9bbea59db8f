import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A stream's bytes in a private file, so that they can be read twice. */
export interface Spool {
  readonly path: string
  readonly discard: () => void
}

/** The folder is readable by its owner only and goes when the process ends, whatever ends it. */
export async function spooled(stream: AsyncIterable<Uint8Array>): Promise<Spool> {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-'))
  const discard = () => {
    rmSync(folder, { recursive: true, force: true })
    process.off('exit', discard)
  }
  process.on('exit', discard)
  const path = join(folder, 'input')
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    discard()
    throw error
  }
  return { path, discard }
}
