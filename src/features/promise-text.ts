import type { Span } from '../text/reading.ts'
import { allMatches } from './all-matches.ts'

/** A sentence of a message, folded for reading: lower case, no accents, plain quotes and spaces. */
export interface Sentence {
  readonly words: string
  readonly asked: boolean
  /** Where the folded unit stands in the message. */
  at(index: number): number
}

/** No promise is longer; time stays linear in the text. */
const LONGEST = 600
/** No message makes more promises. */
const MOST_SENTENCES = 200
/** Combining accents, and what has no width. */
const MARKS = /[\u0300-\u036f]|[\u200b-\u200f\u2060]/

const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '’': "'", '‘': "'", 'ʼ': "'", '´': "'", '–': '-', '—': '-', '‑': '-', '«': '"', '»': '"', '“': '"', '”': '"', '…': '.',
}

const foldUnit = (unit: string): string => PLAIN[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase()

const ODD_UNITS = /[\u0080-\uffff]/g

const lower = (text: string): string =>
  text.search(ODD_UNITS) < 0 ? text.toLowerCase() : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(ODD_UNITS, foldUnit)

const foldPlain = (text: string): string => lower(text).replace(/[*_`\r\n]/g, ' ').replace(HALF_DAY, (found, half: string) => `${half}m`.padEnd(found.length))

/** Stops that end no sentence: "3 p.m. CET", "Jan. 20". */
const SHORTENED = /(?:^|[^a-z])(?:[ap]\.m|approx|env|janv?|feb|f[eé]vr?|sept?|oct|nov|d[eé]c|mrs?|dr|t[eé]l)$/i
const LONGEST_SHORTENED = 8
const STARTS_SENTENCE = /^\s+[A-Z][a-z]/
const HALF_DAY = /\b([ap])\.m\b\.?/g
const END = /[.!?]+(?=[\s")]|$)|[\r\n]+/g

const isShortened = (text: string, at: number): boolean =>
  SHORTENED.test(text.slice(Math.max(0, at - LONGEST_SHORTENED), at)) && !STARTS_SENTENCE.test(text.slice(at + 1, at + 5))

/** Mail programs wrap lines from here on. */
const SHORTEST_WRAPPED = 45
/** A small letter, or a number that heads no list. */
const GOES_ON = /^(?:[a-zà-ÿ]|\d+(?![.)\d]))/

/** A line that goes on in the next. */
const isWrapped = (text: string, at: number, length: number): boolean =>
  at - text.lastIndexOf('\n', at - 1) > SHORTEST_WRAPPED && !'.!?:'.includes(text.charAt(at - 1)) && GOES_ON.test(text.slice(at + length, at + length + 8))

const isEnd = (text: string, at: number, stop: string): boolean => {
  if (stop === '.') return !isShortened(text, at)
  return stop === '\n' || stop === '\r\n' ? !isWrapped(text, at, stop.length) : true
}

const sentenceOf = (text: string, start: number, end: number, stop: string): Sentence => {
  const part = text.slice(start, end)
  const asked = stop.includes('?')
  if (!MARKS.test(part)) return { words: foldPlain(part), asked, at: (index) => start + index }
  const places: number[] = []
  let kept = ''
  for (let i = 0; i < part.length; i++) {
    if (MARKS.test(part.charAt(i))) continue
    kept += part.charAt(i)
    places.push(start + i)
  }
  return { words: foldPlain(kept), asked, at: (index) => places[index] ?? end }
}

/** The sentences of a text that hold one of these spans; of very long ones, what is near the first. */
export const sentencesAround = (text: string, spans: readonly Span[]): readonly Sentence[] => {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  const sentences: Sentence[] = []
  let next = 0
  let start = 0
  const add = (end: number, stop: string): void => {
    while (next < inOrder.length && (inOrder[next] as Span).end <= start) next++
    const span = inOrder[next]
    if (span === undefined || span.start >= end || sentences.length === MOST_SENTENCES) return
    const from = end - start > LONGEST ? Math.max(start, span.start - LONGEST / 2) : start
    sentences.push(sentenceOf(text, from, Math.min(end, from + LONGEST), stop))
  }
  for (const { index, 0: stop } of allMatches(text, END, (found) => found)) {
    if (!isEnd(text, index, stop)) continue
    add(index, stop)
    start = index + stop.length
  }
  add(text.length, '')
  return sentences
}
