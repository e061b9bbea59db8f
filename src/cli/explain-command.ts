import type { Command } from 'commander'
import { batchScorer } from '../batch/score-batch.ts'
import type { Language } from '../assessment.ts'
import { explain, type Scorer } from '../index.ts'
import { outlookLines } from '../report/outlook.ts'
import { plainJson, plainLine, plainLines } from '../report/plain-text.ts'
import { type TicketVerdict, verdictAt } from '../report/verdict.ts'
import { verdictLine } from '../report/verdict-words.ts'
import type { Ticket } from '../ticket.ts'
import { readBatch, sayAsOf } from './batch-reading.ts'
import type { Console } from './console.ts'
import { configWords } from './config/config-words.ts'
import { deskSetting } from './desk-setting.ts'
import { exitCode } from './exit-code.ts'
import { feedbackOption, readFeedback } from './feedback-option.ts'
import { ticketNamed } from './find-ticket.ts'
import { type InputOptions, withInputOptions } from './input-options.ts'
import { jargonOption } from './jargon-option.ts'
import { panicOption } from './panic-option.ts'
import { progressOn } from './progress.ts'
import { uiWords } from './ui-words.ts'

interface ExplainOptions extends InputOptions {
  readonly json: boolean
  readonly jargon?: string
  readonly panic?: string
  readonly feedback?: string
}

export function addExplainCommand(program: Command, console: Console, end: (code: number) => void): void {
  const command = program
    .command('explain')
    .description('say why one ticket has its score: every point with its quote or measure')
    .usage('[options] <files...> <ticket-id>')
    .argument('<file>', 'exports of a helpdesk, tables, mail, archives or folders; - reads stdin')
    .argument('<ticket-id...>', 'the ticket, after all files')
    .option('--json', 'print the whole assessment as JSON', false)
    .addOption(jargonOption())
    .addOption(panicOption())
    .addOption(feedbackOption())
  withInputOptions(command).action(async (file: string, others: readonly string[], options: ExplainOptions) => {
    const id = others.at(-1) ?? ''
    end(await explainTicket([file, ...others.slice(0, -1)], id, options, console))
  })
}

async function explainTicket(files: readonly string[], id: string, options: ExplainOptions, console: Console): Promise<number> {
  const desk = await deskSetting(options, console)
  const feedback = await readFeedback(options, console)
  const own = desk.jargon === undefined ? {} : { jargon: desk.jargon }
  const { survey, discard } = await readBatch(files, options, console, progressOn(console, options.lang))
  try {
    const ticket = await ticketNamed(survey, id, files.join(', '), options.lang, console)
    const asOf = sayAsOf(survey, options, console)
    if (survey.customerMessages !== undefined) console.say(uiWords[options.lang].usual(String(survey.customerMessages)))
    const scorer = batchScorer(survey, { asOf, language: options.lang, ...(options.timezone !== undefined && { timeZone: options.timezone }), ...desk })
    const assessment = scorer.score(ticket)
    const said = feedback?.verdicts.get(ticket.id)
    const verdict = said === undefined ? undefined : verdictAt(said, ticket, assessment)
    if (options.json) console.data(`${plainJson({ ...assessment, ...(verdict !== undefined && { verdict }) })}\n`)
    else console.data(`${headLines(ticket, verdict, options.lang)}${plainLines(explain(assessment, { language: options.lang, ...own }))}${mutedLine(assessment.muted, options.lang)}${outlook(ticket, scorer, options.lang)}`.trimStart())
    return exitCode.ok
  } finally {
    discard()
  }
}

function headLines({ subject = '' }: Ticket, verdict: TicketVerdict | undefined, language: Language): string {
  return [plainLine(subject), ...(verdict === undefined ? [] : [verdictLine(verdict, language)])].map((line) => `${line}\n`).join('')
}

function mutedLine(muted: readonly string[] | undefined, language: Language): string {
  return muted === undefined ? '' : `\n${configWords[language].mutedFound(muted)}\n`
}

function outlook(ticket: Ticket, scorer: Scorer, language: Language): string {
  return outlookLines(scorer.forecast(ticket), scorer.counterfactuals(ticket), language).map((line) => `${line}\n`).join('')
}
