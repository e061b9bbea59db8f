import { InputError } from './outcome.ts'

/** A row, a text, a format: no part of a workbook that is looked at alone is longer than this. */
const longest = 1 << 24

/** The elements of one name in a stream of XML that a machine wrote, each with what it holds, without prefixes of names. */
export async function* elementsOf(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  let prefix: string | undefined
  for await (const chunk of chunks) {
    const searched = Math.max(0, held.length - name.length - 80)
    held += decoder.decode(chunk, { stream: true })
    prefix ??= new RegExp(`<(\\w{0,40}:|)${name}[\\s/>]`).exec(held)?.[1]
    if (prefix === undefined) {
      held = held.slice(-100)
      continue
    }
    const closing = `</${prefix}${name}>`
    let start = 0
    for (let end = held.indexOf(closing, searched); end !== -1; end = held.indexOf(closing, start)) {
      const element = held.slice(start, end)
      start = end + closing.length
      const opening = element.lastIndexOf(`<${prefix}${name}`)
      if (opening !== -1) yield withoutPrefix(element.slice(opening), prefix)
    }
    held = held.slice(start)
    if (held.length > longest) throw new InputError('unreadable', `xlsx: a ${name} without an end`)
  }
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
}

/** A small part as a whole. */
export async function textOfPart(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longest) throw new InputError('unreadable', 'xlsx: a part too long')
  }
  return text.replace(/<(\/?)[a-z]\w{0,20}:/gi, '<$1')
}

/** The start tags of a name, as their attributes. */
export function tagsOf(xml: string, name: string): readonly Attributes[] {
  return [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^<>]*)>`, 'g'))].map(([, attributes = '']) => attributesOf(attributes))
}

export type Attributes = Readonly<Record<string, string>>

export function attributesOf(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]))
}

/** All text of `<t>` in an element, without readings of Asian scripts. */
export function textsIn(xml: string): string {
  const spoken = xml.includes('<rPh') ? xml.replace(/<rPh\b[^<>]*>(?:<t\b[^<>]*>[^<>]*<\/t>)?<\/rPh>/g, '') : xml
  let text = ''
  for (let at = nextTag(spoken, 't', 0); at !== -1; at = nextTag(spoken, 't', at)) {
    const from = spoken.indexOf('>', at) + 1
    if (from === 0) break
    const end = spoken.charAt(from - 2) === '/' ? from : spoken.indexOf('</t>', from)
    text += spoken.slice(from, end === -1 ? undefined : end)
    at = end === -1 ? spoken.length : Math.max(end, from)
  }
  return unescaped(decoded(text))
}

/** Where the next start tag of a name is; a name that only begins so is not it. */
export function nextTag(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at !== -1; at = xml.indexOf(`<${name}`, at + 1)) {
    const next = xml.charCodeAt(at + name.length + 1)
    if (next === 0x20 || next === 0x3e || next === 0x2f || next === 0x0a || next === 0x0d || next === 0x09) return at
  }
  return -1
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** Control characters are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replaceAll('\r\n', '\n') : text
}
