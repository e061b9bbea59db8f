import { z } from 'zod'
import type { Language } from '../../src/assessment.ts'
import { compileLexicons } from '../../src/build/compile-lexicons.ts'
import { readLexicons } from '../../src/build/read-lexicons.ts'
import { createScorer } from '../../src/index.ts'
import { setAside } from '../../src/text/aside.ts'
import { foldWords } from '../../src/text/fold.ts'
import { type Layout, layOut } from '../../src/text/layout.ts'
import { NEGATOR, type PhraseTable, SUBJECT } from '../../src/text/phrase-table.ts'
import { read } from '../../src/text/read.ts'
import type { Reading } from '../../src/text/reading.ts'
import { CHUNK } from '../../src/text/scan.ts'
import { restoreTable, storeTable } from '../../src/text/stored-table.ts'
import { readRows } from '../data.ts'

/** The lexicons that the fit writes. */
export const LEARNED = ['negative-wording', 'positive-wording'] as const
export type Learned = (typeof LEARNED)[number]

/** A word in its author's own voice, folded. */
export interface Word {
  readonly folded: string
  readonly sentence: number
  readonly negator: boolean
  /** A negation before it in its clause reaches it. */
  readonly negated: boolean
}

/** A labelled message, as the fit sees it. */
export interface Row {
  readonly set: string
  readonly label: 0 | 1
  readonly words: readonly Word[]
  /** Points that the hand-written signals give it. */
  readonly curated: number
  /** What hand-written phrases claim: words from, to, and whether they worry. */
  readonly claims: readonly Claim[]
  /** Length, capitals, punctuation: kept apart, so that no word stands in for them. */
  readonly shape: readonly number[]
}

export interface Claim {
  readonly from: number
  readonly to: number
  readonly points: number
  readonly worries: boolean
}

const moment = '2026-01-05T09:00:00.000Z'
const rowSchema = z.object({ id: z.string(), text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })

/** The matcher with the hand-written lexicons alone: what was learned before has no part in what is learned now. */
export const curatedTable = (): PhraseTable =>
  restoreTable(storeTable(compileLexicons(readLexicons().filter(({ id }) => !(LEARNED as readonly string[]).includes(id)))))

const REACH = 4

const isNegated = ({ word, clause }: Layout, { parts }: PhraseTable, at: number): boolean => {
  for (let w = at - 1; w >= Math.max(0, at - REACH) && clause[w] === clause[at]; w--) {
    const part = parts[word[w]!]!
    if ((part & NEGATOR) !== 0) return true
    if ((part & SUBJECT) !== 0 && w < at - 1) return false
  }
  return false
}

const wordsIn = (text: string, table: PhraseTable): { words: Word[]; starts: number[] } => {
  const layout = layOut(text, table.vocabulary)
  setAside(text, layout, [])
  const words: Word[] = []
  const starts: number[] = []
  for (let w = 0; w < layout.words; w++) {
    if (layout.aside[w] === 1) continue
    const folded = foldWords(text.slice(layout.start[w], layout.end[w])).join('')
    words.push({ folded, sentence: layout.sentence[w]!, negator: (table.parts[layout.word[w]!]! & NEGATOR) !== 0, negated: isNegated(layout, table, w) })
    starts.push(layout.start[w]!)
  }
  return { words, starts }
}

const RELIEF = ['gratitude', 'patience', 'solution-confirmed']

const claimsIn = ({ mentions }: Reading, { lexicons }: PhraseTable, starts: readonly number[]): Claim[] =>
  mentions.filter(({ points, negated, aside }) => points > 0 && !negated && !aside).map(({ start, end, lexicon, points }) => ({
    from: starts.findIndex((at) => at >= start),
    to: starts.findLastIndex((at) => at < end) + 1,
    points,
    worries: !RELIEF.includes(lexicons[lexicon]!),
  }))

const shapeOf = (text: string, { exclamations, questions, longestRun, shoutedWords }: Reading): number[] => {
  const length = Math.log(Math.max(10, text.length)) - 5
  return [1, length, (length * length) / 4, Math.min(exclamations, 4) / 2, Math.min(longestRun, 5) / 3, Math.min(questions, 4) / 2, Math.min(shoutedWords, 8) / 4]
}

const muted = createScorer({ asOf: moment, policy: { points: Object.fromEntries(LEARNED.map((id) => [id, 0])) } })

/** Reads a set's rows; undefined where the data are missing. */
export const rowsOf = (set: string, table: PhraseTable): readonly Row[] | undefined =>
  readRows(`quality/${set}.dev.ndjson`, rowSchema)?.map(({ id, text, label }) => {
    const cut = text.slice(0, CHUNK)
    const reading = read(cut, table, { by: 'customer' })
    const { words, starts } = wordsIn(cut, table)
    const scored = muted.score({ id, messages: [{ author: 'customer', at: moment, body: text }] })
    return { set, label, words, curated: scored.total - scored.base, claims: claimsIn(reading, table, starts), shape: shapeOf(text, reading) }
  })

export const languages: readonly Language[] = ['en', 'fr']
