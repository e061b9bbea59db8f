import { lazily } from '../text/lazily.ts'
import type { Facts } from './audit-facts.ts'
import { isOver, type Judgement, judged, shown, unknown } from './audit-judgement.ts'
import { type Hear, measureOf } from './audit-quotes.ts'
import type { Announcement } from './audit-updates.ts'
import type { Span } from '../text/reading.ts'

/** Updates that hold nothing new. */

/** What is said to have said something. */
const FILLER = ['stalling', 'reassurance', 'promise', 'next-update', 'incident-investigating', 'admission', 'greeting', 'sign-off', 'gratitude']
/** What is news, wherever it stands. */
const NEWS = ['incident-identified', 'incident-monitoring', 'incident-resolved', 'incident-cause', 'corrective-action', 'degraded-service', 'reach-partial', 'reach-total', 'supplier-blame', 'incident-report', 'ownership']
/** Words of four letters and more, and numbers: what a text is about. */
const WORD = lazily(String.raw`[\p{L}\p{N}]{4,}|\d+`, 'gu')
const SENTENCE = /[^.!?\n]+(?:[.!?]+|\n|$)/gu
/** Fewer new words make no news. */
const FEWEST_NEW = 3

/** Tells of stretches of a text, asked from left to right, whether a phrase of these lexicons begins in them. */
const startsOf = ({ reading }: Announcement, lexicons: readonly string[], hear: Hear): ((stretch: Span) => boolean) => {
  const starts = lexicons.flatMap((lexicon) => hear(reading, lexicon)).map(({ start }) => start).sort((a, b) => a - b)
  let at = 0
  return ({ start, end }) => {
    while (at < starts.length && starts[at]! < start) at++
    return at < starts.length && starts[at]! < end
  }
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD()) ?? []

/** Whether one of its sentences tells what none before has told: new words, in a sentence that is not filler, or holds news. */
const tellsNews = (update: Announcement, before: ReadonlySet<string>, hear: Hear): boolean => {
  const isFiller = startsOf(update, FILLER, hear)
  const isNews = startsOf(update, NEWS, hear)
  const { text, asides } = update.reading
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const span = { start: index, end: index + sentence.length }
    if (asides.some((aside) => aside.start < span.end && span.start < aside.end)) continue
    const fresh = new Set(wordsIn(sentence).filter((word) => !before.has(word)))
    if (fresh.size >= FEWEST_NEW && (isNews(span) || !isFiller(span))) return true
  }
  return false
}

/** Avoid updates without content: the same stage as before, and nothing that was not said. */
export const news = ({ told, hear }: Facts): Judgement => {
  const said = new Set<string>()
  const empty: Announcement[] = []
  let later = 0
  told.forEach((update, i) => {
    const isNews = i === 0 || isOver(update) || update.stage !== told[i - 1]?.stage || tellsNews(update, said, hear)
    if (i > 0) later++
    if (!isNews) empty.push(update)
    for (const word of wordsIn(update.reading.text)) said.add(word)
  })
  return later === 0 ? unknown() : judged(empty.length === 0, measureOf('emptyUpdates', empty.length, 'updates'), empty.map(shown))
}
