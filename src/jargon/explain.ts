import type { Span } from '../text/reading.ts'
import type { ConceptMention } from './concepts.ts'
import { type Evidence, weightOf } from './evidence.ts'
import type { Jargon } from './jargon.ts'
import type { Rules } from './rules.ts'

/** Longer stretches are not a quote but the whole message. */
const LONGEST_QUOTE = 90
/** A word speaks for an operation from here on, in sixteenths of a nat. */
export const SPEAKS = 6

/** An operation, and its best frame with the sentence that it stands in; -1 where there is none. */
interface Ranked {
  readonly operation: number
  readonly frame: number
  readonly sentence: number
}

interface Explanation {
  readonly why: readonly ConceptMention[]
  readonly span: Span
}

/** The concepts of the frame and of the context that spoke for an operation. */
const inRules = (all: Rules, operation: number, frame: number): Set<number> => {
  const concepts = new Set([all.second[frame]!, all.third[frame]!])
  let first = 0
  while (all.framesAt[first + 1]! <= frame) first++
  concepts.add(first)
  for (let row = all.contextAt[operation]!; row < all.contextAt[operation + 1]!; row++) if (all.weight[row]! > 0) concepts.add(all.context[row]!)
  return concepts
}

/** The words between the first and the last that spoke, as long as that makes a quote. */
const quoteOf = (why: readonly ConceptMention[], sentence: number): Span => {
  const inside = why.filter((mention) => mention.sentence === sentence)
  const { start, end: firstEnd } = inside[0] ?? why[0]!
  let end = firstEnd
  for (const mention of inside) if (mention.end > end && mention.end - start <= LONGEST_QUOTE) end = mention.end
  return { start, end }
}

/** A number that belongs to the words before it: "PHP 8.2", "port 25". */
const NUMBER = /^ ?\d[\d.]{0,8}(?<=\d)(?![\p{L}\d])/u
const LONGEST_NUMBER = 12
/** Words that only lead on to what is not quoted. */
const LEADS_ON = / +(?:et|ou|and|or|de|du|des|le|la|les|the|an?|to|of|à|pour|for)$/iu

/** A quote with the number that it ends on, and without a last word that leads nowhere. */
const rounded = ({ start, end }: Span, text: string): Span => {
  const number = NUMBER.exec(text.slice(end, end + LONGEST_NUMBER))
  if (number !== null) return { start, end: end + number[0].length }
  const leading = LEADS_ON.exec(text.slice(start, end))
  return { start, end: leading === null ? end : start + leading.index }
}

/** The sentence whose words speak most for an operation. */
const strongestSentence = (evidence: Evidence, operation: number, mentions: readonly ConceptMention[]): number => {
  const sums = new Map<number, number>()
  for (const { concept, sentence } of mentions) sums.set(sentence, (sums.get(sentence) ?? 0) + Math.max(0, weightOf(evidence, concept, operation)))
  let best = 0
  let most = -1
  for (const [sentence, sum] of sums) if (sum > most) [best, most] = [sentence, sum]
  return best
}

const NO_CONCEPTS: ReadonlySet<number> = new Set()

/** Which words spoke for a ranked operation, and those of them to quote. */
export const explain = ({ rules, evidence }: Jargon, { operation, frame, sentence: at }: Ranked, mentions: readonly ConceptMention[], text: string): Explanation => {
  const framed = frame >= 0
  const sentence = framed ? at : strongestSentence(evidence, operation, mentions)
  const concepts = framed ? inRules(rules, operation, frame) : NO_CONCEPTS
  const near = mentions.filter((mention) => mention.sentence >= sentence - 1 && mention.sentence <= sentence + 1)
  const spoke = near.filter(({ concept }) => concepts.has(concept) || weightOf(evidence, concept, operation) >= SPEAKS)
  const why = spoke.length > 0 ? spoke : near
  return { why, span: rounded(quoteOf(framed ? near.filter(({ concept }) => concepts.has(concept)) : why, sentence), text) }
}
