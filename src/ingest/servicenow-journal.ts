/** One entry of a journal. */
export interface JournalEntry {
  readonly when: string
  readonly who: string
  readonly internal: boolean
  readonly text: string
}

const date = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|\d\d[-/.]\d\d[-/.]\d{4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?|\d\d-[A-Za-zÀ-ÿ]{3,5}\.?-\d{4} \d\d:\d\d:\d\d/
const header = new RegExp(`^(${date.source}) - (.{1,200}) \\(([^()]{3,60})\\)[ \\t]*$`)

const publicLabel = /^(additional comments?( \(customer visible\))?|comments?|commentaires? (supplémentaires?|additionnels?|complémentaires?)|commentaires?|comentários adicionais)$/i
const internalLabel = /^(work notes?|notes? de travail|notas de trabalho)$/i

/**
 * The entries of a journal that an export keeps in one cell, in its order. A header opens an entry only where a blank line stands before it,
 * its label is one of the journal's and its date is written like the first one's: a log pasted into a comment stays in the comment.
 */
export function journalEntries(cell: string): readonly JournalEntry[] {
  const lines = cell.replace(/<br\s*\/?>/gi, '\n').replaceAll('\r\n', '\n').split('\n')
  const entries: { when: string; who: string; internal: boolean; lines: string[] }[] = []
  let shape: string | undefined
  lines.forEach((line, index) => {
    const found = index === 0 || (lines[index - 1] ?? '').trim() === '' ? header.exec(line) : null
    const [, when = '', who = '', label = ''] = found ?? []
    const internal = internalLabel.test(label)
    if (found !== null && (internal || publicLabel.test(label)) && (shape ?? shapeOf(when)) === shapeOf(when)) {
      shape = shapeOf(when)
      entries.push({ when, who: who.trim(), internal, lines: [] })
    } else entries.at(-1)?.lines.push(line)
  })
  return entries.map(({ lines: body, ...entry }) => ({ ...entry, text: body.join('\n').trim() }))
}

const shapeOf = (when: string): string => when.replace(/\d/g, '0').replace(/[A-Za-zÀ-ÿ]+/g, 'a')
