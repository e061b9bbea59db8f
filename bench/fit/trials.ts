import type { Language } from '../../src/assessment.ts'
import { readLexicons } from '../../src/build/read-lexicons.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { aucOf } from '../auc.ts'
import { isAlert, readTickets } from '../cases.ts'
import { ownScenes, readPairs } from '../scenes.ts'
import { qualitySets } from '../sets.ts'
import { domainOf, type Fold, foldsOf } from './domains.ts'
import { languages } from './rows.ts'
import { learn, type Material, type Points } from './learn.ts'
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

/** What is learned from some sets only. */
const learnFrom = (material: Material, sets: readonly string[]): ReadonlyMap<Language, Points> =>
  learn({ ...material, rows: new Map([...material.rows].map(([lang, rows]) => [lang, rows.filter(({ set }) => sets.includes(set))])) })

/** A domain of each language set aside, as long as there are any; then all domains of that language are learned from. */
const roundsOf = (from: readonly Source[]): readonly Pick<Fold, 'held' | 'fitted'>[] => {
  const ofLanguage = languages.map((language) => from.filter(({ lang }) => lang === language)).map((own) => ({ folds: foldsOf(own), all: own.map(({ name }) => name) }))
  const rounds = Math.max(...ofLanguage.map(({ folds }) => folds.length))
  return Array.from({ length: rounds }, (_, round) => {
    const now = ofLanguage.map(({ folds, all }) => folds[round] ?? { held: [], fitted: all })
    return { held: now.flatMap(({ held }) => held), fitted: now.flatMap(({ fitted }) => fitted) }
  })
}

/** Each domain's sets by what was learned on the other domains. */
const heldOutBy = (material: Material, from: readonly Source[]): Map<string, number> =>
  new Map(roundsOf(from).flatMap(({ held, fitted }) => [...aucBy(scoreWith(toneTableOf(learnFrom(material, fitted))), held)]))

/** Ranks every set that was learned from by what was learned without its domain. */
export const heldOutTrial = (material: Material): HeldOut => {
  const heldOut = heldOutBy(material, sources)
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
export const openTrial = (material: Material): OpenTrial => {
  const from = sources.filter(isOpen)
  const fitted = from.map(({ name }) => name)
  const names = labelled.map(({ name }) => name)
  const points = learnFrom(material, fitted)
  const score = scoreWith(toneTableOf(points))
  const open = aucBy(score, names)
  const heldOut = heldOutBy(material, from)
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
