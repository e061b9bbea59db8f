import { type Automaton, COMPLETE, GAPPED, NODE, START_SIZE, UNASKED } from './automaton.ts'
import { BEHIND_GAP, HOPE_SIZE, isHoped } from './hopes.ts'
import type { Layout } from './layout.ts'
import { DIMINISHER, INTENSIFIER, NEGATOR, type PhraseSet, phrasesOf, type PhraseTable, type Sense, SUBJECT } from './phrase-table.ts'
import { ASIDE, type Mention, NEGATED } from './reading.ts'

/** Words that a negation reaches over. */
const NEGATION_REACH = 4
/** Force of a mention, in twelfths. */
const PLAIN = 12
const STRONGER = 18
const WEAKER = 6

/** A mention on its way, with the terms of its phrase. */
export interface Candidate extends Mention {
  readonly where: Sense['where']
}

export interface Matches {
  readonly candidates: Candidate[]
  /** As `Reading.concepts`. */
  readonly concepts: readonly number[]
}

// What one call works on. Matches are kept as numbers, and made into objects only where a signal may ask for them.
let table: PhraseTable
let layout: Layout
let phrases: PhraseSet
let kind = 0
let first = 0
let count = 0
let senseOf = new Uint16Array(0)
let firstOf = new Int32Array(0)
let endOf = new Int32Array(0)
let lastOf = new Int32Array(0)

const negatedAt = (at: number): boolean => {
  const { word, clause } = layout
  const { parts } = table
  const from = Math.max(0, at - NEGATION_REACH)
  for (let w = at - 1; w >= from && clause[w] === clause[at]; w--) {
    const part = parts[word[w]!]!
    if ((part & NEGATOR) !== 0) return true
    if ((part & SUBJECT) !== 0 && w < at - 1) return false
  }
  return false
}

const forceAt = (at: number): number => {
  const { word, clause } = layout
  const { parts } = table
  for (let w = at - 1; w >= 0 && w >= at - 2 && clause[w] === clause[at]; w--) {
    const part = parts[word[w]!]!
    if ((part & INTENSIFIER) !== 0) return STRONGER
    if ((part & DIMINISHER) !== 0) return WEAKER
  }
  return PLAIN
}

const grow = (): void => {
  const size = Math.max(256, senseOf.length * 2)
  const wider = { sense: new Uint16Array(size), first: new Int32Array(size), end: new Int32Array(size) }
  wider.sense.set(senseOf)
  wider.first.set(firstOf)
  wider.end.set(endOf)
  senseOf = wider.sense
  firstOf = wider.first
  endOf = wider.end
}

const accept = (sense: number, endWord: number): void => {
  const { lexicon, asked, points } = phrases.senses[sense]!
  if (asked !== undefined && asked !== (layout.question[layout.sentence[first]!] === 1)) return
  const before = lastOf[lexicon]!
  let at = count
  if (before >= 0) {
    if (firstOf[before] === first) {
      // Longest first; of equals, the one that is worth more.
      if (endOf[before]! > endWord || (endOf[before] === endWord && phrases.senses[senseOf[before]!]!.points >= points)) return
      at = before
    } else if (endOf[before]! > first) return
  }
  if (at === count && ++count > senseOf.length) grow()
  senseOf[at] = sense
  firstOf[at] = first
  endOf[at] = endWord
  lastOf[lexicon] = at
}

/** Words that may stand in a gap. */
const GAP_WORDS = 3

/** Whether a phrase may go on from a node with one of the words from `next` on. */
const mayGoOn = (automaton: Automaton, node: number, next: number): boolean => {
  const { hopes } = automaton
  const { word, words } = layout
  const from = (node & NODE) * HOPE_SIZE
  if (isHoped(hopes, from, word[next]!) === 1) return true
  if ((node & GAPPED) === 0) return false
  for (let w = next + 1; w < words && w <= next + GAP_WORDS; w++) if (isHoped(hopes, from + BEHIND_GAP, word[w]!) === 1) return true
  return false
}

const walk = (from: number): void => {
  const { automaton } = phrases
  const { word, sentence, words } = layout
  let node = from
  for (let next = first + 1; ; next++) {
    if ((node & COMPLETE) !== 0) {
      const senses = automaton.senses[node & NODE]!
      for (let i = 0; i < senses.length; i++) if ((phrases.kinds[senses[i]!]! & kind) !== 0) accept(senses[i]!, next)
    }
    if (next >= words || sentence[next] !== sentence[first]) return
    if (!mayGoOn(automaton, node, next)) return
    node = automaton.next(node & NODE, word[next]!)
    if (node === 0) return
  }
}

const candidateAt = (i: number, sense: Sense): Candidate => {
  const { start, end, sentence, question, aside } = layout
  const firstWord = firstOf[i]!
  return {
    lexicon: sense.lexicon,
    start: start[firstWord]!,
    end: end[endOf[i]! - 1]!,
    firstWord,
    endWord: endOf[i]!,
    sentence: sentence[firstWord]!,
    points: sense.points,
    force: sense.points === 0 ? PLAIN : forceAt(firstWord),
    negated: !sense.keepsUnderNegation && negatedAt(firstWord),
    asked: question[sentence[firstWord]!] === 1,
    aside: aside[firstWord] === 1,
    where: sense.where,
  }
}

/** `COMPACT_SIZE` numbers. */
const pushConcept = (to: number[], i: number, lexicon: number): void => {
  const { start, end, sentence, aside } = layout
  const firstWord = firstOf[i]!
  const flags = (negatedAt(firstWord) ? NEGATED : 0) | (aside[firstWord] === 1 ? ASIDE : 0)
  to.push(lexicon, start[firstWord]!, end[endOf[i]! - 1]!, sentence[firstWord]!, flags)
}

/** Sorts what was matched into candidates and concepts. */
const collect = (): Matches => {
  const { compact } = table
  const { senses } = phrases
  const candidates: Candidate[] = []
  const concepts: number[] = []
  for (let i = 0; i < count; i++) {
    const sense = senses[senseOf[i]!]!
    if (compact[sense.lexicon] === 0) candidates.push(candidateAt(i, sense))
    else pushConcept(concepts, i, sense.lexicon)
  }
  return { candidates, concepts }
}

/** Starts phrases at the words `from` to `to`. */
const matchFrom = (from: number, to: number): void => {
  const { automaton } = phrases
  const { starts } = automaton
  const { word } = layout
  for (let w = from; w < to; w++) {
    const at = word[w]! * START_SIZE
    const start = starts[at]!
    const next = word[w + 1]!
    // One test for what most words are: no beginning, or one that the next word does not go on with.
    if (((start & COMPLETE) | ((starts[at + 1]! >> next) & (starts[at + 2]! >> (next >> 5)) & (starts[at + 3]! >> (next >> 10)) & 1)) === 0) continue
    const node = start === UNASKED ? automaton.begin(word[w]!) : start
    if (node === 0) continue
    first = w
    walk(node)
  }
}

/** Between two starts no node is held, so the automaton may forget. */
const TIDY_EVERY = 1024

/**
 * Finds every phrase that counts in a text of this kind (`kindOf`): the longest match from left to right within one lexicon;
 * different lexicons may claim the same words.
 */
export const matchPhrases = (phraseTable: PhraseTable, textKind: number, laidOut: Layout): Matches => {
  table = phraseTable
  phrases = phrasesOf(table)
  kind = textKind
  layout = laidOut
  count = 0
  if (lastOf.length < table.lexicons.length) lastOf = new Int32Array(table.lexicons.length)
  lastOf.fill(-1)
  for (let from = 0; from < layout.words; from += TIDY_EVERY) {
    phrases.automaton.tidy()
    matchFrom(from, Math.min(layout.words, from + TIDY_EVERY))
  }
  return collect()
}
