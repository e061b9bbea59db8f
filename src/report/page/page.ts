import { createHash } from 'node:crypto'
import { version } from '../../version.ts'
import { h, type Piece } from './node.ts'
import { pageScript, pageStyle } from './page-assets.generated.ts'
import type { PackedTickets } from './packed.ts'
import { htmlOf } from './print-html.ts'
import type { PageModel, TicketDetails, TicketRow } from './report-model.ts'
import { detailsView } from './views/details-view.ts'
import { filtersView } from './views/filters-view.ts'
import { headView, overviewView } from './views/overview-view.ts'
import { ticketView } from './views/row-view.ts'
import { type ViewContext, viewContext } from './views/view-context.ts'

/** Tickets that are in the page as it is, for browsers without scripts. */
export interface PrintedTicket {
  readonly row: TicketRow
  readonly details: TicketDetails
}

/** Nothing may be loaded, sent, framed or run but this one script and this one style sheet, known by their hashes. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [`default-src 'none'`, `script-src ${hash(script)}`, `style-src ${hash(style)}`, `base-uri 'none'`, `form-action 'none'`, `require-trusted-types-for 'script'`, `trusted-types 'none'`].join('; ')
}

/** One self-contained page. */
export function pageHtml(model: PageModel, tickets: readonly PrintedTicket[], packs: PackedTickets): string {
  const context = viewContext(model.context)
  const { words, language } = context
  const data = (id: string, text: string) => `<script type="application/octet-stream" id="${id}">${text}</script>`
  const parts = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    htmlOf(h('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(pageScript, pageStyle) })),
    htmlOf(h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })),
    htmlOf(h('meta', { name: 'referrer', content: 'no-referrer' })),
    htmlOf(h('meta', { name: 'robots', content: 'noindex' })),
    htmlOf(h('meta', { name: 'color-scheme', content: 'light dark' })),
    htmlOf(h('title', {}, `${words.title} – bonsens`)),
    `<style>${pageStyle}</style></head><body>`,
    htmlOf(h('a', { class: 'skip', href: '#tickets' }, words.skip)),
    htmlOf(headView(model.summary, context)),
    `<main>${htmlOf(overviewView(model.summary, context))}${listHtml(model, printedItems(tickets, context), context)}</main>`,
    htmlOf(footView(context)),
    `<script type="application/json" id="context">${jsonInHtml(model.context)}</script>`,
    data('rows', packs.rows),
    ...packs.details.map((one, at) => data(`details-${at}`, one)),
    `<script>${pageScript}</script></body></html>\n`,
  ]
  return parts.join('\n')
}

/** Letters that printed tickets may fill; the first few are printed whatever they fill. */
const mostPrinted = 2_500_000
const fewestPrinted = 20

function printedItems(tickets: readonly PrintedTicket[], context: ViewContext): readonly string[] {
  const items: string[] = []
  let letters = 0
  for (const { row, details } of tickets) {
    if (items.length >= fewestPrinted && letters > mostPrinted) break
    const item = htmlOf(ticketView(row, detailsView(row, details, context), context))
    letters += item.length
    items.push(item)
  }
  return items
}

function listHtml({ summary }: PageModel, items: readonly string[], context: ViewContext): string {
  const { list } = context.words
  const head = h('h2', { id: 'tickets-title' }, list.title)
  const without = h('noscript', {}, h('p', { class: 'note' }, list.noScript(items.length, context.listed)))
  const after: readonly Piece[] = [h('p', { id: 'none', class: 'none', hidden: true }, list.none), h('p', { class: 'more' }, h('button', { type: 'button', id: 'more', hidden: true })), h('p', { id: 'printed', class: 'printed' })]
  return `<section id="tickets" class="tickets" aria-labelledby="tickets-title" tabindex="-1">${htmlOf(head)}${htmlOf(without)}${htmlOf(filtersView(summary, context))}<ol id="list">\n${items.join('\n')}\n</ol>${after.map(htmlOf).join('')}</section>`
}

function footView({ words }: ViewContext) {
  const { head, list } = words
  const themes = (['auto', 'light', 'dark'] as const).map((theme) => h('label', {}, h('input', { type: 'radio', name: 'theme', value: theme, checked: theme === 'auto' }), ` ${head.themes[theme]}`))
  return h('footer', {}, h('h2', {}, head.reading), head.readingText.map((text) => h('p', {}, text)), h('p', { class: 'keys', hidden: true }, list.keys), h('fieldset', { class: 'theme', hidden: true }, h('legend', {}, head.theme), themes), h('p', { class: 'soft' }, head.made(version)))
}

/** JSON that no parser of HTML takes for the end of a script. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
