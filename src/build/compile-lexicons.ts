import type { Language } from '../assessment.ts'
import { automatonRows } from '../text/automaton.ts'
import { foldWords } from '../text/fold.ts'
import { expandPattern, PatternError, type Sequence } from '../text/pattern.ts'
import {
  DIMINISHER, ENGLISH, FRENCH, GAP, INTENSIFIER, LAST_CLASS, NEGATOR, NUMBER, PAST, payloadRegister, type Phrase, type Sense, senseOf, SUBJECT, symbolOfWord,
} from '../text/phrase-table.ts'
import type { TableRows } from '../text/stored-table.ts'
import { addWord, createVocabulary } from '../text/vocabulary.ts'
import { inflectEnglish } from './inflect-en.ts'
import { inflectFrench } from './inflect-fr.ts'
import type { LexiconFile } from './read-lexicons.ts'

/** Lexicons of single words with a part in the sentence. */
const PARTS: Readonly<Record<string, (language: Language) => number>> = {
  negator: () => NEGATOR,
  intensifier: () => INTENSIFIER,
  diminisher: () => DIMINISHER,
  subject: () => SUBJECT,
  'stop-word': (language) => (language === 'fr' ? FRENCH : ENGLISH),
  past: () => PAST,
}

const NUMBER_WORDS =
  'deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent two three four five seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred'.split(' ')

interface Spelled {
  readonly sequence: Sequence
  readonly language: Language
  readonly sense: number
}

/** Ligatures are also written as two letters. */
const spellings = (word: string): string[] => {
  const plain = word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  return plain === word ? [word] : [word, plain]
}

const known = new Map<string, string[]>()

const formsOf = (lemma: string, language: Language): string[] => {
  const key = `${language}:${lemma}`
  const before = known.get(key)
  if (before !== undefined) return before
  const forms = (language === 'fr' ? inflectFrench : inflectEnglish)(lemma)
  const single = [lemma, ...forms].map(foldWords).filter((words) => words.length === 1).flatMap((words) => spellings(words[0] as string))
  const sorted = [...new Set(single)].sort()
  known.set(key, sorted)
  return sorted
}

/** The inflected words: which class each form answers to; a form of several classes is spelled out instead. */
const classify = (spelled: readonly Spelled[]) => {
  const forms = new Map<string, string[]>()
  for (const { sequence, language } of spelled)
    for (const word of sequence) {
      const key = `${language}:${word}`
      if (word.startsWith('{') && !forms.has(key)) forms.set(key, formsOf(word.slice(1, -1), language))
    }
  const keys = [...forms.keys()].sort()
  const owners = new Map<string, number[]>(['#', ...NUMBER_WORDS].map((word) => [word, [1]]))
  keys.forEach((key, i) => {
    for (const form of forms.get(key) ?? []) owners.set(form, [...(owners.get(form) ?? []), 2 + i])
  })
  const classOf = (word: string): number => {
    const of = owners.get(word) ?? []
    return of.length === 1 ? (of[0] ?? 0) : of.includes(1) ? 1 : 0
  }
  return { forms, keys, classOf, words: [...owners.keys()] }
}

type Classes = ReturnType<typeof classify>

const placeOf = ({ id, language }: LexiconFile): string =>
  id.startsWith('concept:') ? `jargon/concepts/${language}.json ${id.slice(8)}` : `lexicons/${language}/${id}.json`

interface Pattern {
  readonly lexicon: LexiconFile
  readonly phrase: Phrase
  readonly sequence: Sequence
}

const expandAll = (lexicons: readonly LexiconFile[]): Pattern[] => {
  const wrong: string[] = []
  const patterns = lexicons.flatMap((lexicon) =>
    lexicon.phrases.flatMap((phrase): Pattern[] => {
      try {
        const sequences = expandPattern(phrase.says)
        for (const sequence of sequences) checkSequence(lexicon, phrase, sequence)
        return sequences.map((sequence) => ({ lexicon, phrase, sequence }))
      } catch (error) {
        wrong.push(`${placeOf(lexicon)}: ${error instanceof Error ? error.message : String(error)}`)
        return []
      }
    }),
  )
  if (wrong.length > 0) throw new PatternError(`${wrong.length} phrases cannot be used\n${wrong.join('\n')}`)
  return patterns
}

const checkSequence = ({ id, language }: LexiconFile, { says }: Phrase, sequence: Sequence): void => {
  if (PARTS[id] !== undefined && sequence.length > 1) throw new PatternError(`"${says}": single words expected`)
  for (const word of sequence) if (word.startsWith('{')) formsOf(word.slice(1, -1), language)
}

const gather = (lexicons: readonly LexiconFile[], ids: readonly string[]) => {
  const parts = new Map<string, number>()
  const spelled: Spelled[] = []
  const senses = new Map<string, number>()
  const list: Sense[] = []
  for (const { lexicon, phrase, sequence } of expandAll(lexicons)) {
    const { id, language } = lexicon
    const part = PARTS[id]
    if (part !== undefined) {
      for (const word of spellings(sequence[0] as string)) parts.set(word, (parts.get(word) ?? 0) | part(language))
      continue
    }
    const sense = senseOf(ids.indexOf(id), phrase)
    const key = JSON.stringify([sense, sense.asked ?? null])
    if (!senses.has(key)) senses.set(key, list.push(sense) - 1)
    spelled.push({ sequence, language, sense: senses.get(key) as number })
  }
  return { parts, spelled, senses: list }
}

const alternatives = (word: string, language: Language, classes: Classes, number: ReadonlyMap<string, number>): number[] => {
  const symbol = (spelling: string): number => symbolOfWord(number.get(spelling) as number)
  if (word === '…') return [GAP]
  if (word === '#') return [NUMBER]
  if (!word.startsWith('{')) return spellings(word).map(symbol)
  const key = `${language}:${word}`
  const own = 2 + classes.keys.indexOf(key)
  const strangers = (classes.forms.get(key) ?? []).filter((form) => classes.classOf(form) !== own)
  return [LAST_CLASS - own + 2, ...strangers.map(symbol)]
}

function* symbolSequences(spelled: readonly Spelled[], classes: Classes, number: ReadonlyMap<string, number>): Generator<[number[], number]> {
  for (const { sequence, language, sense } of spelled) {
    let heads: number[][] = [[]]
    for (const word of sequence) {
      const next = alternatives(word, language, classes, number)
      heads = heads.flatMap((head) => next.map((symbol) => [...head, symbol]))
    }
    for (const head of heads) yield [head, sense]
  }
}

const wordsOf = (spelled: readonly Spelled[], parts: ReadonlyMap<string, number>, classes: Classes): string[] => {
  const plain = spelled.flatMap(({ sequence }) => sequence.filter((word) => word !== '…' && !word.startsWith('{')).flatMap(spellings))
  return [...new Set([...plain, ...parts.keys(), ...classes.words])].sort()
}

/** All lexicons as the rows of one phrase table. */
export const compileLexicons = (lexicons: readonly LexiconFile[]): TableRows => {
  const ids = [...new Set(lexicons.map(({ id }) => id).filter((id) => PARTS[id] === undefined))].sort()
  const { parts, spelled, senses } = gather(lexicons, ids)
  const classes = classify(spelled)
  const words = wordsOf(spelled, parts, classes)
  const number = new Map(words.map((word, i) => [word, i + 1]))
  const vocabulary = createVocabulary()
  for (const word of words) addWord(vocabulary, word)
  const register = payloadRegister()
  const rows = automatonRows(symbolSequences(spelled, classes, number), register.add)
  return {
    ...rows,
    lexicons: ids.map((id) => ({ id, by: lexicons.find((lexicon) => lexicon.id === id)?.by ?? 'anyone' })),
    states: vocabulary.states,
    words,
    parts: words.map((word) => parts.get(word) ?? 0),
    classes: words.map(classes.classOf),
    senses,
    payloads: register.lists,
  }
}
