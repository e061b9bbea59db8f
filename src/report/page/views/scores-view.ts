import type { Band } from '../../../assessment.ts'
import { type Element, h } from '../node.ts'
import type { PageSummary } from '../report-model.ts'
import { drawing, foldedTable, panel, percent } from './figure.ts'
import type { ViewContext } from './view-context.ts'

const bandOrder = ['critical', 'high', 'watch', 'calm'] as const
const width = 5
const [top, floor, height] = [14, 104, 126]

/** How scores are spread, in steps of five. */
export function distributionView({ distribution, tickets }: PageSummary, context: ViewContext): Element {
  const { words, bands } = context
  const most = Math.max(1, ...distribution)
  const rangeOf = (bin: number) => words.charts.bands.range(bin * width, bin === distribution.length - 1 ? 100 : bin * width + width - 1)
  const columns = distribution.map((count, bin) => {
    const tall = count === 0 ? 0 : Math.max(2, (count / most) * (floor - top))
    return h('rect', { class: bandAt(bin * width, bands), x: percent((bin + 0.08) / distribution.length), y: floor - tall, width: percent(0.84 / distribution.length), height: tall }, h('title', {}, `${rangeOf(bin)}: ${words.charts.count(count)}`))
  })
  const counts = tickets > 400 ? [] : distribution.map((count, bin) =>
    count === 0 ? undefined : h('text', { class: 'tick', x: percent((bin + 0.5) / distribution.length), y: floor - Math.max(2, (count / most) * (floor - top)) - 3, 'text-anchor': 'middle' }, String(count)))
  const ticks = [0, ...Object.values(bands), 100].map((value) => h('text', { class: 'tick', x: percent(value / 100), y: floor + 15, 'text-anchor': value === 0 ? 'start' : value === 100 ? 'end' : 'middle' }, String(value)))
  const says = words.charts.distribution.says(medianOf(distribution, tickets))
  return panel(
    'scores',
    words.charts.distribution.title,
    'scores',
    h('p', { class: 'says' }, says),
    drawing({ id: 'scores', title: words.charts.distribution.title, says, height, className: 'columns' }, h('line', { class: 'axis', x1: 0, x2: '100%', y1: floor + 0.5, y2: floor + 0.5 }), columns, counts, ticks),
    foldedTable(words.charts.data, { caption: words.charts.distribution.title, heads: [words.charts.distribution.score, words.charts.tickets], rows: distribution.map((count, bin) => [rangeOf(bin), words.number(count)]) }),
  )
}

/** The upper end of the step in which the middle ticket lies. */
function medianOf(distribution: readonly number[], tickets: number): number {
  let seen = 0
  const bin = distribution.findIndex((count) => (seen += count) * 2 >= tickets)
  return Math.min(100, bin * width + width - 1)
}

function bandAt(score: number, bands: ViewContext['bands']): Band {
  return bandOrder.find((band) => band !== 'calm' && score >= bands[band]) ?? 'calm'
}

/** How many tickets are in each band. */
export function bandsView({ bands: counts, tickets }: PageSummary, context: ViewContext): Element {
  const { words, bands } = context
  const all = Math.max(1, tickets)
  let left = 0
  const parts = bandOrder.map((band) => {
    const x = left
    left += counts[band] / all
    return counts[band] === 0 ? undefined : h('rect', { class: band, x: percent(x), y: 0, width: percent(counts[band] / all), height: 22 }, h('title', {}, `${words.bands[band]}: ${words.number(counts[band])}`))
  })
  const upTo = (band: Band) => ({ critical: 100, high: bands.critical - 1, watch: bands.high - 1, calm: bands.watch - 1 })[band]
  const rows = bandOrder.map((band) =>
    h('tr', {}, h('th', { scope: 'row' }, h('a', { href: '#tickets', class: `chip ${band}`, 'data-filter': `band:${band}` }, words.bands[band])), h('td', { class: 'number big' }, words.number(counts[band])), h('td', { class: 'number soft' }, `${words.number(Math.round((counts[band] / all) * 1000) / 10)}\u00A0%`), h('td', { class: 'number soft' }, words.charts.bands.range(band === 'calm' ? 0 : bands[band], upTo(band)))))
  const says = bandOrder.map((band) => `${words.bands[band]}: ${words.number(counts[band])}`).join(', ')
  return panel(
    'bands',
    words.charts.bands.title,
    'bands',
    drawing({ id: 'bands', title: words.charts.bands.title, says, height: 22, className: 'shares' }, parts),
    h('table', { class: 'plain' }, h('caption', { class: 'unseen' }, words.charts.bands.title), h('thead', { class: 'unseen' }, h('tr', {}, [words.charts.bands.band, words.charts.tickets, words.charts.bands.share, words.list.score].map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, rows)),
  )
}
