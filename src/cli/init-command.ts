import { existsSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Language } from '../assessment.ts'
import { settingsPlaces } from './config/find-config.ts'
import { settingsFile } from './config/settings-file.ts'
import { commandWords } from './command-words.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'
import { uiWords } from './ui-words.ts'

interface InitOptions {
  readonly lang: Language
  readonly ts: boolean
  readonly force: boolean
}

export function addInitCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('init')
    .description('write a settings file with comments and an example of everything, here')
    .addOption(languageOption())
    .option('--ts', 'write bonsens.config.ts in place of bonsens.config.json', false)
    .option('--force', 'write it anew where it is already there', false)
    .action((options: InitOptions) => {
      init(options, console)
      end(exitCode.ok)
    })
}

function init({ lang, ts, force }: InitOptions, console: Console): void {
  const words = commandWords[lang]
  const name = `bonsens.config.${ts ? 'ts' : 'json'}`
  const there = settingsPlaces.find((place) => existsSync(place))
  if (there !== undefined && !(force && there === name)) throw new CommandError(words.alreadyThere(there, there === name), exitCode.usage)
  try {
    writeFileSync(name, settingsFile(ts ? 'ts' : 'json', lang, zoneOfMachine(), Date.now()))
  } catch (error) {
    throw new CommandError(uiWords[lang].cannotWrite(name, error instanceof Error && 'code' in error ? String(error.code) : String(error)), exitCode.usage)
  }
  console.say(words.settingsWritten(name))
}

/** A machine on UTC is a server, and says nothing of where the desk is. */
function zoneOfMachine(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return /^(Etc\/)?(UTC|GMT)$/.test(timeZone) ? undefined : timeZone
}
