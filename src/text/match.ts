import type { Automaton } from './automaton.ts'
import type { Layout } from './layout.ts'
import { DIMINISHER, INTENSIFIER, NEGATOR, type PhraseTable, type Sense, SUBJECT } from './phrase-table.ts'
import type { Mention } from './reading.ts'

/** Words that a negation reaches over. */
const NEGATION_REACH = 4

interface Found extends Mention {
  where: Sense['where']
}

/** A mention on its way, with the terms of its phrase. */
export type Candidate = Found

let table: PhraseTable
let layout: Layout
let found: Candidate[]
let lastOf: Int32Array = new Int32Array(0)
let first = 0
let speaks: Uint8Array

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
    if ((part & INTENSIFIER) !== 0) return 18
    if ((part & DIMINISHER) !== 0) return 6
  }
  return 12
}

const accept = (sense: Sense, endWord: number): void => {
  const { start, end, sentence, question, aside } = layout
  const asked = question[sentence[first]!] === 1
  if (sense.asked !== undefined && sense.asked !== asked) return
  const before = lastOf[sense.lexicon]!
  if (before >= 0) {
    const last = found[before] as Candidate
    if (last.firstWord === first) {
      if (last.endWord > endWord || (last.endWord === endWord && last.points >= sense.points)) return
    } else if (last.endWord > first) return
  }
  const mention: Candidate = {
    lexicon: sense.lexicon,
    start: start[first]!,
    end: end[endWord - 1]!,
    firstWord: first,
    endWord,
    sentence: sentence[first]!,
    points: sense.points,
    force: sense.points === 0 ? 12 : forceAt(first),
    negated: !sense.keepsUnderNegation && negatedAt(first),
    asked,
    aside: aside[first] === 1,
    where: sense.where,
  }
  if (before >= 0 && (found[before] as Candidate).firstWord === first) found[before] = mention
  else lastOf[sense.lexicon] = found.push(mention) - 1
}

const walk = (automaton: Automaton, senses: readonly Sense[], from: number): void => {
  const { word, sentence, words } = layout
  let node = from
  for (let next = first + 1; ; next++) {
    for (const sense of automaton.senses[node]!) if (speaks[senses[sense]!.lexicon] === 1) accept(senses[sense]!, next)
    if (next >= words || sentence[next] !== sentence[first]) return
    const id = word[next]!
    if (((automaton.hopes[node]! >> (id & 31)) & 1) === 0) return
    node = automaton.next(node, id)
    if (node === 0) return
  }
}

/** Between two starts no node is held, so the automaton may forget. */
const TIDY_EVERY = 1024

/**
 * Finds every phrase of the lexicons that `speaking` marks with 1: the longest match from left to right within one lexicon;
 * different lexicons may claim the same words.
 */
export const matchPhrases = (phraseTable: PhraseTable, laidOut: Layout, speaking: Uint8Array): Candidate[] => {
  table = phraseTable
  layout = laidOut
  speaks = speaking
  found = []
  if (lastOf.length < table.lexicons.length) lastOf = new Int32Array(table.lexicons.length)
  for (const { automaton, senses } of table.sets) {
    lastOf.fill(-1)
    const { word, words } = layout
    for (first = 0; first < words; first++) {
      if (first % TIDY_EVERY === 0) automaton.tidy()
      const id = word[first]!
      if (id === 0) continue
      let node = automaton.start[id]!
      if (node < 0) node = automaton.begin(id)
      if (node !== 0) walk(automaton, senses, node)
    }
  }
  return found
}
