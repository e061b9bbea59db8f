import type { TicketLanguage } from '../assessment.ts'
import { NO_TONE, weighTone } from './tone.ts'
import { chunksOf, joinReadings } from './chunks.ts'
import { setAside } from './aside.ts'
import { foldTable, QUESTION } from './fold.ts'
import { countVotes, languageOf, otherThan } from './language.ts'
import { type Layout, layOut } from './layout.ts'
import { CHUNK } from './scan.ts'
import { type Candidate, matchPhrases } from './match.ts'
import { type By, kindOf, type PhraseTable } from './phrase-table.ts'
import type { AsideSpan, Reading } from './reading.ts'
import { respell } from './respell.ts'
import { countCapitals } from './shouting.ts'

export interface ReadOptions {
  /** Whose text it is: lexicons of others are silent. Absent: all speak. */
  readonly by?: Exclude<By, 'anyone'>
  /** Names that may head a signature. */
  readonly names?: readonly string[]
}

/** Lexicons whose phrases are courtesy: what is said beside them is all that is said. */
const COURTESY = ['greeting', 'sign-off', 'gratitude']

interface Special {
  readonly courtesy: Uint8Array
  readonly disclaimer: number
}

const specialOf = (table: PhraseTable): Special => ({
  courtesy: Uint8Array.from(table.lexicons, (id) => (COURTESY.includes(id) ? 1 : 0)),
  disclaimer: table.lexicons.indexOf('disclaimer'),
})

const known = new WeakMap<PhraseTable, Special>()

const specialIn = (table: PhraseTable): Special => {
  let special = known.get(table)
  if (special === undefined) known.set(table, (special = specialOf(table)))
  return special
}

const countVoice = ({ aside, words }: Layout): number => {
  let voice = 0
  for (let w = 0; w < words; w++) if (aside[w] === 0) voice++
  return voice
}

interface Marks {
  readonly exclamations: number
  readonly questions: number
  readonly longestRun: number
}

const NO_MARKS: Marks = { exclamations: 0, questions: 0, longestRun: 0 }

const isAside = (asides: readonly AsideSpan[], at: number): boolean => asides.some(({ start, end }) => at >= start && at < end)

const countMarks = (text: string, { marks }: Layout, asides: readonly AsideSpan[]): Marks => {
  if (marks.length === 0) return NO_MARKS
  const fold = foldTable()
  let exclamations = 0
  let questions = 0
  let longestRun = 0
  let run = 0
  let last = -2
  for (const at of marks) {
    if (isAside(asides, at)) continue
    run = at === last + 1 ? run + 1 : 1
    if (run === 1) {
      if (fold[text.charCodeAt(at)]! >> 5 === QUESTION) questions++
      else exclamations++
    }
    if (run > longestRun) longestRun = run
    last = at
  }
  return { exclamations, questions, longestRun }
}

const COURTESY_SLACK = 1

/** Whether nothing but courtesy is said beside this mention. */
const isAlone = (mention: Candidate, all: readonly Candidate[], courtesy: Uint8Array, voiceWords: number): boolean => {
  let said = mention.endWord - mention.firstWord
  let reached = 0
  for (const other of all) {
    if (other.aside || courtesy[other.lexicon] === 0 || other.firstWord < reached) continue
    if (other.firstWord < mention.endWord && mention.firstWord < other.endWord) continue
    said += other.endWord - other.firstWord
    reached = other.endWord
  }
  return voiceWords - said <= COURTESY_SLACK
}

const firstVoiceSentence = ({ aside, words, sentence }: Layout): number => {
  for (let w = 0; w < words; w++) if (aside[w] === 0) return sentence[w]!
  return 0
}

const lastVoiceSentence = ({ aside, words, sentence }: Layout): number => {
  for (let w = words - 1; w >= 0; w--) if (aside[w] === 0) return sentence[w]!
  return 0
}

const isInPlace = (candidate: Candidate, all: readonly Candidate[], layout: Layout, courtesy: Uint8Array, voiceWords: number): boolean => {
  switch (candidate.where) {
    case 'anywhere': return true
    case 'alone': return isAlone(candidate, all, courtesy, voiceWords)
    case 'start': return candidate.sentence <= firstVoiceSentence(layout) + 1
    case 'end': return candidate.sentence >= lastVoiceSentence(layout)
  }
}

/** What stands from the first words of a disclaimer on is nobody's voice. */
const dropDisclaimer = (text: string, layout: Layout, mentions: Candidate[], lexicon: number): AsideSpan | undefined => {
  const at = mentions.find((mention) => mention.lexicon === lexicon)
  if (at === undefined) return undefined
  layout.aside.fill(1, at.firstWord, layout.words)
  mentions.forEach((mention, i) => {
    if (mention.firstWord >= at.firstWord) mentions[i] = { ...mention, aside: true }
  })
  return { kind: 'disclaimer', start: at.start, end: text.length }
}

const readChunk = (text: string, table: PhraseTable, { by, names = [] }: ReadOptions): Reading => {
  const special = specialIn(table)
  const layout = layOut(text, table.vocabulary)
  if (by !== 'agent' && table.spelling !== undefined) respell(text, layout, table.spelling)
  let asides = setAside(text, layout, names)
  const votes = countVotes(layout, table)
  const language: TicketLanguage = languageOf(votes)
  const { candidates: found, concepts } = matchPhrases(table, kindOf(by ?? 'anyone', otherThan(votes)), layout)
  if (special.disclaimer >= 0) {
    const disclaimer = dropDisclaimer(text, layout, found, special.disclaimer)
    if (disclaimer !== undefined) asides = [...asides, disclaimer]
  }
  const voiceWords = countVoice(layout)
  const mentions = found.every(({ where }) => where === 'anywhere')
    ? found
    : found.filter((candidate) => isInPlace(candidate, found, layout, special.courtesy, voiceWords))
  const tone = table.tone === undefined || by === 'agent' ? NO_TONE : weighTone(layout, table.tone, otherThan(votes))
  const { words: shoutedWords, stretch: shouted } = countCapitals(text, layout)
  return { text, mentions, concepts, tone, voiceWords, sentences: layout.sentences, language, votes, asides, ...countMarks(text, layout, asides), shoutedWords, shouted }
}

/**
 * Reads one text once: words, sentences, what is not the author's voice, phrases of every lexicon of the table.
 * Takes any string; time grows with its length.
 */
export const read = (text: string, table: PhraseTable, options: ReadOptions = {}): Reading =>
  text.length <= CHUNK ? readChunk(text, table, options) : joinReadings(text, chunksOf(text).map((chunk) => readChunk(chunk, table, options)))
