import { type Asked, idleOf, oddsOf, peakOf, plainnessOf } from './asked.ts'
import { likelyAsked, sentencesIn } from './asking.ts'
import type { ConceptMention } from './concepts.ts'
import type { Evidence, TellingWord } from './evidence.ts'
import { type Hearing, hearingsOf } from './hearing.ts'
import { likelihoodsIn } from './likelihoods.ts'
import { natsOf } from './nats.ts'
import type { Word } from './telling-words.ts'
import type { Board } from './weigh.ts'

/** Where the whole message asks for nothing clear. */
const CROWD = 2.25
/** More sentences than these are no more of a crowd. */
const MOST_SENTENCES = 12

/** What a message says, taken apart. */
export interface Said {
  readonly words: readonly Word[]
  readonly mentions: readonly ConceptMention[]
  readonly telling: readonly TellingWord[]
  readonly board: Board
}

/** What users say in words of their own is not judged by how it is asked. */
const isOwn = ({ concepts, own }: Hearing, { rowsAt }: Evidence): boolean => {
  for (let i = 0; i < own; i++) if (concepts[i]! + 1 >= rowsAt.length) return true
  return false
}

/**
 * Weighs each sentence that names anything by itself: what is told around a request asks for nothing. What is handed over is
 * overwritten by the next. `crowd`: a sentence among many has to ask more plainly than one alone, by this power of their number.
 */
export const eachSentence = ({ words, mentions, telling, board }: Said, evidence: Evidence, crowd: number, visit: (asked: Asked) => void): void => {
  const less = Math.round(crowd * natsOf(Math.min(sentencesIn(words), MOST_SENTENCES)))
  let from = 0
  for (const hearing of hearingsOf(mentions, telling)) {
    while (from < words.length && words[from]!.sentence < hearing.sentence) from++
    let to = from
    while (to < words.length && words[to]!.sentence === hearing.sentence) to++
    const likely = likelihoodsIn(evidence, hearing, board.bestScore, board.bestSentence)
    const asks = isOwn(hearing, evidence) ? 1 - idleOf(likely) : likelyAsked(words.slice(from, to), oddsOf(likely), peakOf(likely), less)
    visit({ asks, likely })
  }
}

/** What the sentence says that asks most plainly. Undefined: none names anything. */
export const plainestSentence = (said: Said, evidence: Evidence): Asked | undefined => {
  let plainest: Asked | undefined
  eachSentence(said, evidence, CROWD, (one) => {
    if (plainest === undefined || plainnessOf(one) > plainnessOf(plainest)) plainest = { asks: one.asks, likely: one.likely.slice() }
  })
  return plainest
}
