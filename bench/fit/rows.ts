import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'
import { createScorer } from '../../src/index.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { setAside } from '../../src/text/aside.ts'
import { foldWords } from '../../src/text/fold.ts'
import { layOut } from '../../src/text/layout.ts'
import { CHUNK } from '../../src/text/scan.ts'
import { readRows } from '../data.ts'

/** Signals whose points the fit learns. */
export const LEARNED = ['negative-wording', 'positive-wording'] as const

/** A message by its words. */
export interface Worded {
  /** Words and pairs of words in the author's own voice, folded; each once. */
  readonly terms: readonly string[]
  /** Words in the author's own voice. */
  readonly words: number
}

/** A message, as the fit sees it. */
export interface Heard extends Worded {
  /** Points that all other signals give it. */
  readonly curated: number
}

/** A labelled one. */
export interface Row extends Heard {
  readonly set: string
  readonly label: 0 | 1
}

const moment = '2026-01-05T09:00:00.000Z'
const rowSchema = z.object({ id: z.string(), text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })

const PLAIN = /^[a-zæœ]+$/

/** What `weighTone` would look up in a text. */
export const termsIn = (text: string): Worded => {
  const layout = layOut(text, defaultTable().vocabulary)
  setAside(text, layout, [])
  const terms = new Set<string>()
  let words = 0
  let before: { readonly at: number; readonly word: string } | undefined
  for (let w = 0; w < layout.words; w++) {
    if (layout.aside[w] === 1) continue
    words++
    const word = foldWords(text.slice(layout.start[w], layout.end[w])).join('')
    if (!PLAIN.test(word)) {
      before = undefined
      continue
    }
    terms.add(word)
    if (before?.at === w - 1 && layout.sentence[w - 1] === layout.sentence[w]) terms.add(`${before.word} ${word}`)
    before = { at: w, word }
  }
  return { terms: [...terms], words }
}

const muted = createScorer({ asOf: moment, policy: { points: Object.fromEntries(LEARNED.map((id) => [id, 0])) } })

export const hear = (text: string): Heard => {
  const scored = muted.score({ id: 'one', messages: [{ author: 'customer', at: moment, body: text }] })
  return { ...termsIn(text.slice(0, CHUNK)), curated: scored.total - scored.base }
}

/** Reads a set's rows; undefined where the data are missing. */
export const rowsOf = (set: string): readonly Row[] | undefined =>
  readRows(`quality/${set}.dev.ndjson`, rowSchema)?.map(({ text, label }) => ({ set, label, ...hear(text) }))

export const languages: readonly Language[] = ['en', 'fr']
