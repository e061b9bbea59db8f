import { Option } from 'commander'
import type { Language } from '../assessment.ts'
import { momentOf } from '../ingest/moment.ts'
import { InputError } from '../ingest/outcome.ts'
import type { Scored } from '../report/scored.ts'
import { isSetAside, type Verdict } from '../report/verdict.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { feedbackWords } from './feedback-words.ts'
import { type InputOptions, timeReader } from './input-options.ts'
import { phraseLines } from './phrase-lines.ts'
import { counted } from './progress.ts'
import { uiWords } from './ui-words.ts'
import { verdictLineOf } from './verdict-line.ts'

export function feedbackOption(): Option {
  return new Option('--feedback <file>', 'what you said of tickets, NDJSON: snoozed and disagreed ones come last until something new happens (docs/feedback.md)')
}

/** The latest verdict on each ticket, and how many lines could not be read. */
export interface Feedback {
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly skipped: number
}

type Given = InputOptions & { readonly feedback?: string }

const toldFaults = 20

/** Reads a file of verdicts line by line; a bad line is named, and the rest goes on. */
export async function readFeedback(options: Given, console: Console): Promise<Feedback | undefined> {
  const { feedback: path, lang, timezone } = options
  if (path === undefined) return undefined
  const reader = timeReader(timezone)
  const verdicts = new Map<string, Verdict>()
  let skipped = 0
  try {
    for await (const { line, text } of phraseLines(path, (notice) => console.say(uiWords[lang].notice(path, notice)))) {
      if (text.trim() === '') continue
      const read = verdictLineOf(text, (time) => momentOf(reader(time)))
      if ('fault' in read) {
        skipped += 1
        if (skipped <= toldFaults) console.say(feedbackWords[lang].fault(path, line, read.fault))
      } else if ((verdicts.get(read.ticketId)?.at ?? -Infinity) <= read.verdict.at) verdicts.set(read.ticketId, read.verdict)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new CommandError(uiWords[lang].inputError(path, error.code, error.detail), exitCode.unreadable)
  }
  if (skipped > toldFaults) console.say(feedbackWords[lang].more(counted(skipped - toldFaults, lang)))
  return { verdicts, skipped }
}

/** Counts what became of verdicts, to be said at the end. */
export function feedbackTally(feedback: Feedback | undefined, lang: Language, console: Console) {
  const counts = { applied: 0, setAside: 0 }
  const seen = new Set<string>()
  return {
    add: ({ id, verdict }: Scored) => {
      if (feedback === undefined || !feedback.verdicts.has(id)) return
      seen.add(id)
      if (verdict !== undefined && verdict.ended === undefined) counts.applied += 1
      if (isSetAside(verdict)) counts.setAside += 1
    },
    say: () => {
      if (feedback === undefined) return
      const number = (value: number) => counted(value, lang)
      const elsewhere = feedback.verdicts.size - seen.size
      console.say(feedbackWords[lang].summary(number(counts.applied), number(counts.setAside), elsewhere === 0 ? undefined : number(elsewhere), feedback.skipped === 0 ? undefined : number(feedback.skipped)))
    },
  }
}
