import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonFormat } from '../report/json.ts'
import type { Order } from '../report/ranking.ts'
import { rankedFile, type RankedFile } from '../report/ranked-file.ts'
import type { Console } from './console.ts'

/** The ranked list as JSON on stdout, by way of a private file: it is as long as the export. */
export function printedList(includeText: boolean, order: Order, console: Console): RankedFile {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-'))
  const path = join(folder, 'list.json')
  const list = rankedFile(path, jsonFormat(includeText), order)
  const discard = () => {
    list.discard()
    rmSync(folder, { recursive: true, force: true })
    process.off('exit', discard)
  }
  process.on('exit', discard)
  const finish = async (top?: number) => {
    await list.finish(top)
    for await (const piece of createReadStream(path, 'utf8')) console.data(String(piece))
    discard()
  }
  return { add: list.add, finish, discard }
}

/** Writes to all of them. */
export function together(lists: readonly RankedFile[]): RankedFile {
  return {
    add: (scored) => {
      for (const list of lists) list.add(scored)
    },
    finish: async (top) => {
      for (const list of lists) await list.finish(top)
    },
    discard: () => {
      for (const list of lists) list.discard()
    },
  }
}
