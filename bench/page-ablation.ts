import { signals } from '../src/index.ts'
import type { Loss } from './ablation.ts'
import { mean } from './auc.ts'
import type { Quality } from './quality-measures.ts'
import { fittedOf } from './set-terms.ts'
import { markdownTable } from './table.ts'

export const lossSection = ({ losses, unmeasured, scenes, ownScenes, spreads, figures, fitted }: Quality): string => {
  const unseen = figures.map(({ set }) => set).filter((set) => !fitted || fittedOf(set) === 'no')
  const threads = spreads.find(({ set }) => set === 'sumo_background_en')?.spread.rows ?? 0
  return `## What each signal is worth

Each signal left out in turn. All tickets are read once, with the points of each signal kept apart, and added up again without one of them by the product's own arithmetic (caps, rounding), so nothing is estimated.
What a signal's words do to the mood of the messages around them stays in place. Above 0: lost without it; below 0: better without it.

- *AUC*: mean over the ${figures.length} labelled sets, in thousandths; *unseen*: over those never fitted on (${unseen.map((set) => `\`${set}\``).join(', ')}); *most on*: the set where it is worth most.
- *gap*: points by which the mean distance between \`higher\` and \`lower\` shrinks over the ${scenes.pairs + ownScenes.pairs} pairs, dev and ours together.
- *order*, *higher high*, *lower low*: how many pairs are no longer in order, no longer have \`higher\` at high, no longer have \`lower\` below high.
- *alerts*: of the ${threads} Thunderbird threads, how many are high or critical because of it. Neither good nor bad by itself.

Sorted by AUC and share of pairs together, a pair whose band is wrong counting half. Signals that need what these sets lack (status, priority, the panic button) cannot show here what they are worth.

${markdownTable(
    ['signal', 'group', 'AUC', 'unseen', 'most on', 'gap', 'order', 'higher high', 'lower low', 'alerts'],
    losses.map((loss) => cellsOf(loss, unseen)),
    ['signal', 'group', 'most on']
  )}

${namesOf('Add nothing here, or harm', losses.filter((loss) => addsNothing(loss) && !unmeasured.includes(loss.signal)).map(({ signal }) => signal))}
${namesOf('Too seldom in these tickets to tell, and kept', unmeasured)}
${namesOf('Never fired on any of this', signals.filter(({ id, stage }) => stage === 'live' && losses.every(({ signal }) => signal !== id)).map(({ id }) => id))}
${namesOf('In trial, not counted', signals.filter(({ stage }) => stage === 'trial').map(({ id }) => id))}`
}

/** Half a thousandth: what the table would show as 0. */
const little = 0.0005

const littleGap = 0.05

const addsNothing = ({ aucLost, gapLost, pairsLost, highLost, lowLost }: Loss): boolean =>
  aucLost < little && gapLost < littleGap && pairsLost + (highLost + lowLost) / 2 <= 0

const cellsOf = (loss: Loss, unseen: readonly string[]): readonly string[] => [
  `\`${loss.signal}\``,
  loss.group,
  signed(loss.aucLost * 1000, 1),
  unseenOf(loss, unseen),
  mostOf(loss),
  signed(loss.gapLost, 1),
  signed(loss.pairsLost),
  signed(loss.highLost),
  signed(loss.lowLost),
  signed(loss.alertsLost)
]

const unseenOf = ({ bySet }: Loss, unseen: readonly string[]): string => {
  const lost = bySet.filter(({ set }) => unseen.includes(set)).map(({ auc }) => auc)
  return lost.length === 0 ? '' : signed(mean(lost) * 1000, 1)
}

const mostOf = ({ bySet }: Loss): string => {
  const [most] = [...bySet].sort((a, b) => b.auc - a.auc)
  return most === undefined || most.auc < little ? '' : `\`${most.set}\` ${signed(most.auc * 1000)}`
}

const signed = (value: number, digits = 0): string => {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return '0'
  return value < 0 ? `−${text}` : `+${text}`
}

const namesOf = (what: string, names: readonly string[]): string =>
  `- ${what}: ${names.length > 0 ? [...names].sort().map((name) => `\`${name}\``).join(', ') : 'none'}.`
