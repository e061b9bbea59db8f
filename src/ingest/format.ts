import { InputError } from './outcome.ts'
import { type VendorId, vendors } from './vendors.ts'

/** The formats that are read: those of vendors, and any table. `auto` is not one of them: it is the absence of a choice. */
export type Format = VendorId | 'csv'
export const formats: readonly Format[] = [...new Set<Format>(['canonical', 'csv', ...vendors.map(({ id }) => id)])]

/** How the text is laid out, whatever it says. */
export type Layout = 'lines' | 'document' | 'table'

/** Units that are looked at before the layout is told. */
export const headUnits = 1 << 20

/** Tells the layout from the first million units of a file. */
export function layoutOf(head: string, format: Format | undefined): Layout {
  const text = head.replace(/^[\s\uFEFF]+/, '')
  if (!/^[[{]/.test(text) && looksBinary(text)) throw new InputError('not-text', '')
  if (format === 'csv') return 'table'
  if (/^<(?:\?xml|!doctype|!--|[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>)/i.test(text)) throw new InputError('markup', '')
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

/** Conversations of helpdesks that no vendor here reads, which would pass for tickets of ours. */
const others = ['responder_id', 'conversation_parts', 'sys_id', 'inbox_id', 'TicketNumber']

/** Tells the vendor of a JSON record; undefined when it is none of ours. */
export function vendorOf(value: unknown, list: string | undefined): VendorId | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const found = vendors.find((vendor) => vendor.recognises(fields, list))?.id
  return found === 'canonical' && (others.some((key) => key in fields) || ('fields' in fields && 'key' in fields)) ? undefined : found
}
