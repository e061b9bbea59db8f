import { plainLines } from '../plain-text.ts'
import type { BodyPart, Mark } from './report-model.ts'

/** A quote within a body, in UTF-16 units. */
export interface MarkedSpan {
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

/** Bodies up to this long are shown whole; of longer ones the beginning, and what stands around quotes. */
const wholeUnits = 4000
const beginningUnits = 1500
const aroundUnits = 300

/** The body cut at its quotes, harmless, in order; a number is how many units are left out there. */
export function bodyParts(body: string, spans: readonly MarkedSpan[]): readonly BodyPart[] {
  const marked = withoutOverlaps(spans, body.length)
  const parts: BodyPart[] = []
  let left = 0
  for (const window of windowsOf(body.length, marked)) {
    const [from, to] = [wholeAt(body, window.from), wholeAt(body, window.to)]
    if (from > left) parts.push(from - left)
    parts.push(...partsWithin(body, marked, from, to))
    left = to
  }
  if (left < body.length) parts.push(body.length - left)
  return parts
}

/** The place, or the next one where it lies within a character. */
function wholeAt(body: string, at: number): number {
  const code = body.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function partsWithin(body: string, marked: readonly MarkedSpan[], from: number, to: number): readonly BodyPart[] {
  const parts: BodyPart[] = []
  let at = from
  const plain = (end: number) => {
    if (end > at) parts.push(plainLines(body.slice(at, end)))
  }
  for (const { start, end, mark } of marked) {
    if (start < from || start >= to) continue
    plain(start)
    parts.push([mark, plainLines(body.slice(start, end))])
    at = end
  }
  plain(to)
  return parts
}

interface Window {
  readonly from: number
  readonly to: number
}

function windowsOf(length: number, marked: readonly MarkedSpan[]): readonly Window[] {
  if (length <= wholeUnits) return length === 0 ? [] : [{ from: 0, to: length }]
  const windows: Window[] = [{ from: 0, to: beginningUnits }]
  for (const { start, end } of marked) {
    const last = windows[windows.length - 1]
    const from = Math.max(0, start - aroundUnits)
    const to = Math.min(length, end + aroundUnits)
    if (last !== undefined && from <= last.to) windows[windows.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else windows.push({ from, to })
  }
  return windows
}

/** In order; where two overlap, the one that begins first is shown. */
function withoutOverlaps(spans: readonly MarkedSpan[], length: number): readonly MarkedSpan[] {
  const kept: MarkedSpan[] = []
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end || span.end <= span.start || span.end > length) continue
    kept.push(span)
    end = span.end
  }
  return kept
}
