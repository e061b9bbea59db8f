import { Argument, type Command } from 'commander'
import { InputError } from '../ingest/outcome.ts'
import { batchName } from './batch-reading.ts'
import { idHint } from './column-hints.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { type InputOptions, readOptionsOf, withInputOptions } from './input-options.ts'
import { inspected } from './inspection.ts'
import { inspectionLines } from './inspect-text.ts'
import { uiWords } from './ui-words.ts'

interface InspectOptions extends InputOptions {
  readonly json: boolean
  readonly includeText: boolean
}

export function addInspectCommand(program: Command, console: Console, end: (code: number) => void): void {
  const command = program.command('inspect').description('say what files are taken for: format, columns, dates, counts, three tickets; nothing is scored')
  withInputOptions(command.addArgument(new Argument('<files...>', 'exports of a helpdesk, tables, mail, archives or folders; - reads stdin')))
    .option('--json', 'print it as JSON', false)
    .option('--include-text', 'show what the messages of the three tickets say', false)
    .action(async (files: readonly string[], options: InspectOptions) => {
      const words = uiWords[options.lang]
      try {
        const sources = files.map((name) => ({ name, source: name === '-' ? process.stdin : name }))
        const inspection = await inspected(sources, readOptionsOf(options), options.includeText)
        if (options.json) console.data(`${JSON.stringify(inspection, undefined, 2)}\n`)
        else for (const line of inspectionLines(inspection, options.lang)) console.data(`${line}\n`)
        for (const reject of inspection.firstSkipped) console.say(words.rejected(words.place(reject.file ?? '', reject), reject))
        for (const { file, notice } of inspection.notices) console.say(words.notice(file === '' ? batchName(files, options.lang) : file, notice))
        end(exitCode.ok)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        throw new CommandError(words.inputError(error.file ?? files[0] ?? '', error.code, error.detail) + idHint(error, options.lang), exitCode.unreadable)
      }
    })
}
