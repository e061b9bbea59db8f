import type { Language } from '../assessment.ts'
import { type Spool, spooled } from '../batch/spool.ts'
import { type BatchSource, type Survey, type SurveyListener, surveyTickets } from '../batch/survey.ts'
import { InputError, type Notice, type Reject } from '../ingest/outcome.ts'
import { idHint, unreadTeller } from './column-hints.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { asOfOption, type InputOptions, readOptionsOf } from './input-options.ts'
import { counted, type Progress } from './progress.ts'
import { uiWords } from './ui-words.ts'

/** A batch that was read once, and what to call when it is no longer needed. */
export interface BatchReading {
  readonly survey: Survey
  readonly discard: () => void
}

/** Told of what was skipped and noticed, beside stderr. */
export interface BatchListener {
  readonly onReject?: (reject: Reject, name: string) => void
  readonly onNotice?: (notice: Notice, name: string) => void
}

/** Rejects told one by one on stderr; the rest is counted. */
const toldRejects = 20

/** Reads all files once, says what was skipped and noticed, and as of when tickets will be judged. */
export async function readBatch(files: readonly string[], options: InputOptions, console: Console, progress: Progress, listener: BatchListener = {}): Promise<BatchReading> {
  const spools: Spool[] = []
  const discard = () => {
    for (const spool of spools) spool.discard()
  }
  const words = uiWords[options.lang]
  const teller = batchTeller(files, options.lang, console, progress, listener)
  try {
    const sources = await sourcesOf(files, spools)
    const survey = await surveyTickets(sources, { ...readOptionsOf(options), onRecognised: teller.onRecognised }, teller.listener, Date.now(), asOfOption(options))
    teller.finish()
    sayLater(survey, options.lang, console)
    if (survey.tickets === 0 && survey.rejects > 0) throw new CommandError(words.nothingReadable(counted(survey.rejects, options.lang)), exitCode.unreadable)
    return { survey, discard }
  } catch (error) {
    progress.clear()
    discard()
    if (!(error instanceof InputError)) throw error
    throw new CommandError(words.inputError(error.file ?? files[0] ?? '', error.code, error.detail) + idHint(error, options.lang), error.code === 'no-such-column' || error.code === 'no-such-sheet' ? exitCode.usage : exitCode.unreadable)
  }
}

async function sourcesOf(files: readonly string[], spools: Spool[]): Promise<readonly BatchSource[]> {
  const sources: BatchSource[] = []
  for (const name of files) {
    if (name !== '-') {
      sources.push({ path: name, name })
      continue
    }
    const spool = await spooled(process.stdin)
    spools.push(spool)
    sources.push({ path: spool.path, name })
  }
  return sources
}

/** What a batch is called as a whole. */
export function batchName(files: readonly string[], language: Language): string {
  const [first] = files
  return first !== undefined && files.length === 1 ? first : uiWords[language].allFiles
}

/** Puts on stderr what is skipped and noticed while a batch is read. */
function batchTeller(files: readonly string[], language: Language, console: Console, progress: Progress, { onReject, onNotice }: BatchListener) {
  const words = uiWords[language]
  let rejects = 0
  const say = (line: string) => {
    progress.clear()
    console.say(line)
  }
  const listener: SurveyListener = {
    onReject: (reject, name) => {
      rejects += 1
      if (rejects <= toldRejects) say(words.rejected(words.place(name, reject), reject))
      onReject?.(reject, name)
    },
    onNotice: (notice, file) => {
      const name = file === '' ? batchName(files, language) : file
      say(words.notice(name, notice))
      onNotice?.(notice, name)
    },
    onTicket: (tickets) => progress.tick(tickets),
  }
  const finish = () => {
    progress.clear()
    if (rejects > toldRejects) say(words.moreRejects(counted(rejects - toldRejects, language)))
  }
  return { listener, finish, onRecognised: unreadTeller(language, say) }
}

/** Says what is left out since it came after `--as-of`. */
function sayLater({ later: { tickets, messages } }: Survey, language: Language, console: Console): void {
  if (tickets + messages > 0) console.say(uiWords[language].later(counted(tickets, language), counted(messages, language)))
}

/** Fewer such tickets may well be unanswered so far. */
const FEWEST_WITHOUT_AGENTS = 5

/** Says as of when tickets are judged, and why then. */
export function sayAsOf(survey: Survey, options: InputOptions, console: Console): number {
  const words = uiWords[options.lang]
  const chosen = asOfOption(options)
  const asOf = chosen ?? survey.newest ?? Date.now()
  if (survey.ahead > 0) console.say(words.aheadOfTime(counted(survey.ahead, options.lang)))
  if (survey.withoutAgents >= FEWEST_WITHOUT_AGENTS) console.say(words.withoutAgents(counted(survey.withoutAgents, options.lang)))
  console.say(words.asOf(new Date(asOf).toISOString(), chosen !== undefined ? 'option' : survey.newest !== undefined ? 'newest' : 'clock'))
  return asOf
}
