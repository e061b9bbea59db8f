import { type Element, h, theirs } from '../node.ts'
import type { PageRequest } from '../report-model.ts'
import { quoteView } from './reasons-view.ts'
import type { ViewContext } from './view-context.ts'

const signs = { met: '✓', missing: '✗', unknown: '?' } as const

/** What the customer wants, in a specialist's words, with what to check and what to send. */
export function requestView(request: PageRequest, context: ViewContext): Element {
  const { words } = context
  const { title, reformulated, percent, effort, actor, status, quote, checks, question, language, alternatives } = request
  return h(
    'article',
    { class: 'request' },
    h('p', { class: 'wish', lang: language }, theirs(reformulated)),
    h('p', { class: 'about' }, [title, words.ticket.sure(percent), words.efforts[effort], words.actors[actor], words.courses[status]].join(' · ')),
    h('p', { class: 'about' }, quoteView(quote, context)),
    checks.length === 0 || status !== 'open'
      ? undefined
      : h('div', {}, h('h5', {}, words.ticket.checklist), h('ul', { class: 'checks' }, checks.map((one) =>
          h('li', { class: one.status }, h('span', { class: 'sign', 'aria-hidden': 'true' }, signs[one.status]), h('span', {}, one.text, ' ', h('span', { class: one.status === 'unknown' ? 'unseen' : 'state' }, words.ticket.checks[one.status]), one.told ? h('span', { class: 'state' }, ` · ${words.ticket.told}`) : undefined))))),
    status !== 'open' ? undefined : h('div', { class: 'send' }, h('h5', {}, words.ticket.send), h('blockquote', { lang: language, class: 'message' }, theirs(question))),
    alternatives.length === 0 || status !== 'open' ? undefined : h('p', { class: 'about' }, `${words.ticket.alternatives} `, alternatives.map((one) => `${one.title} (${one.percent}\u00A0%)`).join(', ')),
  )
}
