import { LRUCache } from 'lru-cache'

const hourMs = 3_600_000

/** Whether the platform knows this time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/**
 * Minutes east of UTC for wall clocks of a zone. In the hour that a clock change repeats, the first pass is taken;
 * in the hour that it skips, the offset before the change.
 */
export function offsetReader(timeZone: string): (wallMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })
  // Formatting costs microseconds and exports repeat the same hours.
  const known = new LRUCache<number, number>({ max: 20_000 })
  const offsetAt = (utcMs: number): number => {
    const part = Object.fromEntries(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]))
    const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0)
    return Math.round((wall - Math.floor(utcMs / 60_000) * 60_000) / 60_000)
  }
  const offsetOf = (wallMs: number): number => {
    const before = offsetAt(wallMs - 24 * hourMs)
    const after = offsetAt(wallMs + 24 * hourMs)
    if (before === after) return before
    return offsetAt(wallMs - before * 60_000) === before || offsetAt(wallMs - after * 60_000) !== after ? before : after
  }
  return (wallMs) => {
    const key = Math.floor(wallMs / (hourMs / 4))
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const offset = offsetOf(wallMs)
    known.set(key, offset)
    return offset
  }
}
