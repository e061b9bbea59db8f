import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { findIncidents } from '../batch/find-incidents.ts'
import type { Incident } from '../index.ts'
import { incidentsMarkdown, incidentsText, withoutQuotes } from '../report/incidents.ts'
import { plainJson } from '../report/plain-text.ts'
import { readBatch } from './batch-reading.ts'
import type { Console } from './console.ts'
import { ownJargon } from './desk-setting.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { type InputOptions, withInputOptions } from './input-options.ts'
import { jargonOption } from './jargon-option.ts'
import { refuseUnwritable } from './output-files.ts'
import { counted, progressOn } from './progress.ts'
import { uiWords } from './ui-words.ts'

interface IncidentsOptions extends InputOptions {
  readonly output?: string
  readonly json: boolean
  readonly includeText: boolean
  readonly leastCustomers?: number
  readonly jargon?: string
}

export function addIncidentsCommand(program: Command, console: Console, end: (code: number) => void): void {
  const command = program
    .command('incidents')
    .description('find outages in an export: many customers, the same symptom, a short time')
    .argument('<files...>', 'exports of a helpdesk, tables, mail, archives or folders; - reads stdin')
    .option('-o, --output <file>', 'also write the incidents to a .json or .md file', checkedOutput)
    .option('--json', 'print the incidents as JSON', false)
    .option('--include-text', 'write quotes to the file as well; without it a file holds only words that many tickets share', false)
    .option('--least-customers <count>', 'different customers that make an incident (default: 5)', checkedCount)
    .addOption(jargonOption())
  withInputOptions(command).action(async (files: readonly string[], options: IncidentsOptions) => {
    end(await incidents(files, options, console))
  })
}

async function incidents(files: readonly string[], options: IncidentsOptions, console: Console): Promise<number> {
  const { lang, output, leastCustomers } = options
  const words = uiWords[lang]
  if (output !== undefined && files.some((file) => file !== '-' && resolve(file) === resolve(output))) throw new CommandError(words.outputIsInput(output), exitCode.usage)
  refuseUnwritable([output], lang)
  const jargon = await ownJargon(options)
  const { survey, discard } = await readBatch(files, options, console, progressOn(console, lang))
  try {
    const found = await findIncidents(survey, { ...(leastCustomers !== undefined && { leastCustomers }), ...(jargon !== undefined && { jargon }) })
    if (output !== undefined) write(output, options.includeText ? found : withoutQuotes(found), options, console)
    console.data(options.json ? `${plainJson(found)}\n` : incidentsText(found, lang))
    return exitCode.ok
  } finally {
    discard()
  }
}

function write(path: string, found: readonly Incident[], { lang }: IncidentsOptions, console: Console): void {
  try {
    writeFileSync(path, /\.md$/i.test(path) ? incidentsMarkdown(found, lang) : `${plainJson(found)}\n`)
  } catch (error) {
    throw new CommandError(uiWords[lang].cannotWrite(path, error instanceof Error && 'code' in error ? String(error.code) : String(error)), exitCode.usage)
  }
  console.say(uiWords[lang].written(counted(found.length, lang), path))
}

function checkedOutput(path: string): string {
  if (!/\.(json|md)$/i.test(path)) throw new InvalidArgumentError('Expected a file that ends in .json or .md.')
  return path
}

function checkedCount(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < 2) throw new InvalidArgumentError('Expected a whole number, 2 or more.')
  return Number(text)
}
