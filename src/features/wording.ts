import type { Quote } from '../assessment.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Mention } from '../text/reading.ts'
import type { Entry, Thread } from './thread.ts'

/** A phrase in somebody's own voice, not negated. */
export interface Said {
  readonly mention: Mention
  /** Undefined: in the subject line. */
  readonly entry: Entry | undefined
}

/** What was said, by lexicon. */
export interface Wording {
  /** All the places where a lexicon's phrases were said, in time; the subject first. */
  said(lexicon: string): readonly Said[]
  /** The same, in one message. */
  saidIn(lexicon: string, entry: Entry): readonly Said[]
  quote(said: Said): Quote
}

const NOTHING: readonly Said[] = []

export const quoteOf = ({ mention, entry }: Said, subject: string): Quote => ({
  kind: 'quote',
  messageId: entry?.id ?? 'subject',
  start: mention.start,
  end: mention.end,
  quote: (entry?.reading.text ?? subject).slice(mention.start, mention.end),
})

const indexes = new WeakMap<PhraseTable, ReadonlyMap<string, number>>()

const indexOf = (table: PhraseTable): ReadonlyMap<string, number> => {
  let index = indexes.get(table)
  if (index === undefined) indexes.set(table, (index = new Map(table.lexicons.map((id, i) => [id, i]))))
  return index
}

/** Gathers what was said in a thread. */
export const gatherWording = (thread: Thread, table: PhraseTable): Wording => {
  const index = indexOf(table)
  const byLexicon: (Said[] | undefined)[] = []
  const add = (mentions: readonly Mention[], entry: Entry | undefined): void => {
    for (const mention of mentions) {
      if (mention.aside || mention.negated) continue
      const list = byLexicon[mention.lexicon]
      if (list === undefined) byLexicon[mention.lexicon] = [{ mention, entry }]
      else list.push({ mention, entry })
    }
  }
  if (thread.subject !== undefined) add(thread.subject.mentions, undefined)
  for (const entry of thread.entries) add(entry.reading.mentions, entry)
  const said = (lexicon: string): readonly Said[] => byLexicon[index.get(lexicon) ?? -1] ?? NOTHING
  return {
    said,
    saidIn: (lexicon, entry) => {
      const all = said(lexicon)
      return all.length === 0 ? NOTHING : all.filter((one) => one.entry === entry)
    },
    quote: (one) => quoteOf(one, thread.subject?.text ?? ''),
  }
}
