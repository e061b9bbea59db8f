import { fieldsOf, textOf } from './adapter.ts'

type Fields = Readonly<Record<string, unknown>>

/** Deeper than any document nests; what lies below is left out. */
const deepest = 100

/** The text of an Atlassian document (ADF): blocks on lines of their own, quotes with `>`, code between fences, mentions by name. */
export function textOfAdf(document: unknown): string {
  if (typeof document === 'string') return document
  return blockOf(fieldsOf(document), 0).replace(/\n{3,}/g, '\n\n').trim()
}

const leaves: Readonly<Record<string, (node: Fields, attributes: Fields) => string>> = {
  text: (node) => textOf(node['text']) ?? '',
  hardBreak: () => '\n',
  mention: (_node, { text }) => textOf(text) ?? '',
  emoji: (_node, { text, shortName }) => textOf(text) ?? textOf(shortName) ?? '',
  inlineCard: (_node, { url }) => textOf(url) ?? '',
  blockCard: (_node, { url }) => `${textOf(url) ?? ''}\n`,
  embedCard: (_node, { url }) => `${textOf(url) ?? ''}\n`,
  status: (_node, { text }) => textOf(text) ?? '',
  date: (_node, { timestamp }) => dayOf(Number(timestamp)),
  rule: () => '\n',
  media: () => '',
  mediaSingle: () => '',
  mediaGroup: () => '',
  mediaInline: () => '',
}

const wrapped: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => `${text}\n\n`,
  heading: (text) => `${text}\n\n`,
  listItem: (text) => `- ${text.trim()}\n`,
  taskItem: (text) => `- ${text.trim()}\n`,
  decisionItem: (text) => `- ${text.trim()}\n`,
  codeBlock: (text) => `\`\`\`\n${text}\n\`\`\`\n\n`,
  blockquote: (text) => `${text.trim().split('\n').map((line) => `> ${line}`).join('\n')}\n\n`,
  tableCell: (text) => `${text.trim()} `,
  tableHeader: (text) => `${text.trim()} `,
  tableRow: (text) => `${text.trim()}\n`,
}

function blockOf(node: Fields, depth: number): string {
  const type = textOf(node['type']) ?? ''
  const leaf = leaves[type]
  if (leaf !== undefined) return leaf(node, fieldsOf(node['attrs']))
  const content = node['content']
  if (!Array.isArray(content) || depth > deepest) return ''
  const text = content.map((inner: unknown) => blockOf(fieldsOf(inner), depth + 1)).join('')
  return wrapped[type]?.(text) ?? text
}

function dayOf(epoch: number): string {
  return Number.isFinite(epoch) && Math.abs(epoch) < 8e15 ? new Date(epoch).toISOString().slice(0, 10) : ''
}
