import type { Band } from '../assessment.ts'
import { type PlacedRow, rowReader, type RunRow, runRows } from './run-file.ts'
import { bandOrder } from './score-batch.ts'

/** One of two runs. */
export interface RunSummary {
  readonly tickets: number
  /** The newest moment that its tickets were judged from. */
  readonly asOf: string
}

/** Where a ticket stood in a run; the rest stays in the file. */
export interface Standing {
  readonly score: number
  readonly band: Band
  readonly start: number
  readonly bytes: number
}

export interface Change {
  readonly ticketId: string
  readonly before: Standing
  readonly after: Standing
}

export interface Found {
  readonly ticketId: string
  readonly at: Standing
}

/** What makes scores of two runs hard to compare. */
export type Difference = 'version' | 'lexicon' | 'policy' | 'order'

export interface Comparison {
  readonly before: RunSummary
  readonly after: RunSummary
  readonly differences: readonly Difference[]
  /** Largest change first. */
  readonly rose: readonly Change[]
  readonly fell: readonly Change[]
  /** Worst first. */
  readonly arrived: readonly Found[]
  readonly gone: readonly Found[]
  readonly unchanged: number
}

const standingOf = ({ row, start, bytes }: PlacedRow): Standing => ({ score: row.score, band: row.band, start, bytes })

/** Compares two saved runs. Of each ticket only its score, band and place in the file are kept in memory. */
export async function compareRuns(beforePath: string, afterPath: string): Promise<Comparison> {
  const before = summary()
  const after = summary()
  const known = new Map<string, Standing>()
  for await (const placed of runRows(beforePath)) {
    before.add(placed.row)
    known.set(placed.row.ticketId, standingOf(placed))
  }
  const both: Change[] = []
  const arrived: Found[] = []
  for await (const placed of runRows(afterPath)) {
    const { ticketId } = placed.row
    after.add(placed.row)
    const earlier = known.get(ticketId)
    if (earlier === undefined) arrived.push({ ticketId, at: standingOf(placed) })
    else both.push({ ticketId, before: earlier, after: standingOf(placed) })
    known.delete(ticketId)
  }
  const rose = both.filter((one) => changeOf(one) > 0).sort((a, b) => changeOf(b) - changeOf(a))
  const fell = both.filter((one) => changeOf(one) < 0).sort((a, b) => changeOf(a) - changeOf(b))
  const gone = [...known].map(([ticketId, at]) => ({ ticketId, at }))
  const worstFirst = (list: readonly Found[]) => [...list].sort((a, b) => b.at.score - a.at.score)
  return { before: before.of(), after: after.of(), differences: differencesOf(before, after), rose, fell, arrived: worstFirst(arrived), gone: worstFirst(gone), unchanged: both.length - rose.length - fell.length }
}

/** In points; a band that was redrawn around the same score counts as the least change. */
function changeOf({ before, after }: Change): number {
  if (after.score !== before.score) return after.score - before.score
  return (bandOrder.indexOf(after.band) - bandOrder.indexOf(before.band)) / 10
}

function summary() {
  const counts = { tickets: 0, newest: '' }
  const engines = { version: new Set<string>(), lexicon: new Set<string>(), policy: new Set<string>() }
  return {
    engines,
    add: ({ asOf, engine }: RunRow) => {
      counts.tickets += 1
      if (asOf > counts.newest) counts.newest = asOf
      engines.version.add(engine.version)
      engines.lexicon.add(engine.lexicon)
      engines.policy.add(engine.policy)
    },
    of: (): RunSummary => ({ tickets: counts.tickets, asOf: counts.newest }),
  }
}

function differencesOf(before: ReturnType<typeof summary>, after: ReturnType<typeof summary>): readonly Difference[] {
  const parts = ['version', 'lexicon', 'policy'] as const
  const different = parts.filter((part) => new Set([...before.engines[part], ...after.engines[part]]).size > 1)
  return before.of().asOf > after.of().asOf ? [...different, 'order'] : different
}

/** A signal whose points changed; without `before` it appeared, without `after` it is gone. */
export interface SignalChange {
  readonly signal: string
  readonly meaning: string
  readonly before?: number
  readonly after?: number
}

/** Looks up in the two files what changed for single tickets. */
export function changeReader(beforePath: string, afterPath: string) {
  const [earlier, later] = [rowReader(beforePath), rowReader(afterPath)]
  return {
    /** Largest change first. */
    signalsOf: ({ before, after }: Change) => signalChanges(earlier.read(before), later.read(after)),
    /** The largest reason of one that is new. */
    reasonOf: ({ at }: Found) => later.read(at).contributions.find(({ points }) => points > 0),
    close: () => {
      earlier.close()
      later.close()
    },
  }
}

function signalChanges(before: RunRow, after: RunRow): readonly SignalChange[] {
  const earlier = new Map(before.contributions.map((one) => [one.signal, one]))
  const later = new Map(after.contributions.map((one) => [one.signal, one]))
  const size = (one: SignalChange) => Math.abs((one.after ?? 0) - (one.before ?? 0))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((signal): SignalChange => {
      const [was, is] = [earlier.get(signal), later.get(signal)]
      return { signal, meaning: is?.meaning ?? was?.meaning ?? '', ...(was !== undefined && { before: was.points }), ...(is !== undefined && { after: is.points }) }
    })
    .filter((one) => size(one) > 0)
    .sort((a, b) => size(b) - size(a))
}
