import type { Language } from '../assessment.ts'
import type { ToneTable } from './tone-table.ts'
import { type Automaton, createAutomaton } from './automaton.ts'
import { NUMBER_WORDS } from './numbers.ts'
import { parsePattern, type Pattern, PatternError, type PatternWord } from './pattern.ts'
import { codeOf, type PatternCode, type SetChoice } from './pattern-code.ts'
import type { Spelling } from './spelling.ts'
import { addWord, createVocabulary, type Vocabulary } from './vocabulary.ts'

export type By = 'customer' | 'agent' | 'anyone'
export type Where = 'anywhere' | 'alone' | 'start' | 'end'

/** One phrase pattern of a lexicon, as in `docs/lexicons.md`. */
export interface Phrase {
  readonly says: string
  readonly points?: number
  readonly where?: Exclude<Where, 'anywhere'>
  readonly asked?: boolean
  readonly negated?: 'keep'
}

export interface Lexicon {
  readonly id: string
  readonly by: By
  readonly phrases: readonly Phrase[]
}

/** What a phrase means where it ends: which lexicon it speaks for, on what terms. */
export interface Sense {
  readonly lexicon: number
  readonly points: number
  readonly where: Where
  readonly asked: boolean | undefined
  readonly keepsUnderNegation: boolean
}

/** The parts that single words can play in a sentence: a bit each. */
export const NEGATOR = 1
export const INTENSIFIER = 2
export const DIMINISHER = 4
export const SUBJECT = 8
export const FRENCH = 16
export const ENGLISH = 32

/** Patterns that always speak together: of one kind of author, in one language. */
export interface PatternGroup {
  readonly by: By
  /** Silent in texts that are plainly in the other language; undefined: speaks in all. */
  readonly language: Language | undefined
  /** Unpacks them, once. */
  patterns(): GroupPatterns
}

export interface GroupPatterns extends Omit<PatternCode, 'base' | 'firstSense'> {
  readonly senses: readonly Sense[]
}

/** All phrases of a table, in one automaton: which of them count in a text is asked where one ends. */
export interface PhraseSet {
  readonly automaton: Automaton
  readonly senses: readonly Sense[]
  /** By sense: a bit for each kind of text in which it counts, as in `kindOf`. */
  readonly kinds: Uint16Array
}

/** Everything the matcher walks. */
export interface PhraseTable {
  readonly lexicons: readonly string[]
  readonly by: readonly By[]
  /** Per lexicon, 1: a concept, whose mentions are kept in numbers. */
  readonly compact: Uint8Array
  readonly vocabulary: Vocabulary
  /** Parts of each word, by word number. */
  readonly parts: Uint8Array
  readonly groups: readonly PatternGroup[]
  /** Finds the words that a customer meant; absent: all are read as they stand. */
  readonly spelling?: Spelling
  /** Absent: no text has a tone. */
  readonly tone?: ToneTable
  /** Made when a text is first read. */
  joined?: PhraseSet
}

const SPEAKERS: readonly By[] = ['anyone', 'customer', 'agent']
const OTHERS: readonly (Language | undefined)[] = [undefined, 'fr', 'en']

/** A text's kind as a bit: whose it is (`anyone`: phrases of all count), and the language that it is plainly not in. */
export const kindOf = (by: By, other: Language | undefined): number => 1 << (SPEAKERS.indexOf(by) * OTHERS.length + OTHERS.indexOf(other))

const speaks = (group: PatternGroup, by: By, other: Language | undefined): boolean =>
  (by === 'anyone' || group.by === 'anyone' || group.by === by) && (group.language === undefined || group.language !== other)

/** The kinds of text in which a group's phrases count. */
const kindsOf = (group: PatternGroup): number => {
  let kinds = 0
  for (const by of SPEAKERS) for (const other of OTHERS) if (speaks(group, by, other)) kinds |= kindOf(by, other)
  return kinds
}

const join = (groups: readonly PatternGroup[], words: number): PhraseSet => {
  const senses: Sense[] = []
  const kinds: number[] = []
  const codes: PatternCode[] = []
  let base = 0
  for (const group of groups) {
    const patterns = group.patterns()
    codes.push({ ...patterns, base, firstSense: senses.length })
    const heard = kindsOf(group)
    for (const sense of patterns.senses) {
      senses.push(sense)
      kinds.push(heard)
    }
    base += patterns.offsets.length - 2
  }
  return { automaton: createAutomaton(codes, words), senses, kinds: Uint16Array.from(kinds) }
}

/** All phrases of a table; the first call makes them ready. */
export const phrasesOf = (table: PhraseTable): PhraseSet => (table.joined ??= join(table.groups, table.vocabulary.words))

/** Lexicons that name a concept of the jargon decoder. */
export const isConcept = (lexicon: string): boolean => lexicon.startsWith('concept:')

export const compactOf = (lexicons: readonly string[]): Uint8Array => Uint8Array.from(lexicons, (id) => Number(isConcept(id)))

export const senseOf = (lexicon: number, phrase: Phrase): Sense => ({
  lexicon,
  points: phrase.points ?? 0,
  where: phrase.where ?? 'anywhere',
  asked: phrase.asked,
  keepsUnderNegation: phrase.negated === 'keep',
})

/** Numbers word sets from 1 on. */
export const setRegister = () => {
  const members: (readonly number[])[] = [[]]
  const known = new Map<string, number>()
  const setOf = (list: readonly number[]): number => {
    const sorted = [...new Set(list)].sort((a, b) => a - b)
    const name = sorted.join()
    let set = known.get(name)
    if (set === undefined) known.set(name, (set = members.push(sorted) - 1))
    return set
  }
  return { members, setOf }
}

/** A pattern's words as word sets. */
export const toSets = (pattern: Pattern, numbersOf: (word: PatternWord) => readonly number[], setOf: (list: readonly number[]) => number): (SetChoice | 'gap')[] =>
  pattern.map((part) => {
    if (part === 'gap') return part
    const singles = part.branches.filter((branch) => branch.length === 1).flatMap(([word]) => numbersOf(word!))
    const rows = part.branches.filter((branch) => branch.length > 1).map((branch) => branch.map((word) => setOf(numbersOf(word))))
    return { single: singles.length === 0 ? undefined : setOf(singles), rows, optional: part.optional }
  })

const spelledOut = (vocabulary: Vocabulary) => (word: PatternWord): readonly number[] => {
  if (word.startsWith('{')) throw new PatternError(`${word}: inflection needs the lexicon build; spell the forms out`)
  return word === '#' ? ['#', ...NUMBER_WORDS].map((one) => addWord(vocabulary, one)) : [addWord(vocabulary, word)]
}

/** Lists end to end. */
export const flatten = (lists: readonly (readonly number[])[]) => {
  const offsets = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => { offsets[i + 1] = offsets[i]! + list.length })
  return { offsets, members: Uint16Array.from(lists.flat()) }
}

const groupOf = (by: By, entries: readonly Entry[], vocabulary: Vocabulary): PatternGroup => {
  const numbersOf = spelledOut(vocabulary)
  const { members, setOf } = setRegister()
  const code = Int32Array.from(entries.flatMap(({ pattern }, sense) => codeOf(sense, toSets(pattern, numbersOf, setOf))))
  const patterns = { code, ...flatten(members), senses: entries.map(({ sense }) => sense) }
  return { by, language: undefined, patterns: () => patterns }
}

interface Entry {
  readonly by: By
  readonly pattern: Pattern
  readonly sense: Sense
}

/**
 * A table that also knows a user's phrases. The vocabulary is the new table's own.
 * @throws PatternError on a phrase that cannot be read.
 */
export const extendTable = (table: PhraseTable, extra: readonly Lexicon[]): PhraseTable => {
  const vocabulary = { ...table.vocabulary, slots: table.vocabulary.slots.slice() }
  const lexicons = [...table.lexicons]
  const by = [...table.by]
  const entries: Entry[] = []
  for (const lexicon of extra) {
    let index = lexicons.indexOf(lexicon.id)
    if (index < 0) {
      index = lexicons.push(lexicon.id) - 1
      by.push(lexicon.by)
    }
    for (const phrase of lexicon.phrases) entries.push({ by: lexicon.by, pattern: parsePattern(phrase.says), sense: senseOf(index, phrase) })
  }
  const added = SPEAKERS.map((one) => groupOf(one, entries.filter((entry) => entry.by === one), vocabulary))
  const parts = new Uint8Array(vocabulary.words + 1)
  parts.set(table.parts)
  const { joined: _, ...rest } = table
  return { ...rest, lexicons, by, vocabulary, parts, compact: compactOf(lexicons), groups: [...table.groups, ...added] }
}

/** A table of a user's phrases alone. */
export const tableOf = (lexicons: readonly Lexicon[]): PhraseTable => extendTable(
    { lexicons: [], by: [], compact: new Uint8Array(0), vocabulary: createVocabulary(), parts: new Uint8Array(1), groups: [] },
    lexicons,
  )
