import type { Language } from '../../src/assessment.ts'
import { choose } from './choose.ts'
import { type Domain, readDomain } from './evidence.ts'
import { explainableIn } from './explainable.ts'
import { phrasesIn } from './ngrams.ts'
import { fitPoints, type Points } from './points.ts'
import type { Row } from './rows.ts'
import { sources } from './sources.ts'

/** Phrases of a language that are kept before their points are fitted. */
const MOST_PHRASES = 600

/** A set, read and counted once for all fits. */
export interface Material {
  readonly set: string
  readonly rows: readonly Row[]
  readonly phrases: readonly ReadonlySet<string>[]
  readonly domain: Domain
}

export const materialOf = (set: string, rows: readonly Row[]): Material => {
  const phrases = rows.map(phrasesIn)
  return { set, rows, phrases, domain: readDomain(set, rows, phrases) }
}

const isNear = (set: string): boolean => sources.find(({ name }) => name === set)?.near === true

/** Learns a language's phrases and their points from some sets. */
export const learn = (lang: Language, material: readonly Material[]): Points => {
  const rows = material.flatMap((one) => one.rows)
  const sides = choose({
    rows,
    phrases: material.flatMap((one) => one.phrases),
    domains: material.map(({ domain }) => domain),
    isNear,
    isExplainable: explainableIn(lang),
    most: MOST_PHRASES,
  })
  return fitPoints(rows, sides)
}
