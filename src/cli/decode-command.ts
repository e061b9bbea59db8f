import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../assessment.ts'
import { decodeJargon, type JargonChanges, type JargonReading } from '../index.ts'
import { InputError } from '../ingest/outcome.ts'
import type { Source } from '../ingest/text-chunks.ts'
import { defaultTable } from '../lexicons/index.ts'
import { plainJson, plainJsonLine, plainLine } from '../report/plain-text.ts'
import { read } from '../text/read.ts'
import type { Settings } from './config/settings.ts'
import type { Console } from './console.ts'
import { ownJargon } from './desk-setting.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { jargonOption } from './jargon-option.ts'
import { phraseLines } from './phrase-lines.ts'
import { counted } from './progress.ts'
import { indented, quoted, readingsText } from './readings-text.ts'
import { uiWords } from './ui-words.ts'

interface DecodeOptions {
  readonly file?: string
  readonly jargon?: string
  readonly lang?: Language
  readonly top: number
  readonly json: boolean
  readonly settings?: Settings
}

export function addDecodeCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('decode')
    .description('say which operation a customer asks for, in a specialist\'s words, and what to check for it')
    .argument('[text]', 'what the customer wrote; - reads stdin, one phrase a line')
    .option('--file <path>', 'read phrases from a file, one a line')
    .addOption(jargonOption())
    .addOption(new Option('--lang <language>', "language of the sentences (default: each phrase's own)").choices(['en', 'fr']))
    .option('--top <count>', 'how many readings', checkedCount, 3)
    .option('--json', 'print the readings as JSON; of many phrases, one object a line', false)
    .action(async (given: string | undefined, options: DecodeOptions, command: Command) => {
      if ((given === undefined) === (options.file === undefined)) command.error(`error: ${uiWords[spoken(options)].onePhraseSource}`)
      const jargon = await ownJargon({ ...options, lang: spoken(options) })
      const decoder = decoderOf(options, jargon)
      if (given !== undefined && given !== '-') {
        if (existsSync(given)) console.say(uiWords[spoken(options)].readAsText(plainLine(given)))
        decodeOne(given, decoder, options, console)
      } else await decodeLines(options.file ?? '-', decoder, options, console)
      end(exitCode.ok)
    })
}

/** Of messages; sentences about a text are in the text's language unless told. */
function spoken({ lang, settings }: DecodeOptions): Language {
  return lang ?? settings?.language ?? 'en'
}

interface Decoded {
  readonly readings: readonly JargonReading[]
  readonly language: Language
}

type Decoder = (text: string) => Decoded

function decoderOf({ lang, top }: DecodeOptions, jargon: JargonChanges | undefined): Decoder {
  return (text) => {
    const language = lang ?? languageOf(text)
    return { readings: decodeJargon(text, { limit: top, language, ...(jargon !== undefined && { jargon }) }), language }
  }
}

/** As the decoder tells it. */
function languageOf(text: string): Language {
  return read(text, defaultTable(), { by: 'customer' }).language === 'fr' ? 'fr' : 'en'
}

function decodeOne(text: string, decode: Decoder, { json }: DecodeOptions, console: Console): void {
  const { readings, language } = decode(text)
  if (json) console.data(`${plainJson(readings)}\n`)
  else if (readings.length === 0) console.say(uiWords[language].nothingAsked)
  else console.data(readingsText(readings, language))
}

async function decodeLines(name: string, decode: Decoder, options: DecodeOptions, console: Console): Promise<void> {
  const { json } = options
  const lang = spoken(options)
  const counts = { phrases: 0, asking: 0, empty: 0 }
  const source: Source = name === '-' ? (process.stdin as AsyncIterable<Uint8Array>) : name
  const words = uiWords[lang]
  try {
    for await (const { line, text } of phraseLines(source, (notice) => console.say(words.notice(name, notice)))) {
      if (text.trim() === '') {
        counts.empty += 1
        continue
      }
      const decoded = decode(text)
      counts.phrases += 1
      if (decoded.readings.length > 0) counts.asking += 1
      console.data(json ? `${plainJsonLine({ line, text, readings: decoded.readings })}\n` : blockOf(line, text, decoded))
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new CommandError(words.inputError(name, error.code, error.detail), exitCode.unreadable)
  }
  console.say(words.decoded(counted(counts.phrases, lang), counted(counts.asking, lang), counted(counts.empty, lang)))
}

function blockOf(line: number, text: string, { readings, language }: Decoded): string {
  const below = readings.length === 0 ? `${uiWords[language].nothingAsked}\n` : readingsText(readings, language)
  return `${line}  ${quoted(plainLine(text), language)}\n${indented(below)}\n`
}

function checkedCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 1 or more.')
  return Number(text)
}
