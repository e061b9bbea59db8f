import type { Span } from '../text/reading.ts'

/** A sentence of a message, folded for reading: lower case, no accents, plain quotes and spaces. */
export interface Sentence {
  readonly words: string
  readonly asked: boolean
  /** Where the folded unit stands in the message. */
  at(index: number): number
}

/** No promise is longer; time stays linear in the text. */
const LONGEST = 600
/** Combining accents, and what has no width. */
const MARKS = /[\u0300-\u036f]|[\u200b-\u200f\u2060]/

const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '’': "'", '‘': "'", 'ʼ': "'", '´': "'", '–': '-', '—': '-', '‑': '-', '«': '"', '»': '"', '“': '"', '”': '"', '…': '.',
}

const foldUnit = (unit: string): string => PLAIN[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase()

const foldPlain = (text: string): string =>
  text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/[\u0080-\uffff]/g, foldUnit).replace(/[*_`]/g, ' ')

/** A line that goes on in the next: long, and followed by a small letter or a number that heads no list. */
const WRAPPED = /(?<=[^\n]{45})(?<![.!?:])\r?\n(?=[a-zà-ÿ]|\d+(?![.)\d]))/g
/** Stops that end no sentence: "3 p.m. CET", "Jan. 20". */
const HALF_DAY = /\b([apAP])\.([mM])\.(?! [A-Z][a-z])/g
const SHORTENED = /\b(approx|env|janv?|feb|févr?|fevr?|sept?|oct|nov|déc|dec|mr|mrs|dr|tél|tel)\.(?= \S)/gi
const END = /[.!?]+(?=[\s")]|$)|[\r\n]+/g

const sentenceOf = (text: string, start: number, end: number, stop: string): Sentence => {
  const part = text.slice(start, Math.min(end, start + LONGEST))
  const asked = stop.includes('?')
  if (!MARKS.test(part)) return { words: foldPlain(part), asked, at: (index) => start + index }
  const places: number[] = []
  let kept = ''
  for (let i = 0; i < part.length; i++) {
    if (MARKS.test(part.charAt(i))) continue
    kept += part.charAt(i)
    places.push(start + i)
  }
  return { words: foldPlain(kept), asked, at: (index) => places[index] ?? start + part.length }
}

/** The sentences of a text that hold one of these spans. */
export const sentencesAround = (text: string, spans: readonly Span[]): readonly Sentence[] => {
  const joined = text.replace(WRAPPED, (line) => ' '.repeat(line.length)).replace(HALF_DAY, '$1$2  ').replace(SHORTENED, '$1 ')
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number, stop: string): void => {
    if (spans.some((span) => span.start < end && span.end > start)) sentences.push(sentenceOf(joined, start, end, stop))
  }
  for (const { index, 0: stop } of joined.matchAll(END)) {
    add(index, stop)
    start = index + stop.length
  }
  add(joined.length, '')
  return sentences
}
