import { type Element, h, type Piece, theirs } from '../node.ts'
import type { BodyPart, PageMessage, PagePromise, PageTimeline, PageWait, TicketDetails } from '../report-model.ts'
import { percent } from './figure.ts'
import type { ViewContext } from './view-context.ts'

/** Message by message, with the waits between them to scale. */
export function messagesView({ messages, waits }: PageTimeline, { promises }: TicketDetails, context: ViewContext): Element {
  const longest = waits.reduce((most, { from, to }) => Math.max(most, to - from), 1)
  const ended = new Map(waits.filter(({ open }) => !open).map((wait) => [wait.to, wait]))
  const items = messages.map((message, at) => {
    const answered = message.author === 'agent' && message.at !== undefined ? ended.get(message.at) : undefined
    const before = messages[at - 1]?.at
    return h('li', { class: `message ${message.author}${message.internal === true ? ' internal' : ''}` }, answered === undefined ? undefined : waitView(answered, longest, context), headOf(message, before, answered !== undefined, context), promisesIn(message, promises, context), bodyView(message, context))
  })
  const open = waits.find((wait) => wait.open)
  return h('ol', { class: 'messages' }, items, open === undefined ? undefined : h('li', { class: 'message waiting' }, waitView(open, longest, context)))
}

function waitView({ from, to, open }: PageWait, longest: number, { words, span }: ViewContext): Element {
  const rect = h('rect', { class: open ? 'wait open' : 'wait', x: 0, y: 0, width: percent((to - from) / longest), height: 6, rx: 3 })
  return h('div', { class: open ? 'gap open' : 'gap' }, h('svg', { width: '100%', height: 6, 'aria-hidden': 'true' }, rect), h('span', {}, (open ? words.ticket.stillWaiting : words.ticket.waited)(span(to - from))))
}

function headOf({ id, author, internal, at, length, marks, body }: PageMessage, before: number | undefined, waited: boolean, { words, moments, span }: ViewContext): Element {
  const facts = [
    ...(at === undefined ? [] : [moments.moment(at)]),
    ...(at === undefined || before === undefined || waited || at <= before ? [] : [words.ticket.after(span(at - before))]),
    ...(internal === true ? [words.ticket.internal] : []),
    ...(body === undefined ? [words.ticket.units(length)] : []),
  ]
  return h(
    'p',
    { class: 'head' },
    h('b', {}, words.authors[author]),
    h('span', { class: 'about' }, ` ${facts.map((fact) => `${fact} · `).join('')}`, theirs(id)),
    marks.length === 0 ? undefined : h('span', { class: 'marks' }, marks.flatMap((mark) => [' ', h('span', { class: `chip ${mark}` }, words.marks[mark])])),
  )
}

function promisesIn({ id }: PageMessage, promises: readonly PagePromise[], { words, moments, span }: ViewContext): readonly Piece[] {
  return promises
    .filter(({ quote }) => quote.message === id)
    .map(({ status, due, lateMs, leftMs, quote }) => {
      const facts = [
        words.promises[status],
        ...(due === undefined ? [] : [words.ticket.due(moments.moment(due))]),
        ...(lateMs === undefined ? [] : [words.ticket.late(span(lateMs))]),
        ...(leftMs === undefined ? [] : [words.ticket.left(span(leftMs))]),
      ]
      return h('p', { class: `promised ${status}` }, h('b', {}, words.marks.promise), ` ${facts.join(' · ')}`, quote.text === undefined ? undefined : h('span', {}, ' ', h('q', {}, theirs(quote.text))))
    })
}

function bodyView({ body }: PageMessage, context: ViewContext): Piece {
  return body === undefined ? undefined : h('div', { class: 'body', dir: 'auto' }, body.map((part) => partView(part, context)))
}

function partView(part: BodyPart, { words }: ViewContext): Piece {
  if (typeof part === 'string') return part
  if (typeof part === 'number') return h('span', { class: 'cut' }, ` [${words.ticket.leftOut(part)}] `)
  const [mark, text] = part
  return h('mark', { class: mark, title: words.marks[mark] }, text)
}
