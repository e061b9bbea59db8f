import { CLOSING, foldTable, OPENING } from './fold.ts'
import type { Layout } from './layout.ts'
import type { AsideSpan } from './reading.ts'

/** Longer quotations are more likely a stray quotation mark. */
const LONGEST = 400
/** One quoted word is the author's own ("votre « réactivité »"); more are somebody else's or a screen's. */
const FEWEST_WORDS = 3

interface Quotation {
  readonly firstWord: number
  readonly endWord: number
  readonly span: AsideSpan
}

const firstWordAfter = ({ start, words }: Layout, at: number): number => {
  let low = 0
  let high = words
  while (low < high) {
    const middle = (low + high) >>> 1
    if (start[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between quotation marks: error messages, other people's words. */
export const findQuotations = (text: string, layout: Layout): Quotation[] => {
  const fold = foldTable()
  const found: Quotation[] = []
  let open = -1
  for (const at of layout.quotes) {
    const kind = fold[text.charCodeAt(at)]! >> 5
    if (open < 0 || kind === OPENING || at - open > LONGEST || text.slice(open, at).includes('\n\n')) {
      open = kind === CLOSING ? -1 : at
      continue
    }
    const firstWord = firstWordAfter(layout, open)
    const endWord = firstWordAfter(layout, at)
    if (endWord - firstWord >= FEWEST_WORDS) found.push({ firstWord, endWord, span: { kind: 'quotation', start: open, end: at + 1 } })
    open = -1
  }
  return found
}
