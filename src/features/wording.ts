import type { Quote } from '../assessment.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Mention } from '../text/reading.ts'
import type { Entry, Thread } from './thread.ts'

/** A phrase in somebody's own voice, not negated. */
export interface Said {
  readonly mention: Mention
  /** Undefined: in the subject line. */
  readonly entry: Entry | undefined
  /** 1; less where another signal of the same tendency makes more of the same words: one fact counts once. */
  readonly share: number
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

const RELIEF = ['gratitude', 'patience', 'solution-confirmed']
const UNSCORED = 0
const WORSENING = 1
const RELIEVING = 2

const tendencies = new WeakMap<PhraseTable, Uint8Array>()

const tendencyOf = (table: PhraseTable): Uint8Array => {
  let known = tendencies.get(table)
  if (known === undefined) tendencies.set(table, (known = Uint8Array.from(table.lexicons, (id) => (RELIEF.includes(id) ? RELIEVING : WORSENING))))
  return known
}

/** Claims further apart than this in the list of mentions are of other words. */
const NEIGHBOURS = 10
const SAME_WORDS = 0.6
const LESSER_SHARE = 1 / 3

const isSame = (a: Mention, b: Mention): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= SAME_WORDS * Math.min(a.end - a.start, b.end - b.start)

const isStronger = (a: Mention, b: Mention): boolean => a.points > b.points || (a.points === b.points && a.lexicon < b.lexicon)

const shareOf = (mentions: readonly Mention[], at: number, tendency: Uint8Array): number => {
  const mention = mentions[at] as Mention
  if (mention.points === UNSCORED) return 1
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(mentions.length, at + NEIGHBOURS + 1); i++) {
    const other = mentions[i] as Mention
    if (other.lexicon === mention.lexicon || other.negated || tendency[other.lexicon] !== tendency[mention.lexicon]) continue
    if (isStronger(other, mention) && isSame(other, mention)) return LESSER_SHARE
  }
  return 1
}

/** Gathers what was said in a thread. */
export const gatherWording = (thread: Thread, table: PhraseTable): Wording => {
  const index = indexOf(table)
  const byLexicon: (Said[] | undefined)[] = []
  const tendency = tendencyOf(table)
  const add = (mentions: readonly Mention[], entry: Entry | undefined): void => {
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i] as Mention
      if (mention.aside || mention.negated) continue
      const said: Said = { mention, entry, share: shareOf(mentions, i, tendency) }
      const list = byLexicon[mention.lexicon]
      if (list === undefined) byLexicon[mention.lexicon] = [said]
      else list.push(said)
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
