import { CAPITAL, foldTable } from './fold.ts'
import type { Layout } from './layout.ts'
import type { Span } from './reading.ts'

/** Words in capitals, and the longest stretch of them. Acronyms stand alone; shouting comes in stretches. */
export interface Capitals {
  readonly words: number
  readonly stretch: Span | undefined
}

const FEWEST_LETTERS = 2

const isAllCapitals = (text: string, start: number, end: number): boolean => {
  const fold = foldTable()
  if (end - start < FEWEST_LETTERS) return false
  for (let i = start; i < end; i++) {
    const entry = fold[text.charCodeAt(i)]!
    const letter = entry & 31
    if (letter === 0 || letter > 30 || (entry & CAPITAL) === 0) return false
  }
  return true
}

const SILENT: Capitals = { words: 0, stretch: undefined }

/** Counts words in capitals in the author's own voice. */
export const countCapitals = (text: string, { capitals, start, end, aside, sentence }: Layout): Capitals => {
  if (capitals.length < 2) return SILENT
  let words = 0
  let best = 0
  let run = 0
  let last = -2
  let stretch: Span | undefined
  let from = 0
  for (const w of capitals) {
    if (aside[w] === 1 || !isAllCapitals(text, start[w]!, end[w]!)) continue
    words++
    const follows = w - last <= 2 && sentence[w] === sentence[last]
    run = follows ? run + 1 : 1
    if (!follows) from = start[w]!
    last = w
    if (run > best) {
      best = run
      stretch = { start: from, end: end[w]! }
    }
  }
  return best >= 2 ? { words, stretch } : { words, stretch: undefined }
}
