import { type Automaton, automatonRows, layOut } from './automaton.ts'
import { expandPattern, PatternError, type Sequence } from './pattern.ts'
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
export const PAST = 64

/** Everything the matcher walks. */
export interface PhraseTable {
  readonly lexicons: readonly string[]
  readonly by: readonly By[]
  readonly vocabulary: Vocabulary
  /** Parts of each word, by word number. */
  readonly parts: Uint8Array
  /** The class of inflected forms that each word belongs to, as a symbol; 0: none. */
  readonly classes: Uint16Array
  readonly automata: readonly Automaton[]
  /** Senses of each payload of each automaton. */
  readonly senses: readonly (readonly (readonly Sense[])[])[]
}

/** The symbol of a gap, and of any number. Words follow from 2 on; classes of inflected forms count down from 65,535. */
export const GAP = 0
export const NUMBER = 1
export const LAST_CLASS = 65535
export const symbolOfWord = (word: number): number => word + 1

/** Finds the lexicon's index; -1 when the table has none of that name. */
export const lexiconIndex = (table: PhraseTable, id: string): number => table.lexicons.indexOf(id)

export const senseOf = (lexicon: number, phrase: Phrase): Sense => ({
  lexicon,
  points: phrase.points ?? 0,
  where: phrase.where ?? 'anywhere',
  asked: phrase.asked,
  keepsUnderNegation: phrase.negated === 'keep',
})

/** Gives each distinct list of senses a number from 1 on. */
export const payloadRegister = () => {
  const known = new Map<string, number>()
  const lists: number[][] = [[]]
  const add = (senses: readonly number[]): number => {
    const key = senses.join()
    const id = known.get(key) ?? lists.length
    if (id === lists.length) lists.push([...senses])
    known.set(key, id)
    return id
  }
  return { add, lists }
}

const symbolsOf = (vocabulary: Vocabulary, sequence: Sequence): number[] =>
  sequence.map((word) => {
    if (word === '…') return GAP
    if (word.startsWith('{')) throw new PatternError(`${word}: inflection needs the lexicon build; spell the forms out`)
    return word === '#' ? NUMBER : symbolOfWord(addWord(vocabulary, word))
  })

const copyVocabulary = (from: Vocabulary): Vocabulary => ({ ...from, next: from.next.slice(), word: from.word.slice() })

/**
 * A table that also knows a user's phrases.
 * @throws PatternError on a phrase that cannot be read.
 */
export const extendTable = (table: PhraseTable, extra: readonly Lexicon[]): PhraseTable => {
  const vocabulary = copyVocabulary(table.vocabulary)
  const lexicons = [...table.lexicons]
  const by = [...table.by]
  const senses: Sense[] = []
  const phrases: [number[], number][] = []
  for (const lexicon of extra) {
    let index = lexicons.indexOf(lexicon.id)
    if (index < 0) {
      index = lexicons.push(lexicon.id) - 1
      by.push(lexicon.by)
    }
    for (const phrase of lexicon.phrases) {
      const sense = senses.push(senseOf(index, phrase)) - 1
      for (const sequence of expandPattern(phrase.says)) phrases.push([symbolsOf(vocabulary, sequence), sense])
    }
  }
  const digits = addWord(vocabulary, '#')
  const register = payloadRegister()
  const rows = automatonRows(phrases, register.add)
  const parts = new Uint8Array(vocabulary.words + 1)
  parts.set(table.parts)
  const classes = new Uint16Array(vocabulary.words + 1)
  classes.set(table.classes)
  classes[digits] = NUMBER
  const lists = register.lists.map((list) => list.map((sense) => senses[sense] as Sense))
  const automaton = layOut(rows)
  return { lexicons, by, vocabulary, parts, classes, automata: [...table.automata, automaton], senses: [...table.senses, lists] }
}

/** A table of a user's phrases alone. */
export const tableOf = (lexicons: readonly Lexicon[]): PhraseTable =>
  extendTable(
    {
      lexicons: [], by: [], vocabulary: createVocabulary(), parts: new Uint8Array(1), classes: new Uint16Array(1), automata: [], senses: [],
    },
    lexicons,
  )
