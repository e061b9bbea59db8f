import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Language } from '../assessment.ts'
import type { SavedLine } from '../batch/read-saved.ts'
import { isTimeZone } from '../ingest/local-time.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'
import { refuseUnwritable } from './output-files.ts'
import { counted } from './progress.ts'
import { baseName, checkedReport, writeReport } from './report-file.ts'
import { reportWords } from './report-words.ts'
import { uiWords } from './ui-words.ts'

interface ReportOptions {
  readonly report: string
  readonly lang: Language
  readonly timezone?: string
  readonly includeText: boolean
}

/** Lines named one by one on stderr; the rest is counted. */
const toldFaults = 20

export function addReportCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('report')
    .description('draw a saved list as a page that any browser opens')
    .argument('<file>', 'a list saved with bonsens score -o, .ndjson or .json; - reads stdin')
    .option('--report <file>', 'the page: one .html file, which loads and sends nothing', checkedReport, 'report.html')
    .addOption(languageOption())
    .option('--timezone <zone>', 'zone that times are written in, such as Europe/Paris (default: UTC)', checkedZone)
    .option('--include-text', 'show subjects, messages and names too, where the list was saved with them', false)
    .action(async (file: string, options: ReportOptions) => {
      end(await report(file, options, console))
    })
}

async function report(file: string, options: ReportOptions, console: Console): Promise<number> {
  const { lang: language, includeText: withText, timezone, report: path } = options
  if (file !== '-' && resolve(file) === resolve(path)) throw new CommandError(uiWords[language].outputIsInput(path), exitCode.usage)
  refuseUnwritable([path], language)
  const lines = await linesOf(file, language, console)
  const newest = lines.rows.reduce((most, { asOf }) => Math.max(most, Date.parse(asOf)), 0)
  const [{ reportBatch }, { rankOf }, { catalogueWith }] = await Promise.all([import('../batch/report-batch.ts'), import('../report/ranking.ts'), import('../jargon/change-jargon.ts')])
  const page = reportBatch({ language, withText, order: 'score', asOf: newest, zone: timezone ?? 'UTC', catalogue: catalogueWith(undefined) })
  for (const { ticketId, subject, ticket, forecast, verdict, ...assessment } of lines.rows) {
    const kept = { ...(subject !== undefined && { subject }), ...(verdict !== undefined && { verdict }) }
    page.addSaved(
      { id: ticketId, assessment: { ...assessment, ticketId }, ...kept, ...(ticket !== undefined && { ticket }), ...(forecast !== undefined && { outlook: forecast }) },
      rankOf({ id: ticketId, assessment: { ...assessment, ticketId }, ...kept }),
    )
  }
  const warnings = lines.skipped === 0 ? undefined : [reportWords[language].skipped(counted(lines.skipped, language))]
  writeReport(path, await page.html({ files: [baseName(file)], warnings, incidentsSought: false }), language)
  console.say(uiWords[language].written(counted(lines.rows.length, language), path))
  return exitCode.ok
}

/** All rows of the file; what is none is named on stderr. */
async function linesOf(file: string, language: Language, console: Console) {
  const { readSaved } = await import('../batch/read-saved.ts')
  const words = reportWords[language]
  const rows: Extract<SavedLine, { readonly row: unknown }>['row'][] = []
  let skipped = 0
  try {
    for await (const read of readSaved(file === '-' ? process.stdin : file)) {
      if ('row' in read) rows.push(read.row)
      else if ((skipped += 1) <= toldFaults) console.say(words.notARow(`${file}, ${words.line(read.line)}`, read.fault))
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandError(uiWords[language].inputError(file, 'unreadable', String(error.code)), exitCode.unreadable)
  }
  if (rows.length === 0) throw new CommandError(words.nothingSaved(file), exitCode.unreadable)
  return { rows, skipped }
}

function checkedZone(text: string): string {
  if (!isTimeZone(text)) throw new InvalidArgumentError('Expected a time zone such as Europe/Paris or UTC.')
  return text
}
