import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../assessment.ts'
import { decodeJargon, type JargonReading } from '../index.ts'
import { defaultTable } from '../lexicons/index.ts'
import { plainJson, plainLine } from '../report/plain-text.ts'
import { read } from '../text/read.ts'
import type { Console } from './console.ts'
import { exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

interface DecodeOptions {
  readonly lang?: Language
  readonly top: number
  readonly json: boolean
}

export function addDecodeCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('decode')
    .description('say which operation a customer asks for, in a specialist\'s words')
    .argument('<text>', 'what the customer wrote; - reads stdin')
    .addOption(new Option('--lang <language>', "language of the sentences (default: the text's own)").choices(['en', 'fr']))
    .option('--top <count>', 'how many readings', checkedCount, 3)
    .option('--json', 'print the readings as JSON', false)
    .action(async (given: string, options: DecodeOptions) => {
      const text = given === '-' ? await standardInput() : given
      const language = options.lang ?? languageOf(text)
      const readings = decodeJargon(text, { limit: options.top, language })
      if (options.json) console.data(`${plainJson(readings)}\n`)
      else if (readings.length === 0) console.say(uiWords[language].nothingAsked)
      else console.data(readings.map((reading) => readingText(reading, language)).join('\n'))
      end(exitCode.ok)
    })
}

/** As the decoder tells it. */
function languageOf(text: string): Language {
  return read(text, defaultTable()).language === 'fr' ? 'fr' : 'en'
}

function readingText(reading: JargonReading, language: Language): string {
  const { effort, check, forgotten, sure } = uiWords[language].wordings
  const lines = [
    `${reading.operation}  (${Math.round(reading.confidence * 100)} % ${sure}, ${effort[reading.effort]})  ${quoted(plainLine(reading.quote.quote), language)}`,
    `  ${plainLine(reading.reformulated)}`,
    ...reading.prerequisites.map((one) => `  ${one.forgotten ? forgotten : check}${colon[language]} ${one.text}`),
    `  → ${plainLine(reading.clarify)}`,
  ]
  return `${lines.join('\n')}\n`
}

const colon: Readonly<Record<Language, string>> = { en: ':', fr: ' :' }

function quoted(words: string, language: Language): string {
  return language === 'fr' ? `« ${words} »` : `“${words}”`
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function checkedCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 1 or more.')
  return Number(text)
}
