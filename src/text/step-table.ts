const EMPTY = 0
const MIX = 0x9e3779b1

/** What `find` gives for a key that was never added. */
export const UNKNOWN = -1

/** Steps already worked out: whole numbers by key, in one flat hash table. No key is 0. */
export class StepTable {
  /** A key and where it leads, side by side. */
  private known = new Int32Array(1 << 13)
  size = 0

  find(key: number): number {
    const { known } = this
    const last = known.length - 1
    let slot = (Math.imul(key, MIX) >>> 7) & last & ~1
    for (let k = known[slot]!; k !== EMPTY; k = known[slot]!) {
      if (k === key) return known[slot + 1]!
      slot = (slot + 2) & last
    }
    return UNKNOWN
  }

  add(key: number, to: number): void {
    if (this.size * 4 >= this.known.length) this.grow()
    const { known } = this
    const last = known.length - 1
    let slot = (Math.imul(key, MIX) >>> 7) & last & ~1
    while (known[slot] !== EMPTY) slot = (slot + 2) & last
    known[slot] = key
    known[slot + 1] = to
    this.size++
  }

  private grow(): void {
    const before = this.known
    this.known = new Int32Array(before.length * 2)
    this.size = 0
    for (let i = 0; i < before.length; i += 2) if (before[i] !== EMPTY) this.add(before[i]!, before[i + 1]!)
  }
}
