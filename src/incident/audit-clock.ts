/** Times as the clock of their writer showed them. */

const MINUTE = 60_000
const DAY = 86_400_000

/** Number of the local day; without an offset, of the day in UTC. */
export const localDay = (at: number, offset: number | undefined): number => Math.floor((at + (offset ?? 0) * MINUTE) / DAY)

/** `09:10`; `08:10 UTC` where no local clock is known. */
export const localTime = (at: number, offset: number | undefined): string => {
  const clock = new Date(at + (offset ?? 0) * MINUTE).toISOString().slice(11, 16)
  return offset === undefined ? `${clock} UTC` : clock
}
