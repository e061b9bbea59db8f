import type { compile, Selector } from 'html-to-text'

/** Where a reply ends and what it answers begins: all from here on is cut. */
const ends = [
  '#appendonsend', '#divRplyFwdMsg', '#mail-editor-reference-message-container', '[name="quote"]', '[name="_MailOriginal"]',
  'div[style*="border-top:solid #E1E1E1"]', 'div[style*="border-top:solid #B5C4DF"]', 'hr[tabindex="-1"]',
] as const

/** What a reply quotes, wherever it stands; text below it is the writer's again. */
const quotes = [
  '.gmail_quote', '.gmail_quote_container', '.gmail_attr', '.protonmail_quote', '.moz-cite-prefix', '.yahoo_quoted', '[id^="yahoo_quoted_"]',
  '.tutanota_quote', '.zmail_extra', '#reply-intro', 'blockquote[type="cite"]',
] as const

const silent = ['img', 'head', 'title', 'style', 'script', 'noscript', 'template', 'svg', 'object', 'iframe'] as const
const lines = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'] as const
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

// Characters of no language, taken out of the text beforehand.
const endMark = '\uE000'
const depthMark = '\uE001'
const quoteMark = '\uE002'
const marks = /[\uE000-\uE002]/g
/** The line above a quote that says whose words follow. */
const attribution = /(?:^|\n)[^\n]{0,300}(?:wrote|écrit|schrieb|escribió|ha scritto)\s?:?\s{0,20}\uE002/g

const asIs: readonly Selector[] = [
  ...silent.map((selector) => ({ selector, format: 'skip' })),
  ...lines.map((selector) => ({ selector, format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } })),
  ...headings.map((selector) => ({ selector, options: { uppercase: false } })),
  { selector: 'a', options: { ignoreHref: true } },
  { selector: 'ul', options: { itemPrefix: '- ' } },
]
const withoutQuotes: readonly Selector[] = [...asIs, ...quotes.map((selector) => ({ selector, format: 'quote' })), ...ends.map((selector) => ({ selector, format: 'end' }))]

const converter = (make: typeof compile, selectors: readonly Selector[]) =>
  make({
    wordwrap: false,
    selectors,
    formatters: { end: (_element, _walk, builder) => builder.addInline(endMark), quote: (_element, _walk, builder) => builder.addInline(quoteMark) },
    limits: { maxDepth: deepest, ellipsis: depthMark, maxInputLength: longest },
  })

const deepest = 150
/** Bodies above these are no mail; their tags are only stripped. */
const longest = 1 << 20
const mostTags = 50_000

let converters: { readonly own: (html: string) => string; readonly whole: (html: string) => string } | undefined

/** Loads the library that lays HTML out, for whoever reads a file that may hold some: most runs need it not at all. */
export async function loadHtmlReader(): Promise<void> {
  if (converters !== undefined) return
  const { compile: make } = await import('html-to-text')
  converters = { own: converter(make, withoutQuotes), whole: converter(make, asIs) }
}

/**
 * The text that a person wrote in HTML: blocks on lines of their own, links by their text, no images; what mail programs quote below
 * or around a reply is left out, unless nothing else is there. Takes time in proportion to its length, whatever the HTML.
 * Until `loadHtmlReader` is done, tags are only stripped.
 */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html
  if (converters === undefined || isMonstrous(html)) return withoutTags(html)
  const text = clean(html)
  const own = (converters.own(text).split(endMark, 1)[0] ?? '').replace(attribution, '\n').replaceAll(quoteMark, '\n')
  const all = own.trim() === '' ? converters.whole(text) : own
  return all.includes(depthMark) ? withoutTags(html) : tidy(all)
}

function clean(html: string): string {
  const end = html.search(/<!--\s{0,9}originalMessage\s{0,9}-->/i)
  return (end > 0 ? html.slice(0, end) : html).replace(marks, '')
}

function isMonstrous(html: string): boolean {
  if (html.length > longest) return true
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1
  return tags > mostTags
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const breaking = /^\/?(?:p|div|br|tr|li|h[1-6]|table|blockquote|pre)\b/i

/** Tags off in one pass, for what is too large or too deep to be laid out. */
function withoutTags(html: string): string {
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open === -1 ? -1 : html.indexOf('>', open)
    if (close === -1) break
    if (open > at) pieces.push(html.slice(at, open))
    if (breaking.test(html.slice(open + 1, open + 13)) && pieces.at(-1) !== '\n') pieces.push('\n')
    at = close + 1
  }
  pieces.push(html.slice(at))
  return tidy(pieces.join('').replace(/&(nbsp|amp|lt|gt|quot|apos);/g, (_entity, name: string) => entities[name] ?? ''))
}

function tidy(text: string): string {
  return text.replaceAll('\u00A0', ' ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim()
}
