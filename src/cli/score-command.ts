import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Band } from '../assessment.ts'
import { findIncidents } from '../batch/find-incidents.ts'
import { bandOrder, reaches, scoreBatch } from '../batch/score-batch.ts'
import type { Survey } from '../batch/survey.ts'
import { topRanked } from '../batch/top-ranked.ts'
import type { Incident } from '../index.ts'
import type { Order } from '../report/ranking.ts'
import { terminalReport } from '../report/terminal.ts'
import { isSetAside } from '../report/verdict.ts'
import { readBatch, sayAsOf } from './batch-reading.ts'
import { commandWords } from './command-words.ts'
import type { Console } from './console.ts'
import { gatherWarnings } from './data-warnings.ts'
import { type DeskSetting, deskSetting } from './desk-setting.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { type Feedback, feedbackOption, feedbackTally, readFeedback } from './feedback-option.ts'
import { type InputOptions, withInputOptions } from './input-options.ts'
import { jargonOption } from './jargon-option.ts'
import { checkedOutput, openOutput, openRejects, type Output, refuseUnwritable } from './output-files.ts'
import { panicOption } from './panic-option.ts'
import { printedList, together } from './printed-list.ts'
import { counted, type Progress, progressOn } from './progress.ts'
import { checkedReport, openReport } from './report-file.ts'
import { uiWords } from './ui-words.ts'

interface ScoreOptions extends InputOptions {
  readonly output?: string
  readonly report?: string
  readonly top?: number
  readonly band?: Band
  readonly status: 'open' | 'all'
  readonly failOn?: Band
  readonly sort: Order
  readonly incidents: boolean
  readonly includeText: boolean
  readonly rejects?: string
  readonly strict: boolean
  readonly json: boolean
  readonly feedback?: string
  readonly jargon?: string
  readonly panic?: string
}

const defaultTop = 20
const ticketsWithNextStep = 5

export function addScoreCommand(program: Command, console: Console, end: (code: number) => void): void {
  const command = program
    .command('score')
    .description('rank the tickets of an export by frustration risk, with reasons and next steps')
    .argument('<files...>', 'exports of a helpdesk, tables, mail, archives or folders; - reads stdin')
    .option('-o, --output <file>', 'also write the ranked list to a .xlsx, .csv, .parquet, .ndjson or .json file', checkedOutput)
    .option('--report <file>', 'also draw the list as a page that any browser opens: one .html file, which loads and sends nothing', checkedReport)
    .option('--top <count>', `show the first so many, 0 for all (default: ${defaultTop} on the terminal, all in a file)`, checkedCount)
    .addOption(new Option('--band <band>', 'show only tickets at this band or above').choices(bandOrder))
    .addOption(new Option('--status <status>', 'open leaves out solved and closed tickets').choices(['open', 'all']).default('all'))
    .addOption(new Option('--sort <order>', 'time-left: first those that reach the next band soonest if nobody answers').choices(['score', 'time-left']).default('score'))
    .addOption(new Option('--fail-on <band>', 'exit with 1 when a ticket reaches this band').choices(bandOrder))
    .option('--incidents', 'find incidents first: tickets in one say so, and what all of its customers have counts by half', false)
    .option('--json', 'print the ranked list as JSON, all of it unless --top is given', false)
    .option('--include-text', 'write quotes and subjects to the file or the JSON as well; without it neither holds a word of a ticket', false)
    .option('--rejects <file>', 'write what was skipped to an NDJSON file')
    .option('--strict', 'exit with 3 when anything was skipped', false)
    .addOption(jargonOption())
    .addOption(panicOption())
    .addOption(feedbackOption())
  withInputOptions(command).action(async (files: readonly string[], options: ScoreOptions) => {
    end(await score(files, options, console))
  })
}

async function score(files: readonly string[], options: ScoreOptions, console: Console): Promise<number> {
  refuseOverwriting(files, options)
  refuseUnwritable([options.output, options.report], options.lang)
  const desk = await deskSetting(options, console)
  const feedback = await readFeedback(options, console)
  const progress = progressOn(console, options.lang)
  const rejects = openRejects(options.rejects, options.lang)
  const warnings = gatherWarnings(options.lang)
  const onReject: typeof rejects.add = (reject, file) => {
    rejects.add(reject, file)
    warnings.onReject(reject, file)
  }
  const { survey, discard } = await readBatch(files, options, console, progress, { onReject, onNotice: warnings.onNotice })
  try {
    const asOf = sayAsOf(survey, options, console)
    const { includeText, lang: language, sort: order, timezone } = options
    const file = await openOutput(options.output, { includeText, language, order, withVerdicts: feedback !== undefined, warnings: warnings.all(), ...(timezone !== undefined && { timeZone: timezone }) })
    const report = await openReport(options.report, { language, includeText, order, asOf, timeZone: timezone, jargon: desk.jargon, policy: desk.policy, files, incidents: options.incidents, warnings: warnings.all() })
    const output = together([file, ...report, ...(options.json ? [printedList(includeText, order, console)] : [])])
    const code = await rank(survey, { ...options, asOf, desk, verdicts: feedback }, output, console, progress)
    return options.strict && survey.rejects + (feedback?.skipped ?? 0) > 0 ? exitCode.unreadable : code
  } finally {
    rejects.finish()
    discard()
  }
}

type RankOptions = Omit<ScoreOptions, 'asOf'> & { readonly asOf: number; readonly desk: DeskSetting; readonly verdicts: Feedback | undefined }

async function rank(survey: Survey, options: RankOptions, output: Output, console: Console, progress: Progress): Promise<number> {
  const shown = options.top ?? defaultTop
  const top = topRanked(shown === 0 ? Number.MAX_SAFE_INTEGER : shown, options.sort)
  const counts = { scored: 0, listed: 0, crossed: 0 }
  const tally = feedbackTally(options.verdicts, options.lang, console)
  progress.restart()
  try {
    for await (const scored of scoreBatch(survey, { ...(await incidentsIn(survey, options)), asOf: options.asOf, language: options.lang, status: options.status, timeLeft: options.sort === 'time-left', ...(options.timezone !== undefined && { timeZone: options.timezone }), ...(options.verdicts !== undefined && { verdicts: options.verdicts.verdicts }), ...options.desk })) {
      counts.scored += 1
      progress.tick(counts.scored, survey.tickets)
      tally.add(scored)
      if (options.failOn !== undefined && !isSetAside(scored.verdict) && reaches(scored.assessment.band, options.failOn)) counts.crossed += 1
      if (options.band !== undefined && !reaches(scored.assessment.band, options.band)) continue
      counts.listed += 1
      top.add(scored)
      output.add(scored)
    }
    progress.clear()
    await output.finish(options.top === 0 ? undefined : options.top)
  } finally {
    output.discard()
  }
  const ranked = top.ranked()
  const { lang: language } = options
  if (ranked.length > 0 && !options.json) console.data(terminalReport(ranked, { language, columns: console.columns, colour: console.colour, nextSteps: ticketsWithNextStep, more: counts.listed - ranked.length }))
  tally.say()
  sayEnd(survey, options, counts, console)
  return counts.crossed > 0 ? exitCode.thresholdCrossed : exitCode.ok
}

async function incidentsIn(survey: Survey, { incidents, desk: { jargon } }: RankOptions): Promise<{ readonly incidents?: readonly Incident[] }> {
  return incidents ? { incidents: await findIncidents(survey, jargon === undefined ? {} : { jargon }) } : {}
}

interface Counts {
  readonly scored: number
  readonly listed: number
  readonly crossed: number
}

function sayEnd(survey: Survey, options: RankOptions, { scored, listed, crossed }: Counts, console: Console): void {
  const words = uiWords[options.lang]
  const number = (value: number) => counted(value, options.lang)
  const leftOut = survey.tickets - scored
  const written = number(Math.min(listed, options.top === undefined || options.top === 0 ? listed : options.top))
  for (const path of [options.output, options.report]) if (path !== undefined) console.say(words.written(written, path))
  if (options.failOn !== undefined && crossed > 0) console.say(words.crossed(number(crossed), options.failOn))
  const merged = survey.records - survey.tickets - survey.rejects
  if (merged > 0) console.say(commandWords[options.lang].records(number(survey.records), number(survey.tickets), number(merged), number(survey.rejects)))
  console.say(words.summary(number(scored), number(survey.rejects), leftOut === 0 ? undefined : number(leftOut)))
}

function refuseOverwriting(files: readonly string[], { output, report, rejects, lang }: ScoreOptions): void {
  for (const target of [output, report, rejects]) {
    if (target !== undefined && files.some((file) => file !== '-' && resolve(file) === resolve(target))) throw new CommandError(uiWords[lang].outputIsInput(target), exitCode.usage)
  }
}

function checkedCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}
