import { mkdirSync, writeFileSync } from 'node:fs'
import type { Language } from '../../src/assessment.ts'
import { type LexiconFile, readLexicons } from '../../src/build/read-lexicons.ts'
import type { Phrase } from '../../src/text/phrase-table.ts'
import { evidenceOf } from './evidence.ts'
import type { Corpus } from './learn.ts'
import { NOT } from './ngrams.ts'
import type { Points } from './points.ts'
import { LEARNED, type Learned } from './rows.ts'

const root = new URL('../../', import.meta.url)
const ELISION = /\b(l|d|n|j|c|s|t|m|qu|jusqu|lorsqu|puisqu|quelqu|aujourd) (?=[a-zœæ])/g
const CONTRACTION = /([a-z]) (t|s|m|re|ve|ll|d)(?= |$)/g

/** Folded words as people write them: `n arrive` is `n'arrive`. */
const written = (phrase: string, lang: Language): string => (lang === 'fr' ? phrase.replaceAll(ELISION, '$1\'') : phrase.replaceAll(CONTRACTION, '$1\'$2'))

const negatorsOf = (lang: Language, lexicons: readonly LexiconFile[]): string => {
  const lexicon = lexicons.find(({ id, language }) => id === 'negator' && language === lang)
  if (lexicon === undefined) throw new Error(`lexicons/${lang}/negator.json expected`)
  return lexicon.phrases[0]!.says
}

const phraseOf = (key: string, points: number, lang: Language, negators: string): Phrase => {
  if (key.startsWith(NOT)) return { says: `${negators} … ${key.slice(NOT.length)}`, points, negated: 'keep' }
  const holdsNegation = key.split(' ').some((word) => `|${negators.slice(1, -1)}|`.includes(`|${word}|`))
  return { says: written(key, lang), points, ...(holdsNegation ? { negated: 'keep' as const } : {}) }
}

/** One side of what was learned in a language, the weightiest first. */
const sideOf = (points: Points, id: Learned): (readonly [string, number])[] =>
  [...points]
    .filter(([, worth]) => (id === 'negative-wording' ? worth > 0 : worth < 0))
    .map(([key, worth]) => [key, Math.abs(worth)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

/** What was learned, as lexicons beside the hand-written ones; a side with no phrase has none. */
export const lexiconsOf = (lang: Language, points: Points, handWritten: readonly LexiconFile[]): readonly LexiconFile[] => {
  const negators = negatorsOf(lang, handWritten)
  return LEARNED.map((id): LexiconFile => ({
    id, language: lang, by: 'customer', phrases: sideOf(points, id).map(([key, worth]) => phraseOf(key, worth, lang, negators)),
  })).filter(({ phrases }) => phrases.length > 0)
}

/** What is shipped, and the variant that learned from openly licensed sets alone. */
export type Place = 'src/lexicons' | 'bench/fit/open'

/** Writes `negative-wording.json` and `positive-wording.json` of a language. */
export const writeLexicons = (lang: Language, points: Points, place: Place): void => {
  const folder = new URL(`${place}/${lang}/`, root)
  mkdirSync(folder, { recursive: true })
  for (const { id, phrases } of lexiconsOf(lang, points, readLexicons())) {
    const head = `{\n  "id": "${id}",\n  "language": "${lang}",\n  "by": "customer",\n  "phrases": [\n`
    const rows = phrases.map((phrase) => JSON.stringify(phrase))
    writeFileSync(new URL(`${id}.json`, folder), `${head}    ${rows.join(',\n    ')}\n  ]\n}\n`)
  }
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

/** Where a phrase was learned: rows with it, share of the calm and of the frustrated rows (mean over sets, per cent), sets that speak for it. */
const provenanceOf = (key: string, points: number, { index, material }: Corpus) => {
  const domains = material.map(({ domain }) => domain)
  const evidence = evidenceOf(index.numberOf.get(key)!, domains)
  const mean = (rates: readonly number[]): number => Math.round((10 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length) / 10
  const domainOf = (name: string) => domains.find(({ set }) => set === name)!
  return {
    points,
    n: evidence.reduce((sum, { calm, frustrated }) => sum + calm + frustrated, 0),
    calm: mean(evidence.map(({ set, calm }) => percent(calm, domainOf(set).calmRows))),
    frustrated: mean(evidence.map(({ set, frustrated }) => percent(frustrated, domainOf(set).frustratedRows))),
    domains: evidence.filter(({ z }) => z * points > 0.7).map(({ set }) => set),
  }
}

/** Writes `bench/fit/provenance.json`: every learned phrase and what shows it. */
export const writeProvenance = (learned: readonly { readonly corpus: Corpus; readonly points: Points }[]): void => {
  const blocks = learned.map(({ corpus, points }) => {
    const rows = [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, worth]) => `    ${JSON.stringify(key)}: ${JSON.stringify(provenanceOf(key, worth, corpus))}`)
    return `  ${JSON.stringify(corpus.lang)}: {\n${rows.join(',\n')}\n  }`
  })
  writeFileSync(new URL('provenance.json', import.meta.url), `{\n${blocks.join(',\n')}\n}\n`)
}
