import type { AsideLines } from './aside-lines.ts'
import type { Layout, Line } from './layout.ts'

/** What mail programs write above the message that is answered. */
const HEADER = [
  /^\s*le\s.{4,120}\sa\s+écrit\s*:\s*$/iu,
  /^\s*on\s.{4,120}\swrote:\s*$/iu,
  /^\s*[-_]{3,}\s*(message d'origine|original message|message transféré|forwarded message|forwarded by)/iu,
  /^\s*(en réponse à|in reply to)\b.{0,80}:\s*$/iu,
]
const FIELD = /^\s*>?\s*\*?(de|from|envoyé|sent|à|to|objet|subject|date|cc)\s?\*?\s?:\s?\S/iu
const SENDER = /^\s*\*?(de|from)\s?\*?\s?:\s?\S/iu
const DELIMITER = /type your reply above|répondez au-dessus de cette ligne|please type your reply/iu

const textOf = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + 240))

const isMarked = (text: string, line: Line): boolean => {
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 62) return true
    if (unit !== 32 && unit !== 9) return false
  }
  return false
}

const isBlank = (line: Line): boolean => line.firstWord === line.endWord

/** Lines that end like a header: the last character but white space is a colon, or they begin with dashes or a mail field. */
const mayBeHeader = (text: string, line: Line): boolean => {
  let i = line.end - 1
  while (i > line.start && text.charCodeAt(i) <= 32) i--
  return text.charCodeAt(i) === 58 || text.charCodeAt(line.start) === 45 || text.charCodeAt(line.start) === 95
}

const opensTrail = (text: string, lines: readonly Line[], at: number): boolean => {
  const line = lines[at] as Line
  if (line.endWord - line.firstWord > 24) return false
  const words = textOf(text, line)
  if (mayBeHeader(text, line) && HEADER.some((header) => header.test(words))) return true
  if (DELIMITER.test(words)) return true
  const next = lines[at + 1]
  return SENDER.test(words) && next !== undefined && FIELD.test(textOf(text, next))
}

/** Where the marked lines that begin at `at` (blank ones between them included) end. */
const endOfMarked = (text: string, lines: readonly Line[], at: number): number => {
  let end = at
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line
    if (isMarked(text, line)) end = i + 1
    else if (!isBlank(line)) break
  }
  return end
}

/**
 * The messages that a mail program copied under or into this one: everything below a header line, or, when the author
 * answers between the lines, the lines that begin with `>`.
 */
export const findQuotedReply = (text: string, { lines }: Layout): AsideLines[] => {
  const found: AsideLines[] = []
  for (let at = 0; at < lines.length; at++) {
    if (isMarked(text, lines[at] as Line)) {
      const end = endOfMarked(text, lines, at)
      found.push({ kind: 'quoted-reply', firstLine: at, endLine: end })
      at = end - 1
    } else if (opensTrail(text, lines, at)) {
      const end = endOfMarked(text, lines, at + 1)
      const wholeTrail = end <= at + 1
      found.push({ kind: 'quoted-reply', firstLine: at, endLine: wholeTrail ? lines.length : end })
      at = wholeTrail ? lines.length : end - 1
    }
  }
  return found.length > 1 && found.at(-1)?.endLine === lines.length ? [found.at(-1) as AsideLines, ...found.slice(0, -1)] : found
}
