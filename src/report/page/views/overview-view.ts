import { type Element, h, type Piece, theirs } from '../node.ts'
import type { PageSummary } from '../report-model.ts'
import { causesView, operationsView } from './causes-view.ts'
import { panel } from './figure.ts'
import { periodsView } from './periods-view.ts'
import { bandsView, distributionView } from './scores-view.ts'
import type { ViewContext } from './view-context.ts'

const shownWarnings = 12

/** The head of the page: what it is about, and what to know before believing it. */
export function headView(summary: PageSummary, context: ViewContext): Element {
  const { words, moments, asOf, zone, listed, withText } = context
  const { head } = words
  const { tickets, bands, files, metadataOnly, waiting, longestWait } = summary
  const facts: readonly (readonly [string, readonly Piece[]])[] = [
    [head.facts.asOf, [`${moments.full(asOf)} (${zone})`]],
    [head.facts.mode, [head.mode(metadataOnly, tickets)]],
    ...(files.length === 0 ? [] : [[head.facts.files, files.slice(0, 5).flatMap((file, at): readonly Piece[] => (at === 0 ? [theirs(file)] : [', ', theirs(file)]))] as const]),
    [head.facts.privacy, [head.privacy(withText)]],
  ]
  return h(
    'header',
    { class: 'top' },
    h('h1', {}, words.title),
    h('p', { class: 'lede' }, head.lede(bands.critical + bands.high, tickets), ' ', longestWait === undefined ? undefined : head.waiting(waiting, longestWait)),
    h('dl', { class: 'facts' }, facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
    listed < tickets ? h('p', { class: 'note' }, head.listed(listed, tickets)) : undefined,
  )
}

/** All tickets together. */
export function overviewView(summary: PageSummary, context: ViewContext): Element {
  return h(
    'section',
    { class: 'overview', 'aria-labelledby': 'overview' },
    h('h2', { id: 'overview', class: 'unseen' }, context.words.charts.overview),
    bandsView(summary, context),
    distributionView(summary, context),
    causesView(summary, context),
    operationsView(summary, context),
    summary.periods === undefined ? undefined : periodsView(summary.periods, context),
    incidentsView(summary, context),
    warningsView(summary, context),
  )
}

function incidentsView({ incidents, incidentsSought }: PageSummary, { words, moments }: ViewContext): Element {
  const said = words.charts.incidents
  const none = h('p', { class: 'says' }, incidentsSought ? said.none : said.notSought)
  const items = incidents.map(({ id, terms, operation, since, tickets, customers }) =>
    h('li', {}, h('a', { href: '#tickets', 'data-filter': `incident:${id}` }, terms.length > 0 ? theirs(terms.join(', ')) : (operation ?? said.unnamed)), h('span', { class: 'soft' }, `${said.since(moments.moment(since))} · ${said.reach(tickets, customers)}`)))
  return panel('incidents', said.title, 'incidents', items.length === 0 ? none : h('ul', { class: 'facts-list' }, items))
}

function warningsView({ warnings }: PageSummary, { words }: ViewContext): Element {
  const said = words.head
  if (warnings === undefined || warnings.length === 0) return panel('warnings', said.warnings, 'warnings', h('p', { class: 'says' }, warnings === undefined ? said.warningsUnknown : said.noWarnings))
  const more = warnings.length - shownWarnings
  return panel('warnings', said.warnings, 'warnings', h('ul', { class: 'facts-list' }, warnings.slice(0, shownWarnings).map((one) => h('li', {}, theirs(one)))), more > 0 ? h('p', { class: 'soft' }, `… ${words.number(more)}`) : undefined)
}
