import { classOfCode } from './fold.ts'
import { addHashed, createVocabulary, HASH_PRIME, nextCheck, type Vocabulary } from './vocabulary.ts'

/**
 * What words and pairs of words lend to the tone of a message, as `bench/fit` learned it from labelled text. Each by itself is
 * small; a message's tone is their sum (`weighTone`).
 */
export interface ToneTable {
  /** Words, and pairs under the hashes that `pairHash` and `pairCheck` make of those of both words. */
  readonly vocabulary: Vocabulary
  /** Quarters of a point, by number in the vocabulary: above 0 it worries, below 0 it reassures. */
  readonly english: Int8Array
  readonly french: Int8Array
}

const TURN = 13

/** Another number for "a b" than for "b a". */
export const pairHash = (first: number, second: number): number => Math.imul((first << TURN) | (first >>> (32 - TURN)), HASH_PRIME) ^ second

export const pairCheck = (first: number, second: number): number => (Math.imul(first, 5) + second) | 0

const hashesOf = (word: string): readonly [hash: number, check: number] => {
  let hash = 0
  let check = 0
  for (let i = 0; i < word.length; i++) {
    const c = classOfCode(word.charCodeAt(i))
    hash = Math.imul(hash ^ c, HASH_PRIME)
    check = nextCheck(check, c)
  }
  return [hash, check]
}

const numberOf = (vocabulary: Vocabulary, term: string): number => {
  const [first, second] = term.split(' ').map(hashesOf)
  const [hash, check] = first!
  return second === undefined ? addHashed(vocabulary, hash, check) : addHashed(vocabulary, pairHash(hash, second[0]), pairCheck(check, second[1]))
}

/** Of a point: bytes hold them. */
export const QUARTERS = 4

/** Terms by what they lend: `"quarters term|term|…"`, a line each. */
export type StoredTone = string

const eachTerm = (stored: StoredTone, take: (term: string, points: number) => void): void => {
  for (const line of stored.split('\n')) {
    const [points, terms] = [Number.parseInt(line, 10), line.slice(line.indexOf(' ') + 1)]
    for (const term of terms.split('|')) take(term, points)
  }
}

/** A table of both languages' terms. */
export const restoreTone = (english: StoredTone, french: StoredTone): ToneTable => {
  const vocabulary = createVocabulary()
  const [en, fr]: [number[], number[]] = [[], []]
  eachTerm(english, (term, points) => { en[numberOf(vocabulary, term)] = points })
  eachTerm(french, (term, points) => { fr[numberOf(vocabulary, term)] = points })
  const whole = (points: readonly number[]): Int8Array => Int8Array.from({ length: vocabulary.words + 1 }, (_, number) => points[number] ?? 0)
  return { vocabulary, english: whole(en), french: whole(fr) }
}
