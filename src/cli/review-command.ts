import { type Command, Option } from 'commander'
import type { Survey } from '../batch/survey.ts'
import { type ReplyReview, reviewReply, type Severity } from '../index.ts'
import { InputError } from '../ingest/outcome.ts'
import { textChunks } from '../ingest/text-chunks.ts'
import { plainJson } from '../report/plain-text.ts'
import type { Ticket } from '../ticket.ts'
import { readBatch, sayAsOf } from './batch-reading.ts'
import type { Console } from './console.ts'
import { ownJargon } from './desk-setting.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { ticketNamed } from './find-ticket.ts'
import { type InputOptions, withInputOptions } from './input-options.ts'
import { jargonOption } from './jargon-option.ts'
import { counted, progressOn } from './progress.ts'
import { reviewText } from './review-text.ts'
import { reviewWords } from './review-words.ts'
import { uiWords } from './ui-words.ts'

interface ReviewOptions extends InputOptions {
  readonly ticket?: string
  readonly failOn?: Severity
  readonly json: boolean
  readonly jargon?: string
}

const severities: readonly Severity[] = ['info', 'warning', 'error']

export function addReviewCommand(program: Command, console: Console, end: (code: number) => void): void {
  const command = program
    .command('review')
    .description('read a reply before it goes out: what would make it worse, where, why, and what to say instead')
    .argument('<ticket>', 'file with the ticket that is answered; - reads stdin')
    .argument('<draft>', 'text file with the reply; - reads stdin')
    .option('--ticket <id>', 'the ticket, when the file holds several')
    .addOption(new Option('--fail-on <severity>', 'exit with 1 when there is a finding of this severity or above').choices(severities))
    .option('--json', 'print the review as JSON', false)
    .addOption(jargonOption())
  withInputOptions(command).action(async (file: string, draft: string, options: ReviewOptions) => {
    end(await review(file, draft, options, console))
  })
}

async function review(file: string, draftFile: string, options: ReviewOptions, console: Console): Promise<number> {
  const { lang: language } = options
  if (file === '-' && draftFile === '-') throw new CommandError(reviewWords[language].bothStdin, exitCode.usage)
  const jargon = await ownJargon(options)
  const draft = await draftIn(draftFile, options, console)
  const { survey, discard } = await readBatch([file], options, console, progressOn(console, language))
  try {
    const ticket = await ticketOf(survey, file, options, console)
    const found = reviewReply(ticket, draft, { language, asOf: sayAsOf(survey, options, console), ...(jargon !== undefined && { jargon }) })
    console.data(options.json ? `${plainJson(found)}\n` : reviewText(found, draft, language))
    return endOf(found, options, console)
  } finally {
    discard()
  }
}

function endOf({ findings }: ReplyReview, { failOn, lang }: ReviewOptions, console: Console): number {
  if (failOn === undefined) return exitCode.ok
  const failing = findings.filter(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn)).length
  if (failing === 0) return exitCode.ok
  console.say(reviewWords[lang].failed(failing, reviewWords[lang].severities[failOn]))
  return exitCode.thresholdCrossed
}

async function draftIn(file: string, { lang, encoding }: ReviewOptions, console: Console): Promise<string> {
  const words = uiWords[lang]
  let text = ''
  try {
    const source = file === '-' ? (process.stdin as AsyncIterable<Uint8Array>) : file
    for await (const chunk of textChunks(source, encoding, (notice) => console.say(words.notice(file, notice)))) text += chunk
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new CommandError(words.inputError(file, error.code, error.detail), exitCode.unreadable)
  }
  if (text.trim() === '') throw new CommandError(words.inputError(file, 'empty', ''), exitCode.unreadable)
  return text
}

async function ticketOf(survey: Survey, file: string, { ticket: id, lang }: ReviewOptions, console: Console): Promise<Ticket> {
  if (id === undefined && survey.tickets > 1) throw new CommandError(reviewWords[lang].chooseTicket(file, counted(survey.tickets, lang)), exitCode.usage)
  if (id !== undefined) return ticketNamed(survey, id, file, lang, console)
  for await (const ticket of survey.read()) return ticket
  throw new CommandError(reviewWords[lang].noTicket(file), exitCode.usage)
}
