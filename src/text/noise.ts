import type { AsideLines } from './aside-lines.ts'
import { foldTable } from './fold.ts'
import type { Layout, Line } from './layout.ts'

/** How a line of a log, a trace or a mail's headers begins. */
const LOG_START =
  /^\s*(\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d|(?:npm )?(?:ERR!|ERROR|FATAL|WARN(?:ING)?|INFO|DEBUG|LOG|DETAIL|HINT|PANIC|CRITICAL|REJECT|Warning|Error|Notice|Fatal error|PHP (?:Fatal|Parse|Warning|Notice)\w*)\b\s*(?:[:\d[]|\s{2}|ERR!)|(?:Caused by|Traceback|Call Trace|Kernel panic|Exception in thread|Uncaught|Unhandled)\b|at [\w$.<>]+ ?\(|File ".+", line \d|[\w/.-]+\[?\d*\]?: (?:error|fatal|warning|failed)\b|(?:error|fatal|warning|npm|kubelet|containerd|kernel|systemd|sshd|nginx|smartd)(?:\[\d+\])?: |\w+Error: |\w+Exception\b)/
const MAIL_HEADER = /^(Received|Message-ID|Return-Path|X-[\w-]+|MIME-Version|Content-Type|DKIM-Signature|Authentication-Results|Delivered-To|Reply-To|List-Unsubscribe):/i
const FENCE = /^\s*(```|~~~|\{code|<\/?(?:code|pre)>)/

const CAPITALISED_LEVEL = 32

/** Signs of code, or next to no words that any lexicon knows. */
const looksTechnical = (layout: Layout, line: Line): boolean => {
  const words = line.endWord - line.firstWord
  const length = line.end - line.start
  if (words < 2 || length < 12) return false
  return line.technical * 3 >= words && line.technical >= 3 && knownShare(layout, line) < 0.5
}

const knownShare = ({ word }: Layout, line: Line): number => {
  let known = 0
  for (let w = line.firstWord; w < line.endWord; w++) if (word[w] !== 0) known++
  return known / (line.endWord - line.firstWord)
}

const mayStartLog = (text: string, line: Line): boolean => {
  const fold = foldTable()
  let i = line.start
  while (i < line.end && text.charCodeAt(i) <= 32) i++
  const first = text.charCodeAt(i)
  const entry = fold[first] ?? 0
  if (first === 91 || (first >= 48 && first <= 57) || i > line.start) return true
  const second = fold[text.charCodeAt(i + 1)] ?? 0
  return (entry >= CAPITALISED_LEVEL && second >= CAPITALISED_LEVEL) || line.technical > 0 || text.slice(i, i + 80).includes(':') || text.slice(i, i + 30).includes('Error')
}

const kindOf = (text: string, layout: Layout, line: Line): 'log' | 'mail-header' | undefined => {
  if (mayStartLog(text, line)) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 160))
    if (MAIL_HEADER.test(head)) return 'mail-header'
    if (LOG_START.test(head)) return 'log'
  }
  return looksTechnical(layout, line) ? 'log' : undefined
}

/** Logs, stack traces, code between fences and mail headers, before line `endLine`; neighbouring lines as one. */
export const findNoise = (text: string, layout: Layout, endLine: number): AsideLines[] => {
  const { lines } = layout
  const found: AsideLines[] = []
  let fence = -1
  for (let at = 0; at < endLine; at++) {
    const line = lines[at] as Line
    if (layout.aside[line.firstWord] === 1) continue
    const fenced = lines.length > 1 && FENCE.test(text.slice(line.start, Math.min(line.end, line.start + 12)))
    if (fenced && fence >= 0) {
      found.push({ kind: 'code', firstLine: fence, endLine: at + 1 })
      fence = -1
      continue
    }
    if (fenced) fence = at
    if (fence >= 0) continue
    const kind = kindOf(text, layout, line)
    if (kind === undefined) continue
    const last = found.at(-1)
    if (last?.kind === kind && last.endLine === at) found[found.length - 1] = { ...last, endLine: at + 1 }
    else found.push({ kind, firstLine: at, endLine: at + 1 })
  }
  return found
}
