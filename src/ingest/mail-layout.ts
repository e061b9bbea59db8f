import { isSavedMail, textOf } from './mail-saved.ts'

const headerNames =
  /^(?:return-path|received|delivered-to|envelope-to|from|to|cc|date|sent|mime-version|subject|message-id|reply-to|sender|in-reply-to|references|content-type|content-transfer-encoding|dkim-signature|authentication-results|arc-[\w-]+|list-[\w-]+|user-agent|x-[\w-]+):/i
const separator = /^From \S.{0,300} \d{4}(?: [+-]\d{4})?\r?$/

/** Whether bytes begin as a mailbox of many mails, or as one mail. */
export function mailLayout(head: Uint8Array): 'mbox' | 'eml' | undefined {
  const lines = Buffer.from(head.subarray(0, 16_384)).toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '').replace(/^[\r\n]+/, '').split('\n')
  if (isSeparator(lines[0] ?? '') && isHeader(lines.slice(1))) return 'mbox'
  return isHeader(lines) || isSavedMail(textOf(wholeLines(head.subarray(0, 16_384)))) ? 'eml' : undefined
}

/** No letter of several bytes is cut in two. */
const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)

/** A mailbox puts such a line above each mail. */
export function isSeparator(line: string): boolean {
  return separator.test(line)
}

/** Lines of headers down to the first blank line, two of them or more that mail is sure to have. */
function isHeader(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => line.trim() === '')
  const header = lines.slice(0, end === -1 ? Math.max(1, lines.length - 1) : end)
  const known = new Set(header.map((line) => headerNames.exec(line)?.[0].toLowerCase()).filter((name) => name !== undefined))
  return known.size >= 2 && header.every((line) => /^(?:[\w-]+:|[ \t]|>?From )/.test(line))
}
