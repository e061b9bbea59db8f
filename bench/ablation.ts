import { aucOf, mean } from './auc.ts'
import { scoreWithout } from './replay.ts'
import type { Replayed } from './replay.ts'
import type { Group } from '../src/assessment.ts'
import type { Scored } from '../src/score/scorecard.ts'

type Raw = readonly Scored[]

/** All that was measured, as what signals said before caps: enough to add it up again without one of them. */
export interface Measured {
  readonly sets: readonly { readonly name: string; readonly rows: readonly { readonly label: 0 | 1; readonly raw: Raw }[] }[]
  readonly pairs: readonly { readonly higher: Raw; readonly lower: Raw }[]
  /** Threads that nobody labelled. */
  readonly background: readonly Raw[]
}

/** What is lost when a signal is left out; below 0: what is gained. */
export interface Loss {
  readonly signal: string
  readonly group: Group
  /** Mean over the labelled sets. */
  readonly aucLost: number
  /** The same, set by set. */
  readonly bySet: readonly { readonly set: string; readonly auc: number }[]
  /** Points by which the mean distance within pairs shrinks. */
  readonly gapLost: number
  /** Pairs no longer in order. */
  readonly pairsLost: number
  /** `higher` of pairs that fall below high. */
  readonly highLost: number
  /** `lower` of pairs that no longer stay below high; below 0: those that come to. */
  readonly lowLost: number
  /** Unlabelled threads that are no longer alerts. */
  readonly alertsLost: number
}

/** Fewer tickets than this, of pairs and unlabelled ones together, cannot tell what a signal is worth to a helpdesk. */
const FEWEST_TICKETS = 30
/** Half a thousandth of AUC. */
const LITTLE = 0.0005

/**
 * Signals, of `all`, that hardly ever fire in these tickets and are without effect on single messages: what they look for is
 * not in the data, which is no proof that they are worth nothing.
 */
export const unmeasured = ({ pairs, background }: Measured, losses: readonly Loss[], all: readonly string[]): readonly string[] => {
  const tickets = [...pairs.flatMap(({ higher, lower }) => [higher, lower]), ...background]
  const effect = new Map(losses.map(({ signal, aucLost }) => [signal, Math.abs(aucLost)]))
  return all.filter((signal) => (effect.get(signal) ?? 0) < LITTLE && tickets.filter((raw) => fires(raw, signal)).length < FEWEST_TICKETS)
}

/** Each signal that fired anywhere, the most precious first: by share of pairs lost and AUC lost, in one sum. */
export const ablate = (measured: Measured): readonly Loss[] => {
  const whole = measured.sets.map(({ rows }) => aucWithout(rows))
  const worth = ({ aucLost, pairsLost, highLost, lowLost }: Loss): number =>
    aucLost + (pairsLost + (highLost + lowLost) / 2) / Math.max(1, measured.pairs.length)
  return [...firedIn(measured)]
    .map(([signal, group]) => lossOf(signal, group, measured, whole))
    .sort((a, b) => worth(b) - worth(a) || (a.signal < b.signal ? -1 : 1))
}

const firedIn = ({ sets, pairs, background }: Measured): ReadonlyMap<string, Group> => {
  const all = [...sets.flatMap(({ rows }) => rows.map(({ raw }) => raw)), ...pairs.flatMap(({ higher, lower }) => [higher, lower]), ...background]
  return new Map(all.flatMap((raw) => raw.map(({ signal, group }): [string, Group] => [signal, group])))
}

const lossOf = (signal: string, group: Group, { sets, pairs, background }: Measured, whole: readonly number[]): Loss => {
  const bySet = sets.map(({ name, rows }, at) => ({ set: name, auc: firesIn(rows, signal) ? whole[at]! - aucWithout(rows, signal) : 0 }))
  const fewer = <Row>(rows: readonly Row[], holds: (row: Row, without?: string) => boolean): number =>
    rows.filter((row) => holds(row)).length - rows.filter((row) => holds(row, signal)).length
  return {
    signal,
    group,
    aucLost: meanOf(bySet.map(({ auc }) => auc)),
    bySet,
    gapLost: meanOf(pairs.map(({ higher, lower }) => gapOf(higher, lower) - gapOf(higher, lower, signal))),
    pairsLost: fewer(pairs, ({ higher, lower }, without) => scoreWithout(higher, without).score > scoreWithout(lower, without).score),
    highLost: fewer(pairs, ({ higher }, without) => isHigh(scoreWithout(higher, without))),
    lowLost: fewer(pairs, ({ lower }, without) => !isHigh(scoreWithout(lower, without))),
    alertsLost: fewer(background, (raw, without) => isHigh(scoreWithout(raw, without)))
  }
}

const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : mean(values))

const gapOf = (higher: Raw, lower: Raw, without?: string): number => scoreWithout(higher, without).score - scoreWithout(lower, without).score

const isHigh = ({ band }: Replayed): boolean => band === 'high' || band === 'critical'

const firesIn = (rows: Measured['sets'][number]['rows'], signal: string): boolean => rows.some(({ raw }) => fires(raw, signal))

const fires = (raw: Raw, signal: string): boolean => raw.some((one) => one.signal === signal)

const aucWithout = (rows: Measured['sets'][number]['rows'], signal?: string): number =>
  aucOf(rows.map(({ label, raw }) => ({ label, rank: scoreWithout(raw, signal).total }))).value
