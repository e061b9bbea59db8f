import { existsSync } from 'node:fs'
import { ablate, unmeasured } from './ablation.ts'
import type { Loss, Measured } from './ablation.ts'
import { parityOf, spreadOf } from './background.ts'
import type { Parity, Spread } from './background.ts'
import { scoreSet } from './cases.ts'
import { type HeldOut, type Open, readHeldOut, readOpen, stampOf } from './fit/records.ts'
import { readLexicons } from '../src/build/read-lexicons.ts'
import { movementOf, rawOf } from './replay.ts'
import type { Movement } from './replay.ts'
import { reliabilityOf } from './reliability.ts'
import type { Range } from './reliability.ts'
import { ownScenes, readPairs, scoreScenes, summariseScenes } from './scenes.ts'
import type { SetFigures } from './set-figures.ts'
import { naturalFlows, qualitySets } from './sets.ts'
import type { Band } from '../src/assessment.ts'
import { signals } from '../src/index.ts'

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
  /** Signals of whose worth these data say nothing. */
  readonly unmeasured: readonly string[]
  readonly movement: Movement | undefined
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
  const losses = ablate(measured)
  return {
    figures,
    heldOut: readHeldOut(),
    open: readOpen(),
    lexicons: stampOf(readLexicons()),
    fitted: existsSync(new URL('fit/provenance.json', import.meta.url)),
    scenes: summariseScenes(scenes),
    ownScenes: summariseScenes(own),
    spreads: spreads.map(({ set, cases }) => ({ set, spread: spreadOf(cases ?? []) })),
    parity,
    ranges: reliabilityOf(flows()),
    bands: figures.map(({ set }) => bandsOf(set)),
    losses,
    unmeasured: unmeasured(measured, losses, signals.map(({ id }) => id)),
    movement: movementOf([...casesOf('sumo_background_en').map(({ ticket }) => ticket), ...allPairs().map(({ higher }) => higher)])
  }
}

const casesOf = (name: string) => qualitySets.filter((set) => set.name === name).flatMap((set) => scoreSet(set) ?? [])

const labelledOf = (name: string) => casesOf(name).flatMap(({ label, ...scored }) => (label === undefined ? [] : [{ ...scored, label }]))

const flows = () =>
  naturalFlows.map((name) => ({
    lang: qualitySets.find((set) => set.name === name)?.lang ?? 'en',
    rows: labelledOf(name).map(({ label, assessment }) => ({ label, score: assessment.score }))
  }))

/** The dev scenes and ours. */
const allPairs = () => [...(readPairs() ?? []), ...(readPairs(ownScenes) ?? [])]

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
  if (!readPairs() || !readPairs(ownScenes)) return undefined
  return {
    sets: qualitySets
      .filter(({ labelled }) => labelled)
      .map(({ name }) => ({ name, rows: labelledOf(name).map(({ label, ticket, asOf }) => ({ label, raw: rawOf(ticket, asOf) })) })),
    pairs: allPairs().map(({ asOf, higher, lower }) => ({ higher: rawOf(higher, asOf), lower: rawOf(lower, asOf) })),
    background: casesOf('sumo_background_en').map(({ ticket, asOf }) => rawOf(ticket, asOf))
  }
}
