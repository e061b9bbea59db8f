import { type Element, h, type Piece } from '../node.ts'
import type { PageSummary } from '../report-model.ts'
import type { ViewContext } from './view-context.ts'

/** What the list can be narrowed by. Customers are filled in by the script, which knows them all. */
export function filtersView({ causes, operations, bands, languages: spoken, incidents }: PageSummary, context: ViewContext): Element {
  const { words, meanings, listed } = context
  const { list } = words
  const counted = (name: string, count: number) => `${name} (${words.number(count)})`
  const causeGroups = causes.map(({ cause, tickets: raised, signals }) =>
    h('optgroup', { label: words.causes[cause].name }, h('option', { value: `cause:${cause}` }, counted(list.anySignal(words.causes[cause].name), raised)), signals.map(({ signal, tickets: some }) => h('option', { value: `signal:${signal}` }, counted(meanings[signal] ?? signal, some)))))
  const bandOptions = (['critical', 'high', 'watch', 'calm'] as const).map((band) => h('option', { value: band }, counted(words.bands[band], bands[band])))
  const languages = (['fr', 'en', 'mixed', 'unknown'] as const).flatMap((one) => (spoken[one] === undefined ? [] : [h('option', { value: one }, counted(words.languages[one], spoken[one]))]))
  const struck = incidents.length === 0 ? [] : [h('optgroup', { label: words.charts.incidents.title }, incidents.map(({ id, terms, operation, tickets: some }) => h('option', { value: `incident:${id}` }, counted(terms.length > 0 ? terms.join(', ') : (operation ?? id), some))))]
  return h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': list.filters, hidden: true, autocomplete: 'off' },
    h('div', { class: 'field search' }, h('label', { for: 'q' }, list.search), h('input', { id: 'q', type: 'search', name: 'q', placeholder: list.searchHint, spellcheck: 'false', enterkeyhint: 'search' })),
    select('band', list.band, list.all, bandOptions),
    select('reason', list.cause, list.all, [...causeGroups, ...struck]),
    select('operation', list.operation, list.all, operations.map(({ operation, title, tickets: some }) => h('option', { value: operation }, counted(title, some)))),
    select('language', list.language, list.all, languages),
    select('customer', list.customer, list.all, []),
    h('div', { class: 'field order' }, h('label', { for: 'sort' }, list.sort), h('select', { id: 'sort', name: 'sort' }, (['rank', 'wait', 'age', 'id'] as const).map((one) => h('option', { value: one }, list.sorts[one])))),
    h('p', { class: 'result' }, h('output', { id: 'shown', 'aria-live': 'polite' }, list.shown(listed, listed)), ' ', h('button', { type: 'reset', id: 'show-all', hidden: true }, list.reset)),
  )
}

function select(name: string, label: string, all: string, options: readonly Piece[]): Element {
  return h('div', { class: 'field' }, h('label', { for: name }, label), h('select', { id: name, name }, h('option', { value: '' }, all), options))
}
