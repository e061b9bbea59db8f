import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { scoreTicket } from '../src/index.ts'
import type { Assessment } from '../src/assessment.ts'
import type { Ticket } from '../src/ticket.ts'
import { isAlert } from './cases.ts'
import { readRows } from './data.ts'
import { formatTable, percent } from './table.ts'

/** The scenes are canonical tickets: only their id is checked here. */
const ticketSchema = z.custom<Ticket>((value) => z.object({ id: z.string() }).safeParse(value).success, 'expected a ticket')

const pairSchema = z.object({ id: z.string(), theme: z.string(), asOf: z.string(), higher: ticketSchema, lower: ticketSchema })
const calmSchema = z.object({ id: z.string(), asOf: z.string(), ticket: ticketSchema })

export interface ScoredPair {
  readonly id: string
  readonly theme: string
  readonly higher: Assessment
  readonly lower: Assessment
}

/** Two tickets, of which any support lead would say which is nearer to blowing up. */
export type Pair = z.infer<typeof pairSchema>

export interface Scenes {
  readonly pairs: readonly ScoredPair[]
  readonly calm: readonly { readonly id: string; readonly assessment: Assessment }[]
}

/** Our own, part of the project: there without the data folder. */
export const ownScenes: string = fileURLToPath(new URL('../fixtures/scenes', import.meta.url))

const devScenes = 'scenes/dev'

export const readPairs = (folder = devScenes): readonly Pair[] | undefined => readRows(`${folder}/pairs.ndjson`, pairSchema)

/** Scores the scenes of a folder; undefined where its files are missing. */
export const scoreScenes = (folder = devScenes): Scenes | undefined => {
  const pairs = readPairs(folder)
  const calm = readRows(`${folder}/calm.ndjson`, calmSchema)
  if (!pairs || !calm) return undefined
  return {
    pairs: pairs.map(({ id, theme, asOf, higher, lower }) => ({
      id,
      theme,
      higher: scoreTicket(higher, { asOf }),
      lower: scoreTicket(lower, { asOf })
    })),
    calm: calm.map(({ id, asOf, ticket }) => ({ id, assessment: scoreTicket(ticket, { asOf }) }))
  }
}

/** A tie is wrong. */
const isRight = (pair: ScoredPair): boolean => pair.higher.score > pair.lower.score

export const summariseScenes = ({ pairs, calm }: Scenes) => ({
  pairs: pairs.length,
  rightOrder: pairs.filter(isRight).length,
  higherAtHigh: pairs.filter((pair) => isAlert(pair.higher)).length,
  lowerBelowHigh: pairs.filter((pair) => !isAlert(pair.lower)).length,
  calm: calm.length,
  calmInCalm: calm.filter(({ assessment }) => assessment.band === 'calm').length
})

export const formatScenes = (scenes: Scenes): string => {
  const s = summariseScenes(scenes)
  const share = (part: number, whole: number): string => `${part} of ${whole} (${percent(part / whole)})`
  const faulty = scenes.pairs.filter((pair) => !isRight(pair) || !isAlert(pair.higher) || isAlert(pair.lower))
  return [
    `right order        ${share(s.rightOrder, s.pairs)}`,
    `higher at high+    ${share(s.higherAtHigh, s.pairs)}`,
    `lower below high   ${share(s.lowerBelowHigh, s.pairs)}`,
    `calm tickets calm  ${share(s.calmInCalm, s.calm)}`,
    ...(faulty.length === 0 ? [] : ['', formatTable(faultHeader, faulty.map(faultCells))]),
    ...scenes.calm.filter(({ assessment }) => assessment.band !== 'calm').map(({ id, assessment }) => `${id} is not calm: ${brief(assessment)}`)
  ].join('\n')
}

const faultHeader = ['pair', 'theme', 'higher', 'lower', 'fault', 'reasons of higher', 'reasons of lower']

const faultCells = (pair: ScoredPair): readonly string[] => [
  pair.id,
  pair.theme,
  String(pair.higher.score),
  String(pair.lower.score),
  faultOf(pair),
  reasonsOf(pair.higher),
  reasonsOf(pair.lower)
]

const faultOf = (pair: ScoredPair): string => {
  if (!isRight(pair)) return 'order'
  return isAlert(pair.higher) ? 'lower is high' : 'higher is low'
}

const brief = (assessment: Assessment): string => `${assessment.score} ${assessment.band}: ${reasonsOf(assessment)}`

/** The strongest contributions in a few words: `documentation-loop +18, age +6`. */
export const reasonsOf = (assessment: Assessment, most = 4): string =>
  assessment.contributions
    .slice(0, most)
    .map(({ signal, points }) => `${signal} ${points < 0 ? '−' : '+'}${Math.abs(points)}`)
    .join(', ')
