import { aucOf, atTenPercent, mean } from './auc.ts'
import type { Auc, Ranked } from './auc.ts'
import { isAlert, rankOf } from './cases.ts'
import type { Case } from './cases.ts'
import type { Rival } from './rivals.ts'
import type { QualitySet } from './sets.ts'
import { formatTable, percent } from './table.ts'

/** What one labelled set says of the score. */
export interface SetFigures {
  readonly set: string
  readonly lang: string
  readonly rows: number
  readonly positive: number
  readonly auc: Auc
  readonly lengthAuc: number
  /** The best of the installed word lists of that language. */
  readonly lists?: { readonly name: string; readonly auc: number }
  readonly precisionAt10: number
  readonly recallAt10: number
  /** Share at high or critical among the rows labelled 1, and among those labelled 0. */
  readonly alertsOfPositive: number
  readonly alertsOfNegative: number
}

export const figuresOf = (set: QualitySet, cases: readonly Case[], rivals: readonly Rival[]): SetFigures => {
  const ranked = rankBy(cases, rankOf)
  const lists = bestList(cases, rivals.filter((rival) => rival.lang === set.lang))
  const { precision, recall } = atTenPercent(ranked)
  return {
    set: set.name,
    lang: set.lang,
    rows: cases.length,
    positive: mean(ranked.map((row) => row.label)),
    auc: aucOf(ranked),
    lengthAuc: aucOf(rankBy(cases, (scored) => scored.text.length)).value,
    ...(lists ? { lists } : {}),
    precisionAt10: precision,
    recallAt10: recall,
    alertsOfPositive: alertShare(cases, 1),
    alertsOfNegative: alertShare(cases, 0)
  }
}

const rankBy = (cases: readonly Case[], rank: (scored: Case) => number): readonly Ranked[] =>
  cases.flatMap((scored) => (scored.label === undefined ? [] : [{ label: scored.label, rank: rank(scored) }]))

const bestList = (cases: readonly Case[], rivals: readonly Rival[]): { name: string; auc: number } | undefined =>
  rivals
    .map((rival) => ({ name: rival.name, auc: aucOf(rankBy(cases, (scored) => rival.rank(scored.text))).value }))
    .sort((a, b) => b.auc - a.auc)[0]

const alertShare = (cases: readonly Case[], label: 0 | 1): number => {
  const some = cases.filter((scored) => scored.label === label)
  return some.filter((scored) => isAlert(scored.assessment)).length / some.length
}

const header = ['set', 'lang', 'n', 'positive', 'AUC', '95 % interval', 'length', 'lists', '', 'P@10 %', 'R@10 %', 'high+ of 1', 'of 0', 'beats']

export const formatFigures = (figures: readonly SetFigures[]): string => formatTable(header, figures.map(cellsOf))

/** Above this prevalence recall at a tenth says nothing. */
const lowPrevalence = 0.2

const cellsOf = (f: SetFigures): readonly string[] => [
  f.set,
  f.lang,
  String(f.rows),
  percent(f.positive),
  f.auc.value.toFixed(3),
  `${f.auc.low.toFixed(3)}–${f.auc.high.toFixed(3)}`,
  f.lengthAuc.toFixed(2),
  f.lists?.auc.toFixed(2) ?? '',
  f.lists?.name ?? '',
  percent(f.precisionAt10),
  f.positive <= lowPrevalence ? percent(f.recallAt10) : '',
  percent(f.alertsOfPositive),
  percent(f.alertsOfNegative),
  f.auc.value > f.lengthAuc && f.auc.value > (f.lists?.auc ?? 0) ? 'both' : beaten(f)
]

const beaten = (f: SetFigures): string => {
  if (f.auc.value > f.lengthAuc) return 'length only'
  return f.auc.value > (f.lists?.auc ?? 0) ? 'lists only' : 'neither'
}
