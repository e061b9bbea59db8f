import { type Element, h, type Piece, theirs } from '../node.ts'
import type { PageQuote, PageReason, TicketDetails } from '../report-model.ts'
import { drawing, percent } from './figure.ts'
import { signed } from './row-view.ts'
import type { ViewContext } from './view-context.ts'

/** Quotes of one reason that are shown; the others stand in the messages. */
const shownQuotes = 3

/** The points, from the base to the score, as steps that add up. */
export function reasonsView(key: string, details: TicketDetails, context: ViewContext): Element {
  const { words } = context
  const { base, total, score, reasons, band } = details
  const scale = scaleOf(details)
  let sum = base
  const rows = reasons.map((reason) => {
    const from = sum
    sum += reason.points
    return reasonRow(reason, [from, sum], scale, context)
  })
  return h(
    'section',
    {},
    h('h4', {}, words.ticket.why),
    stackView(key, details, context),
    h(
      'table',
      { class: 'reasons' },
      h('caption', { class: 'unseen' }, words.ticket.whyCaption(base, total)),
      h('thead', { class: 'unseen' }, h('tr', {}, [words.ticket.points, words.ticket.reason, words.ticket.sum].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, h('tr', { class: 'base' }, h('td', { class: 'points' }, String(base)), h('th', { scope: 'row' }, words.ticket.base), stepCell([0, base], scale, 'base')), rows),
      h('tfoot', {}, h('tr', { class: `total ${band}` }, h('td', { class: 'points' }, String(score)), h('th', { scope: 'row' }, words.ticket.total, `: ${words.bands[band]}`, total === score ? undefined : h('span', { class: 'note' }, words.ticket.kept(total, score))), stepCell([0, score], scale, band))),
    ),
  )
}

type Scale = (value: number) => number

/** 0 to 100, or as far as the sums go. */
function scaleOf({ base, reasons }: TicketDetails): Scale {
  const sums = reasons.reduce<number[]>((all, { points }) => [...all, (all.at(-1) ?? base) + points], [base])
  const least = Math.min(0, ...sums)
  const most = Math.max(100, ...sums)
  return (value) => (value - least) / (most - least)
}

function reasonRow({ meaning, points, measures, quotes, cause }: PageReason, step: readonly [number, number], scale: Scale, context: ViewContext): Element {
  const { words } = context
  const evidence = [...measures.map((one): Piece => one), ...quotes.slice(0, shownQuotes).map((one) => quoteView(one, context))]
  const className = points < 0 ? 'relief' : (cause ?? 'stakes')
  return h(
    'tr',
    {},
    h('td', { class: 'points' }, signed(points)),
    h('th', { scope: 'row' }, words.ticket.customerMeaning(meaning), evidence.length === 0 ? undefined : h('ul', { class: 'evidence' }, evidence.map((one) => h('li', {}, one)))),
    stepCell(step, scale, className),
  )
}

function stepCell([from, to]: readonly [number, number], scale: Scale, className: string): Element {
  const [left, right] = [scale(Math.min(from, to)), scale(Math.max(from, to))]
  const rect = h('rect', { class: className, x: percent(left), y: 3, width: percent(Math.max(0.004, right - left)), height: 10, rx: 2 })
  const since = h('line', { class: 'hair', x1: percent(scale(to)), x2: percent(scale(to)), y1: 13, y2: 16 })
  return h('td', { class: 'step' }, h('svg', { width: '100%', height: 16, 'aria-hidden': 'true' }, rect, since), h('span', { class: 'unseen' }, String(to)))
}

/** A quote with its place, or its place alone. */
export function quoteView({ message, start, end, text }: PageQuote, { words }: ViewContext): Element {
  const where = message === 'subject' ? words.ticket.subject : message
  if (text === undefined) return h('span', { class: 'place' }, words.ticket.offsets(start, end, where))
  return h('span', { class: 'quote' }, h('q', {}, theirs(text)), ' ', h('span', { class: 'place' }, words.ticket.where(where)))
}

/** All points in one bar, on the scale of scores. */
function stackView(key: string, { base, reasons, total, score }: TicketDetails, { words, bands }: ViewContext): Element {
  const raising = reasons.filter(({ points }) => points > 0)
  const lowering = reasons.filter(({ points }) => points < 0)
  const most = Math.max(100, base + raising.reduce((sum, { points }) => sum + points, 0))
  const relief = lowering.reduce((sum, { points }) => sum - points, 0)
  const says = [`${base}`, ...reasons.map(({ points, meaning }) => `${signed(points)} ${meaning}`)].join(', ')
  let at = base
  const parts = raising.map(({ points, cause, meaning }) => {
    const x = at
    at += points
    return h('rect', { class: cause ?? 'stakes', x: percent(x / most), y: 4, width: percent(points / most), height: 14 }, h('title', {}, `${signed(points)} ${meaning}`))
  })
  const thresholds = Object.values(bands).map((value) => h('line', { class: 'threshold', x1: percent(value / most), x2: percent(value / most), y1: 0, y2: 22 }))
  return drawing(
    { id: `${key}-sum`, title: words.ticket.whyCaption(base, total), says, height: 30, className: 'stack' },
    h('rect', { class: 'base', x: 0, y: 4, width: percent(base / most), height: 14 }),
    parts,
    relief === 0 ? undefined : h('rect', { class: 'taken', x: percent(Math.max(0, at - relief) / most), y: 4, width: percent(Math.min(at, relief) / most), height: 14 }),
    thresholds,
    h('line', { class: 'needle', x1: percent(Math.min(score, most) / most), x2: percent(Math.min(score, most) / most), y1: 0, y2: 30 }),
  )
}
