import { unpackNumbers, unzigzag } from '../text/pack.ts'
import { askingBias, askingTrust, askingWeights } from './asking.generated.ts'
import { likelihoodAt, natsOf } from './nats.ts'
import type { Word } from './telling-words.ts'

/**
 * Whether a text asks for anything, told from its words and from words that follow each other ("works again", "could you", "I
 * rebooted"): what things it names tells little of that. Words are told apart to their last letter, and have no list of their
 * own here: each falls into one of so many slots by its letters, of which few were learned.
 */
const SLOT_BITS = 20
export const SLOTS = 1 << SLOT_BITS
/** What the words of one text say together grows no more beyond so many. */
const FULL = 10
/** Stands before the first word of a sentence, and for no word. */
const START = 1
const ALONE = 0
/** Sixteenths of a nat in one step of a weight. */
export const ASKING_STEP = 2
/** What was learned of words is surer of the wordings that it was learned from than of real customers' words: by so much. */
const SOBER = 0.6
/** A message of more sentences is long. */
const FEW_SENTENCES = 4
/** Of a long message one sentence speaks for all: so much is taken off what the likeliest to ask says, in sixteenths of a nat. */
const DOUBT_IF_LONG = 12

/** How many sentences the words stand in. */
export const sentencesIn = (words: readonly Word[]): number => {
  let sentences = 0
  let last = -1
  for (const { sentence } of words) {
    if (sentence !== last) sentences++
    last = sentence
  }
  return sentences
}

/** Whether they stand in more than a few sentences. */
export const isLong = (words: readonly Word[]): boolean => sentencesIn(words) > FEW_SENTENCES

const slotOf = (whole: number, before: number): number => {
  const mixed = Math.imul(whole, 0x9e3779b1) ^ Math.imul(before, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - SLOT_BITS)
}

/** The slots of a text's words and of its pairs of words, in order. */
export const eachSlot = (words: readonly Word[], visit: (slot: number) => void): void => {
  let sentence = -1
  let before = START
  for (const word of words) {
    if (word.sentence !== sentence) before = START
    visit(slotOf(word.whole, ALONE))
    visit(slotOf(word.whole, before))
    before = word.whole
    sentence = word.sentence
  }
}

/** How much each of so many words counts. */
export const wordShare = (words: number): number => (words > FULL ? Math.sqrt(FULL / words) : 1)

/** Slots that were learned are numbered from 1 on. */
interface Learned {
  readonly numberOf: Uint16Array
  readonly weights: Int8Array
  /** In which text each was last met; these only rise, so that nothing has to be cleared. */
  readonly met: Float64Array
}

/** Each slot that was learned: how far it lies behind the one before it, then its weight. */
const unpackSlots = (packed: string): Learned => {
  const numbers = unpackNumbers(packed)
  const numberOf = new Uint16Array(SLOTS)
  const weights = new Int8Array(1 + numbers.length / 2)
  let slot = -1
  for (let i = 0; i < numbers.length; i += 2) {
    const number = 1 + i / 2
    numberOf[slot += numbers[i]!] = number
    weights[number] = unzigzag(numbers[i + 1]!)
  }
  return { numberOf, weights, met: new Float64Array(weights.length) }
}

let learned: Learned | undefined
let texts = 0

const saidBy = (words: readonly Word[]): number => {
  const { numberOf, weights, met } = (learned ??= unpackSlots(askingWeights))
  const text = ++texts
  let sum = 0
  eachSlot(words, (slot) => {
    const number = numberOf[slot]!
    if (number === 0 || met[number] === text) return
    met[number] = text
    sum += weights[number]!
  })
  return Math.round(SOBER * ASKING_STEP * (askingBias + wordShare(words.length) * sum))
}

/** The words of each sentence. */
const sentencesOf = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const found: Word[][] = []
  let last = -1
  for (const word of words) {
    if (word.sentence !== last) found.push([])
    last = word.sentence
    found[found.length - 1]!.push(word)
  }
  return found
}

/**
 * How much the words of a text say that it asks for something, in sixteenths of a nat. Of a long one, the sentence counts that
 * asks most plainly: a story around a request asks for nothing.
 */
export const askingOf = (words: readonly Word[]): number =>
  isLong(words) ? sentencesOf(words).reduce((most, sentence) => Math.max(most, saidBy(sentence)), -Infinity) - DOUBT_IF_LONG : saidBy(words)

/**
 * How likely a text asks for anything, 0 to 1: by its words, by the odds of all its readings against none, and by the share of
 * the likeliest among them. How far each of these is to be trusted was learned from readings of texts that were not learned from.
 * `less`: sixteenths of a nat that it has to make up for.
 */
export const likelyAsked = (words: readonly Word[], odds: number, peak: number, less = 0): number => {
  const [ofOdds, ofPeak] = askingTrust
  const said = ofOdds * natsOf(odds) + ofPeak * natsOf(peak) + askingOf(words) - less
  const unlikely = likelihoodAt(Math.abs(said))
  return said > 0 ? 1 / (1 + unlikely) : unlikely / (1 + unlikely)
}
