import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../assessment.ts'
import { decodeJargon, type JargonReading } from '../index.ts'
import { plainLine } from '../report/plain-text.ts'
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
    .action(async (text: string, options: DecodeOptions) => {
      const language = options.lang
      const readings = decodeJargon(text === '-' ? await standardInput() : text, { limit: options.top, ...(language !== undefined && { language }) })
      if (options.json) console.data(`${JSON.stringify(readings, undefined, 2)}\n`)
      else if (readings.length === 0) console.say(uiWords[language ?? 'en'].nothingAsked)
      else console.data(readings.map((reading) => readingText(reading, language ?? 'en')).join('\n'))
      end(exitCode.ok)
    })
}

function readingText(reading: JargonReading, language: Language): string {
  const { effort, check, forgotten, sure } = uiWords[language].wordings
  const lines = [
    `${reading.operation}  (${Math.round(reading.confidence * 100)} % ${sure}, ${effort[reading.effort]})  « ${plainLine(reading.quote.quote)} »`,
    `  ${plainLine(reading.reformulated)}`,
    ...reading.prerequisites.map((one) => `  ${one.forgotten ? forgotten : check}: ${one.text}`),
    `  → ${plainLine(reading.clarify)}`,
  ]
  return `${lines.join('\n')}\n`
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
