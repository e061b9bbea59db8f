import type { Features } from './features.ts'
import type { Entry } from './thread.ts'

/** A message of so few words is a receipt, or a door that closes. */
export const CURT_WORDS = 3

/** Words that take note, and no more. */
const RECEIPT =
  /^\W*(?:(?:ah|bon|bah|eh bien|oh|well)\W+)?(?:ok(?:ay|[eé]|i)?|k|kk|oui|non|yes|yep|no|sure|fine|right|alright|noted|understood|very well|(?:ok )?d['’]accord|dac|entendu|compris|soit|noté|reçu|hm+|i see|je vois|ok bon|bon ok)(?: (?:then|alors|bon|fine))?\W*$/i

export const isReceipt = (words: string): boolean => words.length < 60 && RECEIPT.test(words)

/** Words of the customer alone, without a time, are what an export of descriptions holds: whether anybody answered cannot be told. */
export const showsEnding = ({ thread }: Features): boolean => thread.agent.length > 0 || thread.entries.some(({ moment }) => moment !== undefined)

/** The agents' last word before a message of the customer. */
export const replyBefore = ({ thread }: Features, { place }: Entry): Entry | undefined => thread.agent.filter((entry) => entry.place < place).at(-1)

/** "ok" to "may I restart it tonight?", or "7712" to "please send the order number", is an answer. */
export const isAnswer = (features: Features, entry: Entry): boolean => {
  const reply = replyBefore(features, entry)
  return reply !== undefined && (reply.reading.questions > 0 || features.wording.saidIn('information-request', reply).length > 0)
}

const saidBy = ({ wording }: Features, lexicon: string): Entry[] => wording.said(lexicon).flatMap(({ entry }) => (entry === undefined ? [] : [entry]))

/** "ok." is heard as giving up; whether it is depends on what came before. */
const isWorse = ({ moods, wording }: Features, entry: Entry, i: number): boolean => {
  if (moods.moods[i] !== 'worse') return false
  return entry.reading.voiceWords > CURT_WORDS || !wording.saidIn('resignation', entry).some((one) => isReceipt(wording.quote(one).quote))
}

/** The messages that show a bad exchange: replies that did not help, and the customer's word that they did not. */
export const troubled = (features: Features): ReadonlySet<Entry> => {
  const { rounds, thread } = features
  const replied = thread.agent[0]?.place ?? Number.POSITIVE_INFINITY
  const said = [
    ...rounds.documentation.map(({ pointer }) => pointer),
    ...rounds.failedFixes.map(({ still }) => still),
    ...rounds.restated, ...rounds.missed, ...rounds.stalls, ...rounds.remindedOf,
  ]
  return new Set([
    ...said.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    ...rounds.echoes.replies, ...rounds.echoes.repeats,
    ...saidBy(features, 'refusal'),
    ...thread.customer.filter((entry, i) => entry.place > replied && isWorse(features, entry, i)),
  ])
}

/** How many of them came before this one. */
export const troubleBefore = (features: Features, { place }: Entry): number => [...troubled(features)].filter((entry) => entry.place < place).length

/** Thanks that ask nothing: what was said before them is settled. */
const isThanks = ({ moods }: Features, { reading }: Entry, i: number): boolean =>
  reading.questions === 0 && (moods.moods[i] === 'thankful' || moods.moods[i] === 'solved')

/** Of the customer's messages that wait for a reply, the last that asks for one: a receipt does not, and thanks settle what came before. */
export const awaitingReply = (features: Features): Entry | undefined => {
  const { timing, thread } = features
  const placeOf = (entry: Entry): number => thread.customer.indexOf(entry)
  const settled = timing.unanswered.reduce((last, entry, i) => (isThanks(features, entry, placeOf(entry)) ? i : last), -1)
  return timing.unanswered.slice(settled + 1).filter((entry) => {
    if (entry.reading.questions > 0 || isWorse(features, entry, placeOf(entry))) return true
    return entry.reading.voiceWords > CURT_WORDS && !isReceipt(entry.reading.text)
  }).at(-1)
}

/** Words that a customer usually writes, and now; undefined before there is a habit. */
export interface Lengths {
  /** Median of the messages before the last. */
  readonly usual: number
  readonly last: number
  /** The message before the last was short already. */
  readonly twice: boolean
}

/** One message is no habit. */
const FEWEST_EARLIER = 2
/** Below this share of the usual length a message is short. */
const SHORT_SHARE = 0.25

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** How long the customer's messages used to be, and are; undefined where the last says nothing by itself (a picture, a quoted mail). */
export const lengthsOf = ({ thread }: Features): Lengths | undefined => {
  const words = thread.customer.map(({ reading }) => reading.voiceWords)
  const last = words.pop()
  if (last === undefined || last === 0 || words.length < FEWEST_EARLIER) return undefined
  const usual = medianOf(words)
  return { usual, last, twice: (words.at(-1) as number) <= SHORT_SHARE * usual }
}

/** A message is short for somebody who usually writes so many words. */
export const isShortFor = (words: number, usual: number): boolean => words <= SHORT_SHARE * usual
