import type { Language } from '../assessment.ts'
import { SPECIAL } from './fold.ts'
import type { Layout } from './layout.ts'
import type { Span } from './reading.ts'
import { lookUp } from './vocabulary.ts'
import { pairCheck, pairHash, QUARTERS, type ToneTable } from './tone-table.ts'

/** A word or a pair that lends to the tone. */
export interface ToneMark extends Span {
  /** In quarters. */
  readonly points: number
}

/** What the words of one text add up to. */
export interface Tone {
  /** In quarters of a point, once for each term: those that worry, and those that reassure (below 0). */
  readonly worry: number
  readonly relief: number
  /** Words in the author's own voice. */
  readonly words: number
  /** What lends most, either way; the heaviest first. */
  readonly marks: readonly ToneMark[]
}

/** Marks kept of a text. */
const MOST_MARKS = 8
/** Of a text without words. */
export const NO_TONE: Tone = { worry: 0, relief: 0, words: 0, marks: [] }

const keep = (marks: ToneMark[], points: number, start: number, end: number): void => {
  let at = marks.length
  while (at > 0 && Math.abs(marks[at - 1]!.points) < Math.abs(points)) at--
  if (at >= MOST_MARKS) return
  marks.splice(at, 0, { start, end, points })
  if (marks.length > MOST_MARKS) marks.pop()
}

/** The moment at which each term was last said: each text is one. */
let heard = new Int32Array(0)
let moment = 0

const nextMoment = (terms: number): number => {
  if (heard.length < terms || moment === 0x7fffffff) {
    heard = new Int32Array(Math.max(terms, heard.length))
    moment = 0
  }
  return ++moment
}

interface Ear {
  readonly english: Int8Array | undefined
  readonly french: Int8Array | undefined
  readonly marks: ToneMark[]
  worry: number
  relief: number
}

/** A term counts once, however often it is said. */
const hear = (ear: Ear, number: number, start: number, end: number): void => {
  if (number === 0 || heard[number] === moment) return
  heard[number] = moment
  const points = (ear.english === undefined ? 0 : ear.english[number]!) + (ear.french === undefined ? 0 : ear.french[number]!)
  if (points > 0) ear.worry += points
  else if (points < 0) ear.relief += points
  else return
  keep(ear.marks, points, start, end)
}

/** Adds up what words and pairs of words lend; `other` is the language that the text is plainly not in. Words with digits or marks in them lend nothing. */
export const weighTone = (layout: Layout, { vocabulary, english, french }: ToneTable, other: Language | undefined): Tone => {
  const { start, end, at, sentence, aside, words, scanned: { hashes, checks, seen } } = layout
  const { slots } = vocabulary
  const ear: Ear = { english: other === 'en' ? undefined : english, french: other === 'fr' ? undefined : french, marks: [], worry: 0, relief: 0 }
  nextMoment(vocabulary.words + 1)
  let voice = 0
  let before = -1
  for (let w = 0; w < words; w++) {
    if (aside[w] === 1) continue
    voice++
    const k = at[w]!
    if ((seen[k]! & SPECIAL) !== 0) continue
    hear(ear, lookUp(slots, hashes[k]!, checks[k]!), start[w]!, end[w]!)
    if (before === w - 1 && w > 0 && sentence[before] === sentence[w]) {
      const first = at[before]!
      hear(ear, lookUp(slots, pairHash(hashes[first]!, hashes[k]!), pairCheck(checks[first]!, checks[k]!)), start[before]!, end[w]!)
    }
    before = w
  }
  return voice === 0 ? NO_TONE : { worry: ear.worry, relief: ear.relief, words: voice, marks: ear.marks }
}

/** The tone of a text that was read in two parts, the second `by` units on. */
export const joinTones = (a: Tone, b: Tone, by: number): Tone => {
  const marks = [...a.marks]
  for (const mark of b.marks) keep(marks, mark.points, mark.start + by, mark.end + by)
  return { worry: a.worry + b.worry, relief: a.relief + b.relief, words: a.words + b.words, marks }
}

/** So many words more than there are: a text of three words has not said much. */
export const DAMPING = 25

/** Points of somebody who only asks for help: they, too, tell what does not work. */
const USUAL = 7

const inPoints = (quarters: number, words: number): number => (words === 0 ? 0 : quarters / QUARTERS / Math.sqrt(words + DAMPING) - USUAL)

/**
 * A message's tone in points of the score: above 0 words lean towards frustration, below 0 away from it. The sum over the root of the
 * length, as it was fitted (`bench/fit`): words that lean one way by chance add up like a random walk.
 */
export const toneOf = ({ worry, relief, words }: Tone): number => inPoints(worry + relief, words)

/** The tone of somebody whose kind words are not meant. */
export const bitterToneOf = ({ worry, words }: Tone): number => inPoints(worry, words)
