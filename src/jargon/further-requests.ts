import { likeliestOf, plainnessOf } from './asked.ts'
import { sentencesIn } from './asking.ts'
import type { Evidence } from './evidence.ts'
import { eachSentence, type Said } from './plainest-sentence.ts'

/** Beside what is asked for first, a sentence among many has to ask more plainly than one alone by this power of their number. */
const CROWD = 1.5

/** What sentences of a message ask for by themselves, beside what it asks for first: how likely each operation is. */
export const furtherRequests = (first: number, said: Said, evidence: Evidence): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  if (sentencesIn(said.words) <= 1) return found
  eachSentence(said, evidence, CROWD, (one) => {
    const operation = likeliestOf(one.likely)
    if (operation !== first) found.set(operation, Math.max(plainnessOf(one), found.get(operation) ?? 0))
  })
  return found
}
