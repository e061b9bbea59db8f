import type { Evidence, Quote } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import { lazily } from '../text/lazily.ts'
import type { Mention } from '../text/reading.ts'
import { worthOf } from './weighing.ts'

/** Quotes shown of one signal. */
const MOST_QUOTES = 4
/** Words that a quote without content borrows from what follows, or else from what is before. */
const MOST_BORROWED = 4
const LONGEST_OPENING = 80
/** Phrases worth more than this are quoted for what they say as a whole. */
const FEWEST_POINTS = 4

/** Words that convince nobody by themselves. "Rien", "never" and "nothing" are not among them: they say something. */
const EMPTY = new Set(
  (
    'a again all already an and any are as at back be because been but by can cannot could did do does for from get got had has have he her him his how i if in is it its just me my no none nor not of on or our ' +
    'out she should so some still than that the their them then there they this those to too up us very was we were what when which who why will with would you your don t s re ve ll d m isn doesn didn won can wasn aren couldn ' +
    'ai au aucun aucune aussi autre avait avec avoir avez c car ce ceci cela ces cet cette chez comme dans de depuis des donc du elle elles en encore est et eu fait il ils j je l la le les leur lui ma mais me mes mon même n ne ni ' +
    'non nos notre nous on ont ou où par pas plus pour pourquoi qu quand que quel quelle qui quoi sa sans se ses si sont son suis sur ta te tes toi ton tous tout toute très tu un une va vers vos votre vous y à ça été être'
  ).split(' '),
)

const WORD = lazily(String.raw`[\p{L}\p{N}]`, 'u')
const isPlainWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? isPlainWord(code) : WORD().test(text.charAt(at))
}
const isJoinedAt = (text: string, at: number): boolean => isWordAt(text, at) || (/['’]/.test(text.charAt(at)) && isWordAt(text, at - 1) && isWordAt(text, at + 1))

const WORDS = lazily(String.raw`[\p{L}\p{N}]+`, 'gu')

const hasContent = (quote: string): boolean => {
  const text = quote.toLowerCase()
  const words = WORDS()
  words.lastIndex = 0
  for (let word = words.exec(text); word !== null; word = words.exec(text)) if (!EMPTY.has(word[0])) return true
  return false
}

/** "it won" of "it won't", "t working" of "isn't working": whole words are quoted. */
export const wholeWords = (text: string, from: number, to: number): readonly [start: number, end: number] => {
  let start = from
  let end = to
  while (start > 0 && isJoinedAt(text, start) && isJoinedAt(text, start - 1)) start--
  while (end < text.length && isJoinedAt(text, end - 1) && isJoinedAt(text, end)) end++
  return [start, end]
}

/** What follows within the clause, as far as it gives the quote something to say. */
const AFTER = /^[ \t]+[^\s.,;:!?()]+/u
const BEFORE = /[^\s.,;:!?()]+[ \t]+$/u

const borrow = (text: string, from: number, to: number): readonly [start: number, end: number] => {
  let end = to
  for (let i = 0; i < MOST_BORROWED && !hasContent(text.slice(from, end)); i++) end += AFTER.exec(text.slice(end, end + 80))?.[0].length ?? 0
  if (hasContent(text.slice(from, end))) return [from, end]
  let start = from
  for (let i = 0; i < MOST_BORROWED && !hasContent(text.slice(start, end)); i++) start -= BEFORE.exec(text.slice(Math.max(0, start - 80), start))?.[0].length ?? 0
  return [start, end]
}

/** "That did it" is a phrase of empty words, and says all. */
const isIdiom = ({ points, firstWord, endWord }: Mention): boolean => points > FEWEST_POINTS && endWord - firstWord > 2

/** A quote that says something: "not" alone gives no reason, "not complete" does. */
const tellingQuote = (text: string, quote: Quote, idiom: boolean): Quote => {
  const [first, last] = wholeWords(text, quote.start, quote.end)
  const [start, end] = idiom || hasContent(text.slice(first, last)) ? [first, last] : borrow(text, first, last)
  return start === quote.start && end === quote.end ? quote : { ...quote, start, end, quote: text.slice(start, end) }
}

/** A quote that says something, of what was said. */
export const quoteOf = ({ wording, thread }: Features, said: Said): Quote =>
  tellingQuote(said.entry?.reading.text ?? thread.subject?.text ?? '', wording.quote(said), isIdiom(said.mention))

const byWorth = (presence: readonly number[]) => (a: Said, b: Said): number =>
  worthOf(b, presence) - worthOf(a, presence) || (a.entry?.place ?? -1) - (b.entry?.place ?? -1) || a.mention.start - b.mention.start

const overlaps = (a: Quote, b: Quote): boolean => a.messageId === b.messageId && a.start < b.end && b.start < a.end

/** The strongest quotes, one of each wording; one without content only where there is nothing else. */
export const quotesOf = (features: Features, said: readonly Said[]): Evidence[] => {
  const quotes: Quote[] = []
  const seen = new Set<string>()
  let bare: Quote | undefined
  for (const one of said.length > 1 ? [...said].sort(byWorth(features.moods.presence)) : said) {
    const quote = quoteOf(features, one)
    const key = quote.quote.toLowerCase()
    if (!isIdiom(one.mention) && !hasContent(key)) bare ??= quote
    else if (!seen.has(key) && !quotes.some((other) => overlaps(other, quote))) quotes.push(quote)
    seen.add(key)
    if (quotes.length === MOST_QUOTES) break
  }
  return quotes.length === 0 && bare !== undefined ? [bare] : quotes
}

/** Politeness, and that something was said, prove nobody's displeasure, whatever they lend to it. */
const COURTESY = /^(?:thanks?(?: you)?|merci|please|hello|bonjour|contact|says?|said|dit|dites?)$/i

/** Marks that weigh less than this share of the heaviest show nothing. */
const LEAST_SHARE = 1 / 3

/** The heaviest marks of the tone that lean one way (1: worrying, -1: reassuring), the most telling message first; one without content only where there is nothing else. */
export const quotesOfMarks = (entries: readonly Entry[], side: number): Evidence[] => {
  const quotes: Quote[] = []
  let bare: Quote | undefined
  let least = 0
  for (const { id, reading: { text, tone } } of entries) {
    for (const { points, start, end } of tone.marks) {
      if (points * side <= least) continue
      if (least === 0) least = points * side * LEAST_SHARE
      const quote = tellingQuote(text, { kind: 'quote', messageId: id, start, end, quote: text.slice(start, end) }, false)
      if (!hasContent(quote.quote) || (side > 0 && COURTESY.test(quote.quote))) bare ??= quote
      else if (quotes.every((other) => !overlaps(other, quote))) quotes.push(quote)
      if (quotes.length === MOST_QUOTES) return quotes
    }
  }
  return quotes.length === 0 && bare !== undefined ? [bare] : quotes
}

/** How a message begins. */
export const openingOf = ({ id, reading: { text } }: Entry): Evidence => {
  const end = text.slice(0, LONGEST_OPENING).trimEnd().length
  return { kind: 'quote', messageId: id, start: 0, end, quote: text.slice(0, end) }
}
