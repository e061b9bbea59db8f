import { step } from './automaton.ts'
import type { Layout } from './layout.ts'
import { DIMINISHER, GAP, INTENSIFIER, NEGATOR, type PhraseTable, type Sense, SUBJECT, symbolOfWord } from './phrase-table.ts'
import type { Mention } from './reading.ts'

/** Words that a negation reaches over, and that a gap stands for. */
const NEGATION_REACH = 4
const GAP_WORDS = 3

interface Found extends Mention {
  where: Sense['where']
}

/** A mention on its way, with the terms of its phrase. */
export type Candidate = Found

let table: PhraseTable
let layout: Layout
let found: Candidate[]
let lastOf: Int32Array = new Int32Array(0)
let senses: PhraseTable['senses'][number]
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

const walk = (which: number, node: number, next: number): void => {
  const automaton = table.automata[which]!
  const payload = automaton.payload[node]!
  if (payload !== 0) for (const sense of senses[payload]!) if (speaks[sense.lexicon] === 1) accept(sense, next)
  if (automaton.edges[node] === automaton.edges[node + 1]) return
  const { word, sentence, words } = layout
  if (next >= words || sentence[next] !== sentence[first]) return
  follow(which, node, next)
  if (automaton.symbols[automaton.edges[node]!] !== GAP) return
  const behindGap = automaton.targets[automaton.edges[node]!]!
  for (let w = next; w < words && w <= next + GAP_WORDS && sentence[w] === sentence[first]; w++)
    if (word[w] !== 0) follow(which, behindGap, w)
}

const follow = (which: number, node: number, w: number): void => {
  const automaton = table.automata[which]!
  const id = layout.word[w]!
  if (id === 0) return
  const byWord = step(automaton, node, symbolOfWord(id))
  if (byWord !== 0) walk(which, byWord, w + 1)
  const class_ = table.classes[id]!
  if (class_ === 0) return
  const byClass = step(automaton, node, class_)
  if (byClass !== 0) walk(which, byClass, w + 1)
}

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
  for (let which = 0; which < table.automata.length; which++) {
    const { start } = table.automata[which]!
    senses = table.senses[which]!
    lastOf.fill(-1)
    const { word, words } = layout
    const { classes } = table
    for (first = 0; first < words; first++) {
      const id = word[first]!
      if (id === 0) continue
      const byWord = start[symbolOfWord(id)]!
      if (byWord !== 0) walk(which, byWord, first + 1)
      const class_ = classes[id]!
      if (class_ !== 0 && start[class_] !== 0) walk(which, start[class_]!, first + 1)
    }
  }
  return found
}
