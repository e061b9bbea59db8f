import { type Element, h, type Piece, theirs } from '../node.ts'
import type { TicketRow } from '../report-model.ts'
import type { ViewContext } from './view-context.ts'

/** Reasons shown on one line. */
const shownReasons = 3

/** A ticket in the list, closed or with its details. */
export function ticketView(row: TicketRow, details: Piece, context: ViewContext): Element {
  return h('li', { class: `ticket ${row.band}${row.aside === true ? ' aside' : ''}`, id: `t${row.rank}` }, h('details', {}, summaryOf(row, context), h('div', { class: 'inside' }, details)))
}

function summaryOf(row: TicketRow, context: ViewContext): Element {
  const { words } = context
  return h(
    'summary',
    {},
    h('span', { class: 'rank' }, words.number(row.rank)),
    h('span', { class: 'mark' }, h('span', { class: 'score' }, words.number(row.score)), ' ', h('span', { class: 'band' }, words.bands[row.band])),
    h('span', { class: 'what' }, h('h3', {}, theirs(row.subject ?? row.id)), h('span', { class: 'about' }, between(aboutOf(row, context))), h('span', { class: 'why' }, reasonsOf(row, context)), stepOf(row)),
    h('span', { class: 'times' }, timesOf(row, context)),
  )
}

function aboutOf(row: TicketRow, { words }: ViewContext): readonly Piece[] {
  return [
    ...(row.subject === undefined ? [] : [theirs(row.id)]),
    ...(row.customer === undefined ? [] : [typeof row.customer === 'number' ? words.list.customerNumber(row.customer) : theirs(row.customer)]),
    ...(row.status === undefined ? [] : [words.statuses[row.status]]),
    ...(row.granted === true ? [h('strong', {}, words.list.panic)] : []),
    ...(row.incident === undefined ? [] : [words.list.inIncident]),
    ...(row.verdict === undefined ? [] : [h('span', { class: 'verdict' }, theirs(row.verdict))]),
    ...(row.bare === true ? [words.list.withoutMessages] : []),
  ]
}

function between(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [h('span', { class: 'dot' }, ' · '), piece]))
}

/** What raised the score; of a calm ticket, what weighs most either way. */
function reasonsOf({ points, band }: TicketRow, { words, meanings }: ViewContext): readonly Piece[] {
  const raising = points.filter(([, value]) => value > 0)
  const shown = (raising.length > 0 && band !== 'calm' ? raising : points).slice(0, shownReasons)
  if (shown.length === 0) return [words.list.nothing]
  return between(shown.map(([signal, value]) => h('span', { class: 'reason' }, h('b', {}, signed(value)), `\u00A0${meanings[signal] ?? signal}`)))
}

function stepOf({ step }: TicketRow): Piece {
  return step === undefined ? undefined : h('span', { class: 'step' }, theirs(step))
}

function timesOf({ waitMs, ageMs }: TicketRow, { words, span }: ViewContext): readonly Piece[] {
  return [
    waitMs === undefined ? undefined : h('span', { class: 'wait' }, h('span', { class: 'label' }, words.list.wait), ' ', h('b', {}, span(waitMs))),
    ageMs === undefined ? undefined : h('span', { class: 'age' }, h('span', { class: 'label' }, words.list.age), ' ', span(ageMs)),
  ]
}

export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}
