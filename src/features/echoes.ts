import type { Entry, Thread } from './thread.ts'
import type { Reading } from '../text/reading.ts'
import type { Wording } from './wording.ts'

/** What was said before, in nearly the same words. */
export interface Echoes {
  /** Replies that say what an earlier reply said, to a customer who came back from it. */
  readonly replies: readonly Entry[]
  /** Customers' messages that say again, after a reply, what they had said. */
  readonly repeats: readonly Entry[]
}

const NO_WORDS: ReadonlySet<string> = new Set()
const NONE: Echoes = { replies: [], repeats: [] }

/** Longer texts than this say more than they repeat. */
const LONGEST = 600
const SALUTATION = /^\s*(?:bonjour|bonsoir|hello|hi|hey|dear|cher|chère)\b[^,.!\n]*[,.!\n]?/iu
const SENTENCE_END = /[.!?]\s|\n/u
const WORD = /[\p{L}\p{N}]{4,}|\d+/gu

/** Sentences further back than this are forgotten, so that time grows with the thread. */
const MOST_KEPT = 60

const FEWEST_IN_REPLY = 3
const SHARE_OF_REPLY = 0.6
const FEWEST_IN_SENTENCE = 4
const SHARE_OF_SENTENCE = 0.75

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? [])

/** The author's own voice, without the salutation. */
const voiceOf = ({ reading: { text, asides } }: Entry): string => {
  let voice = ''
  let from = 0
  for (const { start, end } of [...asides].sort((a, b) => a.start - b.start)) {
    if (start > from) voice += text.slice(from, start)
    from = Math.max(from, end)
  }
  return (voice + text.slice(from)).replace(SALUTATION, '')
}

const holds = (known: ReadonlySet<string>, said: ReadonlySet<string>, share: number): boolean => {
  let common = 0
  for (const word of said) if (known.has(word)) common++
  return common >= share * said.size
}

/** What a message says, in words: worked out once for each reading, since tickets are scored again and again. */
interface Spoken {
  readonly length: number
  readonly words: ReadonlySet<string>
  readonly sentences: readonly ReadonlySet<string>[]
}

const spoken = new WeakMap<Reading, Spoken>()

const spokenIn = (entry: Entry): Spoken => {
  const known = spoken.get(entry.reading)
  if (known !== undefined) return known
  const voice = voiceOf(entry)
  const isShort = voice.length <= LONGEST
  const sentences = isShort && entry.author === 'customer' ? voice.split(SENTENCE_END).map(wordsOf).filter(({ size }) => size >= FEWEST_IN_SENTENCE) : []
  const found = { length: voice.length, words: entry.author === 'agent' ? wordsOf(voice) : NO_WORDS, sentences }
  spoken.set(entry.reading, found)
  return found
}

const echoedReplies = ({ agent, customer }: Thread, wording: Wording): Entry[] => {
  const known: ReadonlySet<string>[] = []
  return agent.filter((entry, i) => {
    const { length, words: said } = spokenIn(entry)
    const cameBack = i > 0 && customer.some(({ place }) => place > (agent[i - 1] as Entry).place && place < entry.place)
    const isEcho = cameBack && length <= LONGEST && said.size >= FEWEST_IN_REPLY && wording.saidIn('done', entry).length === 0 &&
      known.some((earlier) => holds(earlier, said, SHARE_OF_REPLY))
    known.push(said)
    return isEcho
  })
}

const repeatedMessages = ({ agent, customer }: Thread): Entry[] => {
  const known: { readonly words: ReadonlySet<string>; readonly place: number }[] = []
  return customer.filter(({ place }, i) => {
    const { length, sentences } = spokenIn(customer[i] as Entry)
    if (length > LONGEST) return false
    const replied = agent.filter((reply) => reply.place < place).at(-1)?.place ?? -1
    const isRepeat = sentences.some((words) => known.some((one) => one.place < replied && holds(words, one.words, SHARE_OF_SENTENCE)))
    for (const words of sentences) known.push({ words, place })
    if (known.length > MOST_KEPT) known.splice(0, known.length - MOST_KEPT)
    return isRepeat
  })
}

/** Reads who repeats themselves. */
export const readEchoes = (thread: Thread, wording: Wording): Echoes =>
  thread.agent.length < 1 || thread.customer.length < 2 ? NONE : { replies: echoedReplies(thread, wording), repeats: repeatedMessages(thread) }
