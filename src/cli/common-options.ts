import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../assessment.ts'
import type { Console } from './console.ts'
import { configPath, readSettings, type Settings } from './config/settings.ts'

/** Commands that settings do not change. */
const withoutSettings: readonly string[] = ['init', 'completion', 'help']

/** Files that are written: of two, one would be lost. */
const givenOnce: readonly string[] = ['--output', '--report', '--rejects']

/** Options of every command, added after its own. */
export function addCommonOptions(command: Command, language: Language): void {
  const lang = command.options.find((option) => option.attributeName() === 'lang')
  if (lang?.defaultValue !== undefined) {
    lang.default(language)
    command.setOptionValueWithSource('lang', language, 'default')
  }
  for (const option of command.options) if (givenOnce.includes(option.long ?? '')) refuseSecond(option)
  if (!withoutSettings.includes(command.name())) {
    command.addOption(new Option('--config <file>', 'settings to go by (default: the nearest bonsens.config.json, .ts, .js or .mjs, from here upwards)'))
    command.addOption(new Option('--no-config', 'go by no settings file'))
  }
  command.addOption(new Option('-q, --quiet', 'say nothing on stderr but errors').default(false))
}

function refuseSecond(option: Option): void {
  const { parseArg } = option
  let isGiven = false
  option.argParser((value: string, before: unknown) => {
    if (isGiven) throw new InvalidArgumentError('It may be given once only.')
    isGiven = true
    return parseArg === undefined ? value : parseArg<unknown>(value, before)
  })
}

/** Reads the settings of a command that is about to run, and fills in what its options leave open. */
export async function applySettings(command: Command, language: Language, console: Console): Promise<void> {
  if (withoutSettings.includes(command.name())) return
  const { config, lang } = command.opts<{ readonly config?: string | boolean; readonly lang?: Language }>()
  const isTold = command.getOptionValueSource('lang') === 'cli'
  const read = await readSettings(typeof config === 'string' ? config : config === false ? false : undefined, isTold && lang !== undefined ? lang : language, console)
  const settings: Settings = isTold && lang !== undefined ? { ...read, language: lang } : read
  command.setOptionValueWithSource('settings', settings, 'config')
  for (const [name, value] of Object.entries(optionsFrom(settings))) {
    const option = command.options.find((one) => one.attributeName() === name)
    // Where the language has no default, each text's own is meant.
    const isOpen = option !== undefined && (name !== 'lang' || option.defaultValue !== undefined)
    if (isOpen && value !== undefined && command.getOptionValueSource(name) !== 'cli') command.setOptionValueWithSource(name, value, 'config')
  }
}

/** Options that settings stand for. */
function optionsFrom(settings: Settings): Readonly<Record<string, unknown>> {
  const { config } = settings
  return {
    timezone: config.timezone,
    ourDomain: config.ourDomains,
    map: config.columns,
    jargon: typeof config.jargon === 'string' ? configPath(settings, config.jargon) : undefined,
    panic: typeof config.panic === 'string' ? configPath(settings, config.panic) : undefined,
    feedback: config.feedback === undefined ? undefined : configPath(settings, config.feedback),
    lang: settings.language,
  }
}
