import type { Language } from '../../src/assessment.ts'
import { readLexicons } from '../../src/build/read-lexicons.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { aucOf } from '../auc.ts'
import { isAlert, readTickets } from '../cases.ts'
import { ownScenes, readPairs } from '../scenes.ts'
import { qualitySets } from '../sets.ts'
import { domainOf, type Fold, foldsOf } from './domains.ts'
import { type Corpus, learn, type Points } from './learn.ts'
import { type HeldOut, type Open, stampOf } from './records.ts'
import { type Score, scoreWith } from './shipped.ts'
import { isOpen, type Source, sources } from './sources.ts'
import { toneTableOf } from './tone-files.ts'

const labelled = qualitySets.filter((set) => set.labelled)

const rounded = (share: number): number => Math.round(share * 1000) / 1000

const found = <Rows>(rows: Rows | undefined, what: string): Rows => {
  if (rows === undefined) throw new Error(`${what}: data missing (set BONSENS_DATA)`)
  return rows
}

const aucBy = (score: Score, names: readonly string[]): Map<string, number> =>
  new Map(labelled.filter(({ name }) => names.includes(name)).map((set) => {
    const rows = found(readTickets(set), set.name)
    return [set.name, rounded(aucOf(rows.flatMap(({ label, ticket, asOf }) => (label === undefined ? [] : [{ label, rank: score(ticket, asOf).total }]))).value)]
  }))

/** Each domain's sets by what was learned on the other domains. Folds of both languages share a table: neither reads the other's text. */
const heldOutBy = (corpora: readonly Corpus[], from: readonly Source[]): Map<string, number> => {
  const folds = corpora.map((corpus) => ({ corpus, folds: foldsOf(from.filter(({ lang }) => lang === corpus.lang)) }))
  const rounds = Math.max(...folds.map((one) => one.folds.length))
  return new Map(Array.from({ length: rounds }, (_, round) => round).flatMap((round) => {
    const now = folds.flatMap(({ corpus, folds: all }): { corpus: Corpus; fold: Fold }[] => (all[round] === undefined ? [] : [{ corpus, fold: all[round] }]))
    const learned = new Map(now.map(({ corpus, fold }) => [corpus.lang, learn(corpus, fold.fitted)]))
    return [...aucBy(scoreWith(toneTableOf(learned)), now.flatMap(({ fold }) => fold.held))]
  }))
}

/** Ranks every set that was learned from by what was learned without its domain. */
export const heldOutTrial = (corpora: readonly Corpus[]): HeldOut => {
  const heldOut = heldOutBy(corpora, sources)
  const alone = aucBy(scoreWith(undefined), [...heldOut.keys()])
  return {
    lexicons: stampOf(readLexicons()),
    sets: labelled.filter(({ name }) => heldOut.has(name)).map(({ name }) => ({ set: name, domain: domainOf(name), handWritten: alone.get(name)!, heldOut: heldOut.get(name)! })),
  }
}

const pairsBy = (score: Score): Open['pairs'] => {
  const pairs = [...found(readPairs(), 'scenes'), ...found(readPairs(ownScenes), 'fixtures/scenes')]
    .map(({ asOf, higher, lower }) => ({ higher: score(higher, asOf), lower: score(lower, asOf) }))
  return {
    pairs: pairs.length,
    rightOrder: pairs.filter(({ higher, lower }) => higher.score > lower.score).length,
    higherAtHigh: pairs.filter(({ higher }) => isAlert(higher)).length,
    lowerBelowHigh: pairs.filter(({ lower }) => !isAlert(lower)).length,
  }
}

const alertsBy = (score: Score): number => {
  const threads = found(qualitySets.filter(({ name }) => name === 'sumo_background_en').map(readTickets)[0], 'sumo_background_en')
  return rounded(threads.filter(({ ticket, asOf }) => isAlert(score(ticket, asOf))).length / threads.length)
}

const sidesOf = (points: Points) => {
  const worrying = [...points.values()].filter((worth) => worth > 0).length
  return { worrying, reassuring: points.size - worrying }
}

export interface OpenTrial {
  readonly figures: Open
  readonly points: ReadonlyMap<Language, Points>
  /** AUC of what is shipped. */
  readonly shipped: ReadonlyMap<string, number>
}

/** The recipe on openly licensed sets alone: all sets by it, and those that it saw by what it would have learned without them. */
export const openTrial = (corpora: readonly Corpus[]): OpenTrial => {
  const from = sources.filter(isOpen)
  const fitted = from.map(({ name }) => name)
  const names = labelled.map(({ name }) => name)
  const points = new Map(corpora.map((corpus) => [corpus.lang, learn(corpus, fitted)]))
  const score = scoreWith(toneTableOf(points))
  const open = aucBy(score, names)
  const heldOut = heldOutBy(corpora, from)
  const figures: Open = {
    lexicons: stampOf(readLexicons()),
    fitted,
    terms: { en: sidesOf(points.get('en')!), fr: sidesOf(points.get('fr')!) },
    pairs: pairsBy(score),
    alerts: alertsBy(score),
    sets: names.map((set) => ({ set, open: open.get(set)!, ...(heldOut.has(set) ? { heldOut: heldOut.get(set)! } : {}) })),
  }
  return { figures, points, shipped: aucBy(scoreWith(defaultTable().tone), names) }
}
