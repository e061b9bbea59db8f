import { existsSync } from 'node:fs'
import { ablate } from './ablation.ts'
import type { Loss, Measured } from './ablation.ts'
import { parityOf, spreadOf } from './background.ts'
import type { Parity, Spread } from './background.ts'
import { scoreSet } from './cases.ts'
import { type HeldOut, type Open, readHeldOut, readOpen, stampOf } from './fit/records.ts'
import { handWritten } from './fit/shipped.ts'
import { rawOf } from './replay.ts'
import { reliabilityOf } from './reliability.ts'
import type { Range } from './reliability.ts'
import { ownScenes, readPairs, scoreScenes, summariseScenes } from './scenes.ts'
import type { SetFigures } from './set-figures.ts'
import { naturalFlows, qualitySets } from './sets.ts'
import type { Band } from '../src/assessment.ts'

/** All that the page tells: figures, no text of any row. */
export interface Quality {
  readonly figures: readonly SetFigures[]
  /** What the fit left of its own trials, if it did. */
  readonly heldOut: HeldOut | undefined
  readonly open: Open | undefined
  /** Which hand-written phrases there are now. */
  readonly lexicons: string
  /** Whether lexicons were fitted at all. */
  readonly fitted: boolean
  readonly scenes: SceneFigures
  /** Pairs that are part of the project. */
  readonly ownScenes: SceneFigures
  readonly spreads: readonly { readonly set: string; readonly spread: Spread }[]
  readonly parity: Omit<Parity, 'widest'>
  readonly ranges: readonly Range[]
  readonly bands: readonly BandShares[]
  readonly losses: readonly Loss[]
}

export type SceneFigures = ReturnType<typeof summariseScenes>

export interface BandShares {
  readonly set: string
  readonly bands: Readonly<Record<Band, { readonly rows: number; readonly positive: number }>>
}

/** Measures what the figures of the sets leave open; undefined where data are missing. */
export const measureQuality = (figures: readonly SetFigures[]): Quality | undefined => {
  const scenes = scoreScenes()
  const own = scoreScenes(ownScenes)
  const parity = parityOf()
  const spreads = qualitySets.filter(({ labelled }) => !labelled).map((set) => ({ set: set.name, cases: scoreSet(set) }))
  const measured = measure()
  if (!scenes || !own || !parity || !measured || spreads.some(({ cases }) => !cases)) return undefined
  return {
    figures,
    heldOut: readHeldOut(),
    open: readOpen(),
    lexicons: stampOf(handWritten()),
    fitted: existsSync(new URL('fit/provenance.json', import.meta.url)),
    scenes: summariseScenes(scenes),
    ownScenes: summariseScenes(own),
    spreads: spreads.map(({ set, cases }) => ({ set, spread: spreadOf(cases ?? []) })),
    parity,
    ranges: reliabilityOf(flows()),
    bands: figures.map(({ set }) => bandsOf(set)),
    losses: ablate(measured)
  }
}

const casesOf = (name: string) => qualitySets.filter((set) => set.name === name).flatMap((set) => scoreSet(set) ?? [])

const labelledOf = (name: string) => casesOf(name).flatMap(({ label, ...scored }) => (label === undefined ? [] : [{ ...scored, label }]))

const flows = () =>
  naturalFlows.map((name) => ({
    lang: qualitySets.find((set) => set.name === name)?.lang ?? 'en',
    rows: labelledOf(name).map(({ label, assessment }) => ({ label, score: assessment.score }))
  }))

const bandsOf = (set: string): BandShares => {
  const rows = labelledOf(set)
  const share = (band: Band) => {
    const some = rows.filter(({ assessment }) => assessment.band === band)
    return { rows: some.length, positive: some.filter(({ label }) => label === 1).length }
  }
  return { set, bands: { calm: share('calm'), watch: share('watch'), high: share('high'), critical: share('critical') } }
}

/** Reads everything once more, points kept apart by signal. */
const measure = (): Measured | undefined => {
  const dev = readPairs()
  const own = readPairs(ownScenes)
  if (!dev || !own) return undefined
  return {
    sets: qualitySets
      .filter(({ labelled }) => labelled)
      .map(({ name }) => ({ name, rows: labelledOf(name).map(({ label, ticket, asOf }) => ({ label, raw: rawOf(ticket, asOf) })) })),
    pairs: [...dev, ...own].map(({ asOf, higher, lower }) => ({ higher: rawOf(higher, asOf), lower: rawOf(lower, asOf) })),
    background: casesOf('sumo_background_en').map(({ ticket, asOf }) => rawOf(ticket, asOf))
  }
}
