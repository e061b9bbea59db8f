import { lazily } from '../text/lazily.ts'

const WORD = lazily(String.raw`[\p{L}\p{N}]{4,}|\d+`, 'gu')
const SENTENCE_END = /[.!?]\s|\n/u
const FEWEST_LETTERS = 4

/** The words of a text that say something: those of four letters or more, and numbers. Each is known by two hashes, as good as its letters. */
export interface SpokenWords {
  count: number
  readonly hashes: Int32Array
  readonly checks: Int32Array
  /** Numbers of their sentences, rising. */
  readonly sentences: Int32Array
}

/** Codes in the table; of the others, plain texts hold only punctuation and signs of currencies. */
const KNOWN = 0x300
const isSign = (code: number): boolean => (code >= 0x2000 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0)

/** More than one letter, when in lower case. */
const ODD = 0xffff

/** Letters and digits below `KNOWN`, in lower case: as `[\p{L}\p{N}]`, which takes an engine longer to make ready than the table. */
const LETTER = /[0-9a-zªµº²³¹¼-¾ß-öø-ʯʰ-ˁˆ-ˑˠ-ˤˬˮⱥⱦ]/

/** By code: the letter or digit in lower case; 0: no part of a word. */
const letterTable = (): Uint16Array => {
  const table = new Uint16Array(KNOWN)
  for (let code = 0; code < KNOWN; code++) {
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length > 1) table[code] = ODD
    else if (LETTER.test(lower)) table[code] = lower.charCodeAt(0)
  }
  return table
}

let letters: Uint16Array | undefined

const SEED = -2128831035
const PRIME = 16777619
const CHECK_PRIME = -1640531535

const ROOM = 1024

const roomFor = (words: number): SpokenWords =>
  ({ count: 0, hashes: new Int32Array(words), checks: new Int32Array(words), sentences: new Int32Array(words) })

let room: SpokenWords | undefined

/** One room serves all texts: a bigger one is made for a long text, and not kept. */
const emptyRoom = (words: number): SpokenWords => {
  if (words > ROOM) return roomFor(words)
  room ??= roomFor(ROOM)
  room.count = 0
  return room
}

const addWord = (word: string, sentence: number, to: SpokenWords): void => {
  let hash = SEED
  let check = 0
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
    check = Math.imul(check + word.charCodeAt(i), CHECK_PRIME)
  }
  to.hashes[to.count] = hash
  to.checks[to.count] = check
  to.sentences[to.count++] = sentence
}

const NUMBER = /\d+/g

/** Numbers in what is too short for a word: the 2 of "v2". */
const addNumbers = (letters: string, sentence: number, to: SpokenWords): void => {
  for (const number of letters.match(NUMBER) ?? []) addWord(number, sentence, to)
}

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || code === 10 || ((code < 32 || code > 127) && /\s/.test(text.charAt(at)))
}

const LINE_FEED = 10
const NINE = 57
const endsSentence = (text: string, code: number, at: number): boolean =>
  code === LINE_FEED || ((code === 46 || code === 33 || code === 63) && isSpace(text, at + 1))

/** Reads a text of plain letters; whether it was one. */
const readPlain = (text: string, to: SpokenWords): boolean => {
  const table = (letters ??= letterTable())
  let sentence = 0
  let start = 0
  let hash = SEED
  let check = 0
  let lowest = KNOWN
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED
    const letter = code < KNOWN ? table[code]! : isSign(code) ? 0 : ODD
    if (letter === ODD) return false
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, PRIME)
      check = Math.imul(check + letter, CHECK_PRIME)
      if (letter < lowest) lowest = letter
      continue
    }
    if (at - start >= FEWEST_LETTERS) {
      to.hashes[to.count] = hash
      to.checks[to.count] = check
      to.sentences[to.count++] = sentence
    } else if (lowest <= NINE) addNumbers(text.slice(start, at), sentence, to)
    start = at + 1
    hash = SEED
    check = 0
    lowest = KNOWN
    if (endsSentence(text, code, at)) sentence++
  }
  return true
}

const readAny = (text: string, bySentence: boolean, to: SpokenWords): void => {
  const sentences = bySentence ? text.split(SENTENCE_END) : [text]
  sentences.forEach((sentence, i) => {
    for (const word of sentence.toLowerCase().match(WORD()) ?? []) addWord(word, i, to)
  })
}

/** The words of a text, the sentences told apart or not; the next call may overwrite them. */
export const spokenWords = (text: string, bySentence: boolean): SpokenWords => {
  const words = emptyRoom((text.length >> 1) + 1)
  if (readPlain(text, words)) return words
  words.count = 0
  readAny(text, bySentence, words)
  return words
}
