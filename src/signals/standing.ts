import type { Features } from '../features/features.ts'

/** How much of a bad exchange still stands once the customer confirmed a solution, and wrote of other things since. */
export const SETTLED = 0.3

/** The customer confirmed a solution after a reply, and has not said since that it is as bad as before. */
export const isSettled = ({ thread, moods, wording }: Features): boolean => {
  const at = moods.moods.lastIndexOf('solved')
  const solved = thread.customer[at]
  const replied = thread.agent[0]?.place
  if (solved === undefined || replied === undefined || solved.place < replied) return false
  return !thread.customer.slice(at + 1).some((entry) => wording.saidIn('still-failing', entry).length > 0)
}

/** 0 to 1: how much of what went wrong in the exchange still stands. A solution that nobody takes back puts it to rest, whatever comes up after it. */
export const standingOf = (features: Features): number => {
  const { standing } = features.moods
  return standing > SETTLED && isSettled(features) ? standing * SETTLED : standing
}
