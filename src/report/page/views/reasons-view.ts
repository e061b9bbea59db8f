import { type Element, h, type Piece, theirs } from '../node.ts'
import type { PageQuote, PageReason, TicketDetails } from '../report-model.ts'
import { drawing, percent } from './figure.ts'
import { signed } from './row-view.ts'
import type { ViewContext } from './view-context.ts'

/** Quotes of one reason that are shown; the others stand in the messages. */
const shownQuotes = 3

/** The points, from the base to the score: one bar, and the sum line by line. */
export function reasonsView(key: string, details: TicketDetails, context: ViewContext): Element {
  const { words } = context
  const { base, total, score, reasons, band } = details
  let sum = base
  const rows = reasons.map((reason) => reasonRow(reason, (sum += reason.points), context))
  const heads = [words.ticket.points, words.ticket.reason, words.ticket.sum]
  return h(
    'section',
    {},
    h('h4', {}, words.ticket.why),
    stackView(key, details, context),
    h(
      'table',
      { class: 'reasons' },
      h('caption', { class: 'unseen' }, words.ticket.whyCaption(base, total)),
      h('thead', {}, h('tr', {}, heads.map((head, at) => h('th', { scope: 'col', class: at === 1 ? undefined : 'number' }, head)))),
      h('tbody', {}, h('tr', { class: 'soft' }, pointsCell(String(base), 'base'), h('th', { scope: 'row' }, words.ticket.base), h('td', { class: 'number' }, String(base))), rows),
      h('tfoot', {}, h('tr', { class: band }, h('td', {}), h('th', { scope: 'row' }, words.ticket.total(words.bands[band]), total === score ? undefined : h('span', { class: 'note' }, words.ticket.kept(total, score))), h('td', { class: 'number' }, String(score)))),
    ),
  )
}

function pointsCell(points: string, className: string): Element {
  return h('td', { class: 'points' }, h('svg', { class: 'swatch', width: 9, height: 9, 'aria-hidden': 'true' }, h('rect', { class: className, width: 9, height: 9, rx: 2 })), points)
}

function reasonRow({ meaning, points, measures, quotes, cause }: PageReason, sum: number, context: ViewContext): Element {
  const { words } = context
  const evidence = [...measures.map((one): Piece => one), ...quotes.slice(0, shownQuotes).map((one) => quoteView(one, context))]
  return h(
    'tr',
    {},
    pointsCell(signed(points), points < 0 ? 'relief' : (cause ?? 'stakes')),
    h('th', { scope: 'row' }, words.ticket.customerMeaning(meaning), evidence.length === 0 ? undefined : h('ul', { class: 'evidence' }, evidence.map((one) => h('li', {}, one)))),
    h('td', { class: 'number soft' }, String(sum)),
  )
}

/** A quote with its place, or its place alone. */
export function quoteView({ message, start, end, text }: PageQuote, { words }: ViewContext): Element {
  const where = message === 'subject' ? words.ticket.subject : message
  if (text === undefined) return h('span', { class: 'place' }, words.ticket.offsets(start, end, where))
  return h('span', { class: 'quote' }, h('q', {}, theirs(text)), ' ', h('span', { class: 'place' }, words.ticket.where(where)))
}

const [barTop, barHeight] = [4, 16]

/** All points in one bar, on the scale of scores: what raises from the left, then what is taken away again, and where that ends. */
function stackView(key: string, { base, reasons, total, score }: TicketDetails, { words, bands }: ViewContext): Element {
  const raising = reasons.filter(({ points }) => points > 0)
  const raised = base + raising.reduce((sum, { points }) => sum + points, 0)
  const most = Math.max(100, raised)
  const piece = (from: number, to: number, className: string, title?: string) =>
    h('rect', { class: className, x: percent(from / most), y: barTop, width: percent((to - from) / most), height: barHeight }, title === undefined ? undefined : h('title', {}, title))
  let at = base
  const parts = raising.map(({ points, cause, meaning }) => piece(at, (at += points), cause ?? 'stakes', `${signed(points)} ${meaning}`))
  const says = [`${base}`, ...reasons.map(({ points, meaning }) => `${signed(points)} ${meaning}`)].join(', ')
  const ticks = [...Object.values(bands), 100].map((value) =>
    h('g', {}, h('line', { class: 'threshold', x1: percent(value / most), x2: percent(value / most), y1: 0, y2: 24 }), h('text', { class: 'tick', x: percent(value / most), y: 35, 'text-anchor': value === most ? 'end' : 'middle' }, String(value))))
  const end = percent(Math.max(0, score) / most)
  return drawing(
    { id: `${key}-sum`, title: words.ticket.whyCaption(base, total), says, height: 40, className: 'stack' },
    piece(0, base, 'base', `${base} ${words.ticket.base}`),
    parts,
    total < raised ? piece(Math.max(0, total), raised, 'taken') : undefined,
    total > 100 ? piece(100, total, 'beyond') : undefined,
    ticks,
    h('line', { class: 'needle', x1: end, x2: end, y1: 0, y2: 24 }),
  )
}
