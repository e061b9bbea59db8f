import type { Evidence } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import { lazily } from '../text/lazily.ts'
import type { Span } from '../text/reading.ts'
import { wholeWords } from './quotes.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

const CAPITALS = [{ from: 12, strength: 1 }, { from: 6, strength: 0.8 }, { from: 3, strength: 0.5 }]
const MARKS = [{ from: 6, strength: 0.7 }, { from: 4, strength: 0.5 }, { from: 3, strength: 0.35 }, { from: 2, strength: 0.2 }]

const stretchOf = (entry: Entry): Evidence[] => {
  const { shouted, text } = entry.reading
  if (shouted === undefined) return []
  const [start, end] = wholeWords(text, shouted.start, shouted.end)
  return [{ kind: 'quote', messageId: entry.id, start, end, quote: text.slice(start, end) }]
}

/** Three words in a row. Two acronyms side by side, or a list of them, are no cry. */
const CRY = lazily(String.raw`(?<!\p{L})(?:[\p{Lu}\p{M}]+[\s'’]+){2}[\p{Lu}\p{M}]+(?!\p{L})`, 'u')

/** 'FAILED TO LOG IN' is what the screen says. */
const OPENING = /["'“”‘«([]\s?$/u
const CLOSING = /^\s?["'“”’»)\]]/u

const isCited = (text: string, { start, end }: Span): boolean => OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(end, end + 2))

/** Acronyms scattered over a message are not shouted: no more of its capitals count than this for each word of the longest cry. */
const CAPITALS_PER_CRY = 3
const wordsIn = (text: string): number => text.split(/[\s'’]+/).length

const shoutIn = ({ reading }: Entry): number => {
  const { shouted, shoutedWords, longestRun, text } = reading
  const cry = shouted === undefined || isCited(text, shouted) ? '' : text.slice(shouted.start, shouted.end)
  const words = cry !== '' && CRY().test(cry) ? Math.min(shoutedWords, CAPITALS_PER_CRY * wordsIn(cry)) : 0
  return Math.max(strengthAt(CAPITALS, words), strengthAt(MARKS, longestRun))
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
