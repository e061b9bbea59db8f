import type { Language } from '../../src/assessment.ts'
import { choose, FEWEST_ROWS } from './choose.ts'
import { type Domain, readDomain } from './evidence.ts'
import { explainableIn } from './explainable.ts'
import { phrasesIn } from './ngrams.ts'
import { indexPhrases, type PhraseIndex, sightsIn, type Text } from './phrase-index.ts'
import { fitPoints, type Points } from './points.ts'
import type { Row } from './rows.ts'
import { sources } from './sources.ts'

/** Phrases of a language that are kept before their points are fitted. */
const MOST_PHRASES = 600

/** A set, read and counted once for all fits. */
export interface Material {
  readonly set: string
  readonly texts: readonly Text[]
  readonly domain: Domain
}

/** All sets of a language. */
export interface Corpus {
  readonly lang: Language
  readonly index: PhraseIndex
  readonly material: readonly Material[]
}

const isNear = (set: string): boolean => sources.find(({ name }) => name === set)?.near === true

/** What too few rows hold in all near sets together is too rare in any choice of them. */
const learnable = (lang: Language, found: readonly { readonly set: string; readonly phrases: readonly ReadonlySet<string>[] }[]): PhraseIndex => {
  const rows = new Map<string, number>()
  for (const { phrases } of found.filter(({ set }) => isNear(set))) {
    for (const row of phrases) for (const phrase of row) rows.set(phrase, (rows.get(phrase) ?? 0) + 1)
  }
  const isExplainable = explainableIn(lang)
  return indexPhrases([...rows].filter(([phrase, n]) => n >= FEWEST_ROWS && isExplainable(phrase)).map(([phrase]) => phrase))
}

export const readCorpus = (lang: Language, sets: readonly { readonly set: string; readonly rows: readonly Row[] }[]): Corpus => {
  const found = sets.map(({ set, rows }) => ({ set, rows, phrases: rows.map(phrasesIn) }))
  const index = learnable(lang, found)
  const material = found.map(({ set, rows, phrases }): Material => {
    const texts = rows.map((row, r) => sightsIn(row, phrases[r]!, index))
    return { set, texts, domain: readDomain(set, texts, index.phrases.length) }
  })
  return { lang, index, material }
}

/** Learns a language's phrases and their points from some of its sets. */
export const learn = ({ index, material }: Corpus, sets: readonly string[]): Points => {
  const fitted = material.filter(({ set }) => sets.includes(set))
  const texts = fitted.flatMap((one) => one.texts)
  const phrases = index.phrases.length
  const sides = choose({ texts, domains: fitted.map(({ domain }) => domain), isNear, phrases, most: MOST_PHRASES })
  return new Map([...fitPoints(texts, sides, phrases)].map(([phrase, points]) => [index.phrases[phrase]!, points]))
}
