import type { AsideLines } from './aside-lines.ts'
import type { Layout, Line } from './layout.ts'
import { lazily } from './lazily.ts'

const LONGEST_SIGNATURE = 10
const CLOSING =
  /^\s*(bien |très |avec mes |veuillez .{0,60})?(cordialement|sincères salutations|salutations( distinguées)?|bonne (journée|soirée|réception)|respectueusement|(best |kind |warm |many )?(regards|wishes)|sincerely( yours)?|yours( (sincerely|faithfully|truly))?|cheers|cdlt|cdt|bav)\s*[,.!]?\s*$/iu
const DEVICE = /^\s*(envoyé (de|depuis) mon|sent from my|get outlook for)\b/iu

const isBlank = (line: Line): boolean => line.firstWord === line.endWord

const wordsIn = (line: Line): number => line.endWord - line.firstWord

const isDelimiter = (text: string, line: Line): boolean => {
  const words = text.slice(line.start, Math.min(line.end, line.start + 40)).trimEnd()
  return words === '--' || words === '__' || words === '—'
}

const lineText = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + 120))

/** First line of the last paragraph before `end`; `end` when all is one paragraph. */
const lastParagraph = (lines: readonly Line[], end: number): number => {
  let last = end
  while (last > 0 && isBlank(lines[last - 1] as Line)) last--
  let first = last
  while (first > 0 && !isBlank(lines[first - 1] as Line)) first--
  return first === 0 ? end : first
}

const NAME = lazily(String.raw`^\p{Lu}[\p{L}.-]*( \p{Lu}[\p{L}.'-]*){1,3},?$`, 'u')

const isNameBlock = (text: string, lines: readonly Line[], first: number, end: number, names: readonly string[]): boolean => {
  if (first >= end) return false
  const head = lineText(text, lines[first] as Line).trim()
  const lowered = head.toLowerCase()
  if (names.some((name) => name !== '' && lowered === name.toLowerCase())) return true
  const block = lines.slice(first, end).filter((line) => !isBlank(line))
  if (block.length < 2 || block.length > 6 || block.some((line) => wordsIn(line) > 6)) return false
  return NAME().test(head)
}

/** The name, the company and the slogan below what the author has to say. */
export const findSignature = (text: string, { lines }: Layout, endLine: number, names: readonly string[]): AsideLines[] => {
  const from = Math.max(1, endLine - LONGEST_SIGNATURE - 2)
  for (let at = from; at < endLine; at++) {
    const line = lines[at] as Line
    const below = at + 1
    if (isDelimiter(text, line)) return [{ kind: 'signature', firstLine: at, endLine }]
    if (DEVICE.test(lineText(text, line))) return [{ kind: 'signature', firstLine: at, endLine }]
    if (below < endLine && wordsIn(line) <= 8 && CLOSING.test(lineText(text, line))) return [{ kind: 'signature', firstLine: below, endLine }]
  }
  const first = lastParagraph(lines, endLine)
  if (isNameBlock(text, lines, first, endLine, names)) return [{ kind: 'signature', firstLine: first, endLine }]
  return []
}
