import { z } from 'zod'
import { scoreTicket } from '../src/index.ts'
import type { Band } from '../src/assessment.ts'
import { mean } from './auc.ts'
import type { Case } from './cases.ts'
import { readRows } from './data.ts'
import { percent } from './table.ts'

const bands: readonly Band[] = ['calm', 'watch', 'high', 'critical']

/** How scores spread over text that nobody labelled. */
export interface Spread {
  readonly rows: number
  readonly bands: Readonly<Record<Band, number>>
  readonly deciles: readonly number[]
}

export const spreadOf = (cases: readonly Case[]): Spread => {
  const scores = cases.map((scored) => scored.assessment.score).sort((a, b) => a - b)
  const share = (band: Band): number => cases.filter((scored) => scored.assessment.band === band).length / cases.length
  const at = (tenth: number): number => scores[Math.round((tenth * (scores.length - 1)) / 10)] ?? 0
  return {
    rows: cases.length,
    bands: { calm: share('calm'), watch: share('watch'), high: share('high'), critical: share('critical') },
    deciles: Array.from({ length: 11 }, (_, tenth) => at(tenth))
  }
}

export const formatSpread = (spread: Spread): string =>
  [
    `rows ${spread.rows}   ${bands.map((band) => `${band} ${percent(spread.bands[band], 1)}`).join('   ')}`,
    `score at each tenth: ${spread.deciles.join(' ')}`
  ].join('\n')

const parallelSchema = z.object({
  id: z.string(),
  messages: z.array(z.object({ author: z.enum(['customer', 'agent', 'system']), fr: z.string(), en: z.string() }))
})

/** The same customers' messages in both languages. */
export interface Parity {
  readonly messages: number
  readonly within5: number
  /** Mean of French minus English: above 0, French text scores higher. */
  readonly bias: number
  readonly widest: readonly { readonly fr: string; readonly en: string; readonly frScore: number; readonly enScore: number }[]
}

export const parityOf = (): Parity | undefined => {
  const rows = readRows('quality/maia_fr_en_parallel.dev.ndjson', parallelSchema)
  if (!rows) return undefined
  const pairs = rows
    .flatMap((row) => row.messages)
    .filter((message) => message.author === 'customer')
    .map(({ fr, en }) => ({ fr, en, frScore: scoreText(fr), enScore: scoreText(en) }))
  const gaps = pairs.map((pair) => pair.frScore - pair.enScore)
  return {
    messages: pairs.length,
    within5: mean(gaps.map((gap) => (Math.abs(gap) <= 5 ? 1 : 0))),
    bias: mean(gaps),
    widest: [...pairs].sort((a, b) => Math.abs(b.frScore - b.enScore) - Math.abs(a.frScore - a.enScore)).slice(0, 8)
  }
}

const moment = '2026-01-05T09:00:00.000Z'

const scoreText = (body: string): number =>
  scoreTicket({ id: 'parity', messages: [{ author: 'customer', at: moment, body }] }, { asOf: moment }).score

export const formatParity = (parity: Parity): string =>
  [
    `customers' messages ${parity.messages}   within 5 points ${percent(parity.within5, 1)}   mean bias ${parity.bias.toFixed(2)} (French − English)`,
    ...parity.widest.map(({ fr, en, frScore, enScore }) => `  ${frScore} fr ${fr}\n  ${enScore} en ${en}`)
  ].join('\n')
