import PostalMime, { type Address, type Email } from 'postal-mime'
import { textOfHtml, withoutTrail } from './body-text.ts'
import type { JsonItem } from './json-records.ts'
import { type Forwarded, forwardedIn } from './mail-forward.ts'
import { withUtf8Header } from './mail-header.ts'
import { mailDate } from './mail-date.ts'
import { fromSavedMail } from './mail-saved.ts'
import { mailsOf, type RawMail } from './mail-splitter.ts'
import type { Notice } from './outcome.ts'
import { decodeWestern } from './western.ts'

export interface Correspondent {
  readonly name: string
  /** In lower case. */
  readonly address: string
}

/** What is kept of a mail. */
export interface Mail {
  /** Names it where it has no id: its file, and its place in there. */
  readonly place: string
  readonly messageId: string | undefined
  /** Mails that it answers, the nearest last. */
  readonly answers: readonly string[]
  readonly subject: string
  readonly from: Correspondent | undefined
  readonly to: readonly Correspondent[]
  readonly at: string | undefined
  readonly text: string
  /** What it sends on. */
  readonly forwarded: Forwarded | undefined
  /** Written by a machine: an auto-reply, a bounce, a list, or what names no sender. */
  readonly automatic: boolean
  /** Of Google's mailboxes: the conversation, and the labels. */
  readonly thread: string | undefined
  readonly labels: readonly string[]
}

interface MailOptions {
  /** The path of the file inside the source that was named. */
  readonly within?: string
  /** For times of mails that were saved as text. */
  readonly timeZone?: string
  readonly notify: (notice: Notice) => void
}

/** The mails of a mailbox or of a file that is one mail. */
export async function* mailRecords(chunks: AsyncIterable<Uint8Array>, layout: 'mbox' | 'eml', { within = 'mail', timeZone, notify }: MailOptions): AsyncGenerator<readonly JsonItem[]> {
  const naive = () => notify({ code: 'naive-times', columns: ['Sent'] })
  let record = 0
  for await (const raw of layout === 'mbox' ? mailsOf(chunks) : oneMail(chunks)) {
    record += 1
    const place = { line: raw.line, record }
    const value = raw.tooLong === true ? undefined : await parsed(layout === 'eml' ? fromSavedMail(raw.bytes, timeZone, naive) : raw.bytes)
    if (value !== undefined) yield [{ kind: 'record', value: { ...value, place: `${within}-${record}` } satisfies Mail, list: 'mail', ...place }]
    else yield [{ kind: 'reject', reject: { ...place, field: '', code: raw.tooLong === true ? 'too-long' : 'not-a-ticket', reason: raw.tooLong === true ? 'is longer than any mail may be' : 'is no mail that can be read', expected: '', found: '' } }]
  }
}

const longest = 1 << 26
const longestForward = 1 << 18

async function* oneMail(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawMail> {
  const kept: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > longest) {
      yield { bytes: new Uint8Array(0), line: 1, tooLong: true }
      return
    }
    kept.push(chunk)
  }
  yield { bytes: Buffer.concat(kept), line: 1 }
}

async function parsed(bytes: Uint8Array): Promise<Omit<Mail, 'place'> | undefined> {
  try {
    return mailOf(await new PostalMime({ attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 }).parse(withUtf8Header(bytes)))
  } catch {
    return undefined
  }
}

function mailOf(email: Email): Omit<Mail, 'place'> {
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value
  return {
    messageId: idsIn(email.messageId)[0],
    answers: [...idsIn(email.references), ...idsIn(email.inReplyTo)],
    subject: printable(email.subject ?? ''),
    from: correspondents(email.from === undefined ? [] : [email.from])[0] ?? senderIn(header('from')),
    to: correspondents([...(email.to ?? []), ...(email.cc ?? [])]),
    at: mailDate(header('date')) ?? mailDate(header('received')?.split(';').at(-1)),
    text: bodyOf(email),
    forwarded: forwardedIn(email.subject ?? '', wholeText(email)),
    automatic: (header('from')?.trim() ?? '') === '' || isAutomatic(email, header),
    thread: header('x-gm-thrid'),
    labels: (header('x-gmail-labels') ?? '').split(',').map((label) => label.trim().toLowerCase()),
  }
}

/** Some engines leave the quotes and the euro sign of windows-1252 as control characters, which no mail holds. */
function printable(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (unit) => decodeWestern(Buffer.from(unit, 'latin1')))
}

/** With all that is quoted in it: the marks by which quotes are cut are taken out first. */
function wholeText({ html, text }: Email): string {
  const plain = printable(text ?? '').replaceAll('\r\n', '\n')
  return plain.trim() !== '' || html === undefined ? plain : textOfHtml(printable(html.slice(0, longestForward)).replace(/\s(?:class|id|type|name)=(?:"[^"]*"|'[^']*')/gi, ''))
}

/** Of both forms of a text, HTML tells best where a quoted mail begins. */
function bodyOf({ html, text }: Email): string {
  const fromHtml = html === undefined ? '' : withoutTrail(textOfHtml(printable(html)))
  return fromHtml.trim() === '' ? withoutTrail(printable(text ?? '')).trim() : fromHtml.trim()
}

function correspondents(addresses: readonly Address[]): readonly Correspondent[] {
  const all = addresses.flatMap((address) => address.group ?? [address])
  return all.map(({ name, address }) => ({ name: printable(name), address: address.trim().toLowerCase() })).filter(({ address }) => address !== '')
}

/** Archives of lists write `lucie at client.test (Lucie)`; some programs write a name only. */
function senderIn(header: string | undefined): Correspondent | undefined {
  const text = header?.trim().slice(0, 300) ?? ''
  const [, user, host] = /^(\S+) at (\S+\.\S+)/.exec(text) ?? []
  return text === '' || text === '<>' ? undefined : { name: '', address: (user === undefined ? text : `${user}@${host}`).toLowerCase() }
}

function idsIn(text: string | undefined): readonly string[] {
  const ids = text?.slice(0, 100_000).match(/<[^<>\s]{1,500}>/g)?.map((id) => id.slice(1, -1)) ?? []
  return ids.length > 0 || text === undefined || text.trim() === '' ? ids : text.trim().split(/\s+/)
}

function isAutomatic(email: Email, header: (name: string) => string | undefined): boolean {
  const submitted = header('auto-submitted')
  if (submitted !== undefined && !/^\s*no\b/i.test(submitted)) return true
  // A mailbox that is a Google group marks all of its mail as a list's.
  const precedence = header('precedence')?.trim().toLowerCase() ?? ''
  if (['bulk', 'auto_reply', 'junk'].includes(precedence) || (precedence === 'list' && header('x-google-group-id') === undefined)) return true
  if (['x-autoreply', 'x-autorespond', 'x-failed-recipients'].some((name) => header(name) !== undefined)) return true
  if (/multipart\/report/i.test(header('content-type') ?? '') || /^\s*<>\s*$/.test(header('return-path') ?? '')) return true
  return /^(?:mailer-daemon|postmaster|no-?reply-bounce)@/i.test(email.from?.address ?? '')
}
