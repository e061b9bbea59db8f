import { type Element, h } from '../node.ts'
import type { PeriodCount, Periods } from '../report-model.ts'
import { drawing, foldedTable, panel, percent } from './figure.ts'
import type { ViewContext } from './view-context.ts'

const bandOrder = ['critical', 'high', 'watch', 'calm'] as const
const [top, floor, height] = [14, 104, 126]
/** Fewer columns than this are as wide as so many. */
const fewest = 10

/** Tickets by when they came, and where they stand. */
export function periodsView({ unit, columns, earlier }: Periods, context: ViewContext): Element {
  const { words } = context
  const said = words.charts.periods
  const sumOf = ({ bands }: PeriodCount) => bandOrder.reduce((sum, band) => sum + bands[band], 0)
  const most = Math.max(1, ...columns.map(sumOf))
  const slots = Math.max(fewest, columns.length)
  const nameOf = ({ start }: PeriodCount) => labelOf(start, unit, context)
  const stacks = columns.flatMap((column, at) => {
    let y = floor
    return bandOrder.map((band) => {
      const tall = (column.bands[band] / most) * (floor - top)
      y -= tall
      return tall === 0 ? undefined : h('rect', { class: band, x: percent((at + 0.1) / slots), y, width: percent(0.8 / slots), height: tall }, h('title', {}, `${nameOf(column)}, ${words.bands[band]}: ${words.number(column.bands[band])}`))
    })
  })
  const labels = columns.map((column, at) => {
    const isNamed = at === 0 || (at === columns.length - 1 && at > 2) || (at === Math.floor(columns.length / 2) && columns.length > 8)
    const atEnd = at === columns.length - 1 && slots === columns.length
    return isNamed ? h('text', { class: 'tick', x: at === 0 ? percent(0.1 / slots) : atEnd ? '100%' : percent((at + 0.5) / slots), y: floor + 15, 'text-anchor': at === 0 ? 'start' : atEnd ? 'end' : 'middle' }, nameOf(column)) : undefined
  })
  const tallest = columns.find((column) => sumOf(column) === most)
  const says = `${said.says}${earlier > 0 ? ` ${said.earlier(earlier)}` : ''}`
  const crown = tallest === undefined ? undefined : h('text', { class: 'tick', x: percent((columns.indexOf(tallest) + 0.5) / slots), y: top - 4, 'text-anchor': 'middle' }, words.number(most))
  return panel(
    'periods',
    said.title[unit],
    'periods',
    h('p', { class: 'says' }, says),
    drawing({ id: 'periods', title: said.title[unit], says, height, className: 'columns' }, h('line', { class: 'axis', x1: 0, x2: '100%', y1: floor + 0.5, y2: floor + 0.5 }), stacks, crown, labels),
    foldedTable(words.charts.data, { caption: said.title[unit], heads: [said.start, ...bandOrder.map((band) => words.bands[band]), words.charts.tickets], rows: columns.map((column) => [nameOf(column), ...bandOrder.map((band) => words.number(column.bands[band])), words.number(sumOf(column))]) }),
  )
}

/** Starts are calendar days: noon of them is that day in every zone. */
function labelOf(start: number, unit: Periods['unit'], { moments }: ViewContext): string {
  const noon = start + 43_200_000
  return unit === 'week' ? moments.date(noon) : unit === 'month' ? moments.month(noon) : String(moments.wall(noon).year)
}
