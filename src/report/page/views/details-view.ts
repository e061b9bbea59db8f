import { type Element, h, type Piece, theirs } from '../node.ts'
import type { TicketDetails, TicketRow } from '../report-model.ts'
import { outlookView } from './outlook-view.ts'
import { reasonsView } from './reasons-view.ts'
import { requestView } from './request-view.ts'
import { timelineView } from './timeline-view.ts'
import type { ViewContext } from './view-context.ts'

/** All of a ticket: what to do, why, what is wanted, what happened, and what comes if nothing is done. */
export function detailsView(row: TicketRow, details: TicketDetails, context: ViewContext): Element {
  const { words } = context
  const { steps, avoid, requests, silence, outlook, timeline, unseen, incident } = details
  const key = `t${row.rank}`
  return h(
    'div',
    { class: 'details' },
    incident === undefined ? undefined : h('p', { class: 'whole shared' }, theirs(incident)),
    h('div', { class: 'side' }, list(words.ticket.next, 'steps', steps), list(words.ticket.avoid, 'avoid', avoid), requests.length === 0 ? undefined : section(words.ticket.wants, requests.map((one) => requestView(one, context)))),
    h(
      'div',
      { class: 'main' },
      reasonsView(key, details, context),
      silence === undefined ? undefined : section(words.ticket.unsaid, [h('p', {}, `${words.ticket.customerMeaning(silence.kinds.map((kind) => words.silence[kind]).join(', '))}. `, words.ticket.unsaidPoints(silence.points, silence.spoken))]),
      outlook === undefined ? undefined : outlookView(key, details, outlook, context),
    ),
    h('div', { class: 'whole' }, timeline === undefined ? undefined : timelineView(key, timeline, details, context), unseen === undefined ? undefined : h('p', { class: 'note' }, unseen)),
  )
}

function section(title: string, inside: readonly Piece[]): Element {
  return h('section', {}, h('h4', {}, title), inside)
}

function list(title: string, className: string, items: readonly string[]): Piece {
  return items.length === 0 ? undefined : section(title, [h('ul', { class: className }, items.map((item) => h('li', {}, theirs(item))))])
}
