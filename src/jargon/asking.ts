import { unpackNumbers, unzigzag } from '../text/pack.ts'
import { askingBias, askingWeights } from './asking.generated.ts'
import type { Word } from './telling-words.ts'

/**
 * Whether a text asks for anything, told from its single words and from words that follow each other ("works again", "could you"):
 * what things it names tells little of that. Words have no list of their own here: each falls into one of so many slots by its letters.
 */
const SLOT_BITS = 13
export const SLOTS = 1 << SLOT_BITS
/** What words of one text say together grows no more beyond so many. */
const FULL = 20
/** A message of more sentences is long. */
export const FEW_SENTENCES = 4
/** Stands before the first word of a sentence, and for no word. */
const START = 1
const ALONE = 0
/** Sixteenths of a nat in one step of a weight. */
export const ASKING_STEP = 2
/** Part of this is known from what is named. */
const NEWS = 0.65
/** Taken off what is said, in sixteenths of a nat: silence is the safer mistake. Of a long message one reading has to stand out anyway. */
const DOUBT = 7
const DOUBT_IF_LONG = 4

const slotOf = (key: number, before: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1) ^ Math.imul(before, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - SLOT_BITS)
}

/** In which text each slot was last met; these only rise, so that nothing has to be cleared. */
let met: Float64Array | undefined
let texts = 0

/** The slots of a text's words and of its pairs of words, each once. */
export const slotsOf = (words: readonly Word[]): readonly number[] => {
  met ??= new Float64Array(SLOTS)
  texts++
  const slots: number[] = []
  let sentence = -1
  let before = START
  for (const word of words) {
    if (word.sentence !== sentence) before = START
    for (const slot of [slotOf(word.key, ALONE), slotOf(word.key, before)]) {
      if (met[slot] === texts) continue
      met[slot] = texts
      slots.push(slot)
    }
    before = word.key
    sentence = word.sentence
  }
  return slots
}

/** How much each of so many slots counts. */
export const slotShare = (slots: number): number => (slots > FULL ? Math.sqrt(FULL / slots) : 1)

let weights: Int8Array | undefined

const saidBy = (words: readonly Word[]): number => {
  weights ??= Int8Array.from(unpackNumbers(askingWeights), unzigzag)
  const slots = slotsOf(words)
  let sum = 0
  for (const slot of slots) sum += weights[slot]!
  return Math.round(NEWS * ASKING_STEP * (askingBias + slotShare(slots.length) * sum))
}

/** Whether the words stand in more than a few sentences. */
export const isLong = (words: readonly Word[]): boolean => {
  let sentences = 0
  let last = -1
  for (const { sentence } of words) {
    if (sentence !== last) sentences++
    last = sentence
  }
  return sentences > FEW_SENTENCES
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
 * How much the words of a text say that it asks for something, in sixteenths of a nat; below 0: that it does not. Of a long
 * one, the sentence counts that asks most plainly: a story around a request asks for nothing.
 */
export const askingOf = (words: readonly Word[]): number =>
  isLong(words) ? sentencesOf(words).reduce((most, sentence) => Math.max(most, saidBy(sentence)), -Infinity) - DOUBT_IF_LONG : saidBy(words) - DOUBT
