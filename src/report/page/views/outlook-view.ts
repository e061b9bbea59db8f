import { type Element, h } from '../node.ts'
import type { PageOutlook, TicketDetails } from '../report-model.ts'
import { drawing, foldedTable, percent } from './figure.ts'
import type { ViewContext } from './view-context.ts'

const height = 110
const [top, bottom] = [10, 88]
const hourMs = 3_600_000

/** Where the score goes while nobody answers, over three days. */
export function outlookView(key: string, { score, band }: TicketDetails, { ahead, next }: PageOutlook, context: ViewContext): Element {
  const { words, span, bands } = context
  const points = [{ hours: 0, score, band }, ...ahead, ...(next === undefined || ahead.some(({ hours }) => hours === next.hours) ? [] : [next])].sort((a, b) => a.hours - b.hours)
  if (points.every((one) => one.score === score)) return h('section', {}, h('h4', {}, words.ticket.ahead), h('p', {}, words.ticket.aheadSame(score, span((points.at(-1)?.hours ?? 0) * hourMs))))
  const last = points.at(-1)?.hours ?? 72
  const x = (hours: number) => percent(0.07 + (hours / last) * 0.87)
  const y = (value: number) => bottom - (value / 100) * (bottom - top)
  const when = (hours: number) => span(hours * hourMs)
  const says = words.ticket.aheadSays(ahead.map((one) => `${one.score} ${words.ticket.hours} ${when(one.hours)}`).join(', '))
  const nextSays = next === undefined ? '' : ` ${words.ticket.aheadNext(words.bands[next.band], when(next.hours))}`
  const thresholds = (Object.entries(bands) as readonly (readonly ['watch' | 'high' | 'critical', number])[]).flatMap(([name, value]) => [
    h('line', { class: `threshold ${name}`, x1: '7%', x2: '100%', y1: y(value), y2: y(value) }),
    h('text', { class: 'tick', x: '5.5%', y: y(value) + 3, 'text-anchor': 'end' }, String(value)),
  ])
  const lines = points.slice(1).map((to, at) => {
    const from = points[at] ?? to
    return h('line', { class: 'curve', x1: x(from.hours), y1: y(from.score), x2: x(to.hours), y2: y(to.score) })
  })
  const dots = points.map((one) => h('circle', { class: one.band, cx: x(one.hours), cy: y(one.score), r: 4 }, h('title', {}, `${one.score}, ${words.bands[one.band]}`)))
  const labels = points.filter(({ hours }) => hours === 0 || hours >= 16).map((one) => h('text', { class: 'tick', x: x(one.hours), y: height - 6, 'text-anchor': one.hours === 0 ? 'start' : one.hours === last ? 'end' : 'middle' }, one.hours === 0 ? '0' : when(one.hours)))
  return h(
    'section',
    {},
    h('h4', {}, words.ticket.ahead),
    h('p', {}, says, nextSays),
    drawing({ id: `${key}-ahead`, title: words.ticket.ahead, says: says + nextSays, height, className: 'outlook' }, thresholds, lines, dots, labels),
    foldedTable(words.charts.data, { caption: words.ticket.ahead, heads: [words.ticket.hours, words.list.score, words.list.band], rows: points.map((one) => [one.hours === 0 ? '0' : when(one.hours), String(one.score), words.bands[one.band]]) }),
  )
}
