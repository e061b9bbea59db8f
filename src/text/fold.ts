/**
 * Folding: every UTF-16 unit becomes a class of 0 to 31, so that case, accents and composition do not count and the
 * matcher's tables stay small.
 *
 * Class 0 separates words, 1-26 are the letters, 27 a digit, 28 and 29 the ligatures æ and œ, 30 any other letter,
 * 31 what is skipped inside a word (combining marks, soft hyphen, zero width). The bits above hold the kind of a
 * separator, or 1 for a capital.
 */

export const DIGIT = 27
export const AE = 28
export const OE = 29
export const OTHER_LETTER = 30
export const SKIPPED = 31
/** Set in a capital's entry; the bits of a separator's kind begin here too. */
export const CAPITAL = 32
/** Set in an entry whose class is no plain letter: a word with one is hashed once more, with care. */
export const SPECIAL = 1 << 12

export const SPACE = 0
export const NEWLINE = 1
export const STOP = 2
export const EXCLAMATION = 3
export const QUESTION = 4
/** Ends a clause, not a sentence. */
export const BREAK = 5
/** Apostrophe or hyphen: splits a word without a pause. */
export const JOINT = 6
export const OPENING = 7
export const CLOSING = 8
export const STRAIGHT_QUOTE = 9
/** Seen in code, logs and paths more than in sentences. */
export const TECHNICAL = 10
export const SYMBOL = 11

const LATIN_1 = 'aaaaaaæceeeeiiiidnooooo×ouuuuytsaaaaaaæceeeeiiiidnooooo÷ouuuuyty'
const LATIN_A = 'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'

const SEPARATORS: readonly (readonly [kind: number, units: string])[] = [
  [SPACE, ' \t\u00a0\u202f\u2009\u2002\u2003\u2007\u3000'],
  [NEWLINE, '\n\r\u0085\u2028\u2029\u000b\u000c'],
  [STOP, '.…'],
  [EXCLAMATION, '!¡！'],
  [QUESTION, '?¿？'],
  [BREAK, ',;:()–—‒―·•'],
  [JOINT, '\'’‘ʼ`´-\u2010\u2011'],
  [OPENING, '«“„‹'],
  [CLOSING, '»”›'],
  [STRAIGHT_QUOTE, '"'],
  [TECHNICAL, '{}[]<>=_/\\|#$%&*@+~^'],
]

const SYMBOL_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x0000, 0x00bf], [0x02c2, 0x02df], [0x2000, 0x2bff], [0x3000, 0x303f], [0xd800, 0xf8ff], [0xfe10, 0xfe6f], [0xff00, 0xff0f],
]

const SKIPPED_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x0300, 0x036f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f],
]

const letterClass = (letter: string): number => {
  if (letter === 'æ') return AE
  if (letter === 'œ') return OE
  const code = letter.charCodeAt(0) - 96
  return code >= 1 && code <= 26 ? code : OTHER_LETTER
}

const addLetters = (table: Uint16Array): void => {
  for (let i = 0; i < 26; i++) {
    table[65 + i] = (i + 1) | 32
    table[97 + i] = i + 1
  }
  for (let i = 0; i < 64; i++) {
    const letter = LATIN_1.charAt(i)
    table[0xc0 + i] = letter === '×' || letter === '÷' ? SYMBOL << 5 : letterClass(letter) | (i < 31 ? 32 : 0)
  }
  for (let i = 0; i < 128; i++) table[0x100 + i] = letterClass(LATIN_A.charAt(i)) | (i % 2 === 0 ? 32 : 0)
  for (let i = 48; i < 58; i++) table[i] = DIGIT | SPECIAL
}

const build = (): Uint16Array => {
  const table = new Uint16Array(65536).fill(OTHER_LETTER)
  for (const [from, to] of SYMBOL_RANGES) table.fill(SYMBOL << 5, from, to + 1)
  for (const [from, to] of SKIPPED_RANGES) table.fill(SKIPPED | SPECIAL, from, to + 1)
  for (const [kind, units] of SEPARATORS) for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = kind << 5
  table[0xad] = SKIPPED | SPECIAL
  table[0xfeff] = SKIPPED | SPECIAL
  addLetters(table)
  return table
}

let table: Uint16Array | undefined

/** The class and kind of each UTF-16 unit; built on first use. */
export const foldTable = (): Uint16Array => (table ??= build())

const SPELLED = ' abcdefghijklmnopqrstuvwxyz#æœ'

/** The folded words of a text, as lexicons spell them: digits (and `#` in a pattern) are one `#`, other letters `?`. */
export const foldWords = (text: string): string[] => {
  const fold = foldTable()
  const words: string[] = []
  let word = ''
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? (fold[text.charCodeAt(i)] ?? 0) & 31 : 0
    if (c === SKIPPED) continue
    if (c === 0) {
      if (word !== '') words.push(word)
      word = ''
    } else if (c !== DIGIT || !word.endsWith('#')) word += SPELLED[c] ?? '?'
  }
  return words
}

/** The class of a character of a folded word. */
export const classOfCode = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96
  if (code === 35) return DIGIT
  if (code === 230) return AE
  return code === 339 ? OE : OTHER_LETTER
}
