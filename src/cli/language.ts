import type { Language } from '../assessment.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language that the environment asks for, as programs of Unix tell it; undefined: it names none that is spoken here. */
export function languageOfEnvironment(environment: Environment): Language | undefined {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '')
  if (locale === undefined) return undefined
  return /^fr(?:[_.@-]|$)/i.test(locale) ? 'fr' : 'en'
}

/** `--lang` as it stands among the arguments, before they are parsed: what goes wrong with them is said in that language, too. */
export function languageOfArguments(args: readonly string[]): Language | undefined {
  const last = args.indexOf('--')
  const options = last === -1 ? args : args.slice(0, last)
  const value = options.findLast((one, index) => one.startsWith('--lang=') || options[index - 1] === '--lang')?.replace(/^--lang=/, '')
  return value === 'fr' || value === 'en' ? value : undefined
}
