import { CAPITAL, foldTable, foldWords, SPECIAL } from './fold.ts'
import type { Layout } from './layout.ts'
import { FEWEST_LETTERS, MEMO_ROW, MEMO_SIZE, type Spelling } from './spelling.ts'

/** Longer ones are no words. */
const MOST_LETTERS = 24

/** Asks once, and keeps the answer for as long as no other word takes its place. */
const answer = (text: string, from: number, to: number, row: number, hash: number, check: number, { meant, memo }: Spelling): number => {
  const word = foldWords(text.slice(from, to)).join('')
  const number = /^[a-z]+$/.test(word) ? meant(word) : 0
  memo[row] = hash
  memo[row + 1] = check
  // One more, so that an empty row is no answer.
  memo[row + 2] = number + 1
  return number
}

/** Takes misspelt words for those that were meant. Names and acronyms are left alone: a capital inside a sentence says so. */
export const respell = (text: string, layout: Layout, spelling: Spelling): void => {
  const { word, start, end, at, sentence, words, scanned } = layout
  const { hashes, checks, seen, units } = scanned
  const fold = foldTable()
  for (let w = 0; w < words; w++) {
    if (word[w] !== 0) continue
    const from = start[w]!
    const to = end[w]!
    const k = at[w]!
    if (to - from < FEWEST_LETTERS || to - from > MOST_LETTERS || (seen[k]! & SPECIAL) !== 0) continue
    if ((seen[k]! & CAPITAL) !== 0) {
      const isOpening = w === 0 || sentence[w] !== sentence[w - 1]
      if (!isOpening || (fold[units[from + 1]!]! & CAPITAL) !== 0) continue
    }
    const hash = hashes[k]!
    const check = checks[k]!
    const row = ((hash ^ (hash >>> 15)) & (MEMO_SIZE - 1)) * MEMO_ROW
    const { memo } = spelling
    const known = memo[row + 2]!
    word[w] = known !== 0 && memo[row] === hash && memo[row + 1] === check ? known - 1 : answer(text, from, to, row, hash, check, spelling)
  }
}
