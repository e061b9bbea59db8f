import { lazily } from '../text/lazily.ts'
import type { Reading, Span } from '../text/reading.ts'

export interface Sentence extends Span {
  readonly text: string
}

const END = /(?<![.!?…])[.!?…]+["»”)]?(?=\s)|\n+/gu

/** The sentences of a text in its author's own voice, without the blanks around them. */
export const sentencesIn = ({ text, asides }: Reading): readonly Sentence[] => {
  const sentences: Sentence[] = []
  const add = (from: number, to: number): void => {
    const whole = text.slice(from, to)
    const trimmed = whole.trim()
    const start = from + whole.indexOf(trimmed)
    if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length })
  }
  let from = 0
  for (const match of text.matchAll(END)) {
    add(from, match.index + match[0].length)
    from = match.index + match[0].length
  }
  add(from, text.length)
  const silent = new Set(sentencesWith(sentences.map(({ start }) => ({ text: '', start, end: start + 1 })), asides).map(({ start }) => start))
  return sentences.filter(({ start }) => !silent.has(start))
}

/** Whether two stretches share a place. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The sentences that hold one of these stretches. Sentences in order. */
export const sentencesWith = (sentences: readonly Sentence[], spans: readonly Span[]): readonly Sentence[] => {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  let at = 0
  return sentences.filter(({ start, end }) => {
    while (at < inOrder.length && inOrder[at]!.end <= start) at++
    return at < inOrder.length && inOrder[at]!.start < end
  })
}

const WORD = lazily(String.raw`[\p{L}\p{N}]{4,}|\d+`, 'gu')

/** Words by which anything is asked for, announced or linked. */
const EMPTY = new Set(
  (
    'about again also been before below could does even from have help here into just know later like more need next once other over please provide pleased reach receive regards reply same send share should some still sure take tell ' +
    'thank thanks that their them then there these they this through what when which while will with within would your yours alors aussi autre avec avez avons bien bonjour cela ceci celle cette comme communiquer concerne concernee ' +
    'confirmer cordialement dans depuis donc donner elle encore envoyer etait etes etre faire fait fois fournir indiquer joindre leur mais meme merci nous notre nouveau pour pourriez pouvez preciser quand quel quelle quelles quels ' +
    'sans selon soit sont sous suis sujet toujours tous tout toute transmettre tres veuillez vers vont votre vous'
  ).split(' '),
)

const MARKS = /[\u0300-\u036f]/g

/** The words of a text that say what it is about, each once, in lower case and without accents. */
export const contentWords = (text: string): ReadonlySet<string> => {
  const words = (text.toLowerCase().match(WORD()) ?? []).map((word) => word.normalize('NFD').replace(MARKS, ''))
  return new Set(words.filter((word) => !EMPTY.has(word)))
}

/** How many words two texts share. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}
