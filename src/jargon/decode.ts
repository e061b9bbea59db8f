import type { Reading, Span } from '../text/reading.ts'
import { anyOf, type Asked, idleOf, likeliestOf, oddsOf, peakOf, togetherOf } from './asked.ts'
import { isLong, likelyAsked, sentencesIn } from './asking.ts'
import { type ConceptMention, conceptMentions } from './concepts.ts'
import { type Evidence, FEWEST_POINTS, tellingIn, type TellingWord, weightOf } from './evidence.ts'
import { explain, SPEAKS } from './explain.ts'
import type { Jargon } from './jargon.ts'
import { likelihoods } from './likelihoods.ts'
import { furtherRequests } from './further-requests.ts'
import { plainestSentence, type Said } from './plainest-sentence.ts'
import { type Word, wordsOf } from './telling-words.ts'
import { isVague } from './vague.ts'
import { type Board, weigh } from './weigh.ts'

/** An operation that a message's words may ask for. */
export interface Ranking {
  /** Number in the catalogue. */
  readonly operation: number
  /** Points of its best frame. */
  readonly score: number
  /** How likely it is asked for: 0 to 1. A message may ask for two things. */
  readonly confidence: number
  /** That frame, and the number of the sentence that it stands in; -1 where no frame reaches the fewest points. */
  readonly frame: number
  readonly sentence: number
}

/** One reading of a message: an operation, and the words that ask for it. */
export interface Decoding extends Ranking {
  readonly span: Span
  /** All that spoke for it; single words have no concept's number. */
  readonly why: readonly ConceptMention[]
}

const MOST = 5
/** What is less likely is not worth a look. */
const FAINTEST = 0.01
/** A text asks for something where that is somewhat likelier than not: silence is the safer mistake. */
const ASKED = 0.6
/** Where a message as a whole leaves open which of several things it asks for, a sentence that is so sure tells. */
const PLAIN = 0.8
/** Long messages name many things: the two likeliest readings have to be so much of all that may be meant. */
const TOGETHER_IF_LONG = 0.8
/** Of deeds that are spoken of, one has to be likelier than any few others. */
const STANDS_OUT = 0.27
/** Nobody's words are certain. */
const SUREST = 0.99
/** A vague text can be no surer: it has to be asked about. */
const SUREST_IF_VAGUE = 0.5

const NONE: readonly never[] = []
/** Of single words. */
const NO_CONCEPT = -1

const rankingOf = (operation: number, confidence: number, { bestScore, bestFrame, bestSentence }: Board): Ranking => {
  const score = bestScore[operation]!
  const framed = score >= FEWEST_POINTS
  return { operation, score, confidence, frame: framed ? bestFrame[operation]! : -1, sentence: framed ? bestSentence[operation]! : -1 }
}

/** What users say in words of their own means that alone: single words beside it are not heard. */
const outsideOwn = (telling: readonly TellingWord[], mentions: readonly ConceptMention[], { rowsAt }: Evidence): readonly TellingWord[] => {
  const own = new Set(mentions.filter(({ concept }) => concept + 1 >= rowsAt.length).map(({ sentence }) => sentence))
  return own.size === 0 ? telling : telling.filter(({ sentence }) => !own.has(sentence))
}

/** The words of a text, and those of them that were learned beside the concepts. */
interface Spoken {
  readonly words: readonly Word[]
  readonly telling: readonly TellingWord[]
}

/** What all sentences say together. `judged`: by how it asks, too. */
const asAWhole = ({ words, telling, mentions, board }: Said, evidence: Evidence, judged: boolean): Asked => {
  const likely = likelihoods(evidence, mentions, board.bestScore, board.bestSentence, telling)
  if (isLong(words) && togetherOf(likely) < TOGETHER_IF_LONG) return { asks: 0, likely }
  return { asks: judged ? likelyAsked(words, oddsOf(likely), peakOf(likely)) : 1 - idleOf(likely), likely }
}

/** How likely what is likeliest is asked for. */
const likeliestShare = ({ asks, likely }: Asked): number => (asks * likely[likeliestOf(likely)]!) / anyOf(likely)

/** What a message says as a whole; where that asks for nothing, or for one thing as likely as for another, what its plainest sentence does. */
const weighed = (said: Said, evidence: Evidence, judged: boolean): Asked => {
  const whole = asAWhole(said, evidence, judged)
  if (sentencesIn(said.words) <= 1 || (whole.asks > ASKED && likeliestShare(whole) > ASKED)) return whole
  if (whole.asks <= ASKED) return plainestSentence(said, evidence) ?? whole
  // Weighing sentences overwrites it.
  const undecided = { asks: whole.asks, likely: whole.likely.slice() }
  const plainest = plainestSentence(said, evidence)
  return plainest !== undefined && likeliestShare(plainest) > PLAIN ? plainest : undecided
}

const NOTHING_MORE: ReadonlyMap<number, number> = new Map()

/** Operations by how likely each is, of all that may be meant, or by what a sentence of its own asks for. */
const rankingsOf = ({ asks, likely }: Asked, surest: number, board: Board, further = NOTHING_MORE): readonly Ranking[] => {
  const all = anyOf(likely)
  const found: Ranking[] = []
  for (let operation = 0; operation + 1 < likely.length; operation++) {
    const share = Math.max((asks * likely[operation]!) / all, further.get(operation) ?? 0)
    if (share >= FAINTEST) found.push(rankingOf(operation, Math.min(surest, Math.round(share * 100) / 100), board))
  }
  return found.sort((a, b) => b.confidence - a.confidence || b.score - a.score || a.operation - b.operation).slice(0, MOST)
}

/** What is asked for besides: where that is likelier than not, and no likelier than what is asked for first. */
const furtherIn = (said: Said, { asks, likely }: Asked, evidence: Evidence): ReadonlyMap<number, number> => {
  const first = likeliestOf(likely)
  const most = (asks * likely[first]!) / anyOf(likely)
  return new Map([...furtherRequests(first, said, evidence)].filter(([, share]) => share > ASKED).map(([operation, share]) => [operation, Math.min(share, most)]))
}

const surestOf = ({ text }: Reading, mentions: readonly ConceptMention[], telling: readonly TellingWord[], jargon: Jargon): number =>
  isVague(text, mentions, telling, jargon) ? SUREST_IF_VAGUE : SUREST

const rank = (reading: Reading, mentions: readonly ConceptMention[], { words, telling }: Spoken, jargon: Jargon): readonly Ranking[] => {
  if (mentions.length === 0 && telling.length === 0) return NONE
  const { rules, evidence } = jargon
  const board = weigh(rules, mentions)
  const heard = outsideOwn(telling, mentions, evidence)
  const said: Said = { words, mentions, telling: heard, board }
  const { asks, likely } = weighed(said, evidence, heard === telling)
  if (asks <= ASKED) return NONE
  // Weighing sentences overwrites it.
  const asked = { asks, likely: likely.slice() }
  return rankingsOf(asked, surestOf(reading, mentions, telling, jargon), board, furtherIn(said, asked, evidence))
}

/** By what a reading was last heard with: a conversation asks of each message more than once. */
const spoken = new WeakMap<Reading, Spoken & { readonly jargon: Jargon }>()

const spokenIn = (reading: Reading, jargon: Jargon): Spoken => {
  const known = spoken.get(reading)
  if (known?.jargon === jargon) return known
  const words = wordsOf(reading, jargon.table)
  const found = { words, telling: tellingIn(words, jargon.evidence), jargon }
  spoken.set(reading, found)
  return found
}

/** What these words of a text may ask for, likeliest first, without saying why; empty when they ask for nothing that is in the catalogue. */
export const rankMentions = (reading: Reading, mentions: readonly ConceptMention[], jargon: Jargon): readonly Ranking[] =>
  rank(reading, mentions, spokenIn(reading, jargon), jargon)

/** What these words speak of, if of a deed at all, whether it is asked for or done: how likely each is among the deeds. */
export const rankDeeds = (reading: Reading, mentions: readonly ConceptMention[], jargon: Jargon): readonly Ranking[] => {
  const { telling } = spokenIn(reading, jargon)
  if (mentions.length === 0 && telling.length === 0) return NONE
  const { rules, evidence } = jargon
  const board = weigh(rules, mentions)
  const likely = likelihoods(evidence, mentions, board.bestScore, board.bestSentence, outsideOwn(telling, mentions, evidence))
  return peakOf(likely) < STANDS_OUT ? NONE : rankingsOf({ asks: 1, likely }, surestOf(reading, mentions, telling, jargon), board)
}

const mentionOf = ({ start, end, sentence }: TellingWord): ConceptMention => ({ concept: NO_CONCEPT, start, end, sentence, negated: false })

/** Words outside of what was found that spoke for an operation. */
const wordsFor = ({ operation }: Ranking, telling: readonly TellingWord[], found: readonly ConceptMention[], { evidence: { words } }: Jargon): readonly ConceptMention[] =>
  telling
    .filter(({ word, start, end }) => weightOf(words, word, operation) >= SPEAKS && !found.some((one) => one.start < end && start < one.end))
    .map(mentionOf)

/** Where no concept is named, single words have to tell. */
const namedOr = (mentions: readonly ConceptMention[], telling: readonly TellingWord[], ranking: Ranking, jargon: Jargon): readonly ConceptMention[] => {
  if (mentions.length > 0) return mentions
  const spoke = wordsFor(ranking, telling, NONE, jargon)
  return spoke.length > 0 ? spoke : telling.map(mentionOf)
}

/** The words of a text that ask for one operation, of the mentions that it was ranked by. */
export const spanFor = (ranking: Ranking, reading: Reading, mentions: readonly ConceptMention[], jargon: Jargon): Span =>
  explain(jargon, ranking, namedOr(mentions, mentions.length > 0 ? NONE : spokenIn(reading, jargon).telling, ranking, jargon), reading.text).span

/** What a text may ask for, likeliest first, and which of its words said so. */
export const decode = (reading: Reading, jargon: Jargon): readonly Decoding[] => {
  const mentions = conceptMentions(reading, jargon.concepts)
  const spoken = spokenIn(reading, jargon)
  const { telling } = spoken
  return rank(reading, mentions, spoken, jargon).map((ranking) => {
    const { why, span } = explain(jargon, ranking, namedOr(mentions, telling, ranking, jargon), reading.text)
    return { ...ranking, span, why: [...why, ...wordsFor(ranking, telling, why, jargon)].sort((a, b) => a.start - b.start) }
  })
}
