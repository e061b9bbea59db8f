import type { BandShares, Quality } from './quality-measures.ts'
import { gapOf } from './reliability.ts'
import type { Range } from './reliability.ts'
import { naturalFlows } from './sets.ts'
import { markdownTable, percent } from './table.ts'

/** Fewer rows than this say nothing. */
const enough = 20

export const reliabilitySection = (quality: Quality): string => {
  const { ranges, bands, figures } = quality
  const mix = naturalFlows.map((name) => `\`${name}\` (${percent(figures.find(({ set }) => set === name)?.positive ?? Number.NaN)})`)
  return `## Reliability: what a score means

On the scale 50 is even odds, and every 10 points double the odds. Is it so?

**The mix.** Sets whose rows lie in the proportions in which they came, with their share of label 1: ${mix.join(', ')}.
English and French are half of it each, and within a language every set has the same part, however many rows it has. Intervals are Wilson's, for as many rows as these weights leave.

**Its limits.** Single messages, judged when they are written: nothing of loops, waiting and promises is in it, which is where most high scores of real tickets come from. A reviewer's stars and an annotator's
label are not a support lead's judgement. The share of frustrated messages of your own desk may be another: then all shares shift, the order does not. ${fittedNote(quality)}

${markdownTable(['score', 'n', 'of the mix', 'the scale says', 'frustrated', '95 % interval'], ranges.map(rangeCells))}

Mean distance between what the scale says and what is seen, weighted by the mix: ${percent(gapOf(ranges), 1)}. ${atFifty(ranges)}

By band and set, the share of rows labelled 1 (and rows in that band; fewer than ${enough}: too few to tell). In \`gh_heated_threads\` and \`maia_threads_en\`, whole threads, label 1 is more frequent than on any helpdesk: the first were
picked because they were locked.

${markdownTable(['set', 'calm', 'watch', 'high', 'critical'], bands.filter(isShown).map(bandCells))}`
}

const fittedNote = ({ fitted }: Quality): string =>
  fitted ? 'Points were learned from some of these sets, which flatters; `maia_turns_en` was never among them.' : 'These rows were read while phrases were written.'

const rangeCells = ({ from, to, rows, share, said, frustrated, low, high }: Range): readonly string[] => [
  `${from}–${to}`,
  String(rows),
  percent(share, 1),
  percent(said),
  frustrated === undefined ? '–' : percent(frustrated),
  low === undefined || high === undefined ? '–' : `${percent(low)} – ${percent(high)}`
]

const atFifty = (ranges: readonly Range[]): string => {
  const around = ranges.filter(({ from, frustrated }) => (from === 40 || from === 50) && frustrated !== undefined)
  const rows = around.reduce((sum, one) => sum + one.rows, 0)
  const share = around.reduce((sum, one) => sum + one.share, 0)
  const seen = around.reduce((sum, one) => sum + one.share * (one.frustrated ?? 0), 0) / share
  if (rows < enough) return 'Too few messages score around 50 to tell.'
  const verdict = seen > 0.65 ? 'single messages at 50 are worse than even odds: the score is cautious there' : seen < 0.35 ? 'the score is too high there' : 'about as often as not, as it should be'
  return `From 40 to 59, ${percent(seen)} are frustrated (${rows} messages): ${verdict}.`
}

const shown = [...naturalFlows, 'complaints_acl19', 'maia_threads_en', 'gh_heated_threads']

const isShown = ({ set }: BandShares): boolean => shown.includes(set)

const bandCells = ({ set, bands }: BandShares): readonly string[] => [
  `\`${set}\``,
  ...[bands.calm, bands.watch, bands.high, bands.critical].map(({ rows, positive }) => (rows < enough ? `(${rows})` : `${percent(positive / rows)} (${rows})`))
]
