import type { Element as PageElement, Piece } from '../node.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** The piece as a node of the document: text as text nodes, attributes one by one, never through a parser. */
export function nodeOf(piece: Piece): Node {
  return typeof piece === 'object' ? elementOf(piece, false) : document.createTextNode(piece ?? '')
}

function elementOf({ tag, attributes, children }: PageElement, inSvg: boolean): Element {
  const isSvg = inSvg || tag === 'svg'
  const element = isSvg ? document.createElementNS(svgNamespace, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  for (const child of children) if (child !== undefined) element.append(typeof child === 'string' ? child : elementOf(child, isSvg))
  return element
}
