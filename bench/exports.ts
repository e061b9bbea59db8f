import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { InputError } from '../src/ingest/outcome.ts'
import { readOutcomes } from '../src/ingest/read-outcomes.ts'
import type { Recognised } from '../src/ingest/recognised.ts'
import { dataFolder } from './data.ts'

/** What became of one file. */
interface Reading {
  readonly file: string
  /** Its format and layout, or why it is refused. */
  readonly format: string
  readonly read: boolean
  readonly records: number
  readonly tickets: number
  readonly messages: number
  /** Records of people, states and the like, which belong to no one ticket. */
  readonly merged: number
  readonly skipped: number
  readonly warnings: readonly string[]
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SOURCES.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function readingOf(path: string, file: string): Promise<Reading> {
  const told: Recognised[] = []
  const count = { records: 0, tickets: 0, messages: 0, merged: 0, skipped: 0 }
  const warnings = new Set<string>()
  const rejects = new Map<string, number>()
  try {
    for await (const outcome of readOutcomes(path, { onRecognised: (recognised) => void told.push(recognised) })) {
      if (outcome.kind === 'notice') warnings.add(outcome.notice.code)
      else if (outcome.kind === 'reject') rejects.set(outcome.reject.code, (rejects.get(outcome.reject.code) ?? 0) + 1)
      else count.records += outcome.records
      if (outcome.kind === 'merged') count.merged += outcome.records
      if (outcome.kind !== 'ticket') continue
      count.tickets += 1
      count.messages += outcome.ticket.messages?.length ?? 0
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...count, file, format: `refused: ${error.code}${error.detail === '' ? '' : ` (${error.detail.slice(0, 60)})`}`, read: false, warnings: [] }
  }
  const skipped = [...rejects.values()].reduce((sum, rejected) => sum + rejected, 0)
  const formats = [...new Set(told.map(({ format, layout }) => `${format}, ${layout}`))].join('; ')
  const reasons = [...rejects].map(([code, times]) => `${code} ×${times}`)
  return { ...count, file, format: formats === '' ? 'nothing recognised' : formats, read: true, records: count.records + skipped, skipped, warnings: [...reasons, ...warnings] }
}

const columns: readonly (readonly [keyof Reading, number])[] = [['file', 62], ['format', 44], ['records', 8], ['tickets', 8], ['messages', 9], ['merged', 7], ['skipped', 8]]

function lineOf(cells: Readonly<Record<string, unknown>>, last: string): string {
  return columns.map(([name, width]) => (width < 20 ? String(cells[name]).padStart(width) : String(cells[name]).padEnd(width))).join(' ') + `  ${last}`
}

const folder = join(dataFolder, 'exports')
if (existsSync(folder)) await main()
else print(`No exports in ${folder}: set BONSENS_DATA to the folder that holds them.`)

async function main(): Promise<void> {
  print(lineOf(Object.fromEntries(columns.map(([name]) => [name, name])), 'skips and warnings'))
  const readings: Reading[] = []
  for (const path of filesIn(folder)) {
    const reading = await readingOf(path, relative(folder, path))
    readings.push(reading)
    print(lineOf({ ...reading }, reading.warnings.join(', ')))
  }
  const sum = (name: 'records' | 'tickets' | 'messages' | 'merged' | 'skipped') => readings.reduce((total, reading) => total + reading[name], 0)
  const read = readings.filter((reading) => reading.read).length
  print('')
  print(`${readings.length} files: ${read} read, ${readings.length - read} refused`)
  print(`${sum('records')} records: ${sum('records') - sum('merged') - sum('skipped')} in ${sum('tickets')} tickets with ${sum('messages')} messages, ${sum('merged')} merged, ${sum('skipped')} skipped`)
}
