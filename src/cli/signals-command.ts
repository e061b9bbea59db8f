import type { Command } from 'commander'
import type { Language } from '../assessment.ts'
import { signals } from '../index.ts'
import { nearest } from '../config/nearest.ts'
import { fitted } from '../report/display-width.ts'
import { tableWords } from '../report/table-words.ts'
import type { Console } from './console.ts'
import { commandWords } from './command-words.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'

interface SignalsOptions {
  readonly lang: Language
  readonly json: boolean
}

export function addSignalsCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('signals')
    .description('list the signals: what each is worth and what it means')
    .argument('[signals...]', 'ids of those to list (default: all)')
    .addOption(languageOption())
    .option('--json', 'print them as JSON', false)
    .action((ids: readonly string[], { lang, json }: SignalsOptions) => {
      const rows = chosen(ids, lang).map(({ id, group, points, stage, meaning }) => ({ id, group, points, stage, meaning: meaning[lang] }))
      if (json) console.data(`${JSON.stringify(rows, undefined, 2)}\n`)
      else {
        const idWidth = Math.max(...rows.map(({ id }) => id.length))
        for (const { id, group, points, stage, meaning } of rows)
          console.data(`${fitted(id, idWidth)}  ${fitted(tableWords[lang].group[group], 8)}  ${String(points).padStart(4)}  ${fitted(commandWords[lang].stage[stage], 5)}  ${meaning}\n`)
      }
      end(exitCode.ok)
    })
}

function chosen(ids: readonly string[], language: Language) {
  const known = signals.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new CommandError(commandWords[language].noSuchSignal(unknown, nearest(unknown, known)), exitCode.usage)
  return ids.length === 0 ? signals : signals.filter(({ id }) => ids.includes(id))
}
