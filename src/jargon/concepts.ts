import type { PhraseTable } from '../text/phrase-table.ts'
import type { AsideSpan, Mention, Reading } from '../text/reading.ts'
import { rules } from './rules.ts'

/** A concept found in a text. */
export interface ConceptMention {
  readonly concept: number
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly negated: boolean
}

/** Which concept each lexicon of a phrase table stands for; -1: none. */
export interface ConceptIndex {
  readonly ofLexicon: Int16Array
  /** Stands for different concepts by the number in it. */
  readonly numbered: number
  readonly http404: number
  readonly http500: number
  readonly sizeLimit: number
  /** Concepts that a negation cancels; the others hold their own negation, or are needed all the more. */
  readonly cancelled: Uint8Array
}

const CANCELLED_BY_NEGATION = ['done', 'cancel', 'fact-question', 'leaving']

const build = (table: PhraseTable): ConceptIndex => {
  const { concepts } = rules()
  const number = (name: string): number => concepts.indexOf(name)
  const cancelled = new Uint8Array(concepts.length)
  for (const name of CANCELLED_BY_NEGATION) cancelled[number(name)] = 1
  return {
    ofLexicon: Int16Array.from(table.lexicons, (id) => (id.startsWith('concept:') ? number(id.slice('concept:'.length)) : -1)),
    numbered: number('http-code'),
    http404: number('http-404'),
    http500: number('http-500'),
    sizeLimit: number('size-limit'),
    cancelled,
  }
}

const known = new WeakMap<PhraseTable, ConceptIndex>()

export const conceptsIn = (table: PhraseTable): ConceptIndex => {
  let index = known.get(table)
  if (index === undefined) known.set(table, (index = build(table)))
  return index
}

/** The first number in a range of the text; 0 if there is none. */
const numberIn = (text: string, start: number, end: number): number => {
  let number = 0
  for (let i = start; i < end && number < 10000; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
    else if (number > 0) break
  }
  return number
}

const conceptOfCode = (code: number, index: ConceptIndex): number => {
  if (code === 403 || code === 404) return index.http404
  if (code === 413) return index.sizeLimit
  return code >= 500 && code <= 504 ? index.http500 : -1
}

/** Error messages are often quoted or pasted; earlier mails and signatures are not this customer's request. */
const isForeign = (mention: Mention, asides: readonly AsideSpan[]): boolean => {
  for (const { kind, start, end } of asides) {
    if (mention.start < start || mention.start >= end) continue
    if (kind !== 'quotation' && kind !== 'log' && kind !== 'code') return true
  }
  return false
}

/** The concepts of a text, in the order of their places. */
export const conceptMentions = ({ text, mentions, asides }: Reading, index: ConceptIndex): readonly ConceptMention[] => {
  const found: ConceptMention[] = []
  for (const mention of mentions) {
    let concept = index.ofLexicon[mention.lexicon] ?? -1
    if (concept < 0) continue
    const { start, end, sentence, negated } = mention
    if (concept === index.numbered) concept = conceptOfCode(numberIn(text, start, end), index)
    if (concept < 0 || (negated && index.cancelled[concept] === 1)) continue
    if (mention.aside && isForeign(mention, asides)) continue
    found.push({ concept, start, end, sentence, negated })
  }
  return found
}
