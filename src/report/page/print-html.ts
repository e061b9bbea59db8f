import { type Element, type Piece, voidTags } from './node.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML: what could open or close markup, or end an attribute, is spelt out. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** The pieces as HTML. */
export function htmlOf(piece: Piece): string {
  if (piece === undefined) return ''
  return typeof piece === 'string' ? escapedHtml(piece) : elementHtml(piece)
}

function elementHtml({ tag, attributes, children }: Element): string {
  const open = `<${tag}${Object.entries(attributes).map(attributeHtml).join('')}>`
  return voidTags.has(tag) ? open : `${open}${children.map(htmlOf).join('')}</${tag}>`
}

function attributeHtml([name, value]: readonly [string, string | number | boolean | undefined]): string {
  if (value === undefined || value === false) return ''
  return value === true ? ` ${name}` : ` ${name}="${escapedHtml(String(value))}"`
}
