import type { AsideLines } from './aside-lines.ts'
import type { Layout } from './layout.ts'
import { findNoise } from './noise.ts'
import { findQuotations } from './quotation.ts'
import { findQuotedReply } from './quoted-reply.ts'
import type { AsideSpan } from './reading.ts'
import { findSignature } from './signature.ts'

const markWords = (layout: Layout, firstWord: number, endWord: number): void => {
  layout.aside.fill(1, firstWord, endWord)
}

/** Finds what does not count as the author's voice, and marks its words in the layout. */
export const setAside = (text: string, layout: Layout, names: readonly string[]): readonly AsideSpan[] => {
  const { lines } = layout
  const spans: AsideSpan[] = []
  const mark = ({ kind, firstLine, endLine }: AsideLines): void => {
    const first = lines[firstLine]
    const last = lines[endLine - 1]
    if (first === undefined || last === undefined) return
    markWords(layout, first.firstWord, last.endWord)
    spans.push({ kind, start: first.start, end: last.end })
  }
  let open = lines.length
  if (lines.length > 1 || text.startsWith('>')) {
    const reply = findQuotedReply(text, layout)
    for (const lines_ of reply) mark(lines_)
    open = reply.length > 0 && reply[0]!.endLine === lines.length ? reply[0]!.firstLine : lines.length
  }
  for (const found of findNoise(text, layout, open)) mark(found)
  if (lines.length > 1) for (const found of findSignature(text, layout, open, names)) mark(found)
  if (layout.quotes.length > 1) for (const { firstWord, endWord, span } of findQuotations(text, layout)) {
    markWords(layout, firstWord, endWord)
    spans.push(span)
  }
  return spans
}
