/** Counts how often each small whole number occurs, to give the median without keeping every value. */
export function tally() {
  const counts = new Map<number, number>()
  let total = 0
  return {
    add: (value: number) => {
      counts.set(value, (counts.get(value) ?? 0) + 1)
      total += 1
    },
    median: (): number | undefined => {
      const middle = Math.ceil(total / 2)
      let seen = 0
      for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
        seen += count
        if (seen >= middle) return value
      }
      return undefined
    },
  }
}
