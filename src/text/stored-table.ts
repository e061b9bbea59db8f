import type { Language } from '../assessment.ts'
import { lettersOf, packNumbers, packWords, restoreWords, unpackNumbers } from './pack.ts'
import { codeOf, type SetChoice } from './pattern-code.ts'
import { type By, compactOf, type GroupPatterns, type PatternGroup, type PhraseTable, type Sense, type Where } from './phrase-table.ts'
import { createSpelling } from './spelling.ts'
import type { Targets } from './spelling-index.ts'
import { createVocabulary } from './vocabulary.ts'

/** A phrase table as text, to be kept in a source file. */
export interface StoredTable {
  readonly lexicons: string
  readonly by: string
  readonly count: number
  readonly words: string
  readonly parts: string
  /** Words that misspelt ones may be taken for. */
  readonly targets: string
  readonly groups: readonly StoredGroup[]
}

export interface StoredGroup {
  readonly by: By
  readonly language?: Language
  readonly senses: string
  /** Word lists that sets are made of: the forms of a lemma. */
  readonly families: string
  readonly sets: string
  readonly patterns: string
}

/** What the lexicon build hands over to be stored. */
export interface TableRows {
  readonly lexicons: readonly { readonly id: string; readonly by: By }[]
  /** Sorted; the word's number is its place, from 1 on. */
  readonly words: readonly string[]
  /** Per word number, from 1 on. */
  readonly parts: readonly number[]
  /** Numbers of words that misspelt ones may be taken for, sorted. */
  readonly targets: readonly number[]
  readonly groups: readonly GroupRows[]
}

export interface GroupRows {
  readonly by: By
  readonly language: Language | undefined
  readonly senses: readonly Sense[]
  readonly families: readonly (readonly number[])[]
  /** Words, and families as `words.length + 1 + family`; most used first. */
  readonly sets: readonly (readonly number[])[]
  /** Sets by their place in `sets`, from 1 on. */
  readonly patterns: readonly { readonly sense: number; readonly choices: readonly (SetChoice | 'gap')[] }[]
}

const BY: readonly By[] = ['anyone', 'customer', 'agent']
const WHERE: readonly Where[] = ['anywhere', 'alone', 'start', 'end']
const ASKED: readonly (boolean | undefined)[] = [undefined, true, false]

const deltas = (sorted: readonly number[]): number[] => sorted.map((n, i) => n - (sorted[i - 1] ?? 0))

const packLists = (lists: readonly (readonly number[])[]): string => packNumbers(lists.flatMap((list) => [list.length, ...deltas(list)]))

const packSense = ({ lexicon, points, where, asked, keepsUnderNegation }: Sense): number[] => [
  lexicon,
  Math.round(points * 4),
  WHERE.indexOf(where) + 4 * ASKED.indexOf(asked) + 16 * Number(keepsUnderNegation),
]

/** Points are kept in quarters. */
const unpackSenses = (packed: Int32Array): Sense[] => {
  const senses: Sense[] = []
  for (let i = 0; i < packed.length; i += 3) {
    const terms = packed[i + 2]!
    senses.push({
      lexicon: packed[i]!, points: packed[i + 1]! / 4, where: WHERE[terms & 3]!, asked: ASKED[(terms >> 2) & 3], keepsUnderNegation: terms >= 16,
    })
  }
  return senses
}

const storeGroup = ({ by, language, senses, families, sets, patterns }: GroupRows): StoredGroup => ({
  by,
  ...(language === undefined ? {} : { language }),
  senses: packNumbers(senses.flatMap(packSense)),
  families: packLists(families),
  sets: packLists(sets),
  patterns: packNumbers(patterns.flatMap(({ sense, choices }) => codeOf(sense, choices))),
})

export const storeTable = (rows: TableRows): StoredTable => ({
  lexicons: rows.lexicons.map(({ id }) => id).join(' '),
  by: packNumbers(rows.lexicons.map(({ by }) => BY.indexOf(by))),
  count: rows.words.length,
  words: packWords(rows.words),
  parts: packLists([rows.parts.flatMap((part, i) => (part === 0 ? [] : [i + 1])), []]) + packNumbers(rows.parts.filter((part) => part !== 0)),
  targets: packNumbers(deltas(rows.targets)),
  groups: rows.groups.map(storeGroup),
})

const unpackParts = (packed: string, words: number): Uint8Array => {
  const numbers = unpackNumbers(packed)
  const count = numbers[0] ?? 0
  const parts = new Uint8Array(words + 1)
  let word = 0
  for (let i = 0; i < count; i++) parts[(word += numbers[1 + i]!)] = numbers[count + 2 + i]!
  return parts
}

/** The words that misspelt ones may be taken for. */
const unpackTargets = ({ words, targets }: StoredTable): Targets => {
  const numbers = unpackNumbers(targets)
  for (let i = 1; i < numbers.length; i++) numbers[i]! += numbers[i - 1]!
  return { ...lettersOf(words, numbers), numbers }
}

/** Where each list begins: its length, then its differences. */
const listOffsets = (packed: Int32Array): Int32Array => {
  const offsets = new Int32Array(packed.length + 1)
  let lists = 0
  for (let at = 0; at < packed.length; at += 1 + packed[at]!) offsets[lists++] = at
  return offsets.subarray(0, lists)
}

const roomier = (members: Uint16Array, more: number): Uint16Array<ArrayBuffer> => {
  const wider = new Uint16Array(2 * members.length + more)
  wider.set(members)
  return wider
}

/** The sets, families spelled out. Set 0 is any word. */
const unpackSets = (stored: StoredGroup, words: number) => {
  const families = unpackNumbers(stored.families)
  const familyAt = listOffsets(families)
  const packed = unpackNumbers(stored.sets)
  // Enough for the words that stand in sets by themselves; families ask for more.
  let members = new Uint16Array(packed.length)
  const offsets = new Int32Array(packed.length + 2)
  let count = 0
  let set = 1
  for (let at = 0; at < packed.length;) {
    let item = 0
    for (let left = packed[at++]!; left > 0; left--) {
      item += packed[at++]!
      if (item <= words) members[count++] = item
      else {
        const family = familyAt[item - words - 1]!
        const size = families[family]!
        if (count + size + packed.length - at > members.length) members = roomier(members, size)
        let word = 0
        for (let i = 1; i <= size; i++) members[count++] = word += families[family + i]!
      }
    }
    offsets[++set] = count
  }
  return { offsets: offsets.subarray(0, set + 1), members: members.subarray(0, count) }
}

const unpackGroup = (stored: StoredGroup, words: number): GroupPatterns => {
  return { code: unpackNumbers(stored.patterns), ...unpackSets(stored, words), senses: unpackSenses(unpackNumbers(stored.senses)) }
}

/** All sets of phrases share what is unpacked. */
const restoreGroup = (stored: StoredGroup, words: number): PatternGroup => {
  let patterns: GroupPatterns | undefined
  return { by: stored.by, language: stored.language, patterns: () => (patterns ??= unpackGroup(stored, words)) }
}

/** The table that was stored, ready to be walked; patterns are unpacked when a text of their kind is read. */
export const restoreTable = (stored: StoredTable): PhraseTable => {
  const vocabulary = createVocabulary(stored.count)
  restoreWords(stored.words, vocabulary)
  const { words } = vocabulary
  const lexicons = stored.lexicons.split(' ')
  return {
    lexicons,
    by: Array.from(unpackNumbers(stored.by), (i) => BY[i]!),
    compact: compactOf(lexicons),
    vocabulary,
    parts: unpackParts(stored.parts, words),
    spelling: createSpelling(() => unpackTargets(stored)),
    groups: stored.groups.map((group) => restoreGroup(group, words)),
  }
}
