import { conceptMentions, type ConceptMention } from '../jargon/concepts.ts'
import { rankMentions } from '../jargon/decode.ts'
import type { Jargon } from '../jargon/jargon.ts'
import type { AsideKind, TicketLanguage } from '../assessment.ts'
import { foldWords } from '../text/fold.ts'
import { type Layout, layOut } from '../text/layout.ts'
import { ENGLISH, FRENCH } from '../text/phrase-table.ts'
import { read } from '../text/read.ts'
import type { AsideSpan } from '../text/reading.ts'

/** What one text has in common with others that tell of the same trouble, whatever their language. */
export interface Marks {
  /** Each mark once, in the order of the text; the operation first. */
  readonly keys: readonly number[]
  /** Where each stands; an operation stands nowhere: −1. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly language: TicketLanguage
}

/** Keys below are operations, then concepts, then words. */
const CONCEPTS = 1 << 12
const WORDS = 1 << 30
const WORD_BITS = WORDS - 1

export const isOperation = (key: number): boolean => key < CONCEPTS

/** A guess below this names no operation. */
const LEAST_CONFIDENCE = 0.45
const SHORTEST = 3
/**
 * Letters that count: a word's beginning is much the same in all its forms, and often in both languages
 * (synchronisation, synchronization; calendar, calendrier).
 */
const STEM = 6
const PLURAL = /[sx]$/
/** More marks are a story, of which the beginning says what is wrong. */
const MOST_MARKS = 40
/** The days have their own tickets: these words come in bursts, and mean nothing by it. */
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning afternoon evening tonight weekend lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre matin apres-midi midi soir hier aujourd hui demain semaine bonsoir salut madame monsieur regards cordialement cdlt sincerely'.split(' '),
)
/** What is pasted or quoted often names the fault best; the rest is somebody else's voice. */
const HEARD: readonly AsideKind[] = ['log', 'code', 'quotation']

const SEED = -2128831035
const PRIME = 16777619

const hashOf = (word: string): number => {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return WORDS | ((hash ^ (hash >>> 15)) & WORD_BITS)
}

/** A version, however it is written: v128.2.2, 128.2.2esr. */
const VERSION = /^v?(\d+(?:\.\d+)+)[a-z]*$/i

/** A word's key; 0 for what says nothing. Codes count to the last digit. */
const wordKey = (written: string): number => {
  const folded = foldWords(written).join('')
  if (folded.includes('#')) return written.length < SHORTEST ? 0 : hashOf(VERSION.exec(written)?.[1] ?? written.toLowerCase())
  if (folded.length < SHORTEST || CALENDAR.has(folded)) return 0
  const singular = folded.length > SHORTEST + 1 ? folded.replace(PLURAL, '') : folded
  return hashOf(singular.slice(0, STEM))
}

const isDeaf = (at: number, asides: readonly AsideSpan[]): boolean =>
  asides.some(({ kind, start, end }) => at >= start && at < end && !HEARD.includes(kind))

const MOST_PIECES = 4

/** How many words from one on are a code, written in one with digits in it: TX-91, 5.7.1. */
const piecesAt = (text: string, w: number, { words, start, end }: Pick<Layout, 'words' | 'start' | 'end'>): number => {
  let pieces = 1
  while (pieces < MOST_PIECES && w + pieces < words && start[w + pieces] === end[w + pieces - 1]! + 1 && /[-._]/.test(text.charAt(end[w + pieces - 1]!))) pieces++
  const whole = pieces === 1 ? '' : text.slice(start[w], end[w + pieces - 1])
  return /\d/.test(whole) && (/[a-z]/i.test(whole) || whole.includes('.')) ? pieces : 1
}

interface Found {
  readonly key: number
  readonly start: number
  readonly end: number
}

/** Words that no concept stands for and that not every text holds; and codes, whatever a concept makes of their parts. */
const wordsIn = (text: string, mentions: readonly ConceptMention[], asides: readonly AsideSpan[], { table }: Jargon): Found[] => {
  const layout = layOut(text, table.vocabulary)
  const { words, start, end, word } = layout
  const found: Found[] = []
  let next = 0
  let covered = 0
  for (let w = 0; w < words; w++) {
    const at = start[w]!
    for (; next < mentions.length && mentions[next]!.start <= at; next++) covered = Math.max(covered, mentions[next]!.end)
    const pieces = piecesAt(text, w, layout)
    if (pieces === 1 && (at < covered || (table.parts[word[w]!]! & (FRENCH | ENGLISH)) !== 0)) continue
    if (asides.length > 0 && isDeaf(at, asides)) continue
    w += pieces - 1
    const key = wordKey(text.slice(at, end[w]))
    if (key !== 0) found.push({ key, start: at, end: end[w]! })
  }
  return found
}

/** Reads the marks of a text of at most 65,536 units, in the customer's voice. */
export const marksIn = (text: string, jargon: Jargon, names: readonly string[]): Marks => {
  const reading = read(text, jargon.table, { by: 'customer', names })
  const mentions = conceptMentions(reading, jargon.concepts)
  const [best] = rankMentions(reading, mentions, jargon)
  const found: Found[] = mentions.map(({ concept, start, end }) => ({ key: CONCEPTS + concept, start, end }))
  found.push(...wordsIn(text, mentions, reading.asides, jargon))
  found.sort((a, b) => a.start - b.start || a.key - b.key)
  if (best !== undefined && best.confidence >= LEAST_CONFIDENCE) found.unshift({ key: best.operation, start: -1, end: -1 })
  return { ...distinct(found), language: reading.language }
}

/** Each mark once, where it first stands. */
const distinct = (found: readonly Found[]): Omit<Marks, 'language'> => {
  const keys: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const known = new Set<number>()
  for (const { key, start, end } of found) {
    if (known.has(key)) continue
    if (known.add(key).size > MOST_MARKS) break
    keys.push(key)
    starts.push(start)
    ends.push(end)
  }
  return { keys, starts, ends }
}
