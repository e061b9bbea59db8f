import type { Evidence } from '../assessment.ts'
import type { Entry } from '../features/thread.ts'
import type { Span } from '../text/reading.ts'
import type { DraftReading, Flaw, ReplyCheck } from './draft-reading.ts'
import { contentWords, type Sentence, sentencesIn, sentencesWith, shared } from './sentences.ts'

const LINK = /https?:\/\/[^\s<>"'’»)\]]{1,2000}/giu

interface Link extends Span {
  readonly page: string
}

/** Links to one page are one: anchors, queries and the like do not count. */
const linksIn = (text: string): readonly Link[] =>
  [...text.matchAll(LINK)].map(({ 0: found, index }) => {
    const url = found.replace(/[.,;:!?]+$/, '')
    const page = url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$/, '').replace(/\/$/, '')
    return { page, start: index, end: index + url.length }
  })

const quoteIn = ({ id, reading: { text } }: Entry, { start, end }: Span): Evidence => ({ kind: 'quote', messageId: id, start, end, quote: text.slice(start, end) })

const flaw = (span: Span, because: readonly Evidence[]): Flaw => ({ check: 'same-again', severity: 'error', span, because })

/** Agents' earlier messages that the customer came back from. */
const answered = ({ features: { thread }, entry }: DraftReading): readonly Entry[] => {
  const last = thread.customer.at(-1)?.place ?? -1
  return thread.agent.filter(({ place }) => place < entry.place && place < last)
}

const sameLink = ({ entry: { reading } }: DraftReading, before: readonly Entry[]): Flaw | undefined => {
  const links = new Map(linksIn(reading.text).map((link) => [link.page, link]))
  if (links.size === 0) return undefined
  for (const entry of before) {
    for (const sent of linksIn(entry.reading.text)) {
      const again = links.get(sent.page)
      if (again !== undefined) return flaw(again, [quoteIn(entry, sent)])
    }
  }
  return undefined
}

/** Another page after one that did not help. */
const documentationAgain = ({ features: { rounds, wording }, entry, said }: DraftReading): Flaw | undefined => {
  const [pointer] = said('documentation-pointer')
  const failed = rounds.documentation.filter((cycle) => cycle.pointer.entry !== entry && cycle.outcome !== 'pending')
  if (pointer === undefined || failed.length === 0) return undefined
  return flaw(pointer.mention, failed.slice(-2).flatMap((cycle) => [wording.quote(cycle.pointer), ...(cycle.answer === undefined ? [] : [wording.quote(cycle.answer)])]))
}

/** What is worth saying once: questions, requests, formulas, refusals. */
const ONCE = ['information-request', 'stalling', 'refusal', 'documentation-pointer', 'handoff']
/** What may be said each time. */
const COURTESY = ['sign-off', 'gratitude', 'reassurance', 'apology']

/** How many words make a sentence the same as another: fewer where it asks or puts off; of an instruction, one of the two may say more. */
const SAME = { once: { words: 2, share: 0.6 }, other: { words: 3, share: 0.75 } } as const

interface Told {
  readonly sentence: Sentence
  readonly kind: keyof typeof SAME
  readonly words: ReadonlySet<string>
}

/** Sentences that need saying only once, with their words. */
const toldOnce = (sentences: readonly Sentence[], marks: readonly Span[], courtesies: readonly Span[]): readonly Told[] => {
  const once = new Set(sentencesWith(sentences, marks))
  const courteous = new Set(sentencesWith(sentences, courtesies))
  return sentences.flatMap((sentence): Told[] => {
    const isOnce = once.has(sentence) || sentence.text.endsWith('?')
    if (!isOnce && (courteous.has(sentence) || !/[.!]$/.test(sentence.text))) return []
    return [{ sentence, kind: isOnce ? 'once' : 'other', words: contentWords(sentence.text) }]
  })
}

const isSame = ({ words, kind }: Told, earlier: Told): boolean => {
  const both = shared(words, earlier.words)
  const of = kind === 'once' ? words.size : Math.min(words.size, earlier.words.size)
  return both >= SAME[kind].words && both >= SAME[kind].share * of
}

const sameSentence = (draft: DraftReading, before: readonly Entry[]): Flaw | undefined => {
  const mentions = (lexicons: readonly string[]): readonly Span[] => lexicons.flatMap((lexicon) => draft.said(lexicon).map(({ mention }) => mention))
  const said = toldOnce(draft.sentences, mentions(ONCE), mentions(COURTESY))
  if (said.length === 0) return undefined
  const marks = draft.before(ONCE)
  const courtesies = draft.before(COURTESY)
  for (const entry of before) {
    for (const earlier of toldOnce(sentencesIn(entry.reading), marks.get(entry) ?? [], courtesies.get(entry) ?? [])) {
      const again = said.find((one) => isSame(one, earlier))
      if (again !== undefined) return flaw(again.sentence, [quoteIn(entry, earlier.sentence)])
    }
  }
  return undefined
}

/** The same link, page or question to a customer who came back from it. What was done meanwhile may be explained with a link. */
export const sameAgain: ReplyCheck = (draft) => {
  if (draft.said('done').length > 0) return []
  const before = answered(draft)
  const found = sameLink(draft, before) ?? documentationAgain(draft) ?? sameSentence(draft, before)
  return found === undefined ? [] : [found]
}
