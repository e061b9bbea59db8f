import type { Quality } from './quality-measures.ts'
import type { SetFigures } from './set-figures.ts'
import { fittedOf, forbidsFitting, setTerms } from './set-terms.ts'
import { markdownTable, percent } from './table.ts'

const seen = ({ fitted }: Quality, set: string): string => (fitted ? fittedOf(set) : 'no')

const fixed = (value: number | undefined): string => value?.toFixed(2) ?? '–'

export const rankingSection = (quality: Quality): string => {
  const { figures, heldOut } = quality
  const columns = ['set', 'n', 'label 1', 'fitted on', 'AUC', '95 % interval', ...(heldOut.size > 0 ? ['held out', 'open sets only'] : []), 'length', 'word list', 'P@10 %', 'R@10 %']
  const rows = figures.map((f) => [
    `\`${f.set}\``,
    String(f.rows),
    percent(f.positive),
    seen(quality, f.set),
    f.auc.value.toFixed(3),
    `${f.auc.low.toFixed(3)}–${f.auc.high.toFixed(3)}`,
    ...(heldOut.size > 0 ? [fixed(heldOut.get(f.set)?.heldOut), fixed(heldOut.get(f.set)?.open)] : []),
    fixed(f.lengthAuc),
    f.lists ? `${fixed(f.lists.auc)} ${f.lists.name}` : '–',
    percent(f.precisionAt10),
    percent(f.recallAt10)
  ])
  return `## How well it ranks

${honesty(quality)}

*length*: number of characters alone, a strong rival, since angry people write more. *word list*: the best of those of the field in that language.
Recall at 10 % cannot exceed 10 % divided by the share of label 1. In \`gh_heated_threads\` every message is taken as the customer's.

${markdownTable(columns, rows, ['set', 'fitted on', 'word list'])}`
}

const honesty = ({ fitted, heldOut }: Quality): string => {
  if (!fitted) return 'No lexicon is fitted: all phrases are written by hand. But these rows were read while they were written, so unseen text will do somewhat worse.'
  const apart = heldOut.size > 0
    ? ' *held out*: ranked by phrases learned on the other sets only. *open sets only*: by phrases learned on openly licensed sets, this one left out or never among them.'
    : ' Look at those that say *no* for what unseen text will give.'
  return `Some phrases and their points were learned from the sets that say *yes*, so their AUC flatters.${apart} All rows could be read while phrases were written by hand.`
}

const weakBelow = 0.7

const faultsOf = ({ auc, lengthAuc, lists }: SetFigures): readonly string[] => [
  ...(auc.value <= lengthAuc ? [`no better than the length of the text (${fixed(lengthAuc)})`] : []),
  ...(lists && auc.value <= lists.auc ? [`no better than ${lists.name} (${fixed(lists.auc)})`] : []),
  ...(auc.value < weakBelow ? [`below ${fixed(weakBelow)}`] : []),
  ...(auc.high - auc.low > 0.1 ? ['too few positive or negative rows to tell: the interval is wider than 0.10'] : [])
]

export const weakSection = (quality: Quality): string => {
  const weak = quality.figures.map((figures) => ({ figures, faults: faultsOf(figures) })).filter(({ faults }) => faults.length > 0)
  const lines = weak.map(({ figures: { set, auc, lang }, faults }) => `- \`${set}\` (${lang}), ${auc.value.toFixed(3)}: ${faults.join('; ')}. Label 1: ${labelOf(set)}.`)
  const quiet = quality.figures.filter(({ alertsOfPositive }) => alertsOfPositive < 0.05)
  return `## Where it is weak

${lines.length > 0 ? lines.join('\n') : 'No set ranks below 0.70, below length or below a word list.'}

A single message rarely reaches high: on ${quiet.length} of ${quality.figures.length} sets fewer than 5 % of the rows labelled 1 do${quiet.length > 0 ? ` (${quiet.map(({ set }) => `\`${set}\``).join(', ')})` : ''}.
There the order is of use, the band is not.`
}

const labelOf = (set: string): string => setTerms.find(({ name }) => name === set)?.positive ?? 'not stated'

export const setsSection = (quality: Quality): string =>
  `## Sets and their terms

Dev halves: other halves, and whole sets of other trades, are kept apart from development. Sets under NC or ND terms are for measuring only. ${quality.fitted ? 'Points are learned from the sets that say *yes*.' : 'Nothing is fitted on any of them.'}

${markdownTable(
    ['set', 'label 1 means', 'publisher', 'terms', 'fitted on'],
    setTerms.map(({ name, positive, publisher, licence }) => [
      `\`${name}\``,
      positive ?? 'nobody labelled it',
      publisher,
      licence,
      forbidsFitting(licence) ? 'never: measuring only' : seen(quality, name)
    ]),
    ['set', 'label 1 means', 'publisher', 'terms', 'fitted on']
  )}`
