/** A piece of the page: what the views return, and what both printers print. Text is text: nothing in it is ever markup. */
export type Piece = Element | string | undefined

export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Piece[]
}

/** `true` stands for an attribute without a value, `false` and undefined for none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Lists among the children count as their elements. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly (Piece | readonly Piece[])[]): Element {
  return { tag, attributes, children: children.flat() }
}

/** Elements that hold nothing and have no end tag. */
export const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'input', 'meta', 'link', 'col', 'wbr'])

/** Words of a ticket: whatever their direction, what stands beside them stays where it is. */
export function theirs(text: string): Element {
  return h('bdi', {}, text)
}
