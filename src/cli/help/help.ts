import { type Argument, type Command, Help, InvalidArgumentError, type Option } from 'commander'
import type { Language } from '../../assessment.ts'
import { nearest } from '../../config/nearest.ts'
import { commandWords } from '../command-words.ts'
import { examplesOf } from './examples.ts'
import { errorInFrench } from './errors-fr.ts'
import { frenchHeadings, frenchHelp, frenchPlaceholders, sharedFrench } from './help-fr.ts'

const reading = ['--as-of', '--timezone', '--date-order', '--format', '--encoding', '--map', '--sheet', '--our-domain']
const settings = ['--lang', '--config', '--no-config', '--quiet', '--jargon', '--panic', '--feedback']

/** How help and errors of all commands look and in which language they are. To be called before commands are added. */
export function setHelp(program: Command, language: Language): void {
  const plain = new Help()
  program
    .configureHelp({
      styleTitle: (title) => (language === 'fr' ? (frenchHeadings[title] ?? title) : title),
      optionTerm: (option) => placeholders(plain.optionTerm(option), language),
      commandUsage: (command) => placeholders(plain.commandUsage(command), language),
      subcommandTerm: (command) => placeholders(plain.subcommandTerm(command), language),
      groupItems: (...items) => inOrder(plain.groupItems(...items)),
      optionDescription: (option) => described(option, language),
      argumentTerm: (argument) => (language === 'fr' ? (frenchPlaceholders[argument.name()] ?? argument.name()) : argument.name()),
    })
    .configureOutput({ outputError: (text, write) => { write(language === 'fr' ? errorInFrench(text) : text.replace(/^error: /, 'bonsens: ')) } })
    .showHelpAfterError(commandWords[language].seeHelp('bonsens'))
}

/** Groups, examples, suggestions and, in French, descriptions. To be called when a command has all of its options. */
export function finishHelp(command: Command, language: Language): void {
  const name = command.name()
  for (const option of command.options) {
    const long = option.long ?? ''
    if (reading.includes(long)) option.helpGroup('Reading the files:')
    else if (settings.includes(long)) option.helpGroup('Settings:')
    suggestChoices(option)
  }
  for (const argument of command.registeredArguments) suggestChoices(argument)
  if (language === 'fr') speakFrench(command)
  command.showHelpAfterError(commandWords[language].seeHelp(name === 'bonsens' ? name : `bonsens ${name}`))
  const examples = examplesOf(name, language)
  if (examples !== undefined) command.addHelpText('after', examples)
}

function speakFrench(command: Command): void {
  const help = frenchHelp[command.name()]
  if (help === undefined) return
  command.description(help.description).helpOption('-h, --help', sharedFrench['--help'])
  if (command.commands.length > 0) command.helpCommand('help [command]', frenchHelp['help']?.description)
  for (const argument of command.registeredArguments) argument.description = help.arguments?.[argument.name()] ?? argument.description
  for (const option of command.options) {
    const long = option.long ?? ''
    option.description = help.options?.[long] ?? sharedFrench[long] ?? option.description
  }
}

/** A command's own options come first. */
function inOrder<T>(groups: Map<string, T[]>): Map<string, T[]> {
  const placeOf = (heading: string) => ['Options:', 'Reading the files:', 'Settings:'].indexOf(heading)
  return new Map([...groups].sort(([a], [b]) => placeOf(a) - placeOf(b)))
}

/** `<file>` as `<fichier>`. */
function placeholders(text: string, language: Language): string {
  if (language === 'en') return text
  return text.replace(/([<[])([a-z -]+)(\.{3})?(?=[>\]])/g, (_, open: string, name: string, more = '') => `${open}${frenchPlaceholders[name] ?? name}${String(more)}`)
}

/** Choices and defaults without the quotes of a programmer, and no default where there is nothing to know. */
function described({ description, argChoices, defaultValue, long }: Option, language: Language): string {
  const isKnown = defaultValue === undefined || typeof defaultValue === 'boolean' || long === undefined
  const facts = [
    ...(argChoices === undefined ? [] : [argChoices.join(', ')]),
    ...(isKnown ? [] : [`${language === 'fr' ? 'par défaut : ' : 'default: '}${String(defaultValue)}`]),
  ]
  return facts.length === 0 ? description : `${description} (${facts.join(language === 'fr' ? ' ; ' : '; ')})`
}

/** What was probably meant by a choice that there is not. */
function suggestChoices(one: Option | Argument): void {
  const { argChoices, parseArg } = one
  if (argChoices === undefined || parseArg === undefined) return
  one.argParser((value: string, before: unknown) => {
    try {
      return parseArg<unknown>(value, before)
    } catch (error) {
      const meant = nearest(value, argChoices)
      if (!(error instanceof InvalidArgumentError) || meant === undefined) throw error
      throw new InvalidArgumentError(`${error.message}\n(Did you mean ${meant}?)`)
    }
  })
}
