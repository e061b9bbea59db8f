import { withoutTrail } from './body-text.ts'
import { mailDate } from './mail-date.ts'
import type { Correspondent } from './mail-records.ts'

/** A mail inside another, which somebody sent on. */
export interface Forwarded {
  readonly from: Correspondent
  /** Absent when it is written in words that only its program knows. */
  readonly at?: string
  readonly text: string
  /** What whoever sent it on wrote above it. */
  readonly above: string
}

/** Lines that mail programs put above what is sent on. */
const mark = /^[> \t]*(?:-{2,20} ?(?:forwarded message|message transféré|message original|original message|message d'origine|message réexpédié) ?-{2,20}|begin forwarded message ?:|début du message (?:réexpédié|transféré) ?:)[ \t]*$/im
const passedOn = /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:fwd?|tr|wg|i)\s?:/i
const headerBlock = /^[> \t]*(?:from|de|von) ?: [^\n]{1,300}\n(?:[^\n]{0,300}\n){0,3}?[> \t]*(?:sent|date|envoyé(?: le)?|gesendet) ?: /im

const sender = /^\*?(?:from|de|von|expéditeur) ?:\*? *(.+)$/i
const sent = /^\*?(?:sent|date|envoyé(?: le)?|gesendet) ?:\*? *(.+)$/i
const otherHeader = /^\*?(?:to|à|a|an|cc|cci|subject|objet|sujet|betreff|reply-to|répondre à|importance) ?:/i

/** The mail that a mail sends on; undefined when it sends none on, or does not name who wrote it. */
export function forwardedIn(subject: string, text: string): Forwarded | undefined {
  const marked = mark.exec(text)
  const block = marked === null && passedOn.test(subject) ? headerBlock.exec(text) : null
  const start = marked === null ? block?.index : marked.index + marked[0].length
  if (start === undefined) return undefined
  const lines = text.slice(start).split('\n').map((line) => line.replace(/^[> \t]+/, ''))
  const first = lines.findIndex((line) => line.trim() !== '')
  const end = lines.findIndex((line, index) => index > first && line.trim() === '')
  const headers = lines.slice(first, end === -1 ? undefined : end)
  const from = headers.map((line) => sender.exec(line)?.[1]).find((found) => found !== undefined)
  const date = headers.map((line) => sent.exec(line)?.[1]).find((found) => found !== undefined)
  const correspondent = from === undefined ? undefined : correspondentIn(from)
  if (first === -1 || end === -1 || correspondent === undefined || (date === undefined && !headers.some((line) => otherHeader.test(line)))) return undefined
  const at = date === undefined ? undefined : mailDate(date)
  const above = text.slice(0, marked?.index ?? start)
  return { from: correspondent, ...(at !== undefined && { at }), text: withoutTrail(lines.slice(end + 1).join('\n')).trim(), above: withoutTrail(above).trim() }
}

/** `Zoé <zoe@x.fr>`, `Zoé [mailto:zoe@x.fr]`, or the address alone. */
function correspondentIn(text: string): Correspondent | undefined {
  const address = /[^\s<>[\]:"(]{1,100}@[^\s<>[\]"),;]{3,200}/.exec(text)?.[0].toLowerCase()
  if (address === undefined) return undefined
  const name = text.slice(0, text.search(/[<[(]/) === -1 ? 0 : text.search(/[<[(]/)).replaceAll('"', '').replaceAll('*', '').trim()
  return { name: name.includes('@') ? '' : name, address }
}
