import { InputError } from './outcome.ts'

/** The formats that are read; `auto` is not one of them: it is the absence of a choice. */
export const formats = ['canonical', 'csv', 'zendesk', 'github'] as const
export type Format = (typeof formats)[number]

/** How the text is laid out, whatever it says. */
export type Layout = 'lines' | 'document' | 'table'

/** Units that are looked at before the layout is told. */
export const headUnits = 1 << 20

/** Tells the layout from the first million units of a file. */
export function layoutOf(head: string, format: Format | undefined): Layout {
  const text = head.replace(/^[\s\uFEFF]+/, '')
  if (!/^[[{]/.test(text) && looksBinary(text)) throw new InputError('not-text', '')
  if (format === 'csv') return 'table'
  if (/^<(\?xml|!doctype|html|rss|table)/i.test(text)) throw new InputError('markup', '')
  if (text.startsWith('[')) return 'document'
  if (text.startsWith('{')) return isLinewise(text) ? 'lines' : 'document'
  if (format !== undefined) return 'lines'
  if (secondLineIsObject(text)) return 'lines'
  if (text.trim() === '') throw new InputError('empty', '')
  return 'table'
}

const binaryUnits = 4096
/** In a text, stray control characters stay far below this share; in compressed or compiled data they are a tenth or more. */
const binaryShare = 0.03

function looksBinary(text: string): boolean {
  const sample = text.slice(0, binaryUnits)
  // eslint-disable-next-line no-control-regex
  return (sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u009F\uFFFD]/g)?.length ?? 0) > sample.length * binaryShare
}

/** One object per line, even if the first line is broken; not a page on one line and the next one spread over many. */
function isLinewise(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2).map((line) => line.trim())
  if (isObject(first)) return !/^[{[]$/.test(second)
  return !/[[{,:]$/.test(first) && isObject(second)
}

/** Some exports open with a line that is no record. */
function secondLineIsObject(text: string): boolean {
  return isObject(text.split('\n', 2)[1]?.trim() ?? '')
}

function isObject(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Tells the format of a JSON record; undefined when it is none of ours. */
export function formatOf(value: unknown, list: string | undefined): Exclude<Format, 'csv'> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = value as Fields
  const has = (...keys: readonly string[]) => keys.every((key) => key in fields)
  if (list === 'audits' || has('ticket_id', 'events')) return 'zendesk'
  if (has('requester_id') && !has('responder_id') && (has('submitter_id') || has('via'))) return 'zendesk'
  if (isGithub(fields, has)) return 'github'
  if (isConversationOfAnother(has)) return undefined
  return ['messages', 'subject', 'createdAt', 'closedAt', 'status', 'priority', 'statistics', 'panic'].some((key) => has(key)) ? 'canonical' : undefined
}

function isGithub(fields: Fields, has: (...keys: readonly string[]) => boolean): boolean {
  if (typeof fields['number'] === 'number' && (has('title', 'state') || has('title', 'comments') || has('title', 'body'))) return !has('customer_id')
  return has('issue_url', 'author_association')
}

function isConversationOfAnother(has: (...keys: readonly string[]) => boolean): boolean {
  return has('responder_id') || has('conversation_parts') || has('sys_id') || has('inbox_id') || has('TicketNumber') || has('fields', 'key')
}
