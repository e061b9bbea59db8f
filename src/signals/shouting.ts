import type { Evidence } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

const CAPITALS = [{ from: 12, strength: 1 }, { from: 6, strength: 0.8 }, { from: 3, strength: 0.5 }]
const MARKS = [{ from: 6, strength: 0.7 }, { from: 4, strength: 0.5 }, { from: 3, strength: 0.35 }, { from: 2, strength: 0.2 }]

const stretchOf = (entry: Entry): Evidence[] => {
  const { shouted, text } = entry.reading
  return shouted === undefined ? [] : [{ kind: 'quote', messageId: entry.id, ...shouted, quote: text.slice(shouted.start, shouted.end) }]
}

/** Three words in a row. Two acronyms side by side, or a list of them, are no cry. */
const CRY = /(?:[\p{Lu}\p{M}]+[\s'’]+){2}[\p{Lu}\p{M}]+/u

const shoutIn = ({ reading }: Entry): number => {
  const { shouted, shoutedWords, longestRun, text } = reading
  const cried = shouted !== undefined && CRY.test(text.slice(shouted.start, shouted.end))
  return Math.max(cried ? strengthAt(CAPITALS, shoutedWords) : 0, strengthAt(MARKS, longestRun))
}

/** Joy shouts too: messages of thanks do not count. */
const isJoy = ({ moods, thread }: Features, entry: Entry): boolean => {
  const mood = moods.moods[thread.customer.indexOf(entry)]
  return mood === 'thankful' || mood === 'solved'
}

export const shouting: Signal = {
  id: 'shouting',
  group: 'language',
  stage: 'live',
  points: 10,
  meaning: { en: 'is shouting', fr: 'crie' },
  needs: ['messages'],
  detect: (features) => {
    let strength = 0
    let loudest: Entry | undefined
    for (const entry of features.thread.customer) {
      if (entry.reading.shouted === undefined && entry.reading.longestRun < 2) continue
      const here = isJoy(features, entry) ? 0 : shoutIn(entry) * (features.moods.presence[entry.place] ?? 1)
      if (here > strength) [strength, loudest] = [here, entry]
    }
    if (loudest === undefined) return undefined
    const { longestRun } = loudest.reading
    return { strength, evidence: [...stretchOf(loudest), ...(longestRun > 1 ? [measure('longestRun', longestRun, 'marks')] : [])] }
  },
}
