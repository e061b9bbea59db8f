import { type Element, h, type Piece } from '../node.ts'
import type { PageMessage, PageTimeline, TicketDetails } from '../report-model.ts'
import { drawing, percent } from './figure.ts'
import { messagesView } from './messages-view.ts'
import type { ViewContext } from './view-context.ts'

const line = 34

/** The conversation in time: who wrote when, and how long the customer waited, to scale; then message by message. */
export function timelineView(key: string, timeline: PageTimeline, details: TicketDetails, context: ViewContext): Element {
  const { words, span } = context
  const waited = timeline.waits.reduce((sum, { from, to }) => sum + to - from, 0)
  const says = words.ticket.timelineSays(timeline.messages.length, timeline.waits.length, span(waited))
  const { from, to } = timeline
  return h(
    'section',
    { class: 'timeline' },
    h('h4', {}, words.ticket.timeline),
    h('p', { class: 'about' }, from === undefined ? words.ticket.untimed : timeline.waits.length > 0 ? says : undefined),
    from === undefined || to === undefined || to <= from ? undefined : drawn(key, timeline, details, says, [from, to], context),
    timeline.messages.some(({ body }) => body !== undefined) ? undefined : h('p', { class: 'note' }, timeline.cut === true ? words.ticket.cut : words.ticket.noText),
    messagesView(timeline, details, context),
  )
}

function drawn(key: string, { messages, waits }: PageTimeline, { promises }: TicketDetails, says: string, [from, to]: readonly [number, number], context: ViewContext): Element {
  const { words, moments, span } = context
  const share = (at: number) => 0.01 + 0.98 * Math.min(1, Math.max(0, (at - from) / (to - from)))
  const x = (at: number) => percent(share(at))
  const rects = waits.map((wait) =>
    h('rect', { class: wait.open ? 'wait open' : 'wait', x: x(wait.from), y: line - 5, width: percent(Math.max(0.002, share(wait.to) - share(wait.from))), height: 10 }, h('title', {}, (wait.open ? words.ticket.stillWaiting : words.ticket.waited)(span(wait.to - wait.from)))))
  const byId = new Map(messages.map((one) => [one.id, one]))
  const flags = promises.flatMap(({ quote, due, status }) => {
    const at = byId.get(quote.message)?.at
    if (at === undefined || due === undefined) return []
    const title = h('title', {}, `${words.marks.promise}: ${words.promises[status]}, ${words.ticket.due(moments.moment(due))}`)
    return [h('line', { class: `promise ${status}`, x1: x(at), x2: x(Math.max(due, at)), y1: line + 25, y2: line + 25 }), h('rect', { class: `promise ${status}`, x: x(due), y: line + 21, width: 3, height: 8 }, title)]
  })
  return drawing(
    { id: `${key}-time`, title: words.ticket.timeline, says, height: line + 52, className: 'lane' },
    h('line', { class: 'axis', x1: '1%', x2: '99%', y1: line, y2: line }),
    rects,
    messages.filter(({ author }) => author !== 'system').map((one) => dot(one, x, context)),
    flags,
    h('text', { class: 'tick', x: '1%', y: line + 46 }, moments.moment(from)),
    h('text', { class: 'tick', x: '99%', y: line + 46, 'text-anchor': 'end' }, moments.moment(to)),
  )
}

/** Customers above the line, support below it; a ring where a loop is found. */
function dot(message: PageMessage, x: (at: number) => string, { words, moments }: ViewContext): Piece {
  const { at, author, marks, internal } = message
  if (at === undefined || internal === true) return undefined
  const y = author === 'customer' ? line - 14 : line + 13
  const found = marks.map((mark) => words.marks[mark]).join(', ')
  const title = h('title', {}, [moments.moment(at), words.authors[author], ...(found === '' ? [] : [found])].join(' · '))
  const ring = marks.includes('loops') ? h('circle', { class: 'loop', cx: x(at), cy: y, r: 7.5 }) : undefined
  return h('g', {}, ring, h('circle', { class: author, cx: x(at), cy: y, r: 4.5 }, title))
}
