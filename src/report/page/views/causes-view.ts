import { type Element, h } from '../node.ts'
import type { CauseCount, OperationCount, PageSummary } from '../report-model.ts'
import { bar, panel } from './figure.ts'
import type { ViewContext } from './view-context.ts'

const shownOperations = 8

/** What drives tickets: by cause, never by person. */
export function causesView({ causes }: PageSummary, { words }: ViewContext): Element {
  const { title, says, cause: head, pressing, never } = words.charts.causes
  const most = Math.max(1, ...causes.map(({ tickets }) => tickets))
  const row = ({ cause, tickets, pressing: urgent }: CauseCount) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('a', { href: '#tickets', 'data-filter': `cause:${cause}` }, words.causes[cause].name), h('span', { class: 'soft' }, words.causes[cause].says)),
      h('td', { class: 'number' }, words.number(tickets)),
      h('td', { class: 'number pressing' }, urgent === 0 ? '–' : words.number(urgent)),
      h('td', { class: 'bars' }, bar(tickets / most, `${cause} faint`, { share: urgent / most, className: cause })),
    )
  return panel('causes', title, 'causes', h('p', { class: 'says' }, `${says} ${never}`), barTable(title, [head, words.charts.tickets, pressing, ''], causes.map(row)))
}

/** What customers cannot say, and want done. */
export function operationsView({ operations }: PageSummary, { words }: ViewContext): Element {
  const said = words.charts.operations
  const most = Math.max(1, ...operations.map(({ tickets }) => tickets))
  const row = ({ operation, title, tickets, open, effort }: OperationCount) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('a', { href: '#tickets', 'data-filter': `operation:${operation}` }, title), h('span', { class: 'soft' }, words.efforts[effort])),
      h('td', { class: 'number' }, words.number(tickets)),
      h('td', { class: 'number pressing' }, open === 0 ? '–' : words.number(open)),
      h('td', { class: 'bars' }, bar(tickets / most, 'jargon faint', { share: open / most, className: 'jargon' })),
    )
  const more = operations.length - shownOperations
  return panel(
    'requests',
    said.title,
    'requests',
    operations.length === 0 ? h('p', { class: 'says' }, said.none) : h('p', { class: 'says' }, said.says),
    operations.length === 0 ? undefined : barTable(said.title, [said.operation, words.charts.tickets, said.open, ''], operations.slice(0, shownOperations).map(row)),
    more > 0 ? h('p', { class: 'soft' }, said.more(more)) : undefined,
  )
}

/** A table whose last column draws what the others say. */
function barTable(caption: string, heads: readonly string[], rows: readonly Element[]): Element {
  const head = (text: string, at: number) => (text === '' ? h('td', {}) : h('th', { scope: 'col', class: at === 0 ? undefined : 'number' }, text))
  return h('table', { class: 'plain bar-table' }, h('caption', { class: 'unseen' }, caption), h('thead', {}, h('tr', {}, heads.map(head))), h('tbody', {}, rows))
}
