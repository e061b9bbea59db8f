import { classOfCode } from './fold.ts'
import { addNew, HASH_PRIME, nextCheck, type Vocabulary } from './vocabulary.ts'

/** Numbers as text: five bits a character, the sixth says that more follow. Small, and unpacked in one loop. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Packs whole numbers from 0 on. */
export const packNumbers = (numbers: Iterable<number>): string => {
  let packed = ''
  for (let n of numbers) {
    while (n > 31) {
      packed += ALPHABET.charAt(32 + (n & 31))
      n >>>= 5
    }
    packed += ALPHABET.charAt(n)
  }
  return packed
}

/** A whole number of either sign as one from 0 on, small where it is small: 0, −1, 1, −2… */
export const zigzag = (n: number): number => (n << 1) ^ (n >> 31)

/** The number of `zigzag`. */
export const unzigzag = (n: number): number => (n >>> 1) ^ -(n & 1)

const tableOfDigits = (): Uint8Array => {
  const digits = new Uint8Array(128)
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i
  return digits
}

let digitTable: Uint8Array | undefined

/** The numbers of `packNumbers`. */
export const unpackNumbers = (packed: string): Int32Array => {
  const digits = (digitTable ??= tableOfDigits())
  const numbers = new Int32Array(packed.length)
  let count = 0
  let n = 0
  let shift = 0
  for (let i = 0; i < packed.length; i++) {
    const digit = digits[packed.charCodeAt(i)]!
    n |= (digit & 31) << shift
    if (digit > 31) shift += 5
    else {
      numbers[count++] = n
      n = 0
      shift = 0
    }
  }
  return numbers.subarray(0, count)
}

/** Packs sorted words: how many letters each shares with the one before it (as a capital), then its own. */
export const packWords = (words: readonly string[]): string => {
  let before = ''
  let packed = ''
  for (const word of words) {
    let shared = 0
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++
    packed += ALPHABET.charAt(shared) + word.slice(shared)
    before = word
  }
  return packed
}

/** As good as the capital of a word behind the last one. */
const END = 65

const isCapital = (code: number): boolean => code >= 65 && code <= 90

/** The letters of some of the words of `packWords`, 0 to 25, end to end: of those with these numbers, sorted, all of plain letters. */
export const lettersOf = (packed: string, numbers: Int32Array) => {
  const letters = new Uint8Array(packed.length * 4)
  const offsets = new Int32Array(numbers.length + 1)
  const word = new Uint8Array(64)
  let end = 0
  let found = 0
  let number = 0
  let depth = 0
  for (let at = 0; at <= packed.length && found < numbers.length; at++) {
    const code = at < packed.length ? packed.charCodeAt(at) : END
    if (!isCapital(code)) {
      word[depth++] = code - 97
      continue
    }
    if (number === numbers[found]) {
      for (let i = 0; i < depth; i++) letters[end++] = word[i]!
      offsets[++found] = end
    }
    number++
    depth = code - 65
  }
  return { letters: letters.subarray(0, end), offsets }
}

/** Adds the words of `packWords`, all of them new, to a vocabulary with room for them, in their order. */
export const restoreWords = (packed: string, vocabulary: Vocabulary): void => {
  const hashes = new Int32Array(64)
  const checks = new Int32Array(64)
  let depth = 0
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at)
    if (isCapital(code)) {
      if (at > 0) addNew(vocabulary, hashes[depth]!, checks[depth]!)
      depth = code - 65
      continue
    }
    const c = classOfCode(code)
    hashes[depth + 1] = Math.imul(hashes[depth]! ^ c, HASH_PRIME)
    checks[depth + 1] = nextCheck(checks[depth]!, c)
    depth++
  }
  if (packed !== '') addNew(vocabulary, hashes[depth]!, checks[depth]!)
}
