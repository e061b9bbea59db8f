import { editDistance } from '../text/edit-distance.ts'

/** The one that was probably meant; undefined when none is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  const most = Math.min(3, Math.max(1, Math.floor(typed.length / 3)))
  const near = candidates.map((candidate) => ({ candidate, distance: editDistance(typed, candidate.toLowerCase(), most) })).filter(({ distance }) => distance <= most)
  return near.reduce<(typeof near)[number] | undefined>((best, one) => (best === undefined || one.distance < best.distance ? one : best), undefined)?.candidate
}
