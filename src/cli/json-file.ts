import type { Language } from '../assessment.ts'
import { InputError } from '../ingest/outcome.ts'
import { type Source, textChunks } from '../ingest/text-chunks.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

/** The value in a JSON file; `-` reads stdin. What cannot be read, or is no JSON, ends the run and names file and line. */
export async function readJsonFile(path: string, language: Language): Promise<unknown> {
  const words = uiWords[language]
  const source: Source = path === '-' ? (process.stdin as AsyncIterable<Uint8Array>) : path
  let text = ''
  try {
    for await (const chunk of textChunks(source, undefined, () => undefined)) text += chunk
  } catch (error) {
    if (error instanceof InputError) throw new CommandError(words.inputError(path, error.code, error.detail), exitCode.unreadable)
    throw error
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Node names the position, and sometimes quotes the text: the line is enough.
    const position = /position (\d+)/.exec(error.message)?.[1]
    const line = position === undefined ? undefined : String(text.slice(0, Number(position)).split('\n').length)
    throw new CommandError(`${path}: ${words.notJson(line, error.message)}`, exitCode.unreadable)
  }
}
