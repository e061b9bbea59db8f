import { dirname, resolve } from 'node:path'
import type { Language } from '../../assessment.ts'
import type { BonsensConfig, MutedSignal } from '../../config/config.ts'
import { type ConfigIssue, parseConfig } from '../../config/config-issues.ts'
import type { Console } from '../console.ts'
import { CommandError, exitCode } from '../exit-code.ts'
import { configWords } from './config-words.ts'
import { ConfigFileError, findConfig, type FoundConfig } from './find-config.ts'

/** What a run goes by beside its options. */
export interface Settings {
  /** Of what the command says. */
  readonly language: Language
  readonly config: BonsensConfig
  /** The folder that paths of the configuration start from. */
  readonly folder: string
}

export const withoutConfig = (language: Language): Settings => ({ language, config: {}, folder: process.cwd() })

/** What `--config` and `--no-config` say: a file, none at all, or undefined: look for one. */
export type ConfigChoice = string | false | undefined

const mostIssues = 10

/** Finds, reads and checks the configuration, and says which one it is. What cannot be used ends the run. */
export async function readSettings(choice: ConfigChoice, language: Language, console: Console): Promise<Settings> {
  if (choice === false) return withoutConfig(language)
  const found = await foundIn(choice, language)
  if (found === undefined) return withoutConfig(language)
  const parsed = parseConfig(found.value)
  if (!parsed.success) throw refusal(found.name, parsed.issues, spokenIn(found.value, language))
  const settings = { language: parsed.config.lang ?? language, config: parsed.config, folder: dirname(found.path) }
  console.say(configWords[settings.language].read(found.name))
  return settings
}

async function foundIn(choice: string | undefined, language: Language): Promise<FoundConfig | undefined> {
  try {
    return await findConfig(choice)
  } catch (error) {
    if (!(error instanceof ConfigFileError)) throw error
    const { file, problem, message, line } = error
    throw new CommandError(configWords[language].unusable[problem](file, message, line), exitCode.usage)
  }
}

/** The language that a configuration asks for, even if the rest of it is wrong. */
function spokenIn(value: unknown, language: Language): Language {
  const lang: unknown = typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined
  return lang === 'fr' || lang === 'en' ? lang : language
}

function refusal(name: string, issues: readonly ConfigIssue[], language: Language): CommandError {
  const words = configWords[language]
  const lines = issues.slice(0, mostIssues).map((issue) => words.issue(name, issue))
  return new CommandError(lines.at(-1) ?? name, exitCode.usage, [...lines.slice(0, -1), ...(issues.length > mostIssues ? [words.moreIssues(issues.length - mostIssues)] : [])])
}

/** A path of the configuration, from where the configuration lies. */
export function configPath({ folder }: Settings, path: string): string {
  return resolve(folder, path)
}

const dayMs = 86_400_000

/** The muted signals whose last day is not over, and those whose is. */
export function mutedAt({ config: { muted = [] } }: Settings, at: number): { readonly inForce: readonly MutedSignal[]; readonly over: readonly MutedSignal[] } {
  const isOver = ({ until }: MutedSignal) => at >= Date.parse(`${until}T00:00:00Z`) + dayMs
  return { inForce: muted.filter((one) => !isOver(one)), over: muted.filter(isOver) }
}
