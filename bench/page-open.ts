import { mean } from './auc.ts'
import { domainOf } from './fit/domains.ts'
import type { Open } from './fit/records.ts'
import type { Quality } from './quality-measures.ts'
import { fittedOf } from './set-terms.ts'
import { markdownTable, percent } from './table.ts'

/** Figures that were taken with other hand-written phrases say so. */
export const staleNote = (then: string, now: string, option: string): string =>
  then === now ? '' : `Hand-written phrases have changed since these were taken; \`npm run fit -- ${option}\` takes them anew.`

/** The variant that learned from openly licensed sets alone, beside the default. */
export const openSection = (quality: Quality): string => {
  const { open, heldOut, lexicons, figures } = quality
  if (!open) return '## From openly licensed sets only\n\nNot measured: `npm run fit -- --open` does.'
  const rows = rowsOf(quality, open)
  const notes = [
    staleNote(open.lexicons, lexicons, '--open'),
    heldOut ? '' : 'The default has not been held out: `npm run fit -- --report` does.',
    figures.length === open.sets.length ? '' : 'Some sets are missing from it.'
  ].filter((note) => note !== '')
  return `## From openly licensed sets only

\`npm run fit -- --open\` runs the same recipe on the sets under MIT, Apache, CC BY or Licence Ouverte alone: ${open.fitted.map((set) => `\`${set}\``).join(', ')}.
It learns ${termsOf(open, 'en')} in English and ${termsOf(open, 'fr')} in French, and writes them to [\`bench/fit/open\`](../bench/fit/open): copied over \`src/lexicons/tone\`, and after \`npm run generate\`, they are
the variant. What is shipped learned from all sets that say *yes*.

*unseen*: no row of the set's domain was learned from, as in *held out* above. Where a variant never learned from a domain, that is its AUC. Bold: the better of the two on unseen text.
A term is learned only when three sets hold it, or half of them where there are few. Figures marked *yes* flatter: the set itself was learned from.

${markdownTable(['set', 'default', 'open', 'default, unseen', 'open, unseen'], rows.map(cellsOf))}

${[summaryOf(quality, open, rows), notes.join(' ')].filter((part) => part !== '').join('\n\n')}`
}

interface Row {
  readonly set: string
  readonly all: number
  readonly open: number
  readonly allUnseen: number | undefined
  readonly openUnseen: number | undefined
}

const rowsOf = ({ figures, heldOut }: Quality, { fitted, sets }: Open): readonly Row[] =>
  figures.flatMap(({ set, auc }) => {
    const row = sets.find((one) => one.set === set)
    if (!row) return []
    const held = heldOut?.sets.find((one) => one.set === set)?.heldOut
    const apart = fitted.every((name) => domainOf(name) !== domainOf(set))
    return [{ set, all: auc.value, open: row.open, allUnseen: held ?? (fittedOf(set) === 'no' ? auc.value : undefined), openUnseen: row.heldOut ?? (apart ? row.open : undefined) }]
  })

const termsOf = ({ terms }: Open, lang: 'en' | 'fr'): string => `${terms[lang].worrying} terms that worry and ${terms[lang].reassuring} that reassure`

const cellsOf = ({ set, all, open, allUnseen, openUnseen }: Row): readonly string[] => [
  `\`${set}\``,
  all.toFixed(3),
  open.toFixed(3),
  markedIf(allUnseen, openUnseen),
  markedIf(openUnseen, allUnseen)
]

const markedIf = (value: number | undefined, other: number | undefined): string => {
  if (value === undefined) return '–'
  return other !== undefined && value.toFixed(3) > other.toFixed(3) ? `**${value.toFixed(3)}**` : value.toFixed(3)
}

const summaryOf = ({ scenes, ownScenes, spreads }: Quality, { pairs, alerts }: Open, rows: readonly Row[]): string => {
  const both = rows.flatMap(({ allUnseen, openUnseen }) => (allUnseen === undefined || openUnseen === undefined ? [] : [{ allUnseen, openUnseen }]))
  const { spread } = spreads.find(({ set }) => set === 'sumo_background_en') ?? {}
  const meanOf = (values: readonly number[]): string => (values.length === 0 ? '–' : mean(values).toFixed(3))
  return markdownTable(
    ['in all', 'default', 'open'],
    [
      ['mean AUC', meanOf(rows.map(({ all }) => all)), meanOf(rows.map(({ open }) => open))],
      [`mean AUC, unseen (${both.length} sets)`, meanOf(both.map(({ allUnseen }) => allUnseen)), meanOf(both.map(({ openUnseen }) => openUnseen))],
      [`pairs of tickets in the right order, of ${pairs.pairs}`, String(scenes.rightOrder + ownScenes.rightOrder), String(pairs.rightOrder)],
      ['`higher` at high or critical', String(scenes.higherAtHigh + ownScenes.higherAtHigh), String(pairs.higherAtHigh)],
      ['`lower` below high', String(scenes.lowerBelowHigh + ownScenes.lowerBelowHigh), String(pairs.lowerBelowHigh)],
      ['Thunderbird threads at high or critical', percent(spread ? spread.bands.high + spread.bands.critical : Number.NaN, 1), percent(alerts, 1)]
    ]
  )
}
