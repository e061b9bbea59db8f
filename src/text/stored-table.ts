import { layOut } from './automaton.ts'
import { packNumbers, packWords, unpackNumbers, unpackWords } from './pack.ts'
import type { By, PhraseTable, Sense, Where } from './phrase-table.ts'
import { addWord, createVocabulary } from './vocabulary.ts'

/** A phrase table as text, to be kept in a source file. */
export interface StoredTable {
  readonly lexicons: string
  readonly by: string
  readonly states: number
  readonly words: string
  readonly parts: string
  readonly classes: string
  readonly senses: string
  readonly payloads: string
  readonly degrees: string
  readonly symbols: string
  readonly targets: string
  readonly payload: string
}

const BY: readonly By[] = ['anyone', 'customer', 'agent']
const WHERE: readonly Where[] = ['anywhere', 'alone', 'start', 'end']
const ASKED: readonly (boolean | undefined)[] = [undefined, true, false]

/** Runs of one value, as value and length. */
const runs = (values: Iterable<number>): number[] => {
  const packed: number[] = []
  let last = -1
  for (const value of values) {
    if (value === last) packed[packed.length - 1] = (packed.at(-1) ?? 0) + 1
    else packed.push(value, 1)
    last = value
  }
  return packed
}

const unrun = (packed: readonly number[], length: number, top = 0): Uint16Array => {
  const values = new Uint16Array(length)
  let at = 0
  for (let i = 0; i < packed.length; i += 2) {
    const value = packed[i]!
    const end = at + packed[i + 1]!
    if (value !== 0) values.fill(value === 1 || top === 0 ? value : top - value + 2, at, end)
    at = end
  }
  return values
}

const packSense = ({ lexicon, points, where, asked, keepsUnderNegation }: Sense): number[] => [
  lexicon,
  Math.round(points * 4),
  WHERE.indexOf(where) + 4 * ASKED.indexOf(asked) + 16 * Number(keepsUnderNegation),
]

/** Lexicon points are kept in quarters. */
const unpackSenses = (packed: readonly number[]): Sense[] => {
  const senses: Sense[] = []
  for (let i = 0; i < packed.length; i += 3) {
    const terms = packed[i + 2]!
    senses.push({
      lexicon: packed[i]!,
      points: packed[i + 1]! / 4,
      where: WHERE[terms & 3]!,
      asked: ASKED[(terms >> 2) & 3],
      keepsUnderNegation: terms >= 16,
    })
  }
  return senses
}

/** What the lexicon build hands over to be stored. */
export interface TableRows {
  readonly lexicons: readonly { readonly id: string; readonly by: By }[]
  readonly states: number
  /** Sorted; the word's number is its place, from 1 on. */
  readonly words: readonly string[]
  /** Per word number, from 1 on. */
  readonly parts: readonly number[]
  /** Per word number, from 1 on: 0 none, 1 a number, else 2 + class. */
  readonly classes: readonly number[]
  readonly senses: readonly Sense[]
  readonly payloads: readonly (readonly number[])[]
  readonly degrees: readonly number[]
  readonly symbols: readonly number[]
  readonly targets: readonly number[]
  readonly payload: readonly number[]
}

export const storeTable = (rows: TableRows): StoredTable => ({
  lexicons: rows.lexicons.map(({ id }) => id).join(' '),
  by: packNumbers(rows.lexicons.map(({ by }) => BY.indexOf(by))),
  states: rows.states,
  words: packWords(rows.words),
  parts: packNumbers(runs(rows.parts)),
  classes: packNumbers(runs(rows.classes)),
  senses: packNumbers(rows.senses.flatMap(packSense)),
  payloads: packNumbers(rows.payloads.flatMap((list) => [list.length, ...list])),
  degrees: packNumbers(rows.degrees),
  symbols: packNumbers(symbolDeltas(rows)),
  targets: packNumbers(targetDeltas(rows.targets)),
  payload: packNumbers(rows.payload),
})

/** Symbols of one node grow; a class, which counts down from the top, is stored as its number. */
const symbolDeltas = ({ degrees, symbols }: TableRows): number[] => {
  const deltas: number[] = []
  let at = 0
  for (const degree of degrees) {
    let last = 0
    for (let i = 0; i < degree; i++) {
      const symbol = symbols[at++]!
      deltas.push(symbol - last)
      last = symbol
    }
  }
  return deltas
}

const restoreSymbols = (degrees: readonly number[], deltas: readonly number[]): number[] => {
  const symbols: number[] = []
  let at = 0
  for (const degree of degrees) {
    let last = 0
    for (let i = 0; i < degree; i++) symbols.push((last += deltas[at++]!))
  }
  return symbols
}

const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n)
const unzigzag = (n: number): number => (n % 2 === 1 ? -(n + 1) / 2 : n / 2)

const targetDeltas = (targets: readonly number[]): number[] => targets.map((target, i) => zigzag(target - (targets[i - 1] ?? 0)))

const restoreTargets = (deltas: readonly number[]): number[] => {
  let last = 0
  return deltas.map((delta) => (last += unzigzag(delta)))
}

const restorePayloads = (packed: readonly number[], senses: readonly Sense[]): Sense[][] => {
  const lists: Sense[][] = []
  for (let i = 0; i < packed.length; i += 1 + packed[i]!)
    lists.push(packed.slice(i + 1, i + 1 + packed[i]!).map((sense) => senses[sense]!))
  return lists
}

/** The table that was stored, ready to be walked. */
export const restoreTable = (stored: StoredTable): PhraseTable => {
  const vocabulary = createVocabulary(stored.states + 1)
  for (const word of unpackWords(stored.words)) addWord(vocabulary, word)
  const degrees = unpackNumbers(stored.degrees)
  const senses = unpackSenses(unpackNumbers(stored.senses))
  const automaton = layOut({
    degrees,
    symbols: restoreSymbols(degrees, unpackNumbers(stored.symbols)),
    targets: restoreTargets(unpackNumbers(stored.targets)),
    payload: unpackNumbers(stored.payload),
  })
  const parts = Uint8Array.from([0, ...unrun(unpackNumbers(stored.parts), vocabulary.words)])
  const classes = Uint16Array.from([0, ...unrun(unpackNumbers(stored.classes), vocabulary.words, 65535)])
  return {
    lexicons: stored.lexicons.split(' '),
    by: unpackNumbers(stored.by).map((i) => BY[i]!),
    vocabulary,
    parts,
    classes,
    automata: [automaton],
    senses: [restorePayloads(unpackNumbers(stored.payloads), senses)],
  }
}
