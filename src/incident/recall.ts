import { type Memory, nextNumber, remember, weightsOf } from './memory.ts'
import type { Sighting } from './sighting.ts'

const WEEK = 7 * 86_400_000

/**
 * Fills an empty memory with what came after the first week, as though it had come before it: so many whole weeks earlier that the hours
 * of the week stay what they are. A batch has no past of its own, and what is usual in it shows in what came later.
 * @param sightings by time.
 */
export const recall = (memory: Memory, sightings: readonly Sighting[], memoryMs: number): void => {
  const start = sightings[0]?.at ?? 0
  const later = sightings.filter(({ at }) => at >= start + WEEK && at < start + WEEK + memoryMs)
  const last = later.at(-1)?.at
  if (last === undefined) return
  const shift = (Math.floor((last - start) / WEEK) + 1) * WEEK
  const recalled = later.map((sighting): Sighting => ({ ...sighting, at: sighting.at - shift }))
  for (const sighting of recalled) remember(memory, sighting, sighting.at)
  for (const sighting of recalled) sighting.information = weightsOf(sighting, memory, nextNumber(memory)).reduce((sum, bits) => sum + bits, 0)
}
