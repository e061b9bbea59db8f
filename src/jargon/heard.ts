import type { Quote } from '../assessment.ts'
import type { Mention, Reading, Span } from '../text/reading.ts'
import type { ConceptMention } from './concepts.ts'

/** A message, with the concepts found in it. */
export interface Heard {
  readonly messageId: string
  readonly author: 'customer' | 'agent'
  /** Place in the conversation; -1 for the subject line. */
  readonly place: number
  readonly reading: Reading
  readonly mentions: readonly ConceptMention[]
}

/** Words of a message. */
export const quoteIn = ({ messageId, reading }: Heard, { start, end }: Span): Quote =>
  ({ kind: 'quote', messageId, start, end, quote: reading.text.slice(start, end) })

/** The first phrase of a lexicon in the author's own voice. */
export const phraseIn = ({ mentions }: Reading, lexicon: number): Mention | undefined =>
  mentions.find((one) => one.lexicon === lexicon && !one.negated && !one.aside)

const ENDS = '.!?\n'

/** Whether the sentence goes on to a question mark. */
export const isAsked = (text: string, from: number): boolean => {
  for (let i = from; i < text.length; i++) {
    const letter = text.charAt(i)
    if (letter === '?') return true
    if (ENDS.includes(letter) && !/\w/.test(text.charAt(i + 1))) return false
  }
  return false
}
