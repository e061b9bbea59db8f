import type { Language } from '../assessment.ts'
import { foldWords } from '../text/fold.ts'
import { NUMBER_WORDS } from '../text/numbers.ts'
import { parsePattern, type Pattern, PatternError, type PatternWord } from '../text/pattern.ts'
import { type By, DIMINISHER, ENGLISH, FRENCH, INTENSIFIER, isConcept, NEGATOR, type Phrase, type Sense, senseOf, SUBJECT, toSets } from '../text/phrase-table.ts'
import type { TableRows } from '../text/stored-table.ts'
import { inflectEnglish } from './inflect-en.ts'
import { inflectFrench } from './inflect-fr.ts'
import type { LexiconFile } from './read-lexicons.ts'
import { nearbyCommonWords, targetWords } from './spelling-targets.ts'

/** Lexicons of single words with a part in the sentence. */
const PARTS: Readonly<Record<string, (language: Language) => number>> = {
  negator: () => NEGATOR,
  intensifier: () => INTENSIFIER,
  diminisher: () => DIMINISHER,
  subject: () => SUBJECT,
  'stop-word': (language) => (language === 'fr' ? FRENCH : ENGLISH),
}

interface Entry {
  readonly pattern: Pattern
  readonly language: Language
  readonly sense: number
}

/** Ligatures are also written as two letters. */
const spellings = (word: string): string[] => {
  const plain = word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  return plain === word ? [word] : [word, plain]
}

const forms = new Map<string, readonly string[]>()

/** Everything that a pattern's word stands for. */
const formsOf = (word: PatternWord, language: Language): readonly string[] => {
  if (word === '#') return ['#', ...NUMBER_WORDS]
  if (!word.startsWith('{')) return spellings(word)
  const key = `${language}:${word}`
  const before = forms.get(key)
  if (before !== undefined) return before
  const lemma = word.slice(1, -1)
  const inflected = [lemma, ...(language === 'fr' ? inflectFrench : inflectEnglish)(lemma)]
  const single = inflected.map(foldWords).filter((words) => words.length === 1).flatMap((words) => spellings(words[0] as string))
  const sorted = [...new Set(single)].sort()
  forms.set(key, sorted)
  return sorted
}

const wordsOf = (pattern: Pattern): PatternWord[] => pattern.flatMap((part) => (part === 'gap' ? [] : part.branches.flat()))

const placeOf = ({ id, language }: LexiconFile): string =>
  id.startsWith('concept:') ? `jargon/concepts/${language}.json ${id.slice(8)}` : `lexicons/${language}/${id}.json`

/** Parses every phrase; all that is wrong is told at once. */
const parseAll = (lexicons: readonly LexiconFile[]) => {
  const wrong: string[] = []
  const parse = (lexicon: LexiconFile, phrase: Phrase): Pattern[] => {
    try {
      const pattern = parsePattern(phrase.says)
      for (const word of wordsOf(pattern)) formsOf(word, lexicon.language)
      if (PARTS[lexicon.id] !== undefined && pattern.length > 1) throw new PatternError(`"${phrase.says}": single words expected`)
      return [pattern]
    } catch (error) {
      wrong.push(`${placeOf(lexicon)}: ${error instanceof Error ? error.message : String(error)}`)
      return []
    }
  }
  const parsed = lexicons.flatMap((lexicon) => lexicon.phrases.flatMap((phrase) => parse(lexicon, phrase).map((pattern) => ({ lexicon, phrase, pattern }))))
  if (wrong.length > 0) throw new PatternError(`${wrong.length} phrases cannot be used\n${wrong.join('\n')}`)
  return parsed
}

interface Gathered {
  readonly by: By
  readonly language: Language | undefined
  readonly entries: Entry[]
  readonly senses: Sense[]
  readonly known: Map<string, number>
}

/** Concepts are named in both languages at once ("rebooter le server"); all other phrases belong to their own. */
const gather = (lexicons: readonly LexiconFile[], ids: readonly string[]) => {
  const parts = new Map<string, number>()
  const groups = new Map<string, Gathered>()
  for (const { lexicon, phrase, pattern } of parseAll(lexicons)) {
    const { id, by } = lexicon
    const part = PARTS[id]
    if (part !== undefined) {
      for (const word of wordsOf(pattern).flatMap((one) => formsOf(one, lexicon.language))) parts.set(word, (parts.get(word) ?? 0) | part(lexicon.language))
      continue
    }
    const language = isConcept(id) ? undefined : lexicon.language
    const name = `${by} ${language ?? 'both'}`
    const group = groups.get(name) ?? { by, language, entries: [], senses: [], known: new Map<string, number>() }
    groups.set(name, group)
    const sense = senseOf(ids.indexOf(id), phrase)
    const key = JSON.stringify([sense, sense.asked ?? null])
    if (!group.known.has(key)) group.known.set(key, group.senses.push(sense) - 1)
    group.entries.push({ pattern, language: lexicon.language, sense: group.known.get(key) as number })
  }
  return { parts, groups: [...groups.keys()].sort().map((name) => groups.get(name) as Gathered) }
}

/** Numbers families (a lemma's forms) and sets, most used sets first. */
const setsOf = (entries: readonly Entry[], number: ReadonlyMap<string, number>) => {
  const families: (readonly number[])[] = []
  const familyOf = new Map<string, number>()
  const uses = new Map<string, { members: readonly number[]; count: number }>()
  const numbersOf = (language: Language) => (word: PatternWord): readonly number[] => {
    const numbers = formsOf(word, language).map((form) => number.get(form) as number).sort((a, b) => a - b)
    if (word !== '#' && !word.startsWith('{')) return numbers
    const key = `${language}:${word}`
    if (!familyOf.has(key)) familyOf.set(key, families.push(numbers) - 1)
    return [number.size + 1 + (familyOf.get(key) as number)]
  }
  const nameOf = (list: readonly number[]): string => {
    const members = [...new Set(list)].sort((a, b) => a - b)
    const name = members.join()
    const use = uses.get(name) ?? { members, count: 0 }
    uses.set(name, { members, count: use.count + 1 })
    return name
  }
  const count = (entry: Entry): void => { toSets(entry.pattern, numbersOf(entry.language), (list) => Number(nameOf(list) === '')) }
  entries.forEach(count)
  const ranked = [...uses.entries()].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
  const rank = new Map(ranked.map(([name], i) => [name, i + 1]))
  const choicesOf = ({ pattern, language }: Entry) => toSets(pattern, numbersOf(language), (list) => rank.get([...new Set(list)].sort((a, b) => a - b).join()) as number)
  return { families, sets: ranked.map(([, { members }]) => members), choicesOf }
}

/** Every form of every word that concepts are made of. */
const conceptForms = (lexicons: readonly LexiconFile[]): string[] =>
  parseAll(lexicons.filter(({ id }) => isConcept(id))).flatMap(({ lexicon, pattern }) => wordsOf(pattern).flatMap((word) => formsOf(word, lexicon.language)))

/** All lexicons as the rows of one phrase table. */
export const compileLexicons = (lexicons: readonly LexiconFile[]): TableRows => {
  const ids = [...new Set(lexicons.map(({ id }) => id).filter((id) => PARTS[id] === undefined))].sort()
  const { parts, groups } = gather(lexicons, ids)
  const spelled = groups.flatMap(({ entries }) => entries.flatMap(({ pattern, language }) => wordsOf(pattern).flatMap((word) => formsOf(word, language))))
  const told = new Set([...spelled, ...parts.keys(), '#', ...NUMBER_WORDS])
  const targets = targetWords(conceptForms(lexicons))
  const words = [...new Set([...told, ...nearbyCommonWords(targets)])].sort()
  const number = new Map(words.map((word, i) => [word, i + 1]))
  return {
    lexicons: ids.map((id) => ({ id, by: lexicons.find((lexicon) => lexicon.id === id)?.by ?? 'anyone' })),
    words,
    parts: words.map((word) => parts.get(word) ?? 0),
    targets: targets.map((word) => number.get(word) as number).sort((a, b) => a - b),
    groups: groups.map(({ by, language, entries, senses }) => {
      const { families, sets, choicesOf } = setsOf(entries, number)
      return { by, language, senses, families, sets, patterns: entries.map((entry) => ({ sense: entry.sense, choices: choicesOf(entry) })) }
    }),
  }
}
