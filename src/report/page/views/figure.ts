import { type Attributes, type Element, h, type Piece } from '../node.ts'

/** A picture of numbers: what it is called, what it says, and where it is drawn. Lengths across are percents, so that text keeps its size. */
export interface Drawing {
  /** Of the page's own making; unique in it. */
  readonly id: string
  readonly title: string
  readonly says: string
  readonly height: number
  readonly className?: string
}

/** An SVG with a title and a description, as wide as its place. */
export function drawing({ id, title, says, height, className }: Drawing, ...shapes: readonly (Piece | readonly Piece[])[]): Element {
  const attributes: Attributes = { class: className, role: 'img', 'aria-labelledby': `${id}-t ${id}-d`, width: '100%', height }
  return h('svg', attributes, h('title', { id: `${id}-t` }, title), h('desc', { id: `${id}-d` }, says), ...shapes)
}

/** A length across, in percent of the drawing. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`
}

/** A bar beside its number: the number says it all. */
export function bar(share: number, className: string, inner?: { readonly share: number; readonly className: string }): Element {
  const rect = (part: number, name: string) => h('rect', { class: name, x: 0, y: 0, width: percent(part), height: 8, rx: 2 })
  return h('svg', { class: 'bar', width: '100%', height: 8, 'aria-hidden': 'true' }, rect(share, className), inner === undefined || inner.share === 0 ? undefined : rect(inner.share, inner.className))
}

export interface DataTable {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (Piece)[])[]
}

/** The numbers of a picture. The first column names the rows. */
export function dataTable({ caption, heads, rows }: DataTable): Element {
  return h(
    'table',
    { class: 'data' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, heads.map((head, at) => h('th', { scope: 'col', class: at === 0 ? undefined : 'number' }, head)))),
    h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, at) => (at === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: 'number' }, cell)))))),
  )
}

/** The same, folded away under its picture. */
export function foldedTable(label: string, table: DataTable): Element {
  return h('details', { class: 'fold' }, h('summary', {}, label, h('span', { class: 'unseen' }, ` (${table.caption})`)), h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': table.caption }, dataTable(table)))
}

/** One part of the overview. */
export function panel(id: string, title: string, className: string, ...inside: readonly (Piece | readonly Piece[])[]): Element {
  return h('section', { class: `panel ${className}`, 'aria-labelledby': id }, h('h3', { id }, title), ...inside)
}
