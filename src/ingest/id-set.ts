const smallest = 1 << 10
/** How full the table may be: above, a search takes long. */
const mostFull = 0.6

/**
 * Ids that were seen, by 64 bits of a hash each: 14 to 27 bytes an id, whatever its length, where a set of texts takes a hundred and holds
 * on to the rows that they were cut from. Two ids fall together with a chance of about one in 40 million among a million ids,
 * one in 400,000 among ten million; the later one then passes for seen.
 */
export class IdSet {
  /** Two numbers stand for an id. */
  private table = new Uint32Array(smallest * 2)
  private count = 0

  has(id: string): boolean {
    const { low, high } = hashOf(id)
    const at = this.placeOf(low, high)
    return this.table[at] !== 0 || this.table[at + 1] !== 0
  }

  add(id: string): void {
    const { low, high } = hashOf(id)
    const at = this.placeOf(low, high)
    if (this.table[at] === 0 && this.table[at + 1] === 0) this.count += 1
    this.table[at] = low
    this.table[at + 1] = high
    if (this.count * 2 > this.table.length * mostFull) this.grow()
  }

  private grow(): void {
    const before = this.table
    this.table = new Uint32Array(before.length * 2)
    for (let from = 0; from < before.length; from += 2) {
      const low = before[from] ?? 0
      const high = before[from + 1] ?? 0
      if (low === 0 && high === 0) continue
      const at = this.placeOf(low, high)
      this.table[at] = low
      this.table[at + 1] = high
    }
  }

  /** Where the pair is, or the free place where it belongs. */
  private placeOf(low: number, high: number): number {
    const mask = this.table.length - 1
    let at = (low * 2) & mask
    while ((this.table[at] !== 0 || this.table[at + 1] !== 0) && (this.table[at] !== low || this.table[at + 1] !== high)) at = (at + 2) & mask
    return at
  }
}

/** Two numbers of 32 bits, one fed by the other: no two states before a letter become one behind it. They are never both zero. */
function hashOf(id: string): { readonly low: number; readonly high: number } {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x9e3779b1)
    low ^= low >>> 15
    high = Math.imul(high ^ low, 0x5f356495)
    high ^= high >>> 13
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b)
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return { low: low >>> 0, high: high >>> 0 || 1 }
}
