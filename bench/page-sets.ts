import type { Quality } from './quality-measures.ts'
import type { SetFigures } from './set-figures.ts'
import { staleNote } from './page-open.ts'
import { fittedOf, setTerms } from './set-terms.ts'
import { markdownTable, percent } from './table.ts'

const seen = ({ fitted }: Quality, set: string): string => (fitted ? fittedOf(set) : 'no')

const fine = (value: number | undefined): string => value?.toFixed(3) ?? '–'

const fixed = (value: number | undefined): string => value?.toFixed(2) ?? '–'

export const rankingSection = (quality: Quality): string => {
  const { figures, heldOut } = quality
  const apart = new Map(heldOut?.sets.map((row) => [row.set, row]))
  const columns = ['set', 'n', 'label 1', 'fitted on', 'AUC', '95 % interval', ...(heldOut ? ['held out', 'by hand'] : []), 'length', 'word list', 'P@10 %', 'R@10 %']
  const rows = figures.map((f) => [
    `\`${f.set}\``,
    String(f.rows),
    percent(f.positive),
    seen(quality, f.set),
    f.auc.value.toFixed(3),
    `${f.auc.low.toFixed(3)}–${f.auc.high.toFixed(3)}`,
    ...(heldOut ? [fine(apart.get(f.set)?.heldOut), fine(apart.get(f.set)?.handWritten)] : []),
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

const honesty = ({ fitted, heldOut, lexicons }: Quality): string => {
  if (!fitted) return 'Nothing is fitted: all phrases are written by hand. But these rows were read while they were written, so unseen text will do somewhat worse.'
  const flatters = 'The tone of words (`negative-wording`, `positive-wording`) was learned from the sets that say *yes*, so their AUC flatters, and from messages written for this project ([`parallel.ndjson`](../bench/fit/parallel.ndjson), two thirds of them judged by another reader than their writer).'
  const read = 'All rows could be read while phrases were written by hand.'
  if (!heldOut) return `${flatters} Look at those that say *no* for what unseen text will give. ${read}`
  return `${flatters} What unseen text will give is rather *held out*: the same recipe, run again without the set and all of its domain (what shares its trade, its place, so its writers, or its
very words), and what it learned scored together with the hand-written phrases, just as it is shipped. *by hand*: the hand-written phrases alone. Sets that say *no* were never learned from: for them AUC itself is held out.
Writers are not named in these sets: that nobody wrote in two domains is taken from the places being different. ${[read, staleNote(heldOut.lexicons, lexicons, '--report')].join(' ').trim()}`
}

const weakBelow = 0.7

/** Judged by the figure that does not flatter, where there is one. */
const faultsOf = ({ auc, lengthAuc, lists }: SetFigures, value: number): readonly string[] => [
  ...(value <= lengthAuc ? [`no better than the length of the text (${fixed(lengthAuc)})`] : []),
  ...(lists && value <= lists.auc ? [`no better than ${lists.name} (${fixed(lists.auc)})`] : []),
  ...(value < weakBelow ? [`below ${fixed(weakBelow)}`] : []),
  ...(auc.high - auc.low > 0.1 ? ['too few positive or negative rows to tell: the interval is wider than 0.10'] : [])
]

export const weakSection = (quality: Quality): string => {
  const apart = new Map(quality.heldOut?.sets.map(({ set, heldOut }) => [set, heldOut]))
  const lines = quality.figures.flatMap((figures) => {
    const { set, auc, lang } = figures
    const heldOut = apart.get(set)
    const faults = faultsOf(figures, heldOut ?? auc.value)
    const value = heldOut === undefined ? auc.value.toFixed(3) : `${heldOut.toFixed(3)} held out`
    return faults.length === 0 ? [] : [`- \`${set}\` (${lang}), ${value}: ${faults.join('; ')}. Label 1: ${labelOf(set)}.`]
  })
  const quiet = quality.figures.filter(({ alertsOfPositive }) => alertsOfPositive < 0.05)
  return `## Where it is weak

${lines.length > 0 ? lines.join('\n') : 'No set ranks below 0.70, below length or below a word list.'}

A single message rarely reaches high: on ${quiet.length} of ${quality.figures.length} sets fewer than 5 % of the rows labelled 1 do${quiet.length > 0 ? ` (${quiet.map(({ set }) => `\`${set}\``).join(', ')})` : ''}.
There the order is of use, the band is not.`
}

const labelOf = (set: string): string => setTerms.find(({ name }) => name === set)?.positive ?? 'not stated'
