import type { Incident } from '../../src/incident/incident.ts'
import type { Planted } from './month.ts'

/** What was found, against what was planted. */
export interface Judged {
  readonly planted: number
  readonly found: readonly { readonly incident: Incident; readonly planted: Planted; readonly share: number; readonly pure: number }[]
  readonly missed: readonly Planted[]
  /** Incidents that none was planted for, and those that tell again of one that was found. */
  readonly wrong: readonly Incident[]
  readonly recall: number
}

const shared = (incident: Incident, { ticketIds }: Planted): number => {
  const ids = new Set(ticketIds)
  return incident.tickets.filter(({ ticketId }) => ids.has(ticketId)).length
}

/** An incident is that of which it holds most, when that is at least half of its own tickets. */
export const judge = (incidents: readonly Incident[], planted: readonly Planted[]): Judged => {
  const found: Judged['found'][number][] = []
  const wrong: Incident[] = []
  for (const incident of [...incidents].sort((a, b) => b.tickets.length - a.tickets.length)) {
    const [best] = planted.map((one) => ({ one, both: shared(incident, one) })).sort((a, b) => b.both - a.both)
    if (best === undefined || best.both * 2 < incident.tickets.length || found.some((other) => other.planted === best.one)) wrong.push(incident)
    else found.push({ incident, planted: best.one, share: best.both / best.one.size, pure: best.both / incident.tickets.length })
  }
  const missed = planted.filter((one) => !found.some((other) => other.planted === one))
  return { planted: planted.length, found, missed, wrong, recall: found.length / planted.length }
}
