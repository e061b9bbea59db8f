import { Option } from 'commander'
import type { Language } from '../assessment.ts'
import { type JargonChanges, PatternError } from '../index.ts'
import { InputError } from '../ingest/outcome.ts'
import { textChunks } from '../ingest/text-chunks.ts'
import { jargonWith } from '../jargon/change-jargon.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

export function jargonOption(): Option {
  return new Option('--jargon <file>', 'JSON with operations and wordings of your own, as in docs/operations.md')
}

/** What a user adds to the decoder. A file that cannot be used ends the run: it is configuration, and half of it would mislead. */
export async function readJargon(path: string | undefined, language: Language): Promise<JargonChanges | undefined> {
  if (path === undefined) return undefined
  const words = uiWords[language]
  const refuse = (reason: string): CommandError => new CommandError(words.jargonUnusable(path, reason), exitCode.usage)
  let text = ''
  try {
    for await (const chunk of textChunks(path, undefined, () => undefined)) text += chunk
  } catch (error) {
    if (error instanceof InputError) throw new CommandError(words.inputError(path, error.code, error.detail), exitCode.usage)
    throw error
  }
  try {
    const changes = JSON.parse(text) as JargonChanges
    jargonWith(changes)
    return changes
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(words.notJson(placeOf(error, text), error.message))
    if (error instanceof RangeError || error instanceof PatternError) throw refuse(error.message)
    throw error
  }
}

/** The line that the parser stopped at; undefined where it does not say. */
function placeOf({ message }: SyntaxError, text: string): string | undefined {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return /end of JSON/.test(message) ? String(text.split('\n').length) : undefined
  return String(text.slice(0, Number(position)).split('\n').length)
}
