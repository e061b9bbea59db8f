import type { PhraseTable } from '../text/phrase-table.ts'
import { ASIDE, type AsideSpan, COMPACT_SIZE, NEGATED, type Reading } from '../text/reading.ts'
import { CHUNK } from '../text/scan.ts'
import { declinedIn, within } from './declined.ts'

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
  readonly mailbox: number
  readonly www: number
  /** The lexicon that says what is not to be done. */
  readonly unwantedDeed: number
  /** Concepts that a negation cancels; the others hold their own negation, or are needed all the more. */
  readonly cancelled: Uint8Array
  /** Concepts that count in logs and code. */
  readonly errors: Uint8Array
}

const CANCELLED_BY_NEGATION = ['done', 'cancel', 'fact-question', 'leaving']

/** What a pasted log or piece of code can say of the trouble; its other words are nobody's. */
const ERRORS = ['http-code', 'http-404', 'http-500', 'memory-allocated', 'database-error', 'not-secure', 'write-denied', 'size-limit', 'blacklist', 'full']

/** The concepts of a phrase table, whose names are numbered by their place. */
export const conceptIndexOf = (table: PhraseTable, concepts: readonly string[]): ConceptIndex => {
  const number = (name: string): number => concepts.indexOf(name)
  const marked = (names: readonly string[]): Uint8Array => Uint8Array.from(concepts, (name) => (names.includes(name) ? 1 : 0))
  return {
    ofLexicon: Int16Array.from(table.lexicons, (id) => (id.startsWith('concept:') ? number(id.slice('concept:'.length)) : -1)),
    numbered: number('http-code'),
    http404: number('http-404'),
    http500: number('http-500'),
    sizeLimit: number('size-limit'),
    mailbox: number('mailbox'),
    www: number('www'),
    unwantedDeed: table.lexicons.indexOf('unwanted-deed'),
    cancelled: marked(CANCELLED_BY_NEGATION),
    errors: marked(ERRORS),
  }
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
export const isForeign = (at: number, asides: readonly AsideSpan[], from: number, isError: boolean): boolean => {
  for (let i = from; i < asides.length; i++) {
    const { kind, start, end } = asides[i]!
    // Asides are in order but within a chunk: this one, and so all that follow, belong to later chunks.
    if (start > at + CHUNK) return false
    if (at < start || at >= end || kind === 'quotation') continue
    if (!isError || (kind !== 'log' && kind !== 'code')) return true
  }
  return false
}

const SLASH = 47
const COLON = 58
const LONGEST_LINK = 200

/** Words of a link name what is behind it, not what is asked for. */
export const isInLink = (text: string, start: number, end: number): boolean => {
  if (text.charCodeAt(end) === COLON && text.charCodeAt(end + 1) === SLASH) return true
  for (let i = start - 1; i > start - LONGEST_LINK && text.charCodeAt(i) > 32; i--) {
    if (text.charCodeAt(i) === SLASH && text.charCodeAt(i - 1) === SLASH) return true
  }
  return false
}

const DOT = 46

/** `www.shop.example` is a name; "www is missing" is about the `www`. */
const beginsName = (text: string, end: number): boolean => text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) > 32

const AT = 64
const LONGEST_NAME = 64

/** Words of an e-mail address name a mailbox, whatever they say: where it ends, or -1 outside of addresses. */
const addressEnd = (text: string, start: number, end: number): number => {
  for (let i = end; i < end + LONGEST_NAME && text.charCodeAt(i) > 32; i++) if (text.charCodeAt(i) === AT) return i
  for (let i = start - 1; i > start - LONGEST_NAME && text.charCodeAt(i) > 32; i--) if (text.charCodeAt(i) === AT) return i
  return -1
}

/** The concepts of a text, in the order of their places; without those that name what is not to be done. */
export const conceptMentions = (reading: Reading, index: ConceptIndex): readonly ConceptMention[] => {
  const { text, concepts, asides } = reading
  const isDeclined = within(declinedIn(reading, index.unwantedDeed))
  const found: ConceptMention[] = []
  let aside = 0
  const mayHoldAddress = text.includes('@')
  const mayHoldLink = text.includes('/')
  let lastAddress = -1
  for (let row = 0; row < concepts.length; row += COMPACT_SIZE) {
    const start = concepts[row + 1]!
    const end = concepts[row + 2]!
    const flags = concepts[row + 4]!
    let concept = index.ofLexicon[concepts[row]!] ?? -1
    if (concept === index.numbered) concept = conceptOfCode(numberIn(text, start, end), index)
    const negated = (flags & NEGATED) !== 0
    if (concept < 0 || (negated && index.cancelled[concept] === 1) || isDeclined(start)) continue
    while (aside < asides.length && asides[aside]!.end <= start) aside++
    if ((flags & ASIDE) !== 0 && isForeign(start, asides, aside, index.errors[concept] === 1)) continue
    if ((mayHoldLink && isInLink(text, start, end)) || (concept === index.www && beginsName(text, end))) continue
    const address = mayHoldAddress ? addressEnd(text, start, end) : -1
    if (address >= 0) {
      if (address !== lastAddress) found.push({ concept: index.mailbox, start, end, sentence: concepts[row + 3]!, negated: false })
      lastAddress = address
      continue
    }
    found.push({ concept, start, end, sentence: concepts[row + 3]!, negated })
  }
  return found
}
