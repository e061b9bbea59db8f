import { type Asked, idleOf, oddsOf, peakOf, plainnessOf } from './asked.ts'
import { likelyAsked, sentencesIn } from './asking.ts'
import type { ConceptMention } from './concepts.ts'
import type { Evidence, TellingWord } from './evidence.ts'
import { type Hearing, hearingsOf } from './hearing.ts'
import { likelihoodsIn } from './likelihoods.ts'
import { natsOf } from './nats.ts'
import type { Word } from './telling-words.ts'
import type { Board } from './weigh.ts'

/** A sentence among many has to ask more plainly than one alone, by this power of their number. */
const CROWD = 2.25
/** More sentences than these are no more of a crowd. */
const MOST_SENTENCES = 12

/** What users say in words of their own is not judged by how it is asked. */
const isOwn = ({ concepts, own }: Hearing, { rowsAt }: Evidence): boolean => {
  for (let i = 0; i < own; i++) if (concepts[i]! + 1 >= rowsAt.length) return true
  return false
}

/** What the sentence says that asks most plainly, each weighed by itself: what is told around a request asks for nothing. Undefined: none names anything. */
export const plainestSentence = (words: readonly Word[], mentions: readonly ConceptMention[], telling: readonly TellingWord[], board: Board, evidence: Evidence): Asked | undefined => {
  const less = Math.round(CROWD * natsOf(Math.min(sentencesIn(words), MOST_SENTENCES)))
  let plainest: Asked | undefined
  let from = 0
  for (const hearing of hearingsOf(mentions, telling)) {
    while (from < words.length && words[from]!.sentence < hearing.sentence) from++
    let to = from
    while (to < words.length && words[to]!.sentence === hearing.sentence) to++
    const likely = likelihoodsIn(evidence, hearing, board.bestScore, board.bestSentence)
    const asks = isOwn(hearing, evidence) ? 1 - idleOf(likely) : likelyAsked(words.slice(from, to), oddsOf(likely), peakOf(likely), less)
    const one = { asks, likely }
    if (plainest === undefined || plainnessOf(one) > plainnessOf(plainest)) plainest = { asks, likely: likely.slice() }
  }
  return plainest
}
