import { isUtf8 } from 'node:buffer'
import { dateReader } from './date-columns.ts'
import { decodeWestern } from './western.ts'

const from = /^(?:from|de|von|expéditeur)\s?:\s*/i
const sent = /^(?:sent|envoyé(?: le)?|gesendet)\s?:\s*/i
const others: readonly (readonly [string, RegExp])[] = [['From', from], ['To', /^(?:to|à|an)\s?:\s*/i], ['Cc', /^cc\s?:\s*/i], ['Subject', /^(?:subject|objet|betreff)\s?:\s*/i]]
const header = /^(?:from|de|von|expéditeur|sent|envoyé(?: le)?|gesendet|to|à|an|cc|cci|bcc|subject|objet|betreff|importance|attachments|pièces jointes|anlagen|catégories|categories)\s?:/i

/** Lines among which such a header ends. */
const longestHeader = 40

/** Whether a text begins as Outlook saves a mail in it: who, when sent and of what, in the words of its language. */
export function isSavedMail(text: string): boolean {
  const lines = headerOf(text)
  return lines !== undefined && from.test(lines[0] ?? '') && lines.some((line) => sent.test(line)) && lines.some((line) => others[3]?.[1].test(line) === true)
}

/** A mail that Outlook saved as text, as a mail with the header that the standard asks for. `naive` is told that its time has no zone. */
export function fromSavedMail(mail: Uint8Array, timeZone: string | undefined, naive: () => void): Uint8Array {
  const text = textOf(mail)
  if (!isSavedMail(text)) return mail
  const lines = headerOf(text) ?? []
  const written = lines.flatMap((line) => others.flatMap(([name, pattern]) => (pattern.test(line) ? [`${name}: ${line.replace(pattern, '')}`] : [])))
  const time = lines.find((line) => sent.test(line))?.replace(sent, '') ?? ''
  const date = standardDate(time, timeZone)
  if (date !== undefined && timeZone === undefined) naive()
  const body = text.slice(text.search(/\r?\n\r?\n/)).trimStart()
  const all = [...written, ...(date === undefined ? [] : [`Date: ${date}`]), 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', body]
  return Buffer.from(all.join('\r\n'))
}

export function textOf(bytes: Uint8Array): string {
  return (isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : decodeWestern(bytes)).replace(/^\uFEFF/, '').trimStart()
}

/** Undefined when the lines at the top are no such header; lines that go on with the one above are joined to it. */
function headerOf(text: string): readonly string[] | undefined {
  const lines: string[] = []
  for (const line of text.slice(0, 16_384).split(/\r?\n/, longestHeader)) {
    if (line.trim() === '') return lines
    if (header.test(line)) lines.push(line.trim())
    else if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${line.trim()}`)
    else return undefined
  }
  return undefined
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Friday, February 13, 2026 9:15 AM`, « vendredi 13 février 2026 09:15 », as mail writes it. */
function standardDate(text: string, timeZone: string | undefined): string | undefined {
  const isAmerican = /[ap]m\s*$/i.test(text)
  const bare = text.trim().replace(/^[a-zà-ÿ]{2,10}\.?,? (?=.*\d)(?=\d|[a-zà-ÿ]+\.? \d)/i, '').replace(/^(\d{1,2})\. /, '$1 ').replace(/ (?:at|um) /i, ' ')
  const dayFirst = bare.replace(/^([a-zà-ÿ]{3,9})\.? (\d{1,2}),? (\d{4})/i, '$2 $1 $3')
  const iso = dateReader({ order: isAmerican ? 'mdy' : 'dmy', naive: true }, timeZone)(dayFirst)
  const [, year, month, day, hour, zone] = /^(\d{4})-(\d\d)-(\d\d)T([\d:]+)(Z|[+-]\d\d:\d\d)$/.exec(iso ?? '') ?? []
  if (year === undefined || zone === undefined) return undefined
  return `${day ?? ''} ${months[Number(month) - 1] ?? ''} ${year} ${hour ?? ''} ${zone === 'Z' ? '+0000' : zone.replace(':', '')}`
}
