import type { Measure, Quote } from '../assessment.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Reading, Span } from '../text/reading.ts'

/** Words of an update or of a ticket: `quote === body.slice(start, end)`, in UTF-16 units. */
export interface IncidentQuote extends Quote {
  /** The ticket that holds the message; absent: `messageId` is an update's id. */
  readonly ticketId?: string
}

export type IncidentEvidence = IncidentQuote | Measure

/** A text that was read, and where it stands. */
export interface Source {
  readonly ticketId?: string
  readonly messageId: string
  readonly reading: Reading
}

export const quoteIn = ({ ticketId, messageId, reading }: Source, { start, end }: Span): IncidentQuote => ({
  kind: 'quote',
  ...(ticketId === undefined ? {} : { ticketId }),
  messageId,
  start,
  end,
  quote: reading.text.slice(start, end),
})

export const measureOf = (name: string, value: number, unit: string): Measure => ({ kind: 'measure', name, value, unit })

/** Where a lexicon's phrases stand in a text, in its author's own voice and not negated. */
export type Hear = (reading: Reading, lexicon: string) => readonly Span[]

/** In the same clause before what is said: it is not said to be so. */
const IF = /(?:^|[\s,;:(])(?:if|when|once|until|as soon as|whether|si|dès que|dès lors que|une fois|lorsque|quand|tant que|jusqu['’]à ce que)\s[^.!?;\n]{0,60}$/iu
const LOOK_BACK = 80

/** "once it is resolved", "dès que le service est rétabli". */
export const isHypothetical = (text: string, { start }: Span): boolean => IF.test(text.slice(Math.max(0, start - LOOK_BACK), start))

export const hearWith = (table: PhraseTable): Hear => {
  const known = new Map(table.lexicons.map((id, i) => [id, i]))
  return ({ mentions }, lexicon) => {
    const index = known.get(lexicon)
    return mentions.filter((mention) => mention.lexicon === index && !mention.aside && !mention.negated)
  }
}

const LONGEST = 160
/** A greeting on a line of its own tells nothing. */
const SALUTATION = /^\s*(?:bonjour|bonsoir|hello|hi|hey|dear|cher|chère|chers|madame|monsieur|good (?:morning|afternoon|evening))\b[^.!?\n]{0,40}[,.!]?[ \t]*\n\s*(?=\S)/iu

/** The first sentence of a text, after the greeting, to show it by. */
export const openingOf = (source: Source): IncidentQuote | undefined => {
  const { text } = source.reading
  const start = SALUTATION.exec(text.slice(0, LONGEST))?.[0].length ?? text.search(/\S/)
  if (start < 0) return undefined
  const stop = text.slice(start, start + LONGEST).search(/[.!?](?=\s|$)|\n/)
  const end = stop > 0 ? start + stop + (text[start + stop] === '\n' ? 0 : 1) : Math.min(text.length, start + LONGEST)
  return quoteIn(source, { start, end: start + text.slice(start, end).trimEnd().length })
}
