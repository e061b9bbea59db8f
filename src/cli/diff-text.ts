import { styleText } from 'node:util'
import type { Band, Language } from '../assessment.ts'
import type { Change, changeReader, Comparison, Found, SignalChange } from '../batch/compare-runs.ts'
import { bandOrder } from '../batch/score-batch.ts'
import { signals } from '../index.ts'
import { fitted, wrapped } from '../report/display-width.ts'
import { plainLine } from '../report/plain-text.ts'
import { counted } from './progress.ts'
import { type DiffWords, diffWords } from './diff-words.ts'

export interface DiffTextOptions {
  readonly language: Language
  readonly columns: number
  readonly colour: boolean
  /** Tickets shown of each kind. */
  readonly top: number
}

type Reader = ReturnType<typeof changeReader>
type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const reasons = 3
const indent = '        '

/** Two runs side by side, for a terminal: what crossed a band, who rose, who fell, who is new and who is gone. */
export function* diffLines(found: Comparison, reader: Reader, options: DiffTextOptions): Generator<string> {
  const words = diffWords[options.language]
  const paint: Paint = (style, text) => (options.colour ? styleText(style, text) : text)
  const crossed = crossings(found, words, options.language)
  if (crossed.length > 0) yield* ['', paint('bold', words.crossings), ...crossed]
  yield* section(words.titles.rose, found.rose, (one) => changeLines(one, reader, options, paint), options, paint)
  yield* section(words.titles.fell, found.fell, (one) => changeLines(one, reader, options, paint), options, paint)
  yield* section(words.titles.arrived, found.arrived, (one) => foundLines(one, reader.reasonOf(one), options), options, paint)
  yield* section(words.titles.gone, found.gone, (one) => foundLines(one, undefined, options), options, paint)
}

function* section<T>(title: string, all: readonly T[], linesOf: (one: T) => readonly string[], { top, language }: DiffTextOptions, paint: Paint): Generator<string> {
  if (all.length === 0) return
  yield* ['', paint('bold', `${title} (${counted(all.length, language)})`)]
  for (const one of all.slice(0, top)) yield* linesOf(one)
  if (all.length > top) yield paint('dim', `  ${diffWords[language].more(counted(all.length - top, language))}`)
}

/** How many went from which band to which, the worst first. */
function crossings({ rose, fell }: Comparison, words: DiffWords, language: Language): readonly string[] {
  const counts = new Map<string, number>()
  const keyOf = (from: Band, to: Band) => `${from} ${to}`
  for (const { before, after } of [...rose, ...fell]) if (before.band !== after.band) counts.set(keyOf(before.band, after.band), (counts.get(keyOf(before.band, after.band)) ?? 0) + 1)
  const worstFirst = bandOrder.toReversed()
  return worstFirst.flatMap((to) => worstFirst.flatMap((from) => {
    const count = counts.get(keyOf(from, to))
    return count === undefined ? [] : [`  ${counted(count, language).padStart(4)}  ${words.bands[from]} → ${words.bands[to]}`]
  }))
}

const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points)}`

function changeLines(change: Change, reader: Reader, options: DiffTextOptions, paint: Paint): readonly string[] {
  const { before, after, ticketId } = change
  const { bands } = diffWords[options.language]
  const from = `${String(before.score).padStart(3)} ${bands[before.band]}`
  const to = `${after.score} ${bands[after.band]}`
  const delta = after.score - before.score
  const head = `  ${paint(delta < 0 ? 'green' : 'red', signed(delta).padStart(4))}  ${plainLine(ticketId)}  ${from} → ${to}`
  const said = reader.signalsOf(change).slice(0, reasons).map((one) => signalChange(one, options.language)).join('\u00A0· ')
  return [head, ...wrapped(said, Math.max(20, options.columns - indent.length)).map((line) => indent + line)]
}

function signalChange({ signal, meaning, before, after }: SignalChange, language: Language): string {
  const words = diffWords[language]
  const what = before === undefined ? words.appeared : after === undefined ? words.vanished : `${before} → ${after}`
  return `${signed((after ?? 0) - (before ?? 0))}\u00A0${meaningOf(signal, meaning, language)} (${what})`
}

/** A run holds the sentences of its own language. */
function meaningOf(id: string, written: string, language: Language): string {
  return signals.find((signal) => signal.id === id)?.meaning[language] ?? plainLine(written)
}

function foundLines({ ticketId, at }: Found, reason: { readonly signal: string; readonly points: number; readonly meaning: string } | undefined, { language, columns }: DiffTextOptions): readonly string[] {
  const head = `  ${String(at.score).padStart(4)}  ${fitted(diffWords[language].bands[at.band], 8)}  ${plainLine(ticketId)}`
  const said = reason === undefined ? '' : `${signed(reason.points)}\u00A0${meaningOf(reason.signal, reason.meaning, language)}`
  return [head, ...wrapped(said, Math.max(20, columns - indent.length)).map((line) => indent + line)]
}
