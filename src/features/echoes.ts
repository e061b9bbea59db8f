import { keepText, numbersOf, type SharedWords, sharedWith, shareWords } from './shared-words.ts'
import { spokenWords } from './spoken-words.ts'
import type { Entry, Thread } from './thread.ts'
import type { Wording } from './wording.ts'

/** What was said before, in nearly the same words. */
export interface Echoes {
  /** Replies that say what an earlier reply said, to a customer who came back from it. */
  readonly replies: readonly Entry[]
  /** Customers' messages that say again, after a reply, what they had said. */
  readonly repeats: readonly Entry[]
}

const NONE: Echoes = { replies: [], repeats: [] }

/** Longer texts than this say more than they repeat. */
const LONGEST = 600
const SALUTATION = /^\s*(?:bonjour|bonsoir|hello|hi|hey|dear|cher|chère)\b[^,.!\n]*[,.!\n]?/iu

/** Sentences further back than this are forgotten, so that time grows with the thread. */
const MOST_KEPT = 60

const FEWEST_IN_REPLY = 3
/** Fewer words than this are a courtesy, not an answer, even when they are said again to the letter. */
const FEWEST_TO_THE_LETTER = 3
const SHARE_OF_REPLY = 0.6
const FEWEST_IN_SENTENCE = 4
const SHARE_OF_SENTENCE = 0.75

/** The author's own voice, without the salutation. */
const voiceOf = ({ reading: { text, asides } }: Entry): string => {
  if (asides.length === 0) return text.replace(SALUTATION, '')
  let voice = ''
  let from = 0
  for (const { start, end } of [...asides].sort((a, b) => a.start - b.start)) {
    if (start > from) voice += text.slice(from, start)
    from = Math.max(from, end)
  }
  return (voice + text.slice(from)).replace(SALUTATION, '')
}

/** A text has a word for every two units at most. */
const roomFor = (voices: readonly string[]): SharedWords => shareWords(voices.reduce((sum, { length }) => sum + (length >> 1) + 1, 0))

const isShort = (voice: string): boolean => voice.length <= LONGEST

/** Whether so many of the words stand in a text before. */
const echoes = (words: readonly number[], index: SharedWords): boolean => {
  const shared = sharedWith(words, 0, index)
  for (let text = 0; text < shared.length; text++) if (shared[text]! >= SHARE_OF_REPLY * words.length) return true
  return false
}

/** A reply as it is compared to the letter; undefined: too short to be an answer. */
const letterOf = (voice: string): string | undefined => {
  const words = voice.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < FEWEST_TO_THE_LETTER ? undefined : words.join(' ')
}

const echoedReplies = ({ agent }: Thread, wording: Wording): Entry[] => {
  const cameBack = (i: number): boolean => i > 0 && agent[i]!.place - agent[i - 1]!.place > 1
  if (!agent.some((_, i) => cameBack(i))) return []
  const voices = agent.map(voiceOf)
  const mayEcho = agent.map((entry, i) => cameBack(i) && isShort(voices[i]!) && wording.saidIn('done', entry).length === 0)
  const judged = mayEcho.lastIndexOf(true) + 1
  if (judged === 0) return []
  const index = roomFor(voices)
  const letters = new Set<string>()
  return agent.slice(0, judged).filter((_, i) => {
    const said = spokenWords(voices[i]!, false)
    const words = numbersOf(said, 0, said.count, index)
    const letter = isShort(voices[i]!) ? letterOf(voices[i]!) : undefined
    const isEcho = mayEcho[i]! && ((letter !== undefined && letters.has(letter)) || (words.length >= FEWEST_IN_REPLY && echoes(words, index)))
    keepText(words, index)
    if (letter !== undefined) letters.add(letter)
    return isEcho
  })
}

/** The words of each sentence that says enough. */
const sentencesIn = (voice: string, index: SharedWords): (readonly number[])[] => {
  const said = spokenWords(voice, true)
  const sentences: (readonly number[])[] = []
  for (let from = 0, until = 0; from < said.count; from = until) {
    while (until < said.count && said.sentences[until] === said.sentences[from]) until++
    if (until - from < FEWEST_IN_SENTENCE) continue
    const words = numbersOf(said, from, until, index)
    if (words.length >= FEWEST_IN_SENTENCE) sentences.push(words)
  }
  return sentences
}

/** Whether a sentence holds most of one that was kept, from one number up to another. */
const repeats = (words: readonly number[], sizes: readonly number[], since: number, until: number, index: SharedWords): boolean => {
  if (until <= since) return false
  const shared = sharedWith(words, since, index)
  for (let one = since; one < until; one++) if (shared[one - since]! >= SHARE_OF_SENTENCE * sizes[one]!) return true
  return false
}

const repeatedMessages = ({ agent, customer }: Thread): Entry[] => {
  const first = customer[0]!.place
  const last = customer.at(-1)!.place
  if (!agent.some(({ place }) => place > first && place < last)) return []
  const voices = customer.map(voiceOf)
  const index = roomFor(voices.filter(isShort))
  const sizes: number[] = []
  /** How many sentences had been kept when an agent last replied. */
  let answered = 0
  return customer.filter(({ place }, i) => {
    if (i > 0 && place - customer[i - 1]!.place > 1) answered = sizes.length
    if (!isShort(voices[i]!)) return false
    const since = Math.max(0, sizes.length - MOST_KEPT)
    const sentences = sentencesIn(voices[i]!, index)
    const isRepeat = sentences.some((words) => repeats(words, sizes, since, answered, index))
    for (const words of sentences) {
      keepText(words, index)
      sizes.push(words.length)
    }
    return isRepeat
  })
}

/** Reads who repeats themselves. */
export const readEchoes = (thread: Thread, wording: Wording): Echoes =>
  thread.agent.length < 1 || thread.customer.length < 2 ? NONE : { replies: echoedReplies(thread, wording), repeats: repeatedMessages(thread) }
