import type { Moment } from '../features/moment.ts'
import { type Sentence, sentencesAround } from '../features/promise-text.ts'
import { timesIn } from '../features/promised-time.ts'
import { clockOf, type Wall, wallOf } from '../features/wall.ts'
import type { Reading, Span } from '../text/reading.ts'

/** The next update, as an update announces it. */
export interface NextUpdate {
  /** The words that announce it, with the time that they name. */
  readonly span: Span
  /** Epoch ms; undefined when no time is named. */
  readonly due: number | undefined
  /** Announced once for all that follow: "updates every 30 minutes". */
  readonly everyMs: number | undefined
}

const MINUTE = 60_000
const EVERY = /\b(?:every|each|toutes les|tous les|chaque)\s+(\d{1,3}|half|demi|quarter of an|quart d')?[\s-]*(minutes?|mins?|mn|hours?|heures?|h)\b/
const PARTS: Readonly<Record<string, number>> = { half: 1 / 2, demi: 1 / 2, 'quarter of an': 1 / 4, "quart d'": 1 / 4 }

const everyIn = (words: string): number | undefined => {
  const found = EVERY.exec(words)
  if (found === null) return undefined
  const [, count, unit = ''] = found
  const length = unit.startsWith('m') ? MINUTE : 60 * MINUTE
  return length * (count === undefined ? 1 : (PARTS[count] ?? Number(count)))
}

const isIn = ({ start, end }: Span, sentence: Sentence): boolean => start >= sentence.at(0) && end <= sentence.at(sentence.words.length - 1) + 1

const readIn = (sentence: Sentence, span: Span, wall: Wall): NextUpdate => {
  const everyMs = everyIn(sentence.words)
  if (everyMs !== undefined) return { span, due: wall.ms + everyMs, everyMs }
  const times = timesIn(sentence.words, wall).filter(({ due }) => due !== undefined)
  const after = times.find(({ start }) => sentence.at(start) >= span.start) ?? times[0]
  if (after === undefined) return { span, due: undefined, everyMs: undefined }
  const whole = { start: Math.min(span.start, sentence.at(after.start)), end: Math.max(span.end, sentence.at(after.end - 1) + 1) }
  return { span: whole, due: after.due, everyMs: undefined }
}

/** An update announces the next one once or twice; time stays linear in texts that say it a thousand times. */
const MOST_SPANS = 20

/** The first announcement that names a time, by the clock that the update was written by; without one, the first. */
export const nextUpdateIn = (reading: Reading, all: readonly Span[], moment: Moment): NextUpdate | undefined => {
  const spans = all.slice(0, MOST_SPANS)
  const [first] = spans
  if (first === undefined) return undefined
  const wall = wallOf(moment.ms, clockOf(moment, undefined), undefined, reading.language === 'fr')
  let vague: NextUpdate | undefined
  for (const sentence of sentencesAround(reading.text, spans)) {
    const span = spans.find((one) => isIn(one, sentence)) ?? first
    const next = readIn(sentence, span, wall)
    if (next.due !== undefined) return next
    vague ??= next
  }
  return vague ?? { span: first, due: undefined, everyMs: undefined }
}
