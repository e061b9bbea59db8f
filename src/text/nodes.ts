import { IntList } from './int-list.ts'

const MIX = 0x9e3779b1

/** Sets of positions by number, each kept once; 0 is the empty one. */
export class Nodes {
  /** The positions of node `n`: from `from.data[n]` up to `from.data[n + 1]`. */
  readonly positions = new IntList()
  readonly from = new IntList()
  private readonly byHash = new Map<number, number[]>()
  /** By position: when it was last seen. */
  private seen = new Uint32Array(1 << 12)
  private now = 0

  constructor() {
    this.clear()
  }

  get size(): number {
    return this.from.length - 1
  }

  clear(): void {
    this.positions.length = 0
    this.from.length = 0
    this.byHash.clear()
    this.from.push(0)
    this.from.push(0)
  }

  /** The node of some of the first `most` positions, in any order, twins left out; a new one has the number that `size` was. */
  nodeOf(found: IntList, most: number): number {
    if (this.seen.length < most) this.seen = new Uint32Array(2 * most)
    const hash = this.gather(found)
    const alike = this.byHash.get(hash)
    const known = alike?.find((node) => this.isGathered(node, found.length))
    if (known !== undefined) return known
    for (let i = 0; i < found.length; i++) this.positions.push(found.data[i]!)
    const node = this.from.push(this.positions.length) - 1
    if (alike === undefined) this.byHash.set(hash, [node])
    else alike.push(node)
    return node
  }

  /** Leaves twins out of a list, and hashes the rest, whatever their order. */
  private gather(found: IntList): number {
    const { seen } = this
    const now = ++this.now
    let hash = 0
    let count = 0
    for (let i = 0; i < found.length; i++) {
      const position = found.data[i]!
      if (seen[position] === now) continue
      seen[position] = now
      hash = (hash + Math.imul(position + 1, MIX)) | 0
      found.data[count++] = position
    }
    found.length = count
    return hash
  }

  /** Whether a node has just the positions that were gathered. */
  private isGathered(node: number, count: number): boolean {
    const from = this.from.data[node]!
    const end = this.from.data[node + 1]!
    if (end - from !== count) return false
    for (let i = from; i < end; i++) if (this.seen[this.positions.data[i]!] !== this.now) return false
    return true
  }
}
