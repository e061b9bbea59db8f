import type { Language } from '../../src/assessment.ts'
import { explainableIn } from './explainable.ts'
import type { Leanings } from './leanings.ts'
import type { Row } from './rows.ts'

/** Texts of a set that hold a term before the set speaks for it. */
const FEWEST_TEXTS = 2
/** So many sets must, or half of them where there are few: a word of one trade is learned from none. */
const FEWEST_SETS = 3

/** In how many texts of each set each term stands. */
export const countTexts = (rows: readonly Row[]): Map<string, Map<string, number>> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { set, terms } of rows) {
    for (const term of terms) {
      let bySet = counts.get(term)
      if (bySet === undefined) counts.set(term, (bySet = new Map<string, number>()))
      bySet.set(set, (bySet.get(set) ?? 0) + 1)
    }
  }
  return counts
}

/** Terms that may be learned from a language's rows; what a reader judged to lean need not stand in several sets. */
export const candidatesIn = (lang: Language, rows: readonly Row[], leanings: Leanings): string[] => {
  const isExplainable = explainableIn(lang)
  const fewest = Math.min(FEWEST_SETS, Math.ceil(new Set(rows.map(({ set }) => set)).size / 2))
  return [...countTexts(rows)]
    .filter(([term, bySet]) => (leanings.has(term) || [...bySet.values()].filter((n) => n >= FEWEST_TEXTS).length >= fewest) && isExplainable(term))
    .map(([term]) => term).sort()
}
